import { lgamma, log } from '../../stats/elementary.js';

/** Sizes of what happened to one supplier: how many, and their sum. */
export interface SizeSum {
  readonly k: number;
  readonly sum: number;
}

/** Gamma law of the suppliers' rates: its shape α (Infinity where suppliers can't be told apart) around the pooled mean size, of k sizes in all. */
export interface SizePrior {
  readonly alpha: number;
  readonly mean: number;
  readonly k: number;
}

/** Exponential sizes whose rate varies between suppliers by a gamma law (shape α, mean rate as pooled), α by the likelihood of what was seen. */
export function sizePrior(sums: readonly SizeSum[]): SizePrior {
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
  return { alpha, mean, k };
}

/** Factor on the pooled mean size of one supplier, the posterior's mean: few sizes of its own move it little. */
export function sizeFactor({ k, sum }: SizeSum, { alpha, mean }: SizePrior): number {
  return alpha === Infinity ? 1 : ((alpha - 1) * mean + sum) / (alpha + k - 1) / mean;
}

/**
 * Variance of a supplier's mean size as a share of its square, and the share of that which is doubt about all suppliers alike. `cv`: of single
 * sizes. The prior is worth α − 1 sizes and the own ones k/cv² (Bühlmann's credibility); what is borrowed is known as well as the pooled mean.
 */
export function sizeDoubt({ k }: SizeSum, prior: SizePrior, cv: number): { variance: number; common: number } {
  const worth = prior.alpha - 1;
  const own = worth === Infinity ? 0 : 1 / (worth + k / (cv * cv));
  const borrowed = worth === Infinity ? 1 : worth / (worth + k);
  const ofAll = (borrowed * borrowed * cv * cv) / prior.k;
  return { variance: own + ofAll, common: own + ofAll > 0 ? ofAll / (own + ofAll) : 0 };
}
