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
  /** Variance of the mean itself, which is measured on so many deliveries and no more. */
  readonly variance: number;
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
  const variance = (mean * (1 - mean)) / (n + 1);
  let best: SharePrior = { a: mean, b: 1 - mean, variance };
  let most = -Infinity;
  for (let strength = 2; strength <= 10_000; strength *= 1.25) {
    const prior = { a: mean * strength, b: (1 - mean) * strength, variance };
    const likelihood = counts.reduce((sum, count) => sum + logBetaBinomial(count, prior), 0);
    if (likelihood > most) [most, best] = [likelihood, prior];
  }
  return best;
}

/**
 * What is to be expected of one supplier, the posterior's mean, and its standard error: the posterior's own spread and, as far as the supplier is
 * believed to be like the others, the doubt about what they are like.
 */
export function pooledShare({ k, n }: ShareCount, { a, b, variance }: SharePrior): PooledShare {
  const share = (a + k) / (a + b + n);
  const borrowed = (a + b) / (a + b + n);
  const own = (share * (1 - share)) / (a + b + n + 1);
  const ofAll = borrowed * borrowed * variance;
  return { share, se: Math.sqrt(own + ofAll), common: ofAll / (own + ofAll) };
}

export interface PooledShare {
  readonly share: number;
  readonly se: number;
  /** Share of se² that is doubt about all suppliers alike. */
  readonly common: number;
}

const logBetaBinomial = ({ k, n }: ShareCount, { a, b }: SharePrior): number =>
  logBeta(a + k, b + n - k) - logBeta(a, b);

const logBeta = (a: number, b: number): number => lgamma(a) + lgamma(b) - lgamma(a + b);
