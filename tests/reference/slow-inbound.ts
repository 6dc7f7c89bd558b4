import { Rank, TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import { serve } from './slow-allocation.js';
import { reviewIfLow } from './slow-purchasing.js';
import { partsAt, type SlowPurchase, type SlowShop } from './slow-state.js';

/** Writes into the diary when a purchase order will come; if that is late and the supplier is one who tells, the day of the bad news. */
export function comesAt(shop: SlowShop, p: SlowPurchase, receipt: number): void {
  const plan = (p.plan = { receipt });
  const stillTrue = () => p.open && p.plan === plan;
  shop.schedule(receipt, Rank.RECEIPT, () => {
    if (stillTrue()) receive(shop, p);
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
  });
}

/** Who gets a new date goes behind those who have had the same for longer. */
export function expectAt(shop: SlowShop, p: SlowPurchase, eta: number): void {
  p.eta = eta;
  shop.purchases = [...shop.purchases.filter((other) => other !== p), p];
}

/** A purchase order arrives. */
function receive(shop: SlowShop, p: SlowPurchase): void {
  const { n, row, supplier, price, quoted: eta, orderedAt } = p;
  const units = shop.tape.supply.delivered(row, supplier, n, p.units);
  p.open = false;
  shop.available[row] += units;
  const short = p.units - units;
  shop.facts.push({ kind: 'RECEIVED', time: shop.now, n, row, short, units, supplier, price, eta, orderedAt });
  if (partsAt(shop, row).length > 0) serve(shop, row);
  reviewIfLow(shop, row);
}
