import type { Engine } from './engine.js';
import { Fact } from './journal.js';

/** The express of a strategy: for parcels the usual way would bring too late, or that leave more than `after` ticks after the order. */
export interface ExpressRule {
  readonly after: number;
}

/** When a parcel is handed to the carrier, how long it is on the road, and when it is at the door. */
export interface Parcel {
  shipped: number;
  transit: number;
  delivered: number;
}

/**
 * A parcel of an order takes its place in the house's queue, and its way is chosen: by express where the channel has one and care has `given`
 * it (as in the backlog), or the strategy says so because the usual way, at its quoted transit, would bring it after `promise`.
 *
 * @returns the engine's one parcel, valid until the next is begun.
 */
export function beginParcel(
  e: Engine,
  now: number,
  ready: number,
  place: number,
  order: number,
  channel: number,
  transit: number,
  orderedAt: number,
  promise: number,
  given: number,
): Parcel {
  const { dispatch, parcel } = e;
  parcel.shipped = dispatch.shippedAt(now, ready, place, order);
  parcel.transit = transit;
  if (e.hasExpress && goesByExpress(e, now, order, channel, orderedAt, promise, given)) {
    parcel.transit = dispatch.expressTransit(order, channel);
  }
  parcel.delivered = dispatch.deliveredAt(parcel.shipped, parcel.transit, channel);
  return parcel;
}

/** If it does, that is written down. */
function goesByExpress(
  e: Engine,
  now: number,
  order: number,
  channel: number,
  orderedAt: number,
  promise: number,
  given: number,
): boolean {
  const { express, shippingCost } = e.catalog.channels[channel];
  if (!express) return false;
  const { shipped } = e.parcel;
  const late =
    e.express !== null && (shipped + e.quotedTransit[channel] > promise || shipped - orderedAt > e.express.after);
  if (!late && given === 0) return false;
  const { journal } = e;
  const i = journal.next(Fact.EXPRESSED, now);
  journal.order[i] = order;
  journal.line[i] = given;
  journal.units[i] = 1;
  journal.other[i] = channel;
  journal.a[i] = express.cost - shippingCost;
  return true;
}
