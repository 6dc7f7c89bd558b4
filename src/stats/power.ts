import { DOUBLE, EXP1, EXP2, EXP3, EXP4, EXP5, HIGH, scale, TWO54, TWO_TO, WORD, ZERO } from './double-parts.js';

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
