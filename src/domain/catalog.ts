import type { Law } from './law.js';

/**
 * The shop as exact data: everything is a row number into these arrays, names are looked up at the edge only.
 * A *row* of stock is an item at a location: `row = location * items.length + item`.
 * Durations are days, rates per day, shares fractions, money in the scenario's currency.
 */
export interface Catalog {
  readonly items: readonly Item[];
  readonly locations: readonly Location[];
  readonly suppliers: readonly Supplier[];
  readonly channels: readonly Channel[];
  /** What each supplier offers; at most one offer per (supplier, item). */
  readonly offers: readonly Offer[];
}

export interface Item {
  readonly name: string;
  /** Sales price a unit. */
  readonly price: number;
  /** Value of a unit in stock (standard cost); purchases are paid at the offer's price. */
  readonly cost: number;
  /** Holding cost as a share of `cost` per year. */
  readonly holdingPerYear: number;
  /** Cost of one backordered unit for one day (goodwill, administration); 0 where the shop doesn't count it. */
  readonly backorderCostPerDay: number;
  /** Group name for spikes and tables ('' = none). */
  readonly group: string;
  /** Units on hand at the start per location; undefined = the strategy's own order-up-to level. */
  readonly initialOnHand?: readonly number[];
  /** Items that some customers take instead, the first choice first, and the share of customers who would. */
  readonly substitutes?: readonly { readonly item: number; readonly share: number }[];
  readonly customize?: Customize;
  readonly returns?: Returns;
}

/** Made or personalised to order: a production step between allocation and handling, at every location alike. */
export interface Customize {
  /** Share of order lines that ask for it. */
  readonly share: number;
  /** Open days from the beginning of the work on a unit until it is ready. */
  readonly takesDays: number;
  /** Units that a location can begin on an open day, first come first served; Infinity = as many as asked for. */
  readonly unitsPerDay: number;
}

/** Units that customers send back. */
export interface Returns {
  /** Share of delivered order lines that come back, whole: each part of a line with the same delay after its own delivery. */
  readonly share: number;
  /** Days from delivery until they are back in the house. */
  readonly after: Law;
  /** Share of them that can be sold again; the rest is written off. */
  readonly sellable: number;
}

export interface Location {
  readonly name: string;
  /** Days from allocation to hand-over to the carrier. */
  readonly handlingDays: number;
  /** Open weekdays, Monday first; handling starts and ends on open days only. */
  readonly opens: readonly boolean[];
  /** Parcels it can hand over on an open day, first come first served; absent = no limit. */
  readonly parcelsPerDay?: number;
  readonly overtime?: Overtime;
  readonly records?: Records;
  /** One channel's part of the stock of another location, in the same house: people and benches are those of that one. */
  readonly pot?: { readonly of: number; readonly channel: number };
}

/** More parcels a day, dearer, once the queue is long. */
export interface Overtime {
  /** A parcel that would have to wait longer for its turn than this many open days is handled in overtime. */
  readonly queueDays: number;
  /** Extra capacity as a share of the normal one. */
  readonly upTo: number;
  readonly costPerParcel: number;
}

/** How the stock records of a location go wrong. The shelf is the truth; decisions see records. */
export interface Records {
  /** Share of the units on the shelf that vanish a day, unseen. */
  readonly lossPerDay: number;
  /** The same as a share of the item's mean demand, whatever lies on the shelf (Kang & Gershwin 2005). */
  readonly lossOfDemand: number;
  /** Share of records that are wrong at the start, and by how much: a share of the opening stock, up or down alike. */
  readonly wrongAtStart: { readonly share: number; readonly by: number };
  /** Share of picked lines for which the neighbour's units are taken: the next item row of the catalogue. */
  readonly misPicks: number;
  /** Share of receipts booked wrong, and the mean share of the units by which, up or down alike. */
  readonly miscounts: { readonly share: number; readonly by: number };
  /** Days from arrival on the dock until a receipt is booked and can be allocated. */
  readonly postingDays: number;
  /** Days between counts of a stock row, for strategies that don't say; Infinity = never. */
  readonly countEveryDays: number;
}

export interface Supplier {
  readonly name: string;
  /** What the supplier quotes, days: receipts are expected and promises made by it. Stock levels use the true mean, lateness included. */
  readonly quotedLeadTime: number;
  readonly leadTime: Law;
  /** Share of purchase orders that are late, how late, and P(late | the previous one of this item was late). */
  readonly late?: { readonly chance: number; readonly by: Law; readonly afterLate: number };
  /** Chance that a delivery is short, and the mean share of it missing then (uniform on 0 … 2×). */
  readonly yield?: { readonly chance: number; readonly short: number };
  readonly outages: readonly Outage[];
  /** Units a day the supplier can ship, all items together; Infinity = unlimited. */
  readonly capacityPerDay: number;
  /** Cost of placing one purchase order. */
  readonly orderCost: number;
  /**
   * A vendor that gets slower (or faster): its lead times, not the lateness beyond them, grow by this share of themselves in a year, linearly
   * from day 0. The planner believes what holds on day 0.
   */
  readonly driftPerYear?: number;
  /** The chance that it tells of a delay, and how many days before the expected receipt: the day on which the goods will then come. */
  readonly notice?: { readonly aheadDays: number; readonly told: number };
  /** Faster against a surcharge: days of working time from the request to the receipt, and the surcharge as a share of the purchase price. */
  readonly expedite?: { readonly days: number; readonly surcharge: number };
  /** Row of the location whose own stock it supplies from: a lane of transfers inside the shop, with its lead time and costs. */
  readonly location?: number;
  /** How well a fitted supplier is known; absent: it was given, not fitted. */
  readonly precision?: SupplierPrecision;
}

/**
 * What the laws of a fitted supplier stand on, each as good as so many independent observations (Infinity = exactly known): what
 * `inputs: uncertain` draws from.
 */
export interface SupplierPrecision {
  /** Deliveries behind the lead time. */
  readonly leadTime: number;
  /** Deliveries behind the chance to be late. */
  readonly late: number;
  /** Late deliveries behind how late in the mean; and behind the form of the law, all suppliers together. */
  readonly lateBy: number;
  readonly allLate: number;
  /** Late deliveries, all suppliers together, after which the next one was looked at. */
  readonly afterLate: number;
  /** Receipts behind the yield. */
  readonly receipts: number;
  /** Standard error of the drift, a year. */
  readonly drift: number;
  /** Of the doubt (as a variance) about the chance to be late and about how late: the share that is about what all suppliers have in common. */
  readonly common: { readonly late: number; readonly lateBy: number };
}

/**
 * When a supplier stands still. `holds: 'all'`: the clock of every open purchase order stops until it ends; 'new': only orders
 * placed during it wait. Outages with the same `cause` text are one random history, shared by all suppliers that name it.
 */
export type Outage =
  | {
      readonly kind: 'scheduled';
      readonly from: number;
      readonly to: number;
      readonly holds: 'all' | 'new';
      readonly cause?: string;
    }
  | {
      readonly kind: 'random';
      readonly every: Law;
      readonly lasts: Law;
      readonly holds: 'all' | 'new';
      readonly cause?: string;
    };

export interface Offer {
  readonly supplier: number;
  readonly item: number;
  readonly price: number;
  /** Minimum order quantity (MOQ) and pack multiple, units. */
  readonly minimum: number;
  readonly multiple: number;
  /** All-units price breaks, ascending: from `units` on, `price`. */
  readonly breaks: readonly { readonly units: number; readonly price: number }[];
}

export interface Channel {
  readonly name: string;
  /** Location rows that serve it, in order of preference; the first one owes the backorders. */
  readonly from: readonly number[];
  /** Transit from carrier pick-up to the customer's door, days. */
  readonly transit: Law;
  /** Transit time the shop counts on in a promise, days. */
  readonly quotedTransit: number;
  /** Shipping cost a parcel (each separate shipment of an order is one). */
  readonly shippingCost: number;
  /** Allocation priority class, 0 first. */
  readonly priority: number;
  /** Share of parcels damaged on the way: their units are sent back and can't be sold again. */
  readonly damaged?: number;
  /** When its carrier stands still: weather, strikes. Parcels on the way wait. `holds` is always 'all'. */
  readonly windows?: readonly Outage[];
  /** A faster way to ship. */
  readonly express?: { readonly transit: Law; readonly cost: number };
}
