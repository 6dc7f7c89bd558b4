/**
 * All that the world does in one replication, drawn before any strategy acts. Orders come in chunks of time so that memory does not
 * grow with the horizon; a chunk's columns are valid until the next call of `nextChunk`, unless the tape was cached.
 */
export interface Tape {
  /** The next chunk in time order, or null after the last. Chunks may be empty. */
  nextChunk(): TapeChunk | null;
  /** Outages of every supplier over the whole horizon, in time order. */
  readonly outages: readonly OutageSpan[];
  readonly supply: SupplyDraws;
  readonly afterSale: AfterSaleDraws;
  readonly customers: CustomerDraws;
  readonly carriage: CarriageDraws;
  readonly records: RecordDraws;
}

/** Orders `firstOrder … firstOrder + orders − 1`. Order k of the chunk owns lines `firstLine[k] … firstLine[k + 1] − 1`. */
export interface TapeChunk {
  /** Ticks: every order in the chunk is placed before `until`. */
  readonly until: number;
  readonly firstOrder: number;
  readonly orders: number;
  readonly time: Float64Array; // ticks, ascending
  readonly channel: Uint8Array;
  readonly patience: Float64Array; // ticks; Infinity = waits for ever
  readonly transit: Float64Array; // ticks
  readonly firstLine: Int32Array; // orders + 1 entries
  readonly item: Int32Array;
  readonly units: Int32Array; // ≥ 1
}

export interface OutageSpan {
  readonly supplier: number;
  readonly from: number; // ticks
  readonly to: number; // ticks, may exceed the horizon
  readonly holds: 'all' | 'new';
}

/**
 * Who orders, and what that customer would do, by number of the order (`firstOrder + k`). Asked only when it matters; the same answer
 * however often, and under every strategy. Uniforms are on (0, 1).
 */
export interface CustomerDraws {
  /** Which of the customers who buy again and again; where there is no such base, every order is somebody else's: its own number. */
  customer(order: number): number;
  /** Row of the customer's class; 0 where all are alike. */
  classOf(order: number): number;
  /** The order is placed if this is below what is left of the customer's goodwill. */
  staysAway(order: number): number;
  /** Decides which substitutes are taken for a line. */
  substitute(order: number, line: number): number;
  /** A complaint is made if this is below its chance. */
  complains(order: number): number;
  /** Decides the k-th answer to what the shop says or offers. */
  reacts(order: number, k: number): number;
}

/** What happens to the n-th purchase order (n = 0, 1, 2 …, asked in that order) of a stock row with a supplier. */
export interface SupplyDraws {
  /** Ticks of supplier working time from order to receipt, placed at `placedAt` (ticks): lead time and lateness, without outages and capacity. */
  leadTime(row: number, supplier: number, n: number, placedAt: number): number;
  /** Whether the supplier will tell of a delay of it. */
  told(row: number, supplier: number, n: number): boolean;
  /** Units that arrive of `units` ordered, 0 … units. */
  delivered(row: number, supplier: number, n: number, units: number): number;
}

/** What customers find in their parcels and what they send back, by order: the same under every strategy, in whatever order it is asked. */
export interface AfterSaleDraws {
  /** Was the n-th parcel (n = 0, 1, 2 …) of the order damaged on the way? */
  damaged(order: number, parcel: number, channel: number): boolean;
  /** Ticks from delivery until a line of this item is back in the house; Infinity = it is kept. */
  returnedAfter(order: number, line: number, item: number): number;
  /** Can what came back be sold again? */
  sellable(order: number, line: number, item: number): boolean;
}

/** What happens to customers' orders on their way through the house and to the door. */
export interface CarriageDraws {
  /** When carriers stand still, in time order within a channel; those of one channel neither overlap nor touch. */
  readonly windows: readonly CarrierWindow[];
  /** Ticks from hand-over to the door, were the order sent by its channel's express. */
  expressTransit(order: number, channel: number): number;
  /** Does the customer want this line of the order made or personalised? */
  customized(order: number, line: number, item: number): boolean;
}

export interface CarrierWindow {
  readonly channel: number;
  readonly from: number; // ticks
  readonly to: number; // ticks, may exceed the horizon
}

/** How stock records go wrong: asked only where a location's `records` say that they do. Units are whole. */
export interface RecordDraws {
  /** Units missing of `units` opening stock at time 0; negative when there are more than recorded. */
  missingAtStart(row: number, units: number): number;
  /** Units that vanish from a shelf of `units` on a day (0, 1, 2 …). */
  lost(row: number, day: number, units: number): number;
  /** Are the neighbour item's units picked for this order line at the location? */
  misPicked(order: number, line: number, location: number): boolean;
  /** By how much the receipt of the n-th purchase order, of `units` units, is booked wrong: recorded less received. */
  miscounted(row: number, supplier: number, n: number, units: number): number;
}
