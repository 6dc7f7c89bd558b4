import { exp, lgamma, log } from '../../stats/elementary.js';
import { atomLaw } from './atom-law.js';
import type { Law } from './law.js';

/**
 * Demand of a mean and a variance below it. A binomial of n trials has the variance m(1 − m/n): two neighbouring n, mixed so that it is the one asked
 * for. Steadier than the binomial of fewest trials (n = ⌈m⌉) it is mixed with the mean's two whole neighbours, of variance f(1 − f), f the mean's
 * fraction: whole units can't be steadier. Nothing jumps where the mean passes a whole number.
 */
export function steadyLaw(mean: number, variance: number): Law {
  const chances = steadyChances(mean, variance);
  const { quantile, atMost, shortage } = atomLaw(
    chances.map((_, units) => units),
    chances,
  );
  const fraction = mean - Math.floor(mean);
  return {
    mean,
    variance: Math.max(variance, fraction * (1 - fraction)),
    data: { kind: 'count', mean, variance },
    quantile,
    atMost,
    shortage: (x) => (x <= 0 ? mean - x : shortage(x)),
  };
}

/** P(D = 0), P(D = 1) … of the same. */
export function steadyChances(mean: number, variance: number): Float64Array {
  const { steady, loose, share } = partsOf(mean, variance);
  const spread = Math.sqrt(spreadOf(mean, loose));
  const chances = new Float64Array(Math.min(loose, Math.ceil(mean + REACH * spread)) + 1);
  if (steady === NEIGHBOURS) addNeighbours(chances, mean, 1 - share);
  else addBinomial(chances, mean, steady, 1 - share);
  addBinomial(chances, mean, loose, share);
  return chances;
}

/** Is demand so much steadier than Poisson's that it is a law of its own? A little below the mean: the trials would be thousands. */
export const isSteady = (mean: number, variance: number): boolean => mean >= LEAST && variance <= mean * (1 - NEARLY);

const NEARLY = 0.02;
/** Squares of less are no numbers any more. */
const LEAST = 1e-100;

/** Trials of the two laws that are mixed, and the share of the looser one. */
function partsOf(mean: number, variance: number): { steady: number; loose: number; share: number } {
  const fewest = Math.ceil(mean);
  const ideal = (mean * mean) / (mean - variance);
  const steady = ideal < fewest ? NEIGHBOURS : Math.floor(ideal);
  const loose = steady === NEIGHBOURS ? fewest : steady + 1;
  const least = spreadOf(mean, steady);
  const most = spreadOf(mean, loose);
  return { steady, loose, share: most > least ? Math.min(1, Math.max(0, (variance - least) / (most - least))) : 0 };
}

const NEIGHBOURS = 0;
/** Standard deviations beyond which a chance is none. */
const REACH = 40;

function spreadOf(mean: number, trials: number): number {
  if (trials !== NEIGHBOURS) return mean * (1 - mean / trials);
  const fraction = mean - Math.floor(mean);
  return fraction * (1 - fraction);
}

function addNeighbours(chances: Float64Array, mean: number, weight: number): void {
  const low = Math.floor(mean);
  chances[low] += weight * (low + 1 - mean);
  if (mean > low) chances[low + 1] += weight * (mean - low);
}

/** From its mode to both sides, so that nothing is too small to begin with. */
function addBinomial(chances: Float64Array, mean: number, trials: number, weight: number): void {
  const hit = mean / trials;
  if (weight === 0 || !(hit < 1)) {
    if (weight > 0) chances[trials] += weight;
    return;
  }
  const odds = hit / (1 - hit);
  const mode = Math.min(trials, Math.floor((trials + 1) * hit));
  const choose = lgamma(trials + 1) - lgamma(mode + 1) - lgamma(trials - mode + 1);
  const top = weight * exp(choose + mode * log(hit) + (trials - mode) * log(1 - hit));
  chances[mode] += top;
  let term = top;
  for (let k = mode; k > 0; k--) chances[k - 1] += term *= k / (trials - k + 1) / odds;
  term = top;
  for (let k = mode; k + 1 < chances.length; k++) chances[k + 1] += term *= ((trials - k) / (k + 1)) * odds;
}
