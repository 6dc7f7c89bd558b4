import type { Law } from './law.js';

/** All that customers do, as data. Days are counted from the scenario's start, fractions allowed. */
export interface DemandPlan {
  readonly streams: readonly DemandStream[];
  readonly spikes: readonly Spike[];
  readonly history?: HistoryDemand;
  readonly customers: Customers;
}

/** How customers behave. What is absent does not happen. */
export interface Customers {
  /** How long a customer waits for a backorder before cancelling, days; undefined = for ever. */
  readonly patience?: Law;
  /** Once a promise is missed, what is left of the patience is multiplied by this (0 … 1). */
  readonly afterMissedPromise?: number;
  /** Share of customers who take one of an item's substitutes when offered; multiplies the item's own shares. */
  readonly acceptSubstitute?: number;
  /** People who buy again and again; each order is one of theirs. Absent: every order is somebody else's. */
  readonly base?: number;
  readonly goodwill?: Goodwill;
  /** Classes of customers, row 0 first; absent: all are alike (row 0). Shares add up to 1. */
  readonly classes?: readonly CustomerClass[];
  readonly complaints?: Complaints;
  readonly reactions?: Reactions;
}

/** Shares of a customer's later orders that are not placed after a bad experience, each lasting `lastsDays`; experiences multiply. */
export interface Goodwill {
  /** After a delivery later than promised; and later by more than `veryLateDays`. */
  readonly late: number;
  readonly veryLate: number;
  readonly veryLateDays: number;
  /** After the customer gave up waiting, or was turned away. */
  readonly cancelled: number;
  /** After a substitute was sent. */
  readonly substituted: number;
  readonly lastsDays: number;
}

export interface CustomerClass {
  readonly name: string;
  readonly share: number;
  /** Allocation priority class within the `priority` rule, 0 first; it comes before the channel's. */
  readonly priority: number;
  /** Multiplies patience and the chance to complain. */
  readonly patience: number;
  readonly complains: number;
}

/** A customer whose promise is missed may complain, once an order. */
export interface Complaints {
  /** Days after the promise at which it is decided; orders complete by then don't complain. */
  readonly afterDays: number;
  readonly chance: number;
  /** Cost of handling one. */
  readonly cost: number;
}

/** What news and offers do to those who wait. Each multiplies what is left of the patience when it comes. */
export interface Reactions {
  /** Told at once of the backorder and its date. */
  readonly toldAtOnce: number;
  /** An update with a later date, and one that says nothing new. */
  readonly worseNews: number;
  readonly sameNews: number;
  /** A voucher or discount; a free upgrade to express. */
  readonly incentive: number;
  /** Share of those offered to cancel who do, at once. */
  readonly takesCancel: number;
}

/** One stream of customer orders on one channel. */
export interface DemandStream {
  readonly name: string;
  readonly channel: number;
  /** 'poisson': random instants. 'clock': one order every `1/ordersPerDay` days, first after half a gap. */
  readonly arrivals: 'poisson' | 'clock';
  readonly ordersPerDay: number;
  /** Size r of the gamma-mixed (negative binomial) day: variance of the day's rate is rate²/r. Infinity = plain Poisson. */
  readonly dispersion: number;
  readonly weekly: readonly number[]; // 7 factors, Monday first, used as given (mean 1 keeps the rate)
  readonly hourly: readonly number[]; // 24 weights, normalised by the world
  readonly yearly: readonly number[]; // 12 monthly factors, used as given
  readonly trendPerYear: number; // 0.2 = +20 % a year, linear
  /** Law of the number of distinct lines in an order: weights of 1, 2, 3 … lines. */
  readonly lines: readonly number[];
  /** What a line asks for: item rows and their weights; drawn without repeating an item within an order. */
  readonly items: readonly number[];
  readonly weights: readonly number[];
  /** Units of a line; a whole-number law (poisson may give 0: such a line, or an order of only such lines, does not exist). */
  readonly units: Law;
  /** Where items differ in it: the law of each entry of `items`, in the place of `units`. */
  readonly unitsOf?: readonly Law[];
  /** How well a fitted stream is known; absent: it was given, not fitted. */
  readonly precision?: Precision;
  readonly from: number; // first day
  readonly to: number; // last day (exclusive); Infinity = horizon
}

/** Standard errors of a fitted stream, and how much was counted: what `inputs: uncertain` draws from. */
export interface Precision {
  /** Length of the record, days: the error of the rate is that of its mean over the record. */
  readonly days: number;
  /** As shares of the values. */
  readonly orders: number;
  readonly dispersion: number;
  readonly weekly: readonly number[]; // 7
  readonly yearly: readonly number[]; // 12
  /** As the trend itself, a year. */
  readonly trend: number;
  /** Orders counted: behind the law of lines and the hours. Infinity = known exactly; so in the next two. */
  readonly ordersSeen: number;
  /** As good as so many independent lines: behind the laws of units. */
  readonly linesSeen: number;
  /** As good as so many independent lines: behind the weights of the items. */
  readonly mixSeen: number;
}

/** Demand multiplied for a while. A crowd: extra orders of usual size. A big buyer: one extra order that holds all the extra units. */
export interface Spike {
  readonly name: string;
  /** Scheduled at a day, or recurring at random. */
  readonly at: { readonly kind: 'scheduled'; readonly day: number } | { readonly kind: 'random'; readonly every: Law };
  readonly lasts: Law; // days
  readonly times: Law; // factor on the rate of the items concerned, 5 = five times the usual
  readonly items: readonly number[]; // item rows; empty = the whole shop
  readonly by: 'crowd' | 'big-buyer';
  /** Known to the planner: forecasts and computed stock levels count it in. */
  readonly known: boolean;
}

/** Orders as they were, already cleaned, as sorted columns; `method` says how they are played. */
export interface HistoryDemand {
  readonly method: 'replay' | 'resample' | 'forecast';
  /** Block length of the resampling, days (whole weeks keep weekdays in place). */
  readonly blockDays: number;
  readonly orders: OrderColumns;
  /** Orders recorded before the start, `time` in ticks below 0; absent = none, or nobody forecasts from them. */
  readonly past?: OrderColumns;
  /** Planners know the past alone, whatever they go by: no one knows what is recorded after the start. */
  readonly onlyPast?: boolean;
}

/** Customer orders as columns. `firstLine` has one more entry than there are orders. `time` in ticks, ascending. */
export interface OrderColumns {
  readonly time: Float64Array;
  readonly channel: Uint8Array;
  readonly firstLine: Int32Array;
  readonly item: Int32Array;
  readonly units: Int32Array;
}
