import type { Gift, MessageKind, MessageTemplate } from './care.js';

/** A strategy as plain data: what crosses a worker boundary. Durations in days, units whole. */
export interface Strategy {
  readonly name: string;
  readonly reorder: ReorderSpec;
  /** Overrides of `reorder` by item name. */
  readonly reorderByItem: Readonly<Record<string, ReorderSpec>>;
  readonly sourcing: SourcingSpec;
  readonly allocation: AllocationSpec;
  readonly promise: PromiseSpec;
  /** How parcels go; absent = the standard way. */
  readonly shipping?: ShippingSpec;
  /** False: nobody works overtime, wherever it is possible. */
  readonly overtime?: boolean;
  /** Its own policy for single locations, by location row; absent entries follow the strategy. */
  readonly at?: readonly (LocationPolicy | undefined)[];
  readonly routing?: RoutingSpec;
  readonly rebalance?: RebalanceSpec;
  readonly counting?: CountingSpec;
  readonly expedite?: ExpediteSpec;
  /** Absent: the planner believes what holds on day 0. */
  readonly leadTimes?: LeadTimeSpec;
  readonly alerts?: AlertSpec;
  readonly care?: CareSpec;
}

export interface LocationPolicy {
  readonly reorder?: ReorderSpec;
  /** Overrides of its own `reorder` by item name. */
  readonly reorderByItem?: Readonly<Record<string, ReorderSpec>>;
  readonly sourcing?: SourcingSpec;
}

/** Which stock serves which channel. */
export interface RoutingSpec {
  /** Location rows by channel row, in order of preference; absent = the catalogue's. */
  readonly from?: readonly (readonly number[])[];
  /** Units of every item that a channel's first location keeps back for it: the others leave them. `[channel]`, 0 = none. */
  readonly reserve?: readonly number[];
}

/** Moves stock between locations that have a lane (a supplier with a `location`), from long cover to short. */
export interface RebalanceSpec {
  readonly everyDays: number;
  /** Moves to where stock covers fewer days of mean demand than this, from where it covers more than `keepDays`. */
  readonly belowDays: number;
  readonly keepDays: number;
}

/** Cycle counts: when a record is compared with the shelf. */
export interface CountingSpec {
  /** Days between counts by ABC class of the item's value of demand (80 % / 15 % / 5 % of it); Infinity = never; absent = as each location's records say. */
  readonly everyDays?: readonly [a: number, b: number, c: number];
  /** Count a stock row when a pick there comes up short; otherwise the record stays wrong. */
  readonly whenShort: boolean;
  /** Count a stock row when an alert calls its record suspicious. */
  readonly whenSuspicious: boolean;
  /** Cost of counting one stock row. */
  readonly cost: number;
}

/** The planner re-estimates mean and spread of each supplier's lead time from its last receipts. */
export interface LeadTimeSpec {
  /** How many receipts, of all items together; at least 10, as fewer say little. */
  readonly receipts: number;
  /** Days between two estimates. */
  readonly everyDays: number;
}

/**
 * Pull open purchase orders forward, each once at most, looked at by the daily monitor. Conditions are alternatives; absent ones never hold.
 * They look at what is missing on the day on which the faster delivery would be there.
 */
export interface ExpediteSpec {
  /** An order that the units would serve is otherwise delivered after its promise. */
  readonly promiseAtRisk?: boolean;
  /** Sales value of what still waits then, at least. */
  readonly backlogValue?: number;
  /** Net stock, with what is expected by then, covers fewer days of mean demand than this. */
  readonly coverDays?: number;
  /** Only where the expected receipt comes at least that many days earlier; above 0. */
  readonly savesDays: number;
}

/** What the daily monitor warns of. Absent ones are not watched. */
export interface AlertSpec {
  readonly reorderPoint?: boolean;
  /** Stock on hand covers fewer days of mean demand. */
  readonly coverDays?: number;
  /** A purchase order is overdue by that many days. */
  readonly inboundLateDays?: number;
  /** Recorded stock and no sale for that many times the usual gap between sales. */
  readonly suspiciousGaps?: number;
  /** An alert is right when a stock-out follows within so many days; a new one of the same kind is raised after as many. */
  readonly withinDays: number;
}

/** How customers who wait are looked after. Days count from the order unless said otherwise. */
export interface CareSpec {
  /** Class rows that are looked after; absent = all. */
  readonly classes?: readonly number[];
  /** Tell at once that units wait, and until when; and when they are shipped, or the order is cancelled. */
  readonly notifyAtOnce: boolean;
  /** Days between updates; absent = none. */
  readonly updateEveryDays?: number;
  /** Tell when the expected date slips by more than so many days. */
  readonly whenSlipsDays?: number;
  /** Offered with the first message. */
  readonly offers: readonly ('substitute' | 'cancel')[];
  /** What is done for those who still wait, at most 30 steps. */
  readonly steps: readonly CareStep[];
  /** Cost of one message. */
  readonly messageCost: number;
  /** Who signs the messages. */
  readonly shop: string;
  /** Texts of the shop's own by kind of message; the built-in ones otherwise. */
  readonly templates: Readonly<Partial<Record<MessageKind, MessageTemplate>>>;
}

export interface CareStep {
  /** Days after the order, or after the missed promise (a policy for complaints). */
  readonly after: 'order' | 'promise';
  readonly days: number;
  /** express: the rest of the order goes by express, at the shop's cost. */
  readonly give: Gift;
  /** What it costs the shop on average. Without one: what a parcel of the channel costs; express costs what each of its parcels costs more. */
  readonly cost?: number;
  /** What the customer is told it is worth: the value of a voucher, of which only some are redeemed. */
  readonly value?: number;
  /** Class rows it is for; empty = all. */
  readonly classes: readonly number[];
}

/** How much extra stock covers the uncertainty; each alternative is turned into units once demand and lead time are known. */
export type SafetyStock =
  | { readonly units: number }
  | { readonly days: number }
  /** α, the chance of no stock-out in a replenishment cycle. */
  | { readonly serviceLevel: number }
  /** β, the share of units filled from stock at once; see docs/forecasting.md for whose units, where they are forecast. */
  | { readonly fillRate: number };

/** How much a purchase covers: units given, days of demand, or the economic order quantity. */
export type OrderQuantity = { readonly units: number } | { readonly days: number } | { readonly economic: true };

export type Demand =
  /** The planner knows the scenario's own demand (without spikes; known ones are announced). */
  | { readonly from: 'scenario' }
  /** The planner re-estimates every `everyDays` from the last `windowDays` of what was demanded. */
  | { readonly from: 'recent'; readonly windowDays: number; readonly everyDays: number }
  /** The planner forecasts anew every `everyDays` from all that was demanded so far, and stocks by the forecast's own distribution. */
  | ForecastDemand;

export interface ForecastDemand {
  readonly from: 'forecast';
  /** A name of `forecast/index`, or 'auto': for each item the one that did best on its past. */
  readonly method: string;
  /** Whole days; demand is forecast in buckets of this length. */
  readonly bucketDays: number;
  /** Days between two forecasts, a multiple of the bucket. */
  readonly everyDays: number;
  /** Days between two fits, and choices where the method is 'auto'; a multiple of the bucket. Between them only the method's state moves. */
  readonly chooseDays: number;
  /** demand: what was turned away is known, too. sales: it isn't, and a bucket in which stock ran out says 'at least'. */
  readonly sees: 'demand' | 'sales';
}

/**
 * All kinds compile to the same threshold columns (s, S or Q, R), see `engine/reorder`.
 * Given numbers (`s`, `S`, `Q`) win over computed ones.
 */
export type ReorderSpec =
  | { readonly kind: 'base-stock'; readonly S?: number; readonly safetyStock: SafetyStock; readonly demand: Demand }
  | {
      readonly kind: 'reorder-point';
      readonly s?: number;
      readonly Q?: number;
      readonly safetyStock: SafetyStock;
      readonly quantity: OrderQuantity;
      readonly demand: Demand;
    } // (r, nQ)
  | {
      readonly kind: 'min-max';
      readonly s?: number;
      readonly S?: number;
      readonly safetyStock: SafetyStock;
      readonly quantity: OrderQuantity;
      readonly demand: Demand;
    } // (s, S)
  | {
      readonly kind: 'periodic';
      readonly S?: number;
      readonly reviewDays: number;
      readonly safetyStock: SafetyStock;
      readonly demand: Demand;
    } // (R, S)
  | {
      readonly kind: 'periodic-min-max';
      readonly s?: number;
      readonly S?: number;
      readonly reviewDays: number;
      readonly safetyStock: SafetyStock;
      readonly quantity: OrderQuantity;
      readonly demand: Demand;
    }; // (R, s, S)

/** Suppliers by row number. */
export type SourcingSpec =
  | { readonly kind: 'single'; readonly supplier: number }
  /** Backup takes over while the primary is out, or while a purchase order of it is overdue by more than `afterLateDays`. */
  | {
      readonly kind: 'primary-backup';
      readonly primary: number;
      readonly backup: number;
      readonly afterLateDays: number;
    }
  | { readonly kind: 'split'; readonly shares: readonly { readonly supplier: number; readonly share: number }[] }
  | { readonly kind: 'cheapest' }
  | { readonly kind: 'fastest' }
  /** The fast supplier when net stock (on hand − backordered) is below `coverDays` of mean demand, else the slow one. */
  | {
      readonly kind: 'fastest-when-short';
      readonly slow: number;
      readonly fast: number;
      readonly coverDays: number;
      readonly coverUnits?: number;
    }
  /** Two order-up-to levels: the fast supplier lifts the expedited position to `level` (units) or `coverDays`; then the policy's own level goes to the slow one. */
  | {
      readonly kind: 'dual-index';
      readonly slow: number;
      readonly fast: number;
      readonly level?: number;
      readonly coverDays: number;
    }
  /** Tailored base-surge: a constant `share` of mean demand (or `units` a review) from the base supplier, the rest from the surge supplier up to its level. */
  | {
      readonly kind: 'base-surge';
      readonly base: number;
      readonly surge: number;
      readonly share: number;
      readonly units?: number;
      readonly level?: number;
      readonly coverDays: number;
    };

export interface AllocationSpec {
  readonly kind: 'first-come' | 'priority' | 'by-promise' | 'fair-share';
  /** partial: whatever is there. complete-lines: a line is reserved whole or waits whole. ship-complete: reserved as it comes, shipped in one parcel. */
  readonly fill: 'partial' | 'complete-lines' | 'ship-complete';
  readonly unfilled: 'backorder' | 'lose';
  /** With 'backorder': units waiting per stock row beyond which demand is turned away; Infinity = no limit. */
  readonly backlogLimit: number;
  /** Most units of an item in one order: what is asked for beyond it is turned away; absent = no limit. */
  readonly orderLimit?: number;
  /** Offers another item where a line can't be filled whole. */
  readonly substitute?: boolean;
}

/** When parcels go by the faster way of their channel, at its cost instead of the usual one; channels without one have no choice. */
export interface ShippingSpec {
  /** Parcels that the usual way, at its quoted transit, would bring after the promise: the order's, or the one for what is in stock. */
  readonly kind: 'express-when-late';
  /** And those handed over more than so many days after the order. */
  readonly afterDays?: number;
}

export interface PromiseDays {
  /** Days promised when everything is in stock. */
  readonly inStockDays: number;
  /** Add the time until a parcel begun now gets its turn in the house; absent = the queue there is ignored. */
  readonly countsQueue?: boolean;
  /** quoted: days promised for a backorder. The others: days added to the receipt, for handling and shipping. */
  readonly backorderDays: number;
}

export type PromiseSpec =
  /** The same days for every backorder. */
  | (PromiseDays & { readonly kind: 'quoted' })
  /** From the open purchase orders that will cover it, as if they came when expected. */
  | (PromiseDays & { readonly kind: 'next-receipt' })
  /** The same, and as late as all but `1 − percentile` of the supplier's past receipts were; 0 < percentile ≤ 1. */
  | (PromiseDays & { readonly kind: 'percentile'; readonly percentile: number });
