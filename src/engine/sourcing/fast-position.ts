import type { Engine } from '../engine.js';

/**
 * Expedited inventory position: net stock plus what is expected within the fast supplier's lead time
 * (Veeraraghavan & Scheller-Wolf, Operations Research 56(4), 2008).
 */
export function fastPosition(e: Engine, now: number, row: number, supplier: number): number {
  const { ledger, purchases } = e;
  const horizon = now + e.quoted[supplier];
  let position = ledger.available[row] - ledger.backordered[row];
  for (let p = ledger.firstPurchase[row]; p >= 0 && purchases.eta[p] <= horizon; p = purchases.next[p]) {
    position += purchases.units[p];
  }
  return position;
}
