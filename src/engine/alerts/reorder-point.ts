import type { Ledger } from '../ledger.js';
import type { AlertKind } from './kind.js';
import { runsOutAt } from './runs-out-at.js';

export const reorderPoint = {
  name: 'reorder point',
  about: 'The inventory position is at or below the reorder point: it is time to buy, and too little has been bought.',
  foretells: true,
  check(e, now, row, spec) {
    const { ledger } = e;
    if (spec.reorderPoint !== true || ledger.position[row] > ledger.reorderPoint[row]) return null;
    return hasReorderPoint(ledger, row) ? { level: ledger.position[row], date: runsOutAt(e, now, row) } : null;
  },
} as const satisfies AlertKind;

/** Policies that only fill up to a level have none: they are below it whenever anything was sold. */
function hasReorderPoint(ledger: Ledger, row: number): boolean {
  return ledger.quantity[row] > 0 || ledger.orderUpTo[row] > ledger.reorderPoint[row] + 1;
}
