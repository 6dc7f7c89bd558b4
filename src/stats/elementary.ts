/**
 * Logarithm, exponential and powers that give the same bits in every engine. `Math.log`, `exp` and `pow` are left to the
 * implementation (Chromium and Node differ in the last digit), so everything that decides a simulated number comes from here.
 * Only + − × ÷ and bit casts are used; the methods and coefficients are those of fdlibm (Sun Microsystems, 1993).
 */

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

/** x^y, < 1 ulp for |y| < 2³¹; special values as `Math.pow`. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  if (y === 1) return x;
  if (x < 0 || (x === 0 && 1 / x < 0)) return negativeBase(x, y);
  if (x === 1) return y === Infinity || y === -Infinity ? NaN : 1;
  if (y === Infinity) return x > 1 ? Infinity : 0;
  if (y === -Infinity) return x > 1 ? 0 : Infinity;
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  return power(x, y);
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

// Scratch for the casts, written before it is read in every call. All JavaScript platforms are little-endian in practice.
const DOUBLE = new Float64Array(1);
const WORD = new Int32Array(DOUBLE.buffer);
const HIGH = 1;

/** 2^(i − ZERO) for exponents −1024 … 1023. */
const ZERO = 1024;
const TWO_TO = powersOfTwo();

const TWO54 = 18014398509481984;
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INV_LN2 = 1.442695040888963387;
const EXP1 = 1.66666666666666019037e-1;
const EXP2 = -2.77777777770155933842e-3;
const EXP3 = 6.61375632143793436117e-5;
const EXP4 = -1.6533902205465251539e-6;
const EXP5 = 4.13813679705723846039e-8;

/** y·2^k for 0.5 < y < 2: two steps where 2^k itself would leave the normal range. */
function scale(y: number, k: number): number {
  if (k > 1023) return y * 2 * TWO_TO[ZERO + k - 1];
  if (k < -1021) return (y * TWO_TO[ZERO + k + 54]) / TWO54;
  return y * TWO_TO[ZERO + k];
}

/** By doubling and halving, which are exact everywhere. */
function powersOfTwo(): Float64Array {
  const table = new Float64Array(2 * ZERO);
  table[ZERO] = 1;
  for (let k = 1; k < ZERO; k++) table[ZERO + k] = 2 * table[ZERO + k - 1];
  for (let k = 1; k <= ZERO; k++) table[ZERO - k] = table[ZERO - k + 1] / 2;
  return table;
}

function negativeBase(x: number, y: number): number {
  const whole = Math.floor(y) === y; // ±Infinity counts as whole and even
  if (!whole && x !== 0 && x !== -Infinity) return NaN;
  const size = pow(-x, y);
  return Math.abs(y % 2) === 1 ? -size : size;
}

/** fdlibm's e_pow.c for 0 < x < ∞, x ≠ 1: log2(x) in two parts, times y in two parts, then 2 to that. */
function power(x: number, exponent: number): number {
  const y = Math.max(-1e300, Math.min(1e300, exponent)); // already far beyond over- and underflow
  let ax = x;
  let n = 0;
  DOUBLE[0] = x;
  let high = WORD[HIGH];
  if (high < 0x00100000) {
    ax = x * TWO54;
    n = -54;
    DOUBLE[0] = ax;
    high = WORD[HIGH];
  }
  let e = (high >> 20) - 0x3ff;
  const j = high & 0x000fffff;
  const threeHalves = j > 0x3988e && j < 0xbb67a; // centre of the interval: 1 below √1.5, 1.5 below √3, else 2 (1 of the next e)
  if (j >= 0xbb67a) e += 1;
  n += e;
  ax *= TWO_TO[ZERO - e];
  const bp = threeHalves ? 1.5 : 1;

  // s = (ax − bp)/(ax + bp) = sHigh + sLow
  const u = ax - bp;
  const v = 1 / (ax + bp);
  const s = u * v;
  const sHigh = upperHalf(s);
  const sumHigh = upperHalf(ax + bp);
  const sumLow = ax - (sumHigh - bp);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  // log2(ax)
  const s2 = s * s;
  let r =
    s2 *
    s2 *
    (5.99999999999994648725e-1 +
      s2 *
        (4.28571428578550184252e-1 +
          s2 *
            (3.33333329818377432918e-1 +
              s2 * (2.72728123808534006489e-1 + s2 * (2.30660745775561754067e-1 + s2 * 2.06975017800338417784e-1)))));
  r += sLow * (sHigh + s);
  const sh2 = sHigh * sHigh;
  const tHigh = upperHalf(3 + sh2 + r);
  const tLow = r - (tHigh - 3 - sh2);
  const p = sHigh * tHigh;
  const q = sLow * tHigh + tLow * s;
  const pHigh = upperHalf(p + q);
  const pLow = q - (pHigh - p);
  const zHigh = 9.61796700954437255859e-1 * pHigh; // 2/(3 ln 2)
  const zLow =
    -7.02846165095275826516e-9 * pHigh +
    pLow * 9.61796693925975554329e-1 +
    (threeHalves ? 1.35003920212974897128e-8 : 0);
  const dp = threeHalves ? 5.84962487220764160156e-1 : 0;
  const t1 = upperHalf(zHigh + zLow + dp + n);
  const t2 = zLow - (t1 - n - dp - zHigh);

  // y·log2(x)
  const y1 = upperHalf(y);
  const low = (y - y1) * t1 + y * t2;
  const big = y1 * t1;
  const z = low + big;
  if (z >= 1024 && (z > 1024 || low + 8.0085662595372944372e-17 > z - big)) return Infinity;
  if (z <= -1075 && (z < -1075 || low <= z - big)) return 0;
  return twoToSum(big, low);
}

/** 2^(big + low), |low| small beside big. */
function twoToSum(big: number, low: number): number {
  const k = big + low > 0.5 || big + low < -0.5 ? Math.floor(big + low + 0.5) : 0;
  const rest = big - k;
  const t = upperHalf(low + rest);
  const u = t * 6.93147182464599609375e-1;
  const v = (low - (t - rest)) * 6.93147180559945286227e-1 + t * -1.90465429995776804525e-9;
  const z = u + v;
  const w = v - (z - u);
  const zz = z * z;
  const c = z - zz * (EXP1 + zz * (EXP2 + zz * (EXP3 + zz * (EXP4 + zz * EXP5))));
  const r = (z * c) / (c - 2) - (w + z * w);
  return scale(1 - (r - z), k);
}

/** x rounded to 26 bits, so that products of two such numbers are exact (Veltkamp's split). */
function upperHalf(x: number): number {
  const c = x * 134217729;
  return c - (c - x);
}
