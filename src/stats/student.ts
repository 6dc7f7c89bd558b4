import { betaTails } from './beta.js';
import { exp, HALF_LOG_2PI, lgamma, log, log1p } from './elementary.js';
import { normalQuantile } from './normal.js';

/** P(T > t) for Student's t with `df` > 0 degrees of freedom (need not be whole), without loss for large t. */
export function studentUpper(t: number, df: number): number {
  if (t < 0) return 1 - studentUpper(-t, df);
  const square = t * t;
  if (square === Infinity) return 0;
  return betaTails(df / 2, 0.5, df / (df + square), square / (df + square)).lower / 2;
}

/** t with P(T ≤ t) = p, relative error about 1e-12: Newton's method from the Cornish–Fisher expansion. */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  if (p < 0.5) return -upperQuantile(p, df);
  return p === 0.5 ? 0 : upperQuantile(1 - p, df);
}

/** t > 0 with P(T > t) = tail < ½. On log tail over log t, which is concave where it matters; steps are kept within a factor e. */
function upperQuantile(tail: number, df: number): number {
  const z = -normalQuantile(tail);
  const cornishFisher = z + (z * (z * z + 1)) / (4 * df);
  // far out the tail is a power: P(T > t) ≈ c t^−df
  let y = log(Math.max(1e-9, cornishFisher));
  const logFront = lgamma((df + 1) / 2) - lgamma(df / 2) - HALF_LOG_2PI + 0.5 * log(2 / df);
  for (let i = 0; i < 200; i++) {
    const t = exp(y);
    const p = studentUpper(t, df);
    const density = exp(logFront - ((df + 1) / 2) * log1p((t * t) / df));
    const step = (log(p / tail) * p) / (t * density);
    y += Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 1e-14) break;
  }
  return exp(y);
}
