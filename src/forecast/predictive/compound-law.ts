import { exp, log } from '../../stats/elementary.js';
import { atomLaw } from './atom-law.js';
import { countLaw } from './count-law.js';
import { EXACT_BELOW } from './demand-quantile.js';
import type { Law } from './law.js';
import { panjerTerms, type CountFamily } from './panjer-terms.js';
import { isSteady, steadyChances } from './steady-law.js';

/** How many demands there are: mean and variance of their number. */
export interface DemandCount {
  readonly mean: number;
  readonly variance: number;
}

/** What a demand may ask for: units > 0, in any order, each as likely as its weight says. */
export interface DemandSizes {
  readonly units: ArrayLike<number>;
  /** Equal if left out. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Units of a random number of demands, each of a size drawn by itself: the sum by Panjer's recursion (1981). Where it would be long, in steps
 * of several units, each size split between its two neighbours so that the mean stays (Klugman, Panjer & Willmot, Loss Models, "local moment
 * matching"); of many demands by two moments alone. Its mean is that of the count times that of the sizes.
 */
export function compoundLaw(count: DemandCount, sizes: DemandSizes): Law {
  const { mean: size, square } = momentsOf(sizes);
  const mean = count.mean * size;
  const variance = count.mean * Math.max(0, square - size * size) + count.variance * size * size;
  if (count.mean >= EXACT_BELOW) return countLaw(mean, variance);

  const reach = Math.ceil(mean + REACH * Math.sqrt(variance) + size);
  const unit = Math.max(1, Math.ceil(reach / LONGEST));
  const chanceOf = latticeOf(sizes, unit);
  const steps = Math.ceil(reach / unit);
  const chances = isSteady(count.mean, count.variance)
    ? numberByNumber(steadyChances(count.mean, count.variance), chanceOf, steps)
    : recursion(panjerTerms(count.mean, count.variance), chanceOf, steps);
  return lawOfSteps(chances, unit, mean);
}

/** What lies beyond the last step stands where its own mean is: few but large sums, which a fading item's demand may consist of. */
function lawOfSteps(chances: Float64Array, unit: number, mean: number): Law {
  const last = chances.length - 1;
  let sum = 0;
  let upTo = 0;
  for (let x = 0; x <= last; x++) {
    sum += chances[x];
    upTo += chances[x] * x * unit;
  }
  const rest = 1 - sum;
  const atoms = chances.map((_, x) => x * unit);
  if (!(rest > UNSEEN)) return atomLaw(atoms, chances);
  const place = Math.max((last + 1) * unit, (mean - upTo) / rest);
  const low = Math.floor(place);
  return atomLaw(
    Float64Array.from([...atoms, low, low + 1]),
    Float64Array.from([...chances, rest * (low + 1 - place), rest * (place - low)]),
  );
}

/** Chances below this are rounding. */
const UNSEEN = 1e-11;
/** Standard deviations the sum is carried to, step by step. */
const REACH = 10;
/** Steps of the sum: finer ones don't move a quantile by what anybody could see. */
const LONGEST = 256;

/** Stable for Poisson and negative binomial counts, whose terms are all positive. */
function recursion({ a, one }: CountFamily, chanceOf: Float64Array, steps: number): Float64Array {
  const met = placesOf(chanceOf);
  const still = 1 / (1 - a * chanceOf[0]);
  const chances = new Float64Array(steps + 1);
  chances[0] = generating(a, one, chanceOf[0]);
  for (let x = 1; x <= steps; x++) {
    let term = 0;
    for (const k of met) {
      if (k > x) break;
      // a + b·k/x, of two terms that are never negative
      term += (a * (1 - k / x) + (one * k) / x) * chanceOf[k] * chances[x - k];
    }
    chances[x] = term * still;
  }
  return chances;
}

/** Of a steady count the terms would change sign and the recursion run away: what one more demand brings is added up, number after number. */
function numberByNumber(counts: Float64Array, chanceOf: Float64Array, steps: number): Float64Array {
  const met = placesOf(chanceOf);
  const chances = new Float64Array(steps + 1);
  let power = new Float64Array(steps + 1);
  power[0] = 1;
  const most = counts.findLastIndex((chance) => chance > UNSEEN);
  for (let n = 0; n <= most; n++) {
    if (n > 0) {
      const next = power.map((chance) => chance * chanceOf[0]);
      for (let x = 0; x <= steps; x++) {
        if (power[x] === 0) continue;
        for (const k of met) {
          if (x + k > steps) break;
          next[x + k] += power[x] * chanceOf[k];
        }
      }
      power = next;
    }
    for (let x = 0; x <= steps; x++) chances[x] += counts[n] * power[x];
  }
  return chances;
}

function placesOf(chanceOf: Float64Array): number[] {
  const met: number[] = [];
  for (let k = 1; k < chanceOf.length; k++) if (chanceOf[k] > 0) met.push(k);
  return met;
}

/** E zᴺ of a count with p(x) = p(x − 1)(a + b/x). */
const generating = (a: number, one: number, z: number): number =>
  a === 0 ? exp(one * (z - 1)) : exp((-one / a) * log((1 - a * z) / (1 - a)));

function momentsOf({ units, weights }: DemandSizes): { mean: number; square: number } {
  let total = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < units.length; i++) {
    const weight = weights ? weights[i] : 1;
    if (!(units[i] > 0)) throw new RangeError('a demand asks for something');
    total += weight;
    sum += weight * units[i];
    squares += weight * units[i] * units[i];
  }
  if (!(total > 0)) throw new RangeError('demands without a size');
  return { mean: sum / total, square: squares / total };
}

/** P(size = k·unit). */
function latticeOf({ units, weights }: DemandSizes, unit: number): Float64Array {
  let largest = 0;
  let total = 0;
  for (let i = 0; i < units.length; i++) {
    largest = Math.max(largest, units[i]);
    total += weights ? weights[i] : 1;
  }
  const chances = new Float64Array(Math.ceil(largest / unit) + 1);
  for (let i = 0; i < units.length; i++) {
    const place = units[i] / unit;
    const low = Math.floor(place);
    const share = (weights ? weights[i] : 1) / total;
    chances[low] += share * (1 - (place - low));
    if (place > low) chances[low + 1] += share * (place - low);
  }
  return chances;
}
