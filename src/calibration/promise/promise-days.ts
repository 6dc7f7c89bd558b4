import { survivalQuantile } from './survival-quantile.js';

/** Customers' orders that were promised and delivered, in the order in which they were placed. Days since some day 0, fractions allowed. */
export interface PromisedOrders {
  readonly orderedAt: Float64Array;
  /** NaN = not delivered (yet). */
  readonly deliveredAt: Float64Array;
  /** Days that somebody who knows more than the date quotes, a carrier by postcode say; absent = nobody does. */
  readonly quotedDays?: Float64Array;
}

export interface PromiseOptions {
  /** Share of promises that shall be kept, 0 < p < 1. */
  readonly percentile: number;
  /** Only orders of so many days before are looked at; Infinity = all. */
  readonly windowDays: number;
}

/** Fewest orders of the past from which a promise is made. */
const NEEDED = 50;

/**
 * Days to promise for an order placed at `now`, in whole days, from what is known by then: orders delivered before, and how long those
 * under way have been going. Where days are quoted, the promise is the quote times the percentile of actual ÷ quoted; NaN while there are
 * fewer than `NEEDED` orders, or too few of them delivered.
 */
export function promiseDays(orders: PromisedOrders, now: number, quoted: number, options: PromiseOptions): number {
  const factor = promiseFactor(orders, now, options);
  return Number.isFinite(factor) ? Math.ceil(factor * (orders.quotedDays ? quoted : 1) - 1e-9) : NaN;
}

/** The percentile of actual ÷ quoted, or of the actual days where nothing is quoted, as known at `now`. */
export function promiseFactor(orders: PromisedOrders, now: number, { percentile, windowDays }: PromiseOptions): number {
  const { orderedAt, deliveredAt, quotedDays } = orders;
  let end = 0;
  while (end < orderedAt.length && orderedAt[end] < now) end++;
  let first = 0;
  while (first < end && orderedAt[first] < now - windowDays) first++;
  if (end - first < NEEDED) return NaN;
  const values = new Float64Array(end - first);
  const over = new Uint8Array(end - first);
  for (let k = first; k < end; k++) {
    const isOver = deliveredAt[k] < now;
    const days = (isOver ? deliveredAt[k] : now) - orderedAt[k];
    values[k - first] = quotedDays ? days / Math.max(1, quotedDays[k]) : days;
    over[k - first] = isOver ? 1 : 0;
  }
  return survivalQuantile(values, over, percentile);
}
