import { exp, log } from '../../stats/elementary.js';
import { normalQuantile, normalLossInverse } from '../../stats/normal.js';

/** Mean and variance of demand over some interval. */
export interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Smallest whole x with P(D ≤ x) ≥ p. Small means: Poisson, or negative binomial where variance exceeds the mean; a normal would promise
 * slow movers too little. Large means: gamma by Wilson & Hilferty's cube (1931).
 */
export function demandQuantile(d: Spread, p: number): number {
  if (d.mean <= 0) return 0;
  if (isSmooth(d)) {
    const cv2 = d.variance / (d.mean * d.mean);
    const base = 1 - cv2 / 9 + (normalQuantile(p) * Math.sqrt(cv2)) / 3;
    return roundUp(base <= 0 ? 0 : d.mean * base * base * base);
  }
  return walk(d, (cdf) => cdf >= p - 1e-12);
}

/**
 * Smallest whole x with expected shortage E(D − x)⁺ ≤ `shortage`: the fill-rate condition, shortage per cycle = (1 − β)Q. Uneven demand is
 * summed whatever its mean: at σ = 0.4 μ a normal's thin tail would run short by twice as much.
 */
export function shortageLevel(d: Spread, shortage: number): number {
  if (d.mean <= shortage) return 0;
  const sd = Math.sqrt(d.variance);
  if (isSmooth(d) && (sd <= NORMAL_UP_TO * d.mean || d.variance <= d.mean)) {
    return sd === 0 ? roundUp(d.mean - shortage) : Math.max(0, roundUp(d.mean + normalLossInverse(shortage / sd) * sd));
  }
  return walk(d, (_cdf, short) => short <= shortage + 1e-12);
}

/** Below this mean the count distribution is summed exactly; above it the smooth approximation is good and far cheaper. */
export const EXACT_BELOW = 60;

/** Counts of small mean are summed; demand steadier than Poisson (the same units every day) is no count of chance events. */
const isSmooth = ({ mean, variance }: Spread): boolean => mean >= EXACT_BELOW || variance < STEADY * mean;
const STEADY = 0.9;
/** σ/μ up to which the textbooks' normal will do for shortages. */
const NORMAL_UP_TO = 0.15;

/** Walks x = 0, 1, 2 … with the cdf F(x) and E(D − x)⁺ until `enough`; E(D − (x+1))⁺ = E(D − x)⁺ − (1 − F(x)). */
function walk(d: Spread, enough: (cdf: number, shortage: number) => boolean): number {
  const { mean, variance } = d;
  const poisson = variance <= mean * 1.0001;
  // Negative binomial: size r = mean²/(variance − mean), success probability p = mean/variance.
  const r = poisson ? 0 : (mean * mean) / (variance - mean);
  const q = poisson ? 0 : 1 - mean / variance;
  let pmf = poisson ? exp(-mean) : exp(r * log(mean / variance));
  let cdf = pmf;
  let shortage = mean;
  // Chebyshev bounds the walk: beyond it the tail is below any target a planner can name.
  const end = mean + 200 * Math.sqrt(variance) + 10;
  let x = 0;
  while (!enough(cdf, shortage) && x < end) {
    shortage -= 1 - cdf;
    x++;
    pmf *= poisson ? mean / x : (q * (r + x - 1)) / x;
    cdf += pmf;
  }
  return x;
}

/** Up to the next whole number, but not for the sake of the last bits: those differ between ways of computing. */
export const roundUp = (x: number): number => Math.ceil(x - 1e-9);
