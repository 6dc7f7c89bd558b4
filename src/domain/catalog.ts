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
}

export interface Location {
  readonly name: string;
  /** Days from allocation to hand-over to the carrier. */
  readonly handlingDays: number;
  /** Open weekdays, Monday first; handling starts and ends on open days only. */
  readonly opens: readonly boolean[];
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
}
