/**
 * Today, as the shop's systems have it: all that decisions of this morning may hang on, by the names of the scenario. Times are
 * `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, local. It is JSON as it stands; CSV lists of stock, open orders and open purchase orders come to it.
 * Stock, orders and purchases are what any shop has; all else may be absent.
 */
export interface Snapshot {
  readonly bullwhipSnapshot: 1;
  readonly at: string;
  /** Reviews and daily looks due up to then have been made; absent = those before the day of `at`. */
  readonly decidedUntil?: string;
  readonly stock: readonly SnapshotStock[];
  /** Customers' orders that are not complete, the oldest first. */
  readonly orders: readonly SnapshotOrder[];
  /** Purchase orders and transfers that are not received. */
  readonly purchases: readonly SnapshotPurchase[];
  /** Suppliers known to stand still. */
  readonly standingStill?: readonly string[];
  /** What the planner has learned so far; absent parts are learned from the scenario and its history. */
  readonly learned?: SnapshotLearned;
}

/** An item at a location. */
export interface SnapshotRow {
  readonly item: string;
  /** Absent = the shop's only location. */
  readonly location?: string;
}

export interface SnapshotStock extends SnapshotRow {
  /** Recorded units that nobody was promised: on hand less allocated. Below 0 where more was promised than is there. */
  readonly available: number;
  /** Units allocated to lines that have not left yet; for the reader. */
  readonly allocated?: number;
  /** Since when the record has shown the same, as of the last daily look; absent = it moved since then. */
  readonly unchangedSince?: string;
  /** What it and the units on order were then, where they differ from now. */
  readonly lastLook?: { readonly available: number; readonly onOrder: number };
}

export interface SnapshotOrder {
  readonly id: string;
  /** Absent = the shop's only channel. */
  readonly channel?: string;
  readonly orderedAt: string;
  /** What the customer was told first; absent = nothing yet. */
  readonly promise?: string;
  readonly customerClass?: string;
  /** Parcels sent so far. */
  readonly parcels?: number;
  /** What is yet to be sent goes by express: 1, paid by the parcel; 2, paid when it was given. */
  readonly express?: number;
  readonly lines: readonly SnapshotLine[];
  /** How its customer has been looked after. */
  readonly care?: SnapshotCare;
}

export interface SnapshotLine extends SnapshotRow {
  /** Where `location` is absent: the channel's first location. */
  readonly units: number;
  /** Units that wait for stock; absent = all but the reserved ones. */
  readonly waiting?: number;
  /** Units set aside for it until the order is complete. */
  readonly reserved?: number;
}

export interface SnapshotCare {
  /** The last date the customer was told. */
  readonly told: string;
  /** Messages sent. */
  readonly messages: number;
  /** Steps of the rule already taken, counted from 1. */
  readonly steps: readonly number[];
  /** When the next update, the next look at the date told, and the next of both or of a step are due; absent = never. */
  readonly nextUpdate?: string;
  readonly nextLook?: string;
  readonly next?: string;
}

export interface SnapshotPurchase extends SnapshotRow {
  readonly id: string;
  /** The n-th of its item, location and supplier, from 0; absent = those listed are the last ones placed. */
  readonly number?: number;
  readonly supplier: string;
  /** Units not received. */
  readonly units: number;
  readonly orderedAt: string;
  /** When it is expected now; absent = as quoted from the day it was ordered. */
  readonly eta?: string;
  /** What the supplier first quoted; absent = the same as `eta`. */
  readonly quoted?: string;
  /** Price a unit; absent = the supplier's. */
  readonly price?: number;
  readonly expedited?: boolean;
  /** It is in the house, yet to be booked. */
  readonly onDock?: boolean;
  /** Of a transfer: units that the other location has not sent, for want of stock. */
  readonly waiting?: number;
}

/** State of rules that remember. Days are fractions; of units and orders those since the scenario began. */
export interface SnapshotLearned {
  /** The strategy under which it was learned; what hangs on it is worked out anew for another one. */
  readonly strategy: string;
  /** What the planner believes of demand a day. */
  readonly demand?: readonly (SnapshotRow & {
    readonly mean: number;
    readonly variance: number;
    /** Units ever demanded. */
    readonly total: number;
  })[];
  /** Reorder point, order-up-to level, order quantity and the level kept with a fast supplier, of rows whose demand is forecast. */
  readonly levels?: readonly (SnapshotRow & {
    readonly s: number;
    readonly S: number;
    readonly Q: number;
    readonly fast: number;
    readonly base: number;
  })[];
  /** What planners who look back remember, by the name of how they do. */
  readonly forecasters?: readonly {
    readonly name: string;
    readonly turns: number;
    readonly rows: readonly (SnapshotRow & { readonly numbers: readonly number[] })[];
  }[];
  /** By supplier: what is believed of the lead time; how long the last receipts took, and how late they were, the oldest first. */
  readonly suppliers?: readonly {
    readonly supplier: string;
    readonly mean: number;
    readonly sd: number;
    readonly took: readonly number[];
    readonly late: readonly number[];
  }[];
  /** Purchase orders and units placed so far: shares of suppliers hang on them. */
  readonly purchased?: readonly (SnapshotRow & {
    readonly supplier: string;
    readonly orders: number;
    readonly units: number;
  })[];
  /** Base flow not yet purchased, units. */
  readonly owed?: readonly (SnapshotRow & { readonly units: number })[];
  /** Alerts that hold: since when, and when the planner was last warned. */
  readonly alerts?: readonly (SnapshotRow & {
    readonly alert: string;
    readonly since: string;
    readonly raised: string;
  })[];
}
