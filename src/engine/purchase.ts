import type { Offer } from '../domain/catalog.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { transfer } from './transfer.js';

/**
 * Places one purchase order, lifted to the supplier's minimum and pack multiple; with a lane it is a transfer between the shop's own
 * locations. A supplier without an offer for the item gets none.
 */
export function purchase(e: Engine, now: number, row: number, supplier: number, units: number): void {
  const { ledger, purchases, journal } = e;
  const offer = offerFor(e, row, supplier);
  if (!offer || units <= 0) return;
  const q = packed(offer, units);
  const price = priceAt(offer, q);
  const eta = now + e.quoted[supplier];
  const p = purchases.open(ledger, row, supplier, q, price, now, eta);
  ledger.onOrder[row] += q;
  ledger.position[row] += q;
  const i = journal.next(Fact.PURCHASED, now);
  journal.order[i] = purchases.number[p];
  journal.row[i] = row;
  journal.units[i] = q;
  journal.other[i] = supplier;
  journal.a[i] = price;
  journal.b[i] = eta;
  if (e.laneFrom[supplier] < 0) purchases.freshen(p);
  else transfer(e, now, p);
}

/** What the supplier asks for the row's item; a lane doesn't supply the location it starts from. */
export function offerFor(e: Engine, row: number, supplier: number): Offer | undefined {
  if (e.laneFrom[supplier] === ((row / e.items) | 0)) return undefined;
  return e.catalog.offers[e.offerOf[supplier * e.items + (row % e.items)]];
}

/** The smallest quantity the supplier sells that is not below `units`. */
export function packed(offer: Offer, units: number): number {
  const atLeast = units < offer.minimum ? offer.minimum : units;
  return Math.ceil(atLeast / offer.multiple) * offer.multiple;
}

/** All-units discount: the whole quantity at the price of the highest break reached. */
export function priceAt(offer: Offer, units: number): number {
  let price = offer.price;
  for (const b of offer.breaks) if (units >= b.units) price = b.price;
  return price;
}
