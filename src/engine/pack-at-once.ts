import { beginParcel } from './begin-parcel.js';
import type { Engine } from './engine.js';

/** The order that is being placed, as far as stock was allocated to it at once. */
export class Packing {
  order = -1;
  channel = 0;
  transit = 0;
  parcels = 0;
  /** When the last of what is made for it is ready, the last parcel handed over, and the last delivered. */
  ready = 0;
  shipped = 0;
  delivered = 0;
  /** Longest wait for a turn that the promise counts. */
  queue = 0;
  /** Where the last units were allocated. */
  place = -1;
  /** Of those: when they leave, how long they are on the road, and the number of their parcel. */
  leaves = 0;
  away = 0;
  parcel = 0;

  start(now: number, order: number, channel: number, transit: number): void {
    this.order = order;
    this.channel = channel;
    this.transit = transit;
    this.parcels = 0;
    this.ready = now;
    this.shipped = now;
    this.delivered = now;
    this.queue = 0;
    this.place = -1;
  }

  /** All of it at once, where nobody kept account of the single parcels. */
  settle(now: number, parcels: number, shipped: number, delivered: number): void {
    this.parcels = parcels;
    this.ready = now;
    this.shipped = shipped;
    this.delivered = delivered;
    this.queue = 0;
  }
}

/**
 * Finds the parcel for units just allocated, and begins it if need be. Where orders ship complete, they are only handled: see `shipHeld`.
 *
 * @returns when they leave; Infinity while they are held.
 */
export function packAtOnce(e: Engine, now: number, place: number, row: number, units: number, line: number): number {
  const { dispatch, packing } = e;
  const { order } = packing;
  packing.place = place;
  if (e.shipComplete) packing.leaves = dispatch.handledAt(now, place);
  else {
    const made = dispatch.making === null ? now : dispatch.making.readyAt(now, row, units, order, line);
    if (made > packing.ready) packing.ready = made;
    // What has to be made travels alone.
    if (made > now || e.lastOrderAt[place] !== order) begin(e, now, made, place);
    else {
      packing.leaves = e.lastShippedAt[place];
      packing.away = e.lastTransitAt[place];
      packing.parcel = e.parcelAt[place];
    }
  }
  if (packing.leaves > packing.shipped) packing.shipped = packing.leaves;
  return e.shipComplete ? Infinity : packing.leaves;
}

function begin(e: Engine, now: number, ready: number, place: number): void {
  const { packing } = e;
  const { order, channel, transit } = packing;
  const wait = e.countsQueue ? e.dispatch.queue(now, place) : 0;
  if (wait > packing.queue) packing.queue = wait;
  const inTime = ready + e.inStock + wait;
  const parcel = beginParcel(e, now, ready, place, order, channel, transit, now, inTime, 0);
  packing.leaves = parcel.shipped;
  packing.away = parcel.transit;
  packing.parcel = packing.parcels++;
  if (parcel.delivered > packing.delivered) packing.delivered = parcel.delivered;
  if (ready > now) return;
  e.lastOrderAt[place] = order;
  e.lastShippedAt[place] = packing.leaves;
  e.lastTransitAt[place] = packing.away;
  e.parcelAt[place] = packing.parcel;
}

/** Units just packed are on their way to the customer, unless they are held. */
export function sendAtOnce(e: Engine, now: number, row: number, units: number, line: number): void {
  if (e.afterSale === null || e.shipComplete) return;
  const { order, channel, leaves, away, parcel } = e.packing;
  e.afterSale.left(now, order, line, row, units, channel, parcel, e.dispatch.deliveredAt(leaves, away, channel), away);
}
