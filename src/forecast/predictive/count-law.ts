import { countedLaw } from './counted-law.js';
import { EXACT_BELOW } from './demand-quantile.js';
import type { Law } from './law.js';
import { smoothLaw } from './smooth-law.js';

/**
 * Demand of a given mean and variance, in whole units. Up to a mean of 60 a count: Poisson where the variance is the mean, negative binomial
 * where it is larger, binomial where it is smaller; above it a gamma rounded to whole units, which then is the same and costs no sum.
 * A binomial of few trials can't be as steady as asked: `variance` says what it is.
 */
export function countLaw(mean: number, variance: number): Law {
  if (!(mean >= 0) || !(variance >= 0)) throw new RangeError(`no law has mean ${mean} and variance ${variance}`);
  return mean >= EXACT_BELOW ? smoothLaw(mean, variance) : countedLaw(mean, variance);
}
