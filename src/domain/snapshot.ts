/**
 * Today, as the shop's systems have it: all that decisions of this morning may hang on, by the names of the scenario. Times are
 * `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, local. It is JSON as it stands; CSV lists of stock, open orders and open purchase orders come to it.
 */
export interface Snapshot {
  readonly bullwhipSnapshot: 1;
  readonly at: string;
  readonly stock: readonly SnapshotStock[];
  /** Customers' orders that are not complete, the oldest first. */
  readonly orders: readonly SnapshotOrder[];
  /** Purchase orders and transfers that are not received. */
  readonly purchases: readonly SnapshotPurchase[];
  /** What the planner has learned so far; absent parts are learned from the scenario and its history. */
  readonly learned?: SnapshotLearned;
}

export interface SnapshotStock {
  readonly item: string;
  readonly location: string;
  /** Recorded units that nobody was promised: on hand less allocated. */
  readonly available: number;
  /** Units allocated to lines that have not left yet; for the reader. */
  readonly allocated?: number;
}

export interface SnapshotOrder {
  readonly id: string;
  readonly channel: string;
  readonly orderedAt: string;
  /** What the customer was told; absent = nothing yet. */
  readonly promise?: string;
  readonly customerClass?: string;
  /** Parcels sent so far. */
  readonly parcels?: number;
  readonly lines: readonly SnapshotLine[];
}

export interface SnapshotLine {
  readonly item: string;
  /** Where it waits; absent = the channel's first location. */
  readonly location?: string;
  readonly units: number;
  /** Units that wait for stock; absent = all. */
  readonly waiting?: number;
  /** Units set aside for it until the order is complete. */
  readonly reserved?: number;
}

export interface SnapshotPurchase {
  readonly id: string;
  readonly supplier: string;
  readonly item: string;
  readonly location: string;
  readonly units: number;
  readonly orderedAt: string;
  /** When it is expected now; absent = as quoted from the day it was ordered. */
  readonly eta?: string;
  /** What the supplier first quoted; absent = the same as `eta`. */
  readonly quoted?: string;
  readonly expedited?: boolean;
}

/** State of rules that remember: open-ended, by the rule that owns it. */
export type SnapshotLearned = Readonly<Record<string, unknown>>;
