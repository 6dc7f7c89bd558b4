import { Rank, TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import { rowSlipped } from './slow-care.js';
import { serve } from './slow-allocation.js';
import { reviewIfLow } from './slow-purchasing.js';
import { miscounted, postingDays } from './slow-records.js';
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

/** Of `sent` units of a purchase order these come, the others never will; where booking takes time they lie on the dock first. */
export function arrive(shop: SlowShop, p: SlowPurchase, sent: number, units: number): void {
  const later = ticks(postingDays(shop, p.row));
  if (later === 0) return book(shop, p, sent, units);
  p.onDock = true;
  shop.facts.push({ kind: 'ARRIVED', time: shop.now, ...delivery(p, sent, units) });
  shop.schedule(shop.now + later, Rank.RECEIPT, () => book(shop, p, sent, units));
}

function book(shop: SlowShop, p: SlowPurchase, sent: number, units: number): void {
  const { n, row, supplier } = p;
  p.open -= sent;
  shop.available[row] += units;
  shop.shelf[row] += units;
  shop.facts.push({ kind: 'RECEIVED', time: shop.now, ...delivery(p, sent, units) });
  const wrong = miscounted(shop, p, units);
  shop.available[row] += wrong;
  if (wrong !== 0) shop.facts.push({ kind: 'MISCOUNTED', time: shop.now, n, row, units: wrong, supplier });
  serve(shop, row);
  reviewIfLow(shop, row);
}

function delivery({ n, row, supplier, price, quoted, orderedAt }: SlowPurchase, sent: number, units: number) {
  return { n, row, short: sent - units, units, supplier, price, eta: quoted, orderedAt };
}
