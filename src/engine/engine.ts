import type { Catalog, Supplier } from '../domain/catalog.js';
import type { SourcingSpec, Strategy } from '../domain/strategy.js';
import { ticks } from '../domain/time.js';
import { allocationRules } from './allocation/index.js';
import { priorities } from './allocation/priority.js';
import { reservesOf } from './allocation/reserve.js';
import { askedPlaces } from './asked-places.js';
import type { AllocationRule } from './allocation/rule.js';
import { Backlog } from './backlog.js';
import type { ExpressRule, Parcel } from './begin-parcel.js';
import { Care } from './care/care.js';
import type { Dispatch } from './dispatch.js';
import type { Journal } from './journal.js';
import { Lateness } from './lateness.js';
import { LeadTimeRecord } from './lead-time-record.js';
import { Ledger } from './ledger.js';
import type { Experience, People } from './people.js';
import { promiseRules } from './promise/index.js';
import type { PromiseRule } from './promise/rule.js';
import { Purchases } from './purchases.js';
import { Packing } from './pack-at-once.js';
import { Shipments } from './shipments.js';
import type { Plan } from './reorder/plan.js';
import { sourcingRules } from './sourcing/index.js';
import type { SourcingRule } from './sourcing/rule.js';
import { substitution, type Substitution } from './substitute.js';

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

export function createEngine(
  catalog: Catalog,
  strategy: Strategy,
  plan: Plan,
  journal: Journal,
  dispatch: Dispatch,
  afterSale: AfterSale | null = null,
  people: People = {},
  picker: Picker | null = null,
): Engine {
  const items = catalog.items.length;
  const suppliers = catalog.suppliers.length;
  const offerOf = new Int32Array(suppliers * items).fill(-1);
  catalog.offers.forEach((offer, i) => (offerOf[offer.supplier * items + offer.item] = i));
  const { allocation } = strategy;
  const places = catalog.channels.map((channel, c) => Int32Array.from(strategy.routing?.from?.[c] ?? channel.from));
  const own = strategy.at;
  const instead = substitution(catalog, strategy, people);
  return {
    catalog,
    items,
    ledger: new Ledger(items, catalog.locations.length, suppliers),
    backlog: new Backlog(),
    purchases: new Purchases(),
    shipments: new Shipments(),
    lateness: new Lateness(suppliers),
    leadTimes: strategy.leadTimes ? new LeadTimeRecord(suppliers, strategy.leadTimes.receipts) : null,
    journal,
    dispatch,
    afterSale,
    picker,
    countShort: strategy.counting?.whenShort ?? false,
    countCost: strategy.counting?.cost ?? 0,
    plan,
    sourcing: sourcingRule(strategy.sourcing),
    sourcingAt: own?.some((policy) => policy?.sourcing)
      ? catalog.locations.map((_, location) => sourcingRule(own[location]?.sourcing ?? strategy.sourcing))
      : null,
    allocation: allocationRules[allocation.kind],
    promise: promiseRules[strategy.promise.kind].create(strategy.promise as never),
    care: strategy.care && new Care(strategy.care),
    inStock: ticks(strategy.promise.inStockDays),
    countsQueue: strategy.promise.countsQueue ?? false,
    wholeLines: allocation.fill === 'complete-lines',
    shipComplete: allocation.fill === 'ship-complete',
    backorders: allocation.unfilled === 'backorder',
    backlogLimit: allocation.backlogLimit,
    orderLimit: allocation.orderLimit ?? NO_LIMIT,
    places,
    leaves: reservesOf(strategy.routing?.reserve, places, catalog.locations.length),
    lastOrderAt: new Int32Array(catalog.locations.length).fill(-1),
    parcelAt: new Int32Array(catalog.locations.length),
    lastShippedAt: new Float64Array(catalog.locations.length),
    lastTransitAt: new Float64Array(catalog.locations.length),
    plain: dispatch.isPlain && allocation.fill !== 'ship-complete' && afterSale === null && instead === null,
    packing: new Packing(),
    parcel: { shipped: 0, transit: 0, delivered: 0 },
    express: strategy.shipping ? { after: ticks(strategy.shipping.afterDays ?? Infinity) } : null,
    hasExpress: catalog.channels.some((channel) => channel.express !== undefined),
    priority: priorities(catalog, people.classes ?? []),
    substitution: instead,
    experience: people.experience ?? null,
    offerOf,
    laneFrom: Int32Array.from(catalog.suppliers, ({ location }) => location ?? -1),
    asked: askedPlaces(catalog, strategy),
    quoted: Float64Array.from(catalog.suppliers, (supplier) => ticks(quotedDays(catalog, supplier))),
    underway: Float64Array.from(catalog.suppliers, (supplier) => ticks(supplier.quotedLeadTime)),
    quotedTransit: Float64Array.from(catalog.channels, (channel) => ticks(channel.quotedTransit)),
  };
}

/** More than an order line holds. */
const NO_LIMIT = 2 ** 31 - 1;

const sourcingRule = (spec: SourcingSpec): SourcingRule => sourcingRules[spec.kind].create(spec as never);

const quotedDays = ({ locations }: Catalog, { quotedLeadTime, location }: Supplier): number =>
  quotedLeadTime + (location === undefined ? 0 : locations[location].handlingDays);
