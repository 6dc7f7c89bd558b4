import type { ExpediteSpec } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import { expectedReceipt, expectedReceipts, type ExpectedReceipt } from '../expected-receipts.js';
import { Fact } from '../journal.js';
import type { Chance } from './condition.js';
import { expediteConditions } from './index.js';

/** Looks at all open purchase orders, by row and date, overdue ones too, and pulls forward what is worth its price; each once at most. */
export function expedite(e: Engine, now: number, spec: ExpediteSpec): void {
  const { ledger, purchases } = e;
  for (let row = 0; row < ledger.rows; row++) {
    for (let p = ledger.firstPurchase[row]; p >= 0;) {
      const next = purchases.next[p]; // pulled forward it stands elsewhere in the list
      look(e, now, p, spec);
      p = next;
    }
  }
}

function look(e: Engine, now: number, purchase: number, spec: ExpediteSpec): void {
  const { purchases, ledger, catalog } = e;
  const supplier = purchases.supplier[purchase];
  const { expedite: terms, location } = catalog.suppliers[supplier];
  // Nobody is there to be asked while the supplier stands still; a transfer between the shop's own places waits for its turn.
  if (!terms || location !== undefined || purchases.expedited[purchase] === 1 || ledger.out[supplier] === 1) return;
  const at = now + ticks(terms.days);
  if (purchases.onDock[purchase] === 1) return;
  if (expectedReceipt(e, now, purchase) - at < Math.max(1, ticks(spec.savesDays))) return;
  const chance = chanceOf(e, now, purchase, at);
  const reason = expediteConditions.findIndex((condition) => condition.holds(e, chance, spec));
  if (reason >= 0) pullForward(e, now, purchase, at, terms.surcharge, reason);
}

function chanceOf(e: Engine, now: number, purchase: number, at: number): Chance {
  const { ledger, purchases } = e;
  const row = purchases.row[purchase];
  let stock = ledger.available[row] - ledger.backordered[row];
  const later: ExpectedReceipt[] = [];
  for (const receipt of expectedReceipts(e, now, row)) {
    if (receipt.at <= at) stock += purchases.units[receipt.purchase];
    else later.push(receipt);
  }
  return { row, purchase, at, stock, later };
}

function pullForward(e: Engine, now: number, purchase: number, eta: number, surcharge: number, reason: number): void {
  const { purchases, journal } = e;
  const row = purchases.row[purchase];
  const i = journal.next(Fact.EXPEDITED, now);
  journal.order[i] = purchases.number[purchase];
  journal.row[i] = row;
  journal.units[i] = purchases.units[purchase];
  journal.other[i] = purchases.supplier[purchase];
  journal.a[i] = surcharge * purchases.price[purchase] * purchases.units[purchase];
  journal.b[i] = eta;
  journal.c[i] = purchases.eta[purchase];
  journal.d[i] = reason;
  purchases.move(e.ledger, purchase, eta);
  purchases.expedited[purchase] = 1;
  purchases.pulled.push(purchase);
  e.onSlip?.(now, row);
}
