import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import type { PromiseDefinition } from './rule.js';

export const nextReceipt: PromiseDefinition = {
  about: 'The expected receipt of the purchase order that will cover all who wait so far, plus a margin.',
  create(spec) {
    const margin = ticks(spec.backorderDays);
    return {
      date(e, now, order) {
        let latest = now + e.inStock;
        const { backlog } = e;
        for (let l = backlog.firstOf[order]; l >= 0; l = backlog.nextOfOrder[l]) {
          if (backlog.waiting[l] === 0) continue;
          const date = coveredAt(e, now, backlog.row[l]) + margin;
          if (date > latest) latest = date;
        }
        return latest;
      },
    };
  },
};

/** When the open purchase orders of a row, by expected receipt, add up to all that is backordered there. An overdue one counts as due now. */
export function coveredAt(e: Engine, now: number, row: number): number {
  const { ledger, purchases } = e;
  let owed = ledger.backordered[row] - ledger.available[row];
  let latest = now;
  for (let p = ledger.firstPurchase[row]; p >= 0 && owed > 0; p = purchases.next[p]) {
    owed -= purchases.units[p];
    latest = purchases.eta[p];
  }
  // Nothing on order covers it: a purchase placed now would, one quoted lead time from now.
  if (owed > 0) latest = Math.max(latest, now + e.quoted[e.plan.supplier[row]]);
  return Math.max(latest, now);
}
