import { ENOUGH } from './enough.js';
import { LOOKS_BACK, tame } from './tamed.js';

/**
 * Is so much, asked for at once, beyond what a shop keeps stock for? More than an item's usual demand of half a year, and more than four standard
 * deviations above its usual bucket. Such orders are few and make up a tenth of a wholesaler's units; no past says when the next one comes, and who asks
 * for service doesn't mean them: they are bought when they are asked for. Practice knows it as a cut-off transaction size (Hollier, Mak & Lam 1995,
 * International Journal of Production Research 33(10), 2737–2751).
 *
 * @param before the item's buckets so far, tamed; with few of them nothing is exceptional.
 * @param halfYear buckets of half a year.
 */
export function isExceptional(before: Float64Array, units: number, halfYear: number): boolean {
  if (before.length < ENOUGH) return false;
  let sum = 0;
  const from = Math.max(0, before.length - LOOKS_BACK);
  for (let t = from; t < before.length; t++) sum += before[t];
  return units > (halfYear * sum) / (before.length - from) && units > tame(before, units);
}

/** The units of a bucket as usual demand would have them. */
export const usualUnits = (before: Float64Array, units: number, halfYear: number): number =>
  isExceptional(before, units, halfYear) ? tame(before, units) : units;
