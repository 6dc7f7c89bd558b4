import type { Model } from '../method.js';
import { countLaw } from '../predictive/count-law.js';
import type { Law } from '../predictive/law.js';

/** What the items of a group have in common, per bucket on sale. */
export interface GroupLevel {
  readonly mean: number;
  /** Variance of the items' true means around it. */
  readonly between: number;
  /** Variance of a single bucket around its item's mean. */
  readonly within: number;
}

/** Mean and variance of one item's usual buckets, and how many there were. */
export interface ItemLevel {
  readonly mean: number;
  readonly variance: number;
  readonly buckets: number;
}

/**
 * The group's level by the estimators of Bühlmann & Straub (1970; Klugman, Panjer & Willmot, Loss Models, ch. 20): what differs between items
 * beyond what their own unevenness explains.
 */
export function groupLevel(items: readonly ItemLevel[]): GroupLevel {
  let weight = 0;
  let sum = 0;
  let within = 0;
  let freedom = 0;
  let squares = 0;
  for (const { mean, variance, buckets } of items) {
    weight += buckets;
    sum += buckets * mean;
    squares += buckets * buckets;
    within += (buckets - 1) * variance;
    freedom += buckets - 1;
  }
  const mean = weight > 0 ? sum / weight : 0;
  const single = freedom > 0 ? within / freedom : mean;
  let spread = -(items.length - 1) * single;
  for (const item of items) spread += item.buckets * (item.mean - mean) * (item.mean - mean);
  const scale = weight - squares / weight;
  const between = items.length > 1 && scale > 0 ? Math.max(0, spread / scale) : mean * mean;
  return { mean, between, within: Math.max(single, mean) };
}

/**
 * A new item borrows from its group: mean = Z · own + (1 − Z) · group's with Z = n / (n + within/between), n its buckets on sale (empirical
 * Bayes; for gamma means and Poisson demand this is the exact posterior). What isn't known of its level yet makes its forecast wider.
 */
export function coldModel(group: GroupLevel): Model {
  let count = 0;
  let sum = 0;
  const state = (): { mean: number; doubt: number; within: number } => {
    const { mean, between, within } = group;
    const trust = between > 0 ? count / (count + within / between) : 0;
    const level = (count > 0 ? (trust * sum) / count : 0) + (1 - trust) * mean;
    // unevenness goes with the level: variance ÷ mean is the group's
    return { mean: level, doubt: (1 - trust) * between, within: mean > 0 ? (within * level) / mean : 0 };
  };
  const over = (periods: number): Law => {
    const { mean, doubt, within } = state();
    return countLaw(mean * periods, within * periods + doubt * periods * periods);
  };
  return {
    parameters: { groupMean: group.mean, between: group.between, within: group.within },
    points: (horizon) => new Float64Array(horizon).fill(state().mean),
    variances: (horizon) => new Float64Array(horizon).fill(state().within + state().doubt),
    update(y) {
      count++;
      sum += y;
    },
    at: () => over(1),
    over,
    save: () => [count, sum],
    restore: (saved) => void ([count, sum] = saved),
  };
}
