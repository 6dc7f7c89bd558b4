import type { Engine } from './engine.js';

/** An open purchase order, and when a planner expects it, ticks. */
export interface ExpectedReceipt {
  readonly purchase: number;
  readonly at: number;
}

/**
 * When a planner expects an open purchase order: on its date; once that has passed, as late as half of the supplier's past receipts were of
 * those that were later still. Where none is remembered, as long again as it is late already. What lies on the dock is due now, and so is
 * what was told to come by now.
 */
export function expectedReceipt({ purchases, lateness }: Engine, now: number, purchase: number): number {
  const eta = purchases.eta[purchase];
  if (eta > now) return eta;
  if (purchases.onDock[purchase] === 1 || eta !== purchases.quoted[purchase]) return now;
  const already = now - eta;
  const late = lateness.quantile(purchases.supplier[purchase], 0.5, already);
  return eta + (Number.isNaN(late) ? 2 * already : late);
}

/** All open purchase orders of a row by that date; of equal ones, who was to come earlier goes first. */
export function expectedReceipts(e: Engine, now: number, row: number): ExpectedReceipt[] {
  const list: ExpectedReceipt[] = [];
  for (let purchase = e.ledger.firstPurchase[row]; purchase >= 0; purchase = e.purchases.next[purchase]) {
    list.push({ purchase, at: expectedReceipt(e, now, purchase) });
  }
  return list.sort((a, b) => a.at - b.at);
}
