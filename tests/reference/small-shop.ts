import type { Catalog, Channel, Item, Location, Offer, Supplier } from '../../src/domain/catalog.js';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import type { Customers } from '../../src/domain/demand.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type {
  AlertSpec,
  AllocationSpec,
  CareSpec,
  CountingSpec,
  ExpediteSpec,
  PromiseSpec,
  ReorderSpec,
  ShippingSpec,
  SourcingSpec,
  Strategy,
} from '../../src/domain/strategy.js';
import type { Tape } from '../../src/domain/tape.js';
import type {
  AfterSaleDraws,
  CarriageDraws,
  CustomerDraws,
  OutageSpan,
  RecordDraws,
  SupplyDraws,
} from '../../src/domain/tape.js';
import { days, ticks } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { emptyPlan, type Plan } from '../../src/engine/reorder/plan.js';
import { kpiFamilies } from '../../src/kpis/index.js';
import { KpiSheet, kpiIndex, type KpiKey } from '../../src/kpis/kpi.js';
import type { Stock } from '../../src/kpis/stock.js';
import { Simulation } from '../../src/simulation/simulation.js';
import { factRows, inOrder, type FactRow } from './facts.js';
import { toTape, uneventful, type LiteralOrder, type LiteralTape } from './literal-tape.js';

/** Anything left out is as plain as can be: one item, one place always open, one supplier of 5 days, base stock of 10, first come. */
export interface ShopParts {
  readonly horizonDays?: number;
  readonly warmUpDays?: number;
  readonly startWeekday?: number;
  readonly items?: readonly Partial<Item>[];
  readonly locations?: readonly Partial<Location>[];
  readonly suppliers?: readonly Partial<Supplier>[];
  readonly channels?: readonly Partial<Channel>[];
  /** One for each supplier and item when left out. */
  readonly offers?: readonly Partial<Offer>[];
  readonly reorder?: Partial<ReorderSpec>;
  readonly reorderByItem?: Readonly<Record<string, ReorderSpec>>;
  readonly sourcing?: SourcingSpec;
  readonly allocation?: Partial<AllocationSpec>;
  readonly promise?: Partial<PromiseSpec>;
  /** Nobody is looked after when left out. */
  readonly care?: Partial<CareSpec>;
  readonly expedite?: ExpediteSpec;
  readonly customers?: Customers;
  readonly at?: Strategy['at'];
  readonly routing?: Strategy['routing'];
  readonly rebalance?: Strategy['rebalance'];
  readonly shipping?: ShippingSpec;
  readonly counting?: CountingSpec;
  readonly alerts?: AlertSpec;
  readonly overtime?: boolean;
}

export function smallShop(parts: ShopParts = {}): Scenario {
  const catalog = catalogOf(parts);
  const strategy: Strategy = {
    name: 'baseline',
    reorder: (parts.reorder?.demand?.from === 'forecast'
      ? parts.reorder
      : { ...plainReorder, ...parts.reorder }) as ReorderSpec,
    reorderByItem: parts.reorderByItem ?? {},
    sourcing: parts.sourcing ?? { kind: 'single', supplier: 0 },
    allocation: {
      kind: 'first-come',
      fill: 'partial',
      unfilled: 'backorder',
      backlogLimit: Infinity,
      ...parts.allocation,
    },
    promise: { kind: 'quoted', inStockDays: 3, backorderDays: 7, ...parts.promise } as PromiseSpec,
    ...(parts.care ? { care: { ...plainCare, ...parts.care } } : {}),
    ...(parts.expedite ? { expedite: parts.expedite } : {}),
    ...(parts.at ? { at: parts.at } : {}),
    ...(parts.routing ? { routing: parts.routing } : {}),
    ...(parts.rebalance ? { rebalance: parts.rebalance } : {}),
    ...(parts.shipping ? { shipping: parts.shipping } : {}),
    ...(parts.counting ? { counting: parts.counting } : {}),
    ...(parts.alerts ? { alerts: parts.alerts } : {}),
    ...(parts.overtime === undefined ? {} : { overtime: parts.overtime }),
  };
  return {
    name: 'small',
    title: 'small',
    start: '2026-09-07',
    startWeekday: parts.startWeekday ?? 0,
    startDayOfYear: 249,
    horizonDays: parts.horizonDays ?? 30,
    warmUpDays: parts.warmUpDays ?? 0,
    seed: 'small',
    replications: { kind: 'fixed', n: 1 },
    currency: 'EUR',
    catalog,
    demand: {
      streams: [],
      spikes: [],
      customers: parts.customers ?? {},
    },
    strategies: [strategy],
    expect: [],
  };
}

const plainReorder = {
  kind: 'base-stock',
  S: 10,
  safetyStock: { units: 0 },
  quantity: { units: 1 },
  demand: { from: 'scenario' },
} as const;

/** No message, no gift. */
const plainCare: CareSpec = {
  notifyAtOnce: false,
  offers: [],
  steps: [],
  messageCost: 0,
  shop: 'the shop',
  templates: {},
};

function catalogOf(parts: ShopParts): Catalog {
  const items = (parts.items ?? [{}]).map((item, i) => ({
    name: `item-${i}`,
    price: 10,
    cost: 4,
    holdingPerYear: 0.25,
    backorderCostPerDay: 0,
    group: '',
    ...item,
  }));
  const suppliers = (parts.suppliers ?? [{}]).map((supplier, k) => ({
    name: `supplier-${k}`,
    quotedLeadTime: 5,
    leadTime: { kind: 'fixed', value: 5 } as const,
    outages: [],
    capacityPerDay: Infinity,
    orderCost: 0,
    ...supplier,
  }));
  const offers =
    parts.offers ??
    suppliers.flatMap((_, supplier) => items.map((_item, item): Partial<Offer> => ({ supplier, item })));
  return {
    items,
    locations: (parts.locations ?? [{}]).map((location, k) => ({
      name: `place-${k}`,
      handlingDays: 0,
      opens: always,
      ...location,
    })),
    suppliers,
    channels: (parts.channels ?? [{}]).map((channel, k) => ({
      name: `channel-${k}`,
      from: [0],
      transit: { kind: 'fixed', value: 0 } as const,
      quotedTransit: 0,
      shippingCost: 0,
      priority: 0,
      ...channel,
    })),
    offers: offers.map((offer) => ({ supplier: 0, item: 0, price: 4, minimum: 1, multiple: 1, breaks: [], ...offer })),
  };
}

const always = [true, true, true, true, true, true, true];

/** An order at `day` of [item, units] lines; patience and transit in days. */
export function order(
  day: number,
  lines: readonly (readonly [item: number, units: number])[],
  { channel = 0, patience = Infinity, transit = 0 }: { channel?: number; patience?: number; transit?: number } = {},
): LiteralOrder {
  return {
    time: ticks(day),
    channel,
    patience: patience === Infinity ? Infinity : ticks(patience),
    transit: ticks(transit),
    lines: lines.map(([item, units]) => ({ item, units })),
  };
}

export interface SupplyParts {
  /** Days, by number of the purchase order and the day it is placed; 5 when left out. */
  readonly leadTime?: (row: number, supplier: number, n: number, placedAt: number) => number;
  /** Everything is told, where a supplier tells at all, when left out. */
  readonly told?: SupplyDraws['told'];
  readonly delivered?: SupplyDraws['delivered'];
  readonly afterSale?: AfterSaleDraws;
  /** Everybody is somebody else, in the first class, and willing: the uniforms are 0. */
  readonly customers?: Partial<CustomerDraws>;
  readonly carriage?: Partial<CarriageDraws>;
  readonly records?: RecordDraws;
  readonly outages?: readonly { supplier?: number; from: number; to: number; holds?: OutageSpan['holds'] }[];
}

export function tapeOf(orders: readonly LiteralOrder[], parts: SupplyParts = {}): LiteralTape {
  const {
    afterSale,
    leadTime = () => 5,
    told = () => true,
    delivered = (_row, _supplier, _n, units) => units,
    outages = [],
    carriage,
  } = parts;
  return {
    orders,
    outages: outages.map(({ supplier = 0, from, to, holds = 'all' }) => ({
      supplier,
      from: ticks(from),
      to: ticks(to),
      holds,
    })),
    customers: { ...willing, ...parts.customers },
    supply: {
      leadTime: (row, supplier, n, placedAt) => ticks(leadTime(row, supplier, n, days(placedAt))),
      told,
      delivered,
    },
    ...(afterSale ? { afterSale } : {}),
    carriage: { ...uneventful, ...carriage },
    ...(parts.records ? { records: parts.records } : {}),
  };
}

const willing: CustomerDraws = {
  customer: (order) => order,
  classOf: () => 0,
  staysAway: () => 0,
  substitute: () => 0,
  complains: () => 0,
  reacts: () => 0,
};

export interface Played {
  readonly facts: readonly FactRow[];
  /** Pairs as on the KPI sheet. */
  readonly values: Float64Array;
  readonly simulation: Simulation;
  readonly stock: Stock;
  readonly horizon: number;
}

export interface PlayOptions {
  readonly journalChunk?: number;
  readonly tapeChunk?: number;
  readonly strategy?: Strategy;
  readonly plan?: Plan;
}

/** One replication: its facts, its KPIs and the state it ended in. */
export const play = (scenario: Scenario, literal: LiteralTape, options: PlayOptions = {}): Played =>
  playTape(scenario, toTape(literal, ticks(scenario.horizonDays), options.tapeChunk), options);

/** The same with a tape of any kind. */
export function playTape(scenario: Scenario, tape: Tape, options: PlayOptions = {}): Played {
  const { strategy = scenario.strategies[0], plan = planOf(scenario) } = options;
  const horizon = ticks(scenario.horizonDays);
  const { alerts } = strategy;
  const setting = {
    catalog: scenario.catalog,
    warmUp: ticks(Number(scenario.warmUpDays)),
    horizon,
    classes: scenario.demand.customers.classes?.length,
    ...(alerts ? { alertsWithin: ticks(alerts.withinDays) } : {}),
  };
  const stock = kpiFamilies.stock(setting);
  const families = [
    kpiFamilies.service(setting),
    stock,
    kpiFamilies.records(setting),
    kpiFamilies.bullwhip(setting),
    kpiFamilies.alerts(setting),
  ];
  const facts: FactRow[] = [];
  const journal = new Journal((chunk) => {
    facts.push(...factRows(chunk));
    for (const family of families) family.add(chunk);
  }, options.journalChunk);
  const simulation = new Simulation(scenario, strategy, tape, plan, journal);
  for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) simulation.play(chunk);
  simulation.finish();
  const sheet = new KpiSheet();
  for (const family of families) family.close(sheet);
  return { facts: inOrder(facts), values: sheet.values, simulation, stock, horizon };
}

/** A plan that knows the quoted lead times, and no demand if none is given: levels must be given as numbers. */
export function planOf({ catalog }: Scenario, mean: readonly number[] = []): Plan {
  const plan = emptyPlan(catalog.items.length * catalog.locations.length, catalog.suppliers.length);
  catalog.suppliers.forEach(({ quotedLeadTime, location }, k) => {
    plan.leadMean[k] = quotedLeadTime + (location === undefined ? 0 : catalog.locations[location].handlingDays);
  });
  plan.mean.set(mean);
  return plan;
}

/** The KPI as one number, NaN when it can't be known. */
export const kpi = (values: Float64Array, name: KpiKey): number =>
  values[2 * kpiIndex(name)] / values[2 * kpiIndex(name) + 1];

/** All KPIs that can be known, by name. */
export const kpis = (values: Float64Array): Record<string, number> =>
  Object.fromEntries(
    KPI_NAMES.map(({ name }) => [name, kpi(values, name)]).filter(([, value]) => !Number.isNaN(value)),
  );
