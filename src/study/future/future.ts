import type { CarrierWindow, OutageSpan } from '../../domain/tape.js';
import type { Closes } from './closes.js';

/**
 * One future under one strategy, in columns: what the order list, the deliveries, the story and the replay are made of. Times in ticks
 * from the start; NaN = not known by the horizon.
 */
export interface Future {
  readonly strategy: number;
  readonly replication: number;
  readonly orders: FutureOrders;
  readonly purchases: FuturePurchases;
  readonly releases: Releases;
  /** Levels of every row at the close of each day. */
  readonly closes: Closes;
  /** At the close of each day: orders that wait, and how long the oldest of them has waited, in days. */
  readonly queue: Int32Array;
  readonly longest: Float64Array;
  /** Suppliers' standstills over the whole horizon, those that were drawn as well. */
  readonly outages: readonly OutageSpan[];
  /** Carriers' standstills, likewise. */
  readonly standstills: readonly CarrierWindow[];
  /** Whole days. */
  readonly days: number;
  /** Rows of stock: a row is location * items + item. */
  readonly rows: number;
}

/** Every order the future has, in the order in which they were placed; entry k is order number `id[k]`. */
export interface FutureOrders {
  readonly length: number;
  readonly id: Int32Array;
  readonly placed: Float64Array;
  /** NaN: nothing was accepted. */
  readonly promised: Float64Array;
  readonly delivered: Float64Array;
  /** Complete shipment. */
  readonly shipped: Float64Array;
  /** When the customer gave up. */
  readonly cancelled: Float64Array;
  /** One of `Fate`. */
  readonly fate: Uint8Array;
  /** Younger orders were served before it from stock that it waited for. */
  readonly passedOver: Uint8Array;
  readonly channel: Uint8Array;
  /** Units that had to wait when it was placed, and units turned away. */
  readonly backordered: Int32Array;
  readonly lost: Int32Array;
  /** Lines of order k, as asked for: `firstLine[k] … firstLine[k + 1]`. */
  readonly firstLine: Int32Array;
  readonly item: Int32Array;
  readonly units: Int32Array;
}

export const Fate = { AT_ONCE: 0, WAITED: 1, CANCELLED: 2, WAITS: 3, TURNED_AWAY: 4 } as const;

/** Purchase orders in the order in which they were placed; transfers between the shop's own locations are among them. */
export interface FuturePurchases {
  readonly length: number;
  readonly row: Int32Array;
  readonly supplier: Int32Array;
  readonly units: Int32Array;
  readonly ordered: Float64Array;
  /** The day it was quoted for when it was ordered. */
  readonly due: Float64Array;
  /** In the house: on the dock where there is one. Of what comes in parts, the last of them. */
  readonly received: Float64Array;
  /** On the shelf, for orders to have. */
  readonly booked: Float64Array;
  readonly receivedUnits: Int32Array;
  /** Orders that got units of it after waiting. */
  readonly served: Int32Array;
}

/** Backordered units as they were allocated, in time; `order` and `purchase` count from 0, −1: not by a receipt. */
export interface Releases {
  readonly length: number;
  readonly order: Int32Array;
  readonly row: Int32Array;
  readonly units: Int32Array;
  readonly purchase: Int32Array;
  readonly time: Float64Array;
}
