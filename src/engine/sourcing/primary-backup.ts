import type { SourcingSpec } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import { offerFor, purchase } from '../purchase.js';
import type { SourcingDefinition } from './rule.js';

export const primaryBackup: SourcingDefinition<Extract<SourcingSpec, { kind: 'primary-backup' }>> = {
  about: 'The backup supplier takes over while the primary stands still or one of its purchase orders is overdue.',
  create({ primary, backup, afterLateDays }) {
    const patience = ticks(afterLateDays);
    return {
      reviewDays: 0,
      planningSupplier: () => primary,
      assign(e, now, row, units) {
        const trouble = e.ledger.out[primary] === 1 || overdue(e, now - patience, row, primary);
        const usable = e.ledger.out[backup] === 0 && offerFor(e, row, backup) !== undefined;
        purchase(e, now, row, trouble && usable ? backup : primary, units);
      },
    };
  },
};

/** Is a purchase order of this row with this supplier open that was due before `date`? */
function overdue(e: Engine, date: number, row: number, supplier: number): boolean {
  const { purchases } = e;
  for (let p = e.ledger.firstPurchase[row]; p >= 0 && purchases.eta[p] < date; p = purchases.next[p]) {
    if (purchases.supplier[p] === supplier) return true;
  }
  return false;
}
