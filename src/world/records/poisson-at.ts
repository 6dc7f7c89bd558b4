import { exp } from '../../stats/elementary.js';
import { poissonQuantile } from '../../stats/poisson.js';

/** The Poisson count at a uniform: the inverse distribution function, never decreasing in the mean. Quick where it is 0. */
export function poissonAt(u: number, mean: number): number {
  // P(0) = e^−mean ≥ 1 − mean
  if (u <= 1 - mean || u <= exp(-mean)) return 0;
  return poissonQuantile(u, mean);
}
