import type { Scenario } from '../../src/domain/scenario.js';
import type { ReorderSpec, SourcingSpec, Strategy } from '../../src/domain/strategy.js';
import type { FactRow } from './facts.js';
import type { LiteralTape } from './literal-tape.js';
import type { SlowCare } from './slow-care.js';
import type { Turn } from './slow-house.js';

/** Everything the slow shop knows. Sums (on order, backordered, position) are counted anew each time they are asked for. */
export interface SlowShop {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  readonly tape: LiteralTape;
  readonly facts: FactRow[];
  now: number;
  /** False until the opening reviews are done: what happens at time 0 comes after them. */
  opened: boolean;
  /** By the records. */
  readonly available: number[];
  /** Units that really lie there to be picked. */
  readonly shelf: number[];
  /** Orders with units waiting or held, oldest first. */
  orders: SlowOrder[];
  /** In the order in which they were placed, or given another date. */
  purchases: SlowPurchase[];
  /** Transfers whose source has not sent everything yet, oldest first. */
  transfers: SlowTransfer[];
  /** Grows with everyone who joins a queue. */
  arrivals: number;
  /** When the supplier's capacity is free again. */
  readonly busyUntil: number[];
  /** Base flow not yet purchased, by row. */
  readonly owedBase: number[];
  /** What happened to customers: whose order, from when on they know it, and the share of later orders it costs. */
  readonly grievances: { readonly customer: number; readonly from: number; readonly costs: number }[];
  /** Mean demand a day that the planner believes in, by row. */
  readonly planned: number[];
  /** Variance of it, by row; 0 where nobody forecasts. */
  readonly plannedVariance: number[];
  /** Levels S of the rows that are forecast, as last worked out. */
  readonly forecastS: number[];
  /** Turns given at the benches of the house, by name. */
  readonly turns: Map<string, readonly Turn[]>;
  /** Units of another item in what is packed for an order. */
  wrongInside: { readonly order: number; readonly line: number; readonly row: number; readonly units: number }[];
  /** What the daily monitor saw, look by look. */
  readonly looks: SlowLook[];
  readonly schedule: (time: number, rank: number, act: () => void) => void;
}

/** Each row at a look. */
export interface SlowLook {
  readonly time: number;
  readonly available: readonly number[];
  readonly onOrder: readonly number[];
  /** Which alerts held, `row kind`. */
  readonly held: ReadonlySet<string>;
}

export interface SlowOrder {
  readonly id: number;
  readonly channel: number;
  /** Row of the customer's class. */
  readonly customerClass: number;
  readonly orderedAt: number;
  readonly transit: number;
  readonly parts: SlowPart[];
  promise: number;
  /** True once its parts stand in their queues. */
  queued: boolean;
  /** When it joined, as a place in the order of all who ever did. */
  joined: number;
  /** What has been begun for it. */
  readonly parcels: SlowParcel[];
  /** With one parcel for all: when the last of the units allocated so far has been handled. */
  handledAt: number;
  jumped: number;
  /** From when it begins to wait, if the shop looks after those who do. */
  care?: SlowCare;
  /** When the customer gives up, as things stand. */
  givesUpAt: number;
  /** Given express by the shop, and paid for so. */
  express?: 'by the parcel' | 'when given';
  /** What the customer makes of a kind of message. */
  hears?: (message: string) => void;
}

export interface SlowParcel {
  readonly begun: number;
  readonly location: number;
  shipped: number;
  readonly transit: number;
  delivered: number;
  /** Nothing else goes with it: made to order. */
  readonly alone: boolean;
  /** Begun when the order was placed, not when units were received. */
  readonly atOnce: boolean;
}

/** Units of one line at one stock row: waiting for stock, or held until the order is complete. */
export interface SlowPart {
  readonly order: SlowOrder;
  readonly line: number;
  readonly row: number;
  waiting: number;
  held: number;
  /** Its shelf was found wanting when the order was placed. */
  short?: boolean;
}

export interface SlowPurchase {
  readonly row: number;
  readonly supplier: number;
  readonly n: number;
  readonly units: number;
  readonly price: number;
  readonly orderedAt: number;
  /** What the supplier said at first, and what is expected now. */
  readonly quoted: number;
  eta: number;
  /** When it will really come; each change of plan is a new one. */
  plan: { readonly receipt: number };
  expedited: boolean;
  onDock?: boolean;
  /** Units that have neither come nor got lost. */
  open: number;
}

/** What a location still owes another one. */
export interface SlowTransfer {
  readonly purchase: SlowPurchase;
  /** The row it is to come from. */
  readonly row: number;
  readonly joined: number;
  waiting: number;
}

export const rowOf = (shop: SlowShop, location: number, item: number): number =>
  location * shop.scenario.catalog.items.length + item;

export const itemOf = (shop: SlowShop, row: number): number => row % shop.scenario.catalog.items.length;

export const locationOf = (shop: SlowShop, row: number): number => Math.floor(row / shop.scenario.catalog.items.length);

export const partsAt = (shop: SlowShop, row: number): SlowPart[] =>
  shop.orders.flatMap((order) => order.parts).filter((part) => part.row === row && part.waiting > 0);

export const transfersAt = (shop: SlowShop, row: number): SlowTransfer[] =>
  shop.transfers.filter((transfer) => transfer.row === row && transfer.waiting > 0);

/** What customers wait for, and with what other locations wait for. */
export const owedToCustomers = (shop: SlowShop, row: number): number =>
  partsAt(shop, row).reduce((sum, part) => sum + part.waiting, 0);

export const backordered = (shop: SlowShop, row: number): number =>
  owedToCustomers(shop, row) + transfersAt(shop, row).reduce((sum, transfer) => sum + transfer.waiting, 0);

/** Open purchase orders of a row by expected receipt; of equal ones, who has had the date for longer goes first. */
export const openPurchases = (shop: SlowShop, row: number): SlowPurchase[] =>
  shop.purchases.filter((p) => p.open > 0 && p.row === row).toSorted((a, b) => a.eta - b.eta);

export const onOrder = (shop: SlowShop, row: number): number =>
  openPurchases(shop, row).reduce((sum, p) => sum + p.open, 0);

export const position = (shop: SlowShop, row: number): number =>
  shop.available[row] + onOrder(shop, row) - backordered(shop, row);

/** How late this supplier's last 100 receipts were. Expedited ones tell nothing. */
export function latenessOf({ facts }: SlowShop, supplier: number): number[] {
  const wasExpedited = ({ n, row }: FactRow): boolean =>
    facts.some((f) => f.kind === 'EXPEDITED' && f.n === n && f.row === row && f.supplier === supplier);
  return facts
    .filter((fact) => fact.kind === 'RECEIVED' && fact.supplier === supplier && !wasExpedited(fact))
    .map(({ time, eta }) => time - Number(eta))
    .slice(-100);
}

/** The least of some numbers that is not below a share of them. */
export const within = (numbers: readonly number[], share: number): number =>
  Math.min(...numbers.filter((limit) => numbers.filter((one) => one <= limit).length / numbers.length >= share));

export const isOut = (shop: SlowShop, supplier: number): boolean =>
  shop.opened && shop.tape.outages.some((o) => o.supplier === supplier && o.from <= shop.now && shop.now < o.to);

export const sourcingAt = (shop: SlowShop, row: number): SourcingSpec =>
  shop.strategy.at?.[locationOf(shop, row)]?.sourcing ?? shop.strategy.sourcing;

/** Locations that serve a channel, the one that owes the backorders first. */
export const placesOf = (shop: SlowShop, channel: number): readonly number[] =>
  shop.strategy.routing?.from?.[channel] ?? shop.scenario.catalog.channels[channel].from;

/** Units of a row that are there for a channel: not those that its location keeps back for others. No channel: a transfer. */
export function thereFor(shop: SlowShop, channel: number | undefined, row: number): number {
  const reserve = shop.strategy.routing?.reserve ?? [];
  const kept = reserve.filter((_, other) => other !== channel && placesOf(shop, other)[0] === locationOf(shop, row));
  return shop.available[row] - kept.reduce((sum, units) => sum + units, 0);
}

/** The policy of a row as numbers; the slow shop takes given levels only. */
/** The policy of a row. */
export function specOf(shop: SlowShop, row: number): ReorderSpec {
  const own = shop.strategy.at?.[locationOf(shop, row)];
  const item = shop.scenario.catalog.items[itemOf(shop, row)].name;
  return own?.reorder
    ? (own.reorderByItem?.[item] ?? own.reorder)
    : (shop.strategy.reorderByItem[item] ?? shop.strategy.reorder);
}

export function levelsOf(shop: SlowShop, row: number): { s: number; S: number; Q: number; every: number } {
  const spec = specOf(shop, row);
  switch (spec.kind) {
    case 'base-stock':
      return ofLevel(spec.S ?? shop.forecastS[row], 0);
    case 'reorder-point':
      return { s: spec.s!, S: spec.s! + spec.Q!, Q: spec.Q!, every: 0 };
    case 'min-max':
      return { s: spec.s!, S: spec.S!, Q: 0, every: 0 };
    case 'periodic':
      return ofLevel(spec.S ?? shop.forecastS[row], spec.reviewDays);
    case 'periodic-min-max':
      return { s: spec.s!, S: spec.S!, Q: 0, every: spec.reviewDays };
  }
}

const ofLevel = (S: number, every: number) => ({ s: S - 1, S, Q: 0, every });

export const lastShipped = ({ parcels, orderedAt }: SlowOrder): number =>
  Math.max(orderedAt, ...parcels.map(({ shipped }) => shipped));

export const lastDelivered = ({ parcels, orderedAt }: SlowOrder): number =>
  Math.max(orderedAt, ...parcels.map(({ delivered }) => delivered));
