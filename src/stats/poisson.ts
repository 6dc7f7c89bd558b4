import { gammaUpper, poissonTerm } from './gamma.js';
import { normalQuantile } from './normal.js';

/** P(N = k) for a Poisson count. */
export function poissonPmf(k: number, mean: number): number {
  if (k < 0 || Math.floor(k) !== k) return 0;
  return mean === 0 ? (k === 0 ? 1 : 0) : poissonTerm(k, mean);
}

/** P(N ≤ k) = Q(k + 1, mean). */
export function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : gammaUpper(Math.floor(k) + 1, mean);
}

/** The smallest k with P(N ≤ k) ≥ p; a hair (64 ulp) below p counts as reaching it, as in R. */
export function poissonQuantile(p: number, mean: number): number {
  if (!(p > 0)) return p === 0 ? 0 : NaN;
  if (p >= 1) return p === 1 ? Infinity : NaN;
  const goal = p * (1 - 64 * Number.EPSILON);
  const z = normalQuantile(p);
  let k = Math.max(0, Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
  while (k > 0 && poissonCdf(k - 1, mean) >= goal) k--;
  while (poissonCdf(k, mean) < goal) k++;
  return k;
}
