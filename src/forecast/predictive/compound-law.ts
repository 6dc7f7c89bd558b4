import { countLaw } from './count-law.js';
import { EXACT_BELOW } from './demand-quantile.js';
import { empiricalLaw } from './empirical-law.js';
import type { Law } from './law.js';
import { panjerTerms } from './panjer-terms.js';

/** How many demands there are: mean and variance of their number. */
export interface DemandCount {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Units of a random number of demands, each of a size (1 or more) drawn by itself: the exact sum by Panjer's recursion (1981) where it is
 * short, its two moments where it is long.
 */
export function compoundLaw(count: DemandCount, size: Law): Law {
  if (size.atMost(0) > 0) throw new RangeError('a demand has at least one unit');
  const mean = count.mean * size.mean;
  const variance = count.mean * size.variance + count.variance * size.mean * size.mean;
  const reach = Math.ceil(mean + REACH * Math.sqrt(variance) + size.mean);
  if (count.mean >= EXACT_BELOW || !(reach <= LONGEST)) return countLaw(mean, variance);

  const { none, a, b } = panjerTerms(count.mean, count.variance);
  const sizes = chancesUpTo(size, reach);
  const chances = new Float64Array(reach + 1);
  let sum = (chances[0] = none);
  for (let x = 1; x <= reach; x++) {
    let term = 0;
    const to = Math.min(x, sizes.length - 1);
    for (let k = 1; k <= to; k++) term += (a + (b * k) / x) * sizes[k] * chances[x - k];
    chances[x] = Math.max(0, term);
    sum += chances[x];
  }
  // what lies beyond the reach goes to its end
  chances[reach] += Math.max(0, 1 - sum);
  return empiricalLaw(
    chances.map((_, x) => x),
    chances,
  );
}

/** Standard deviations the sum is carried to; the rest has a chance of about 1e-8 for the laws met here. */
const REACH = 20;
/** The recursion costs the square of this. */
const LONGEST = 4000;

/** P(size = k) for k up to the largest size, or as far as it matters. */
function chancesUpTo(size: Law, reach: number): Float64Array {
  const to = Math.min(reach, size.quantile(1 - 1e-12));
  const chances = new Float64Array(to + 1);
  for (let k = 1; k <= to; k++) chances[k] = size.atMost(k) - size.atMost(k - 1);
  return chances;
}
