import type { SourcingSpec } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import { offerFor, purchase } from '../purchase.js';
import type { SourcingDefinition } from './rule.js';

export const primaryBackup: SourcingDefinition<Extract<SourcingSpec, { kind: 'primary-backup' }>> = {
  about:
    'The backup supplier takes over while the primary stands still or one of its purchase orders is known to be late.',
  create({ primary, backup, afterLateDays }) {
    const patience = ticks(afterLateDays);
    return {
      reviewDays: 0,
      planningSupplier: () => primary,
      assign(e, now, row, units) {
        const trouble = e.ledger.out[primary] === 1 || knownLate(e, now, row, primary, patience);
        const usable = e.ledger.out[backup] === 0 && offerFor(e, row, backup) !== undefined;
        purchase(e, now, row, trouble && usable ? backup : primary, units);
      },
    };
  },
};

/** Is a purchase order of this row with this supplier open that is overdue by more than `patience`, or will be by what the supplier told? */
function knownLate(e: Engine, now: number, row: number, supplier: number, patience: number): boolean {
  const { purchases } = e;
  for (let p = e.ledger.firstPurchase[row]; p >= 0; p = purchases.next[p]) {
    // Without news the rest of the list is due later still.
    if (purchases.moved === 0 && purchases.eta[p] >= now - patience) return false;
    if (purchases.supplier[p] === supplier && Math.max(now, purchases.eta[p]) - purchases.quoted[p] > patience)
      return true;
  }
  return false;
}
