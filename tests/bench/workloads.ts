import type { Catalog, Supplier } from '../../src/domain/catalog.js';
import type { DemandStream } from '../../src/domain/demand.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Demand, ReorderSpec, Strategy } from '../../src/domain/strategy.js';
import { demandStatistics } from '../../src/world/demand-statistics.js';
import { lineShares, zipfWeights, type ShopSize } from './zipf-shop.js';

const ones = (n: number): number[] => Array.from({ length: n }, () => 1);

/**
 * Workload A: one item, ten orders a day of geometric size (mean 2), (s, S) = (40, 100), partial allocation in order of arrival,
 * lead time gamma of mean 5 d and shape 4, crossing allowed. Mostly backlogged: fill 25 %.
 */
export function workloadA(days = 3650): Scenario {
  const reorder: ReorderSpec = { ...givenLevels, s: 40, S: 100 };
  return {
    ...shop('workload-a', days),
    catalog: catalog([100], [supplier('supplier', 5)]),
    demand: { streams: [stream(10, [1], [1])], spikes: [], customers: {} },
    strategies: [{ ...strategy(reorder), sourcing: { kind: 'single', supplier: 0 } }],
  };
}

/**
 * Workload B: a shop of Zipf(1) demand; 1, 2 or 3 lines; s = 12 d and S = s + 5 d of demand; the fast supplier (3 d) when on
 * hand − backordered is below 2 d of demand, else the slow one (10 d); a line waits whole.
 *
 * Two open purchase orders of 5 d below 12 d leave just those 2 d: a mean that is off by a unit in a thousand flips the supplier.
 * So the levels come from the very mean the sourcing rule will use.
 */
export function workloadB({ items, ordersPerDay, days }: ShopSize): Scenario {
  const demand = { streams: [stream(ordersPerDay, lineShares, zipfWeights(items))], spikes: [], customers: {} };
  const suppliers = [supplier('slow', 10), supplier('fast', 3)];
  const unstocked = {
    ...shop('workload-b', days),
    catalog: catalog(zipfWeights(items), suppliers),
    demand,
    strategies: [],
  };
  // Whole numbers that decide as 12 d and 17 d would, see cpp/workload-b.cpp.
  const levels = Array.from(demandStatistics(unstocked).mean, (d) => ({ s: Math.floor(d * 12), S: Math.ceil(d * 17) }));
  const opening = levels.map(({ S }) => S);
  return {
    ...unstocked,
    catalog: catalog(opening, suppliers),
    strategies: [
      {
        ...strategy(givenLevels),
        reorderByItem: Object.fromEntries(levels.map((level, i) => [itemName(i), { ...givenLevels, ...level }])),
        sourcing: { kind: 'fastest-when-short', slow: 0, fast: 1, coverDays: 2 },
        allocation: { kind: 'first-come', fill: 'complete-lines', unfilled: 'backorder', backlogLimit: Infinity },
      },
    ],
  };
}

/**
 * Workload F: B's shop of 1,000 items for two years under weekly (R, S) reviews for 95 % of units, suppliers of 10 ± 5 d, all from one of
 * them; the planner knows the demand or forecasts it anew before every review.
 */
export function workloadF(demand: Demand, items = 1000): Scenario {
  const reorder: ReorderSpec = { kind: 'periodic', reviewDays: 7, safetyStock: { fillRate: 0.95 }, demand };
  const { catalog: all, ...b } = workloadB({ items, ordersPerDay: 10 * items, days: 730 });
  const catalog = { ...all, items: all.items.map((item) => ({ ...item, initialOnHand: undefined })) };
  return {
    ...b,
    name: 'workload-f',
    catalog,
    strategies: [{ ...strategy(reorder), sourcing: { kind: 'single', supplier: 0 } }],
  };
}

const givenLevels: Extract<ReorderSpec, { kind: 'min-max' }> = {
  kind: 'min-max',
  safetyStock: { units: 0 },
  quantity: { units: 1 },
  demand: { from: 'scenario' },
};

const itemName = (i: number): string => `item-${i}`;

function shop(name: string, days: number): Omit<Scenario, 'catalog' | 'demand' | 'strategies'> {
  return {
    name,
    title: name,
    start: '2026-01-01',
    startWeekday: 3,
    startDayOfYear: 0,
    horizonDays: days,
    warmUpDays: 0,
    seed: 'bench',
    replications: { kind: 'fixed', n: 1 },
    currency: 'EUR',
    expect: [],
  };
}

/** One location, one channel without handling or transit: an order is delivered when its last unit is allocated. */
function catalog(initial: readonly number[], suppliers: readonly Supplier[]): Catalog {
  const items = initial.map((units, i) => ({
    name: itemName(i),
    price: 10,
    cost: 5,
    holdingPerYear: 0.25,
    backorderCostPerDay: 0,
    group: '',
    initialOnHand: [units],
  }));
  const offers = suppliers.flatMap((_, supplier) =>
    items.map((_, item) => ({ supplier, item, price: 5, minimum: 1, multiple: 1, breaks: [] })),
  );
  return {
    items,
    locations: [{ name: 'shop', handlingDays: 0, opens: ones(7).map(() => true) }],
    suppliers,
    channels: [
      { name: 'web', from: [0], transit: { kind: 'fixed', value: 0 }, quotedTransit: 0, shippingCost: 0, priority: 0 },
    ],
    offers,
  };
}

function supplier(name: string, mean: number): Supplier {
  return {
    name,
    quotedLeadTime: mean,
    leadTime: { kind: 'gamma', mean, sd: mean / 2 },
    outages: [],
    capacityPerDay: Infinity,
    orderCost: 0,
  };
}

function stream(ordersPerDay: number, lines: readonly number[], weights: readonly number[]): DemandStream {
  return {
    name: 'orders',
    channel: 0,
    arrivals: 'poisson',
    ordersPerDay,
    dispersion: Infinity,
    weekly: ones(7),
    hourly: ones(24),
    yearly: ones(12),
    trendPerYear: 0,
    lines,
    items: weights.map((_, i) => i),
    weights,
    units: { kind: 'geometric', mean: 2 },
    from: 0,
    to: Infinity,
  };
}

/** Partial allocation, promise of two days whatever the stock: on time means complete within two days. */
function strategy(reorder: ReorderSpec): Omit<Strategy, 'sourcing'> {
  return {
    name: 'baseline',
    reorder,
    reorderByItem: {},
    allocation: { kind: 'first-come', fill: 'partial', unfilled: 'backorder', backlogLimit: Infinity },
    promise: { kind: 'quoted', inStockDays: 2, backorderDays: 2 },
  };
}
