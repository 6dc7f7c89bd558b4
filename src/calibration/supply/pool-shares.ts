import { lgamma } from '../../stats/elementary.js';
import { mixBeliefs, overMeans, STRENGTHS, weighStrengths, type MeanAtStrength } from './mix-strengths.js';

/** A share measured on several suppliers that are alike but not the same. Counts may be fractions, where old deliveries count less. */
export interface ShareCount {
  /** Deliveries to which it happened, of how many. */
  readonly k: number;
  readonly n: number;
}

/** Beta priors of the suppliers' shares, one for every strength a + b, and how far each is believed. */
export interface SharePrior {
  /** What is to be expected of a supplier of whom nothing is known. */
  readonly mean: number;
  readonly given: readonly MeanAtStrength[];
  readonly weights: readonly number[];
}

/** By the beta-binomial likelihood (Skellam 1948) over strengths from suppliers that have little in common to suppliers that can't be told apart. */
export function sharePrior(counts: readonly ShareCount[]): SharePrior {
  const given = STRENGTHS.map((strength) => meanShare(counts, strength));
  const weights = weighStrengths(
    given.map((prior) =>
      overMeans(
        counts.reduce((sum, count) => sum + logBetaBinomial(count, prior), 0),
        prior.variance,
      ),
    ),
  );
  return { mean: given.reduce((sum, { mean }, k) => sum + weights[k] * mean, 0), given, weights };
}

/**
 * What is to be expected of one supplier, the posterior's mean, and its standard error: the posterior's own spread, the doubt about how alike
 * suppliers are and, as far as it is believed to be like the others, the doubt about what they are like.
 */
export function pooledShare({ k, n }: ShareCount, { given, weights }: SharePrior): PooledShare {
  const { mean, variance, common } = mixBeliefs(
    weights,
    given.map((prior) => {
      const share = (prior.strength * prior.mean + k) / (prior.strength + n);
      const borrowed = prior.strength / (prior.strength + n);
      return {
        mean: share,
        own: (share * (1 - share)) / (prior.strength + n + 1),
        ofAll: borrowed * borrowed * prior.variance,
      };
    }),
  );
  return { share: mean, se: Math.sqrt(variance), common };
}

export interface PooledShare {
  readonly share: number;
  readonly se: number;
  /** Share of se² that is doubt about all suppliers alike. */
  readonly common: number;
}

/**
 * Each supplier's share counts as it is known: n deliveries of one that may differ from the others are worth n (s + 1)/(s + n) independent ones
 * (beta-binomial variance). Half a delivery of each kind on top, so that what never happened so far stays possible.
 */
function meanShare(counts: readonly ShareCount[], strength: number): MeanAtStrength {
  let worth = 1;
  let happened = 0.5;
  for (const { k, n } of counts) {
    const each = (strength + 1) / (strength + n);
    worth += each * n;
    happened += each * k;
  }
  const mean = happened / worth;
  return { strength, mean, variance: (mean * (1 - mean)) / worth };
}

function logBetaBinomial({ k, n }: ShareCount, { strength, mean }: MeanAtStrength): number {
  const a = mean * strength;
  const b = (1 - mean) * strength;
  return logBeta(a + k, b + n - k) - logBeta(a, b);
}

const logBeta = (a: number, b: number): number => lgamma(a) + lgamma(b) - lgamma(a + b);
