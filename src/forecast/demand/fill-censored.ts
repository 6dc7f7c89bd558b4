import { countLaw } from '../predictive/count-law.js';

/** Sales of one item, bucket by bucket. */
export interface Sales {
  /** Units; NaN = not known. */
  readonly units: Float64Array;
  /** What the bucket would ask for in usual buckets: its open days and season; 0 = closed. */
  readonly exposure: Float64Array;
  /** Share of the bucket, 0 to 1, in which the item was out of stock. */
  readonly short: Float64Array;
}

/**
 * Demand that sales stand for: where the item was out of stock it is at least what was sold. Expectation and maximisation in turn (Dempster,
 * Laird & Rubin 1977): a bucket that was short for a part of its time gets the local level for that part (a Poisson stream forgets what was
 * sold); one that was short all the time, so that nobody knows when it ran out, gets E(D | D ≥ sold) (Nahmias 1994; Tobin 1958). The local
 * level is a ratio of sums over `WINDOW` buckets around it: a mean of ratios would be biased upwards.
 */
export function fillCensored({ units, exposure, short }: Sales): Float64Array {
  const demand = units.slice();
  if (!short.some((share) => share > 0)) return demand;
  const dispersion = dispersionOf({ units, exposure, short });
  for (let round = 0; round < ROUNDS; round++) {
    const level = localLevels(demand, units, exposure, short, round === 0);
    for (let b = 0; b < units.length; b++) {
      if (!(short[b] > 0) || !(units[b] >= 0)) continue;
      const usual = level[b] * exposure[b];
      demand[b] = short[b] < WHOLE ? units[b] + usual * short[b] : atLeast(units[b], usual, dispersion);
    }
  }
  return demand;
}

/** Buckets on either side that tell the level. */
const WINDOW = 26;
const ROUNDS = 25;
/** Out of stock for the whole of the bucket. */
const WHOLE = 0.999;

/** E(D | D ≥ sold). */
function atLeast(sold: number, mean: number, dispersion: number): number {
  if (sold === 0) return mean;
  const law = countLaw(mean, mean * dispersion);
  const chance = 1 - law.atMost(sold - 1);
  return chance > 1e-9 ? sold + law.shortage(sold) / chance : sold;
}

/**
 * Units per exposure around each bucket. In the first round the buckets that were short all the time don't count, but a part of the level that
 * the others have may be from them too: those rounds follow.
 */
function localLevels(
  demand: Float64Array,
  units: Float64Array,
  exposure: Float64Array,
  short: Float64Array,
  isFirst: boolean,
): Float64Array {
  return demand.map((_, b) => {
    let sum = 0;
    let weight = 0;
    for (let k = Math.max(0, b - WINDOW); k <= Math.min(demand.length - 1, b + WINDOW); k++) {
      if (!(units[k] >= 0)) continue;
      const isWhole = short[k] >= WHOLE;
      if (isWhole && isFirst) continue;
      sum += isWhole ? demand[k] : units[k];
      weight += exposure[k] * (isWhole ? 1 : 1 - short[k]);
    }
    return weight > 0 ? sum / weight : 0;
  });
}

/** Variance ÷ mean of the buckets that were never short, at least 1. */
function dispersionOf({ units, exposure, short }: Sales): number {
  let sum = 0;
  let weight = 0;
  for (let b = 0; b < units.length; b++) {
    if (!(units[b] >= 0) || short[b] > 0) continue;
    sum += units[b];
    weight += exposure[b];
  }
  const level = sum / weight;
  let squares = 0;
  let count = -1;
  for (let b = 0; b < units.length; b++) {
    if (!(units[b] >= 0) || short[b] > 0 || !(exposure[b] > 0)) continue;
    const usual = level * exposure[b];
    squares += usual > 0 ? ((units[b] - usual) * (units[b] - usual)) / usual : 0;
    count++;
  }
  return count > 3 ? Math.max(1, squares / count) : 1;
}
