import type { Catalog } from '../domain/catalog.js';
import type { AllocationRule } from './allocation/rule.js';
import type { Backlog } from './backlog.js';
import type { ExpressRule, Parcel } from './begin-parcel.js';
import type { Care } from './care/care.js';
import type { Dispatch } from './dispatch.js';
import type { Journal } from './journal.js';
import type { Lateness } from './lateness.js';
import type { LeadTimeRecord } from './lead-time-record.js';
import type { Ledger } from './ledger.js';
import type { Packing } from './pack-at-once.js';
import type { Experience } from './people.js';
import type { PromiseRule } from './promise/rule.js';
import type { Purchases } from './purchases.js';
import type { Plan } from './reorder/plan.js';
import type { Shipments } from './shipments.js';
import type { SourcingRule } from './sourcing/rule.js';
import type { Substitution } from './substitute.js';

/** Told of every unit that leaves for a customer, by whoever knows what becomes of it there. */
export interface AfterSale {
  /** Units of a line leave in the order's n-th parcel (n = 0, 1, 2 …), which is at the customer's door at `delivered` after `transit`. */
  left(
    now: number,
    order: number,
    line: number,
    row: number,
    units: number,
    channel: number,
    parcel: number,
    delivered: number,
    transit: number,
  ): void;
}

/** Whoever goes to the shelf: the engine asks for recorded units and is told how many were there. It never looks itself. */
export interface Picker {
  /** Takes units off the shelf, as far as it has them. */
  take(row: number, units: number): number;
  /** Lays units on the shelf, or back on it. */
  put(row: number, units: number): void;
  /** Units on the shelf: what a count finds. */
  found(row: number): number;
  /** So many units were taken for an order line; they may be another item's. */
  packed(now: number, order: number, row: number, line: number, units: number): void;
  /** All that was taken for an order line is unpacked and has been put back: whatever is another item's is seen. */
  unpacked(now: number, order: number, row: number, line: number): void;
}

/**
 * Ledger, queues, rules and journal of one shop under one strategy. The verbs (`placeOrder`, `receive`, `cancelOrder`, `review`) are
 * functions over it; none of them knows where time, orders or receipts come from.
 */
export interface Engine {
  readonly catalog: Catalog;
  readonly items: number;
  readonly ledger: Ledger;
  readonly backlog: Backlog;
  readonly purchases: Purchases;
  readonly shipments: Shipments;
  readonly lateness: Lateness;
  /** Null when nobody learns from it. */
  readonly leadTimes: LeadTimeRecord | null;
  readonly journal: Journal;
  readonly dispatch: Dispatch;
  /** Null where all goods arrive whole and nothing comes back. */
  readonly afterSale: AfterSale | null;
  /** Null while records are perfect: then what is recorded is there. */
  readonly picker: Picker | null;
  /** Count a stock row when a pick there comes up short. */
  readonly countShort: boolean;
  /** Cost of counting one stock row. */
  readonly countCost: number;
  readonly plan: Plan;
  readonly sourcing: SourcingRule;
  /** The rule of each location, where one has its own; else null, and `sourcing` is everybody's. */
  readonly sourcingAt: readonly SourcingRule[] | null;
  readonly allocation: AllocationRule;
  readonly promise: PromiseRule;
  /** How those who wait are looked after; undefined = they are not. */
  readonly care: Care | undefined;
  /** Ticks promised when everything is in stock. */
  readonly inStock: number;
  /** Promises count in the queue of parcels in the house. */
  readonly countsQueue: boolean;
  /** Reserve lines whole or not at all. */
  readonly wholeLines: boolean;
  /** Hold an order's units until all are there. */
  readonly shipComplete: boolean;
  readonly backorders: boolean;
  readonly backlogLimit: number;
  /** Most units of an item in one order, a whole number: beside Infinity every line's units would be compared as floating point. */
  readonly orderLimit: number;
  /** Locations of a channel in order of preference. */
  readonly places: readonly Int32Array[];
  /** What a channel leaves to others at a location, see `allocation/reserve`; null = nothing is kept back. */
  readonly leaves: Int32Array | null;
  /** The last order that took stock at a location at once: what else it takes there goes into the same parcel. */
  readonly lastOrderAt: Int32Array;
  /** The number of that parcel within its order. */
  readonly parcelAt: Int32Array;
  /** When it is handed over, and how long it is on the road. */
  readonly lastShippedAt: Float64Array;
  readonly lastTransitAt: Float64Array;
  /** Parcels need no account of their own: nobody asks for more than their number and when the last one leaves. */
  readonly plain: boolean;
  /** The order that is being placed, and the last parcel begun. */
  readonly packing: Packing;
  readonly parcel: Parcel;
  /** When parcels go by express; null = only when somebody asks for it. */
  readonly express: ExpressRule | null;
  /** Does any channel have an express? */
  readonly hasExpress: boolean;
  /** `[class * channels + channel]`, smaller first. */
  readonly priority: Float64Array;
  /** Null where no substitutes are offered. */
  readonly substitution: Substitution | null;
  /** Null where nobody remembers. */
  readonly experience: Experience | null;
  /** Row of the catalogue's offer by `supplier * items + item`, −1 = none. */
  readonly offerOf: Int32Array;
  /** Location that a supplier supplies from by a lane, −1 = it is outside the shop. */
  readonly laneFrom: Int32Array;
  /** Locations that hold stock under this strategy, see `asked-places`. */
  readonly asked: readonly boolean[];
  /** Quoted lead time by supplier, ticks; with a lane also the handling at its source, and without it (`underway`). */
  readonly quoted: Float64Array;
  readonly underway: Float64Array;
  /** Transit time counted on by channel, ticks. */
  readonly quotedTransit: Float64Array;
  /** Told when the expected receipt of a purchase order of a row moved, sooner or later; set by who cares. */
  onSlip?: (now: number, row: number) => void;
}
