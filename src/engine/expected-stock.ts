import type { Engine } from './engine.js';

/** Units of a row that nobody will wait for on a date (ticks), negative where some still do: net stock and what is expected until then. */
export function expectedStock(e: Engine, row: number, date: number): number {
  const { ledger, purchases } = e;
  let units = ledger.available[row] - ledger.backordered[row];
  for (let p = ledger.firstPurchase[row]; p >= 0 && purchases.eta[p] <= date; p = purchases.next[p]) {
    units += purchases.units[p];
  }
  return units;
}
