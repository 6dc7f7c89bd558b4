import { days } from '../domain/time.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { review } from './review.js';
import { serve } from './serve.js';

/**
 * A purchase order arrives with `delivered` ≤ ordered units: first the backlog gets its due, the rest goes to stock. A receipt that was
 * `miscounted` is booked with so many units more (or fewer, negative) than came.
 */
export function receive(e: Engine, now: number, purchase: number, delivered: number, miscounted = 0): void {
  arrive(e, now, purchase, e.purchases.units[purchase], delivered, miscounted);
}

/** A part of a transfer arrives; the last one closes its purchase order. */
export function receiveShipment(e: Engine, now: number, shipment: number, delivered: number, miscounted = 0): void {
  const { shipments } = e;
  const purchase = shipments.purchase[shipment];
  const units = shipments.units[shipment];
  shipments.close(shipment);
  arrive(e, now, purchase, units, delivered, miscounted);
}

/** `units` of a purchase order are over: `delivered` of them came. */
function arrive(e: Engine, now: number, purchase: number, units: number, delivered: number, miscounted: number): void {
  const { ledger, purchases, journal } = e;
  const row = purchases.row[purchase];
  const short = units - delivered;
  ledger.onOrder[row] -= units;
  ledger.available[row] += delivered + miscounted;
  ledger.position[row] -= short - miscounted;
  e.picker?.put(row, delivered);
  const i = journal.next(Fact.RECEIVED, now);
  journal.order[i] = purchases.number[purchase];
  journal.row[i] = row;
  journal.line[i] = short;
  journal.units[i] = delivered;
  journal.other[i] = purchases.supplier[purchase];
  journal.a[i] = purchases.price[purchase];
  journal.b[i] = purchases.quoted[purchase];
  journal.c[i] = purchases.orderedAt[purchase];
  if (miscounted !== 0) writeMiscount(e, now, purchase, miscounted);
  // What was pulled forward says nothing of how late the supplier is by itself.
  if (purchases.expedited[purchase] === 0) {
    e.lateness.add(purchases.supplier[purchase], now - purchases.quoted[purchase]);
    if (e.leadTimes !== null) e.leadTimes.add(purchases.supplier[purchase], days(now - purchases.orderedAt[purchase]));
  }
  purchases.units[purchase] -= units;
  if (purchases.units[purchase] === 0) purchases.close(ledger, purchase);
  serve(e, now, row);
  if (ledger.position[row] <= ledger.trigger[row]) review(e, now, row);
}

function writeMiscount(e: Engine, now: number, purchase: number, units: number): void {
  const { purchases, journal } = e;
  const i = journal.next(Fact.MISCOUNTED, now);
  journal.order[i] = purchases.number[purchase];
  journal.row[i] = purchases.row[purchase];
  journal.units[i] = units;
  journal.other[i] = purchases.supplier[purchase];
}
