import { Rank, TICKS_PER_DAY, ticks } from '../../src/domain/time.js';
import { isFirst, serve } from './slow-allocation.js';
import { arrive } from './slow-inbound.js';
import { buy, offerOf, quotedDays, plannedSupplier, reviewIfLow } from './slow-purchasing.js';
import { countIfShort, pick } from './slow-records.js';
import {
  backordered,
  isOut,
  itemOf,
  locationOf,
  openPurchases,
  placesOf,
  rowOf,
  sourcingAt,
  thereFor,
  type SlowPurchase,
  type SlowShop,
  type SlowTransfer,
} from './slow-state.js';
import { handOver, receiptTime } from './slow-time.js';

export const laneFrom = (shop: SlowShop, supplier: number): number | undefined =>
  shop.scenario.catalog.suppliers[supplier]?.location;

/** A purchase order with a lane: the location it starts from sends what it has, unless others wait there, and owes the rest. */
export function askLane(shop: SlowShop, purchase: SlowPurchase): void {
  const row = rowOf(shop, laneFrom(shop, purchase.supplier)!, itemOf(shop, purchase.row));
  const has = backordered(shop, row) > 0 ? 0 : Math.max(0, thereFor(shop, undefined, row));
  const there = Math.min(has, purchase.units);
  const sent = there > 0 ? pick(shop, -1, 0, row, there, false) : 0;
  const waiting = purchase.units - sent;
  const transfer: SlowTransfer = { purchase, row, joined: shop.arrivals++, waiting: 0 };
  if (sent > 0) {
    shop.available[row] -= sent;
    send(shop, transfer, sent, 0);
  }
  if (sent < there) countIfShort(shop, row);
  if (waiting > 0) {
    transfer.waiting = waiting;
    shop.transfers.push(transfer);
    const { n, supplier } = purchase;
    shop.facts.push({ kind: 'AWAITED', time: shop.now, n, row, units: waiting, lane: supplier, to: purchase.row });
    // Whole lines leave stock behind; a rule may have put the transfer before them.
    if (sent === there && shop.strategy.allocation.fill === 'complete-lines' && isFirst(shop, transfer))
      serve(shop, row);
  }
  reviewIfLow(shop, row);
}

/** Units for a transfer that waited. */
export function sendOwed(shop: SlowShop, transfer: SlowTransfer, units: number): void {
  shop.available[transfer.row] -= units;
  transfer.waiting -= units;
  send(shop, transfer, units, 1);
  shop.transfers = shop.transfers.filter(({ waiting }) => waiting > 0);
}

/** A shipment of its own: it leaves when the house has handled it, and takes the time of the whole transfer from there. */
function send(shop: SlowShop, { purchase, row }: SlowTransfer, units: number, waited: number): void {
  const { scenario, now, tape } = shop;
  const { n, supplier } = purchase;
  const shipped = handOver(now, scenario.catalog.locations[locationOf(shop, row)], scenario.startWeekday);
  const eta = shipped + ticks(scenario.catalog.suppliers[supplier].quotedLeadTime);
  shop.facts.push({ kind: 'SENT', time: now, n, row, units, lane: supplier, eta, to: purchase.row, waited, shipped });
  const came = tape.supply.delivered(purchase.row, supplier, n, units);
  shop.schedule(receiptTime(shop, purchase, units, shipped), Rank.RECEIPT, () => arrive(shop, purchase, units, came));
}

/** Locations that a channel asks, and those that they are supplied from. Where nothing is said of any of this, all of them. */
export function isAsked(shop: SlowShop, location: number): boolean {
  const { channels, suppliers } = shop.scenario.catalog;
  const { at, routing } = shop.strategy;
  if (!at && !routing?.from && suppliers.every((supplier) => supplier.location === undefined)) return true;
  const asked = channels.flatMap((_, channel) => placesOf(shop, channel));
  // The list grows while it is read.
  for (const place of asked) {
    for (const supplier of suppliersIn(JSON.stringify(sourcingAt(shop, rowOf(shop, place, 0))), suppliers.length)) {
      const from = suppliers[supplier].location;
      if (from !== undefined && !asked.includes(from)) asked.push(from);
    }
  }
  return asked.includes(location);
}

/** Suppliers that a sourcing rule names; a rule that names none may ask all. */
function suppliersIn(rule: string, suppliers: number): number[] {
  const named = [...rule.matchAll(/"(?:supplier|primary|backup|slow|fast|base|surge)":(\d+)/g)].map(([, k]) =>
    Number(k),
  );
  return /"kind":"(cheapest|fastest)"/.test(rule) ? Array.from({ length: suppliers }, (_, k) => k) : named;
}

/** What a row is planned for: its own demand, and that of the rows that plan to get theirs from it. */
export function plannedDemand(shop: SlowShop, row: number): number {
  const supplied = shop.available
    .map((_, other) => other)
    .filter((other) => {
      const supplier = Math.max(0, plannedSupplier(shop, other));
      const from = laneFrom(shop, supplier);
      return (
        from !== undefined && isAsked(shop, locationOf(shop, other)) && rowOf(shop, from, itemOf(shop, other)) === row
      );
    });
  return shop.planned[row] + supplied.reduce((sum, other) => sum + plannedDemand(shop, other), 0);
}

/** On the days of rebalancing stock goes from where it lasts longest to where it is about to end. */
export function rebalance(shop: SlowShop): void {
  const spec = shop.strategy.rebalance;
  const day = shop.now / TICKS_PER_DAY;
  if (!spec || day === 0 || day % spec.everyDays !== 0) return;
  const { belowDays, keepDays } = spec;
  const { suppliers } = shop.scenario.catalog;
  const planned = shop.available.map((_, row) => plannedDemand(shop, row));
  shop.available.forEach((_, row) => {
    const mean = planned[row];
    if (mean === 0 || !isAsked(shop, locationOf(shop, row))) return;
    const cover = (source: number) => {
      const stock = shop.available[source] - backordered(shop, source);
      return planned[source] > 0 ? stock / planned[source] : stock > 0 ? Infinity : 0;
    };
    const soon = (lane: number) =>
      shop.available[row] -
      backordered(shop, row) +
      openPurchases(shop, row)
        .filter((p) => p.eta <= shop.now + ticks(quotedDays(shop, lane)))
        .reduce((sum, p) => sum + p.open, 0);
    const able = suppliers
      .map((_supplier, lane) => lane)
      .filter((lane) => laneFrom(shop, lane) !== undefined && laneFrom(shop, lane) !== locationOf(shop, row))
      .filter((lane) => offerOf(shop, row, lane) && !isOut(shop, lane) && soon(lane) / mean < belowDays)
      .map((lane) => ({ lane, source: rowOf(shop, laneFrom(shop, lane)!, itemOf(shop, row)) }))
      .filter(({ source }) => cover(source) > keepDays)
      .toSorted((a, b) => cover(b.source) - cover(a.source));
    if (able.length === 0) return;
    const [{ lane, source }] = able;
    const spare = Math.min(
      thereFor(shop, undefined, source),
      shop.available[source] - Math.ceil(keepDays * planned[source]),
    );
    const wanted = Math.min(spare, Math.ceil(keepDays * mean) - soon(lane));
    const { minimum, multiple } = offerOf(shop, row, lane)!;
    let units = 0;
    while (units + multiple <= wanted) units += multiple;
    if (units >= minimum) buy(shop, row, lane, units);
  });
}
