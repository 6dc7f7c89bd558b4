import type { Engine } from './engine.js';
import { Fact } from './journal.js';

/** The supplier tells when an open purchase order will really come: it is expected then, by promises and purchases alike. */
export function notice(e: Engine, now: number, purchase: number, eta: number): void {
  const { journal, purchases } = e;
  const row = purchases.row[purchase];
  const i = journal.next(Fact.NOTICED, now);
  journal.order[i] = purchases.number[purchase];
  journal.row[i] = row;
  journal.other[i] = purchases.supplier[purchase];
  journal.a[i] = purchases.eta[purchase];
  journal.b[i] = eta;
  purchases.move(e.ledger, purchase, eta);
  e.onSlip?.(now, row);
}
