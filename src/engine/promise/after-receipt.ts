import { ticks } from '../../domain/time.js';
import { leftFor } from '../allocation/reserve.js';
import { unitsUpTo } from '../allocation/units-up-to.js';
import type { Engine } from '../engine.js';
import type { PromiseRule } from './rule.js';

/**
 * Ticks after its expected receipt at which a supplier's purchase order is counted on, negative is before: never less than it is `already`
 * late, −Infinity for one that is not placed yet.
 */
export type LateBy = (e: Engine, supplier: number, already: number) => number;

/** Counted on when expected; an overdue one is due now. */
export const whenExpected: LateBy = (_e, _supplier, already) => Math.max(0, already);

/** A promise of `marginDays` after the receipts that will cover the order's last line; never before what is in stock. */
export function afterReceipt(marginDays: number, lateBy: LateBy): PromiseRule {
  const margin = ticks(marginDays);
  const latest = (e: Engine, now: number, order: number, owedAt: OwedAt) => {
    let date = now + e.inStock;
    const { backlog } = e;
    for (let l = backlog.firstOf[order]; l >= 0; l = backlog.nextOfOrder[l]) {
      if (backlog.waiting[l] === 0) continue;
      date = Math.max(date, coveredAt(e, now, backlog.row[l], backlog.channel[order], owedAt(e, l), lateBy) + margin);
    }
    return date;
  };
  return {
    date: (e, now, order) => latest(e, now, order, owedToAll),
    again: (e, now, order) => latest(e, now, order, unitsUpTo),
  };
}

/** Units that must come before the line is covered. */
type OwedAt = (e: Engine, line: number) => number;

const owedToAll: OwedAt = ({ ledger, backlog }, line) => ledger.backordered[backlog.row[line]];

/**
 * When the open purchase orders of a row, by expected receipt, add up to what is owed beyond the stock there: the latest of those counted
 * on.
 */
function coveredAt(e: Engine, now: number, row: number, channel: number, units: number, lateBy: LateBy): number {
  const { purchases, ledger } = e;
  let owed = units - leftFor(e, row, channel);
  let latest = now;
  for (let p = ledger.firstPurchase[row]; p >= 0 && owed > 0; p = purchases.next[p]) {
    owed -= purchases.units[p];
    const eta = purchases.eta[p];
    // What was told since the order was placed is news of this very one: past receipts add nothing to it.
    const late = (eta === purchases.quoted[p] ? lateBy : whenExpected)(e, purchases.supplier[p], now - eta);
    latest = Math.max(latest, eta + late);
  }
  if (owed <= 0) return latest;
  // Nothing on order covers it: a purchase placed now would, one quoted lead time from now.
  const supplier = e.plan.supplier[row];
  return Math.max(latest, now + e.quoted[supplier] + lateBy(e, supplier, -Infinity));
}
