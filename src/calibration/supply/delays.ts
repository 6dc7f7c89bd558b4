import type { DeliveryRecords } from '../../domain/deliveries.js';

/** One delivery against its promise. Times in days since 1970-01-01. */
export interface Delay {
  readonly supplier: number;
  readonly promisedAt: number;
  /** Received − promised, days; of one still open and overdue, how long it is overdue by now. */
  readonly days: number;
  readonly open: boolean;
}

/**
 * Deliveries with a promise, each once: lines of one purchase order with the same dates came together, and telling them apart would count
 * one lorry many times. Open ones count when they are overdue `asOf`. Sorted by promise.
 */
export function delaysOf(records: DeliveryRecords, asOf: number): Delay[] {
  const seen = new Set<string>();
  const delays: Delay[] = [];
  for (let row = 0; row < records.order.length; row++) {
    const promisedAt = records.promisedAt[row];
    const receivedAt = records.receivedAt[row];
    const open = !(receivedAt <= asOf);
    if (Number.isNaN(promisedAt) || (open && promisedAt >= asOf)) continue;
    const key = `${records.supplier[row]} ${promisedAt} ${open ? '' : receivedAt} ${records.order[row]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    delays.push({ supplier: records.supplier[row], promisedAt, days: (open ? asOf : receivedAt) - promisedAt, open });
  }
  return delays.sort((a, b) => a.promisedAt - b.promisedAt);
}
