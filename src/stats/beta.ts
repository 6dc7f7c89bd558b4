import { exp, lgamma, log, log1p } from './elementary.js';

/** I_x(a, b), the regularised incomplete beta function, and its complement: both without loss, for 0 ≤ x ≤ 1 and `y` = 1 − x. */
export function betaTails(a: number, b: number, x: number, y = 1 - x): { lower: number; upper: number } {
  if (!(x > 0)) return x === 0 ? { lower: 0, upper: 1 } : { lower: NaN, upper: NaN };
  if (!(y > 0)) return { lower: 1, upper: 0 };
  const logX = x < 0.5 ? log(x) : log1p(-y);
  const logY = y < 0.5 ? log(y) : log1p(-x);
  const front = exp(a * logX + b * logY + lgamma(a + b) - lgamma(a) - lgamma(b));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (front * fraction(a, b, x)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (front * fraction(b, a, y)) / b;
  return { lower: 1 - upper, upper };
}

/** The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return h;
}

const nonZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x);
