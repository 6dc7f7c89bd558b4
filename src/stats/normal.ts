import { exp, log } from './elementary.js';

/** φ(z), the standard normal density. */
export function normalDensity(z: number): number {
  return INV_SQRT_2PI * exp(-0.5 * z * z);
}

/** Φ(z) = P(Z ≤ z), relative error about 1e-13 in the lower tail (Hart 1968 as given by West 2005). */
export function normalCdf(z: number): number {
  return z > 0 ? 1 - upperTail(z) : upperTail(-z);
}

/** P(Z > z) and φ(z) in one go, which share an exponential: the same bits as `normalCdf(-z)` and `normalDensity(z)`. */
export function normalTail(z: number): { readonly tail: number; readonly density: number } {
  const bell = exp(-0.5 * z * z);
  return { tail: z < 0 ? 1 - tailOf(-z, bell) : tailOf(z, bell), density: INV_SQRT_2PI * bell };
}

/** z with Φ(z) = p, relative error about 1e-15 (Wichura 1988, AS 241 PPND16). 0 gives −Infinity, 1 Infinity, outside NaN. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_ABOVE, r)) / polynomial(CENTRE_BELOW, r);
  }
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(tail));
  const z =
    r <= 5
      ? polynomial(NEAR_ABOVE, r - 1.6) / polynomial(NEAR_BELOW, r - 1.6)
      : polynomial(FAR_ABOVE, r - 5) / polynomial(FAR_BELOW, r - 5);
  return q < 0 ? -z : z;
}

/** G(z) = E[(Z − z)⁺] = φ(z) − z(1 − Φ(z)), the standard loss function: expected shortage in standard deviations. */
export function normalLoss(z: number): number {
  if (z < 0) return -z + normalLoss(-z);
  if (z < TAIL) return normalDensity(z) - z * upperTail(z);
  const rest = millsRest(z); // φ − zφ/(z + rest), without the cancellation
  return (normalDensity(z) * rest) / (z + rest);
}

/** z with G(z) = loss > 0: the safety factor for a target fill rate. Newton on log G, which is concave: at most one overshoot. */
export function normalLossInverse(loss: number): number {
  if (!(loss > 0)) return loss === 0 ? Infinity : NaN;
  let z = loss > 0.4 ? -loss : 0;
  for (let i = 0; i < 60; i++) {
    const g = normalLoss(z);
    const step = (log(g / loss) * g) / normalCdf(-z);
    z += step;
    if (Math.abs(step) <= 1e-14 * Math.max(1, Math.abs(z))) break;
  }
  return z;
}

const INV_SQRT_2PI = 0.3989422804014327;

/** P(Z > z) for z ≥ 0: Hart's fraction near the centre, φ(z)/(z + rest) in the tail. */
const upperTail = (z: number): number => tailOf(z, exp(-0.5 * z * z));

/** The same where exp(−z²/2) is known. */
function tailOf(z: number, bell: number): number {
  if (z > 39) return 0;
  if (z < TAIL) return (bell * polynomial(HART_ABOVE, z)) / polynomial(HART_BELOW, z);
  return (INV_SQRT_2PI * bell) / (z + millsRest(z));
}

/**
 * 1/(z + 2/(z + 3/(z + …))), the continued fraction of Mills' ratio (Laplace). 48 levels give 1e-16 from TAIL on; farther out as many as leave
 * the same bits, and some more.
 */
function millsRest(z: number): number {
  const levels = Math.min(48, Math.ceil(18 + 640 / (z * z)));
  let rest = 0;
  for (let k = levels; k >= 1; k--) rest = k / (z + rest);
  return rest;
}

const TAIL = 3;

/** Coefficients highest power first. */
function polynomial(c: Float64Array, x: number): number {
  let sum = c[0];
  for (let i = 1; i < c.length; i++) sum = sum * x + c[i];
  return sum;
}

const HART_ABOVE = Float64Array.of(
  3.52624965998911e-2,
  0.700383064443688,
  6.37396220353165,
  33.912866078383,
  112.079291497871,
  221.213596169931,
  220.206867912376,
);
const HART_BELOW = Float64Array.of(
  8.83883476483184e-2,
  1.75566716318264,
  16.064177579207,
  86.7807322029461,
  296.564248779674,
  637.333633378831,
  793.826512519948,
  440.413735824752,
);
const CENTRE_ABOVE = Float64Array.of(
  2.5090809287301226727e3,
  3.3430575583588128105e4,
  6.7265770927008700853e4,
  4.5921953931549871457e4,
  1.3731693765509461125e4,
  1.9715909503065514427e3,
  1.3314166789178437745e2,
  3.387132872796366608,
);
const CENTRE_BELOW = Float64Array.of(
  5.226495278852854561e3,
  2.8729085735721942674e4,
  3.930789580009271061e4,
  2.1213794301586595867e4,
  5.3941960214247511077e3,
  6.871870074920579083e2,
  4.2313330701600911252e1,
  1,
);
const NEAR_ABOVE = Float64Array.of(
  7.7454501427834140764e-4,
  2.27238449892691845833e-2,
  2.4178072517745061177e-1,
  1.27045825245236838258,
  3.64784832476320460504,
  5.7694972214606914055,
  4.6303378461565452959,
  1.42343711074968357734,
);
const NEAR_BELOW = Float64Array.of(
  1.05075007164441684324e-9,
  5.475938084995344946e-4,
  1.51986665636164571966e-2,
  1.4810397642748007459e-1,
  6.8976733498510000455e-1,
  1.6763848301838038494,
  2.05319162663775882187,
  1,
);
const FAR_ABOVE = Float64Array.of(
  2.01033439929228813265e-7,
  2.71155556874348757815e-5,
  1.2426609473880784386e-3,
  2.6532189526576123093e-2,
  2.9656057182850489123e-1,
  1.7848265399172913358,
  5.4637849111641143699,
  6.6579046435011037772,
);
const FAR_BELOW = Float64Array.of(
  2.04426310338993978564e-15,
  1.4215117583164458887e-7,
  1.8463183175100546818e-5,
  7.868691311456132591e-4,
  1.48753612908506148525e-2,
  1.3692988092273580531e-1,
  5.9983220655588793769e-1,
  1,
);
