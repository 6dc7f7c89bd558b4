import { lgamma, log } from '../../stats/elementary.js';

/** Sizes of what happened to one supplier: how many, and their sum. */
export interface SizeSum {
  readonly k: number;
  readonly sum: number;
}

/**
 * Factors on the pooled mean size by supplier: exponential sizes whose rate varies between suppliers by a gamma law (shape α, mean rate as
 * pooled), α by the likelihood of what was seen; few sizes of a supplier's own move it little.
 */
export function sizeFactors(sums: readonly SizeSum[]): number[] {
  const k = sums.reduce((total, { k }) => total + k, 0);
  const mean = k === 0 ? 1 : sums.reduce((total, { sum }) => total + sum, 0) / k;
  let alpha = Infinity;
  let most = sums.reduce((total, { k, sum }) => total - k * log(mean) - sum / mean, 0);
  for (let a = 2; a <= 512; a *= 1.5) {
    const b = (a - 1) * mean;
    const likelihood = sums.reduce(
      (total, { k, sum }) => total + lgamma(a + k) - lgamma(a) + a * log(b) - (a + k) * log(b + sum),
      0,
    );
    if (likelihood > most) [most, alpha] = [likelihood, a];
  }
  return sums.map(({ k, sum }) => (alpha === Infinity ? 1 : ((alpha - 1) * mean + sum) / (alpha + k - 1) / mean));
}
