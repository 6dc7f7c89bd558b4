import { exp, HALF_LOG_2PI, lgamma, log, stirlingRest } from './elementary.js';
import { normalQuantile } from './normal.js';

/** P(a, x) = P(X ≤ x) for a gamma variable of shape a and scale 1: the regularised lower incomplete gamma function. */
export function gammaLower(shape: number, x: number): number {
  if (!(x > 0)) return x !== x ? NaN : 0;
  if (x === Infinity) return 1;
  return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
}

/** Q(a, x) = 1 − P(a, x), without loss in the upper tail. */
export function gammaUpper(shape: number, x: number): number {
  if (!(x > 0)) return x !== x ? NaN : 1;
  if (x === Infinity) return 0;
  return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
}

/**
 * x with P(shape, x) = p, for scale 1. `upper` = 1 − p may be given where p is so near 1 that the difference would be lost.
 * Newton on log P (or log Q) over log x, where both are concave, started at Wilson & Hilferty's cube (1931): relative error about 1e-13.
 * Above shape 1e8 the cube itself is the answer: tail
 * probabilities right to 2e-7.
 */
export function gammaQuantile(shape: number, p: number, upper = 1 - p): number {
  if (!(p > 0) || !(upper > 0)) return p === 0 ? 0 : upper === 0 ? Infinity : NaN;
  if (shape > 1e8) return firstGuess(shape, p, upper);
  const isLow = p <= upper;
  const goal = log(isLow ? p : upper);
  let y = log(firstGuess(shape, p, upper));
  for (let i = 0; i < 100; i++) {
    const x = exp(y);
    const tail = isLow ? gammaLower(shape, x) : gammaUpper(shape, x);
    if (tail === 0) {
      y += isLow ? 1 : -1;
      continue;
    }
    const slope = gammaSlope(shape, x) / tail; // |d log tail / d log x|
    const gap = log(tail) - goal;
    const step = isLow ? -gap / slope : gap / slope;
    y += Math.max(-2, Math.min(2, step));
    if (Math.abs(step) <= 1e-14 * Math.max(1, Math.abs(y))) break;
  }
  return exp(y);
}

/** x·f(x) = x^a e^−x / Γ(a), the density over log x. */
export function gammaSlope(shape: number, x: number): number {
  return shape * poissonTerm(shape, x);
}

/** The p-quantile of χ² with `df` degrees of freedom. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(df / 2, p);
}

/** P(X ≤ x) for χ² with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return gammaLower(df / 2, x / 2);
}

/** x^a e^−x / Γ(a + 1), the Poisson probability for any real a ≥ 0, without cancellation (Loader 2000, saddle-point form). */
export function poissonTerm(a: number, x: number): number {
  if (a === 0) return exp(-x);
  if (a < 15) return exp(a * log(x) - x - lgamma(a + 1));
  const deviance = a * departure((x - a) / a);
  return exp(-deviance - stirlingRest(a) - HALF_LOG_2PI) / Math.sqrt(a);
}

/** t − log(1 + t) ≥ 0: near 0 by its series, since the difference cancels. */
function departure(t: number): number {
  if (t > 0.1 || t < -0.1) return t - log(1 + t);
  // log(1 + t) = 2 atanh(v) with v = t/(2 + t), and t − 2v = t·v
  const v = t / (2 + t);
  const w = v * v;
  let sum = 0;
  for (let k = 15; k >= 3; k -= 2) sum = (sum + 1 / k) * w;
  return t * v - 2 * v * sum;
}

/** The power series of P(a, x), good for x < a + 1. */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_TERMS; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return Math.min(1, sum * poissonTerm(a, x));
}

/** The continued fraction of Q(a, x), good for x ≥ a + 1 (Lentz's method). */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    const delta = c * d;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return Math.min(1, h * gammaSlope(a, x));
}

const nonZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x);

/** Enough for shapes up to 1e8: both expansions need about 6√a terms near x = a. */
const MOST_TERMS = 100_000;

function firstGuess(shape: number, p: number, upper: number): number {
  const z = p <= upper ? normalQuantile(p) : -normalQuantile(upper);
  const c = 1 / (9 * shape);
  const root = 1 - c + z * Math.sqrt(c);
  if (root > 0.3) return shape * root * root * root;
  // lower tail: P ≈ x^a / Γ(a + 1)
  return Math.max(1e-300, exp((log(p) + lgamma(shape + 1)) / shape));
}
