import { countedLaw } from './counted-law.js';
import { EXACT_BELOW } from './demand-quantile.js';
import type { Law } from './law.js';
import { smoothLaw } from './smooth-law.js';
import { isSteady, steadyLaw } from './steady-law.js';

/**
 * Demand of a given mean and variance, in whole units. Up to a mean of 60 a count: Poisson where the variance is the mean, negative binomial
 * where it is larger, binomials where it is smaller; above it a gamma rounded to whole units, which then is the same and costs no sum.
 * Whole units can't be steadier than the two around the mean: `variance` says what it is.
 */
export function countLaw(mean: number, variance: number): Law {
  if (!(mean >= 0) || !(variance >= 0)) throw new RangeError(`no law has mean ${mean} and variance ${variance}`);
  if (mean >= EXACT_BELOW) return smoothLaw(mean, variance);
  return isSteady(mean, variance) ? steadyLaw(mean, variance) : countedLaw(mean, variance);
}
