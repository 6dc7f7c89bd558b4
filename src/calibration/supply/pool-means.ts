import { lgamma, log } from '../../stats/elementary.js';
import { mixBeliefs, overMeans, STRENGTHS, weighStrengths, type MeanAtStrength } from './mix-strengths.js';

/**
 * Sizes of what happened to one supplier: how many, and their sum. Sizes that scatter more or less than exponential ones (coefficient of variation
 * c) come as n/c² and sum/c²: their mean is then known as well as that of so many exponential sizes.
 */
export interface SizeSum {
  readonly k: number;
  readonly sum: number;
}

/** Laws of the suppliers' mean sizes, one for every strength, and how far each is believed. */
export interface SizePrior {
  /** Mean of all sizes. */
  readonly mean: number;
  readonly given: readonly MeanAtStrength[];
  readonly weights: readonly number[];
}

/**
 * Exponential sizes whose mean varies between suppliers by an inverse gamma law of shape s + 2, which has a variance of mean²/s: s is the strength,
 * weighed by the likelihood of what was seen.
 */
export function sizePrior(sums: readonly SizeSum[]): SizePrior {
  const k = sums.reduce((total, one) => total + one.k, 0);
  const mean = k === 0 ? 1 : sums.reduce((total, { sum }) => total + sum, 0) / k;
  const given = STRENGTHS.map((strength) => meanSize(sums, strength, mean));
  const weights = weighStrengths(
    given.map((prior) =>
      overMeans(
        sums.reduce((total, sum) => total + logLikelihood(sum, prior), 0),
        prior.variance,
      ),
    ),
  );
  return { mean, given, weights };
}

/** One supplier's mean size over the mean of all sizes. */
export interface PooledSize {
  readonly factor: number;
  /** Variance of its mean size as a share of its square, and the share of that which is doubt about all suppliers alike. */
  readonly variance: number;
  readonly common: number;
}

/** The posterior's mean, few sizes of its own move it little, and its doubt. The posterior is an inverse gamma law of shape s + 2 + k. */
export function pooledSize({ k, sum }: SizeSum, { mean, given, weights }: SizePrior): PooledSize {
  const mixed = mixBeliefs(
    weights,
    given.map((prior) => {
      const size = ((prior.strength + 1) * prior.mean + sum) / (prior.strength + 1 + k);
      const borrowed = (prior.strength + 1) / (prior.strength + 1 + k);
      return { mean: size, own: (size * size) / (prior.strength + k), ofAll: borrowed * borrowed * prior.variance };
    }),
  );
  return {
    factor: mixed.mean / mean,
    variance: mixed.variance / (mixed.mean * mixed.mean),
    common: mixed.common,
  };
}

/**
 * k sizes of a supplier that may differ from the others say of the mean of all as much as k s/(k + s + 1) independent ones. Of w exponential sizes
 * the mean has an inverse gamma law: its variance is mean²/(w − 2).
 */
function meanSize(sums: readonly SizeSum[], strength: number, ofAll: number): MeanAtStrength {
  let worth = 0;
  let total = 0;
  for (const { k, sum } of sums) {
    const each = strength / (k + strength + 1);
    worth += each * k;
    total += each * sum;
  }
  const mean = worth > 0 ? total / worth : ofAll;
  return { strength, mean, variance: (mean * mean) / Math.max(worth - 2, LEAST_WORTH) };
}

/** Of two sizes or fewer that variance has no bound; what is drawn from it needs one. */
const LEAST_WORTH = 0.5;

function logLikelihood({ k, sum }: SizeSum, { strength, mean }: MeanAtStrength): number {
  const a = strength + 2;
  const b = (strength + 1) * mean;
  return lgamma(a + k) - lgamma(a) + a * log(b) - (a + k) * log(b + sum);
}
