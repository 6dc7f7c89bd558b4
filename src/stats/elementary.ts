import { DOUBLE, EXP1, EXP2, EXP3, EXP4, EXP5, HIGH, scale, TWO54, TWO_TO, WORD, ZERO } from './double-parts.js';

/**
 * Logarithm, exponential and powers that give the same bits in every engine. `Math.log`, `exp` and `pow` are left to the
 * implementation (Chromium and Node differ in the last digit), so everything that decides a simulated number comes from here.
 * Only + − × ÷ and bit casts are used; the methods and coefficients are those of fdlibm (Sun Microsystems, 1993).
 */

export { pow } from './power.js';

/** Natural logarithm, < 1 ulp. log(0) = −Infinity, log(negative) = NaN. */
export function log(x: number): number {
  let y = x;
  let k = 0;
  DOUBLE[0] = x;
  let high = WORD[HIGH];
  if (high < 0x00100000 || high >= 0x7ff00000) {
    if (x !== x || x < 0) return NaN;
    if (x === 0) return -Infinity;
    if (x === Infinity) return Infinity;
    y = x * TWO54; // subnormal
    k = -54;
    DOUBLE[0] = y;
    high = WORD[HIGH];
  }
  // y = 2^e (1 + f) with √½ < 1 + f < √2. Multiplying by a power of two is exact, and faster than writing the bits back.
  const e = ((high + (0x3ff00000 - 0x3fe6a09e)) >> 20) - 0x3ff;
  k += e;
  const f = y * TWO_TO[ZERO - e] - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return s * (half + even + odd) + k * LN2_LOW - half + f + k * LN2_HIGH;
}

/** e^x, < 1 ulp. */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (x > -3.7e-9 && x < 3.7e-9) return 1 + x;
  // x = k ln 2 + r, |r| ≤ ½ ln 2
  const k = x > -0.34657359027997264 && x < 0.34657359027997264 ? 0 : Math.floor(x * INV_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const rr = r * r;
  const c = r - rr * (EXP1 + rr * (EXP2 + rr * (EXP3 + rr * (EXP4 + rr * EXP5))));
  return scale(1 + ((r * c) / (2 - c) - low + high), k);
}

/** log(1 + x) without loss for small x, about 2 ulp (Kahan's correction of the rounding of 1 + x). */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  return u === Infinity ? Infinity : (log(u) * x) / (u - 1);
}

/** e^x − 1 without loss for small x, about 3 ulp (Kahan). */
export function expm1(x: number): number {
  const u = exp(x);
  if (u === 1) return x;
  const v = u - 1;
  return v === -1 || u === Infinity ? v : (v * x) / log(u);
}

/** Logarithm of the gamma function for x > 0, absolute error about 1e-15 × max(1, |value|): Stirling's series above 15, recurrence below. */
export function lgamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let y = x;
  while (y < 15) {
    product *= y;
    y += 1;
  }
  return (y - 0.5) * log(y) - y + HALF_LOG_2PI + stirlingRest(y) - log(product);
}

/** log Γ(x) − [(x − ½) log x − x + ½ log 2π] for x ≥ 15 (Abramowitz & Stegun 6.1.41). */
export function stirlingRest(x: number): number {
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360)))))) / x;
}

export const HALF_LOG_2PI = 0.9189385332046727;

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INV_LN2 = 1.442695040888963387;
