import type { ExpediteSpec } from '../../src/domain/strategy.js';
import { ticks } from '../../src/domain/time.js';
import { queue } from './slow-allocation.js';
import { rowSlipped } from './slow-care.js';
import { comesAt, expectAt } from './slow-inbound.js';
import {
  backordered,
  isOut,
  itemOf,
  latenessOf,
  locationOf,
  openPurchases,
  within,
  type SlowPurchase,
  type SlowShop,
} from './slow-state.js';
import { pulledTime } from './slow-time.js';
import { plannedDemand } from './slow-transfers.js';

/** Every morning: which open purchase orders are worth having sooner? */
export function expediteAll(shop: SlowShop, spec: ExpediteSpec): void {
  shop.available.forEach((_, row) => {
    for (const p of openPurchases(shop, row)) expediteOne(shop, p, spec);
  });
}

function expediteOne(shop: SlowShop, p: SlowPurchase, spec: ExpediteSpec): void {
  const { n, row, supplier, units } = p;
  const terms = shop.scenario.catalog.suppliers[supplier].expedite;
  if (!terms || p.expedited || p.onDock || isOut(shop, supplier)) return;
  const due = shop.now + ticks(terms.days);
  const saved = expected(shop, p) - due;
  if (saved <= 0 || saved < ticks(spec.savesDays)) return;
  const reason = reasons(shop, p, due, spec).indexOf(true);
  if (reason < 0) return;
  const surcharge = terms.surcharge * p.price * units;
  const was = { wasDue: p.eta, reason };
  shop.facts.push({ kind: 'EXPEDITED', time: shop.now, n, row, units, supplier, surcharge, due, ...was });
  p.expedited = true;
  expectAt(shop, p, due);
  rowSlipped(shop, row);
  comesAt(shop, p, Math.min(p.plan.receipt, pulledTime(shop, p, terms.days)));
}

/**
 * On its date. Who is overdue comes when half of the supplier's deliveries that were later than that had come; of a supplier that never was,
 * after as long again. A date that was told is believed, if only as now.
 */
function expected(shop: SlowShop, { supplier, eta, quoted, onDock }: SlowPurchase): number {
  if (eta > shop.now) return eta;
  // Of a transfer only a part may lie there.
  const isThere = onDock && shop.scenario.catalog.suppliers[supplier].location === undefined;
  if (isThere || eta !== quoted) return shop.now;
  const past = latenessOf(shop, supplier);
  const later = past.filter((late) => eta + late > shop.now);
  return past.length >= 10 && later.length > 0 ? eta + within(later, 0.5) : shop.now + (shop.now - eta);
}

/** Promise at risk, value of the backlog, low cover: which of them hold? */
function reasons(shop: SlowShop, p: SlowPurchase, due: number, spec: ExpediteSpec): boolean[] {
  const { row } = p;
  const earlier = openPurchases(shop, row).filter((other) => expected(shop, other) <= due);
  const there = shop.available[row] + earlier.reduce((sum, other) => sum + other.open, 0);
  const missing = backordered(shop, row) - there;
  const worth = missing * shop.scenario.catalog.items[itemOf(shop, row)].price;
  return [
    spec.promiseAtRisk === true && someLate(shop, p, due, there),
    spec.backlogValue !== undefined && missing > 0 && worth >= spec.backlogValue,
    spec.coverDays !== undefined && -missing < spec.coverDays * plannedDemand(shop, row),
  ];
}

/** Unit by unit: those that wait, but for the ones served anyway by then, against the days on which the other units will come. */
function someLate(shop: SlowShop, p: SlowPurchase, due: number, there: number): boolean {
  const { locations, channels } = shop.scenario.catalog;
  const waiting = queue(shop, p.row).flatMap((part) =>
    Array.from({ length: part.waiting }, () => ('order' in part ? part.order : undefined)),
  );
  const days = openPurchases(shop, p.row)
    .filter((other) => expected(shop, other) > due)
    .flatMap((other) => Array.from({ length: other.open }, () => expected(shop, other)))
    .toSorted((a, b) => a - b);
  const handling = ticks(locations[locationOf(shop, p.row)].handlingDays);
  return waiting.slice(there, there + p.units).some((order, k) => {
    // What another location waits for was promised to nobody.
    return order && days[k] + handling + ticks(channels[order.channel].quotedTransit) > order.promise;
  });
}
