import { lgamma } from '../../stats/elementary.js';

/** A share measured on several suppliers that are alike but not the same. Counts may be fractions, where old deliveries count less. */
export interface ShareCount {
  /** Deliveries to which it happened, of how many. */
  readonly k: number;
  readonly n: number;
}

/** Beta prior of the suppliers' shares: mean a/(a + b), and a + b deliveries' worth of knowledge. */
export interface SharePrior {
  readonly a: number;
  readonly b: number;
}

/**
 * Empirical Bayes by the beta-binomial likelihood (Skellam 1948), the mean fixed at the pooled share: a + b on a grid from suppliers that have
 * little in common (2) to suppliers that can't be told apart (10,000).
 */
export function sharePrior(counts: readonly ShareCount[]): SharePrior {
  const k = counts.reduce((sum, count) => sum + count.k, 0);
  const n = counts.reduce((sum, count) => sum + count.n, 0);
  // Half a delivery of each kind, so that what never happened so far stays possible.
  const mean = (k + 0.5) / (n + 1);
  let best: SharePrior = { a: mean, b: 1 - mean };
  let most = -Infinity;
  for (let strength = 2; strength <= 10_000; strength *= 1.25) {
    const prior = { a: mean * strength, b: (1 - mean) * strength };
    const likelihood = counts.reduce((sum, count) => sum + logBetaBinomial(count, prior), 0);
    if (likelihood > most) [most, best] = [likelihood, prior];
  }
  return best;
}

/** What is to be expected of one supplier, and the standard error of it: the posterior's mean and standard deviation. */
export function pooledShare({ k, n }: ShareCount, { a, b }: SharePrior): { share: number; se: number } {
  const share = (a + k) / (a + b + n);
  return { share, se: Math.sqrt((share * (1 - share)) / (a + b + n + 1)) };
}

const logBetaBinomial = ({ k, n }: ShareCount, { a, b }: SharePrior): number =>
  logBeta(a + k, b + n - k) - logBeta(a, b);

const logBeta = (a: number, b: number): number => lgamma(a) + lgamma(b) - lgamma(a + b);
