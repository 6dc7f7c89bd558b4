import { Rank, TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import { rowSlipped } from './slow-care.js';
import { serve } from './slow-allocation.js';
import { reviewIfLow } from './slow-purchasing.js';
import { type SlowPurchase, type SlowShop } from './slow-state.js';

/** Writes into the diary when a purchase order will come; if that is late and the supplier is one who tells, the day of the bad news. */
export function comesAt(shop: SlowShop, p: SlowPurchase, receipt: number): void {
  const plan = (p.plan = { receipt });
  const stillTrue = () => p.open > 0 && p.plan === plan;
  shop.schedule(receipt, Rank.RECEIPT, () => {
    if (stillTrue()) arrive(shop, p, p.units, shop.tape.supply.delivered(p.row, p.supplier, p.n, p.units));
  });
  const { notice } = shop.scenario.catalog.suppliers[p.supplier];
  const expected = p.eta;
  if (receipt <= expected || !notice || !shop.tape.supply.told(p.row, p.supplier, p.n)) return;
  shop.schedule(Math.max(shop.now, expected - ticks(notice.aheadDays)), Rank.NOTICE, () => {
    if (!stillTrue()) return;
    let due = 0;
    while (due < receipt) due += TICKS_PER_DAY;
    shop.facts.push({ kind: 'NOTICED', time: shop.now, n: p.n, row: p.row, supplier: p.supplier, wasDue: p.eta, due });
    expectAt(shop, p, due);
    rowSlipped(shop, p.row);
  });
}

/** Who gets a new date goes behind those who have had the same for longer. */
export function expectAt(shop: SlowShop, p: SlowPurchase, eta: number): void {
  p.eta = eta;
  shop.purchases = [...shop.purchases.filter((other) => other !== p), p];
}

/** Of `sent` units of a purchase order these came; the others never will. */
export function arrive(shop: SlowShop, p: SlowPurchase, sent: number, units: number): void {
  const { n, row, supplier, price, quoted: eta, orderedAt } = p;
  p.open -= sent;
  shop.available[row] += units;
  const short = sent - units;
  shop.facts.push({ kind: 'RECEIVED', time: shop.now, n, row, short, units, supplier, price, eta, orderedAt });
  serve(shop, row);
  reviewIfLow(shop, row);
}
