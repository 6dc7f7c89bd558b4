import type { Channel, Item, Location, Offer, Records, Supplier } from '../../src/domain/catalog.js';
import type { DemandStream } from '../../src/domain/demand.js';
import type { Law } from '../../src/domain/law.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Strategy } from '../../src/domain/strategy.js';

/** Each part as plain as can be, to be filled in: what a scenario of `scenarios.ts` doesn't say is here. */

export const fixed = (value: number): Law => ({ kind: 'fixed', value });
const ones = (length: number): number[] => Array.from({ length }, () => 1);

export function anItem(name: string, part: Partial<Item> = {}): Item {
  return { name, price: 14, cost: 5, holdingPerYear: 0.25, backorderCostPerDay: 0.1, group: '', ...part };
}

export function aLocation(name: string, part: Partial<Location> = {}): Location {
  return { name, handlingDays: 0, opens: ones(7).map(() => true), ...part };
}

/** Records that say what is there. */
export const rightRecords: Records = {
  lossPerDay: 0,
  lossOfDemand: 0,
  wrongAtStart: { share: 0, by: 0 },
  misPicks: 0,
  miscounts: { share: 0, by: 0 },
  postingDays: 0,
  countEveryDays: Infinity,
};

export function aSupplier(name: string, part: Partial<Supplier> = {}): Supplier {
  return {
    name,
    quotedLeadTime: 10,
    leadTime: fixed(10),
    outages: [],
    capacityPerDay: Infinity,
    orderCost: 20,
    ...part,
  };
}

export function aChannel(name: string, part: Partial<Channel> = {}): Channel {
  return { name, from: [0], transit: fixed(1), quotedTransit: 1, shippingCost: 4, priority: 0, ...part };
}

/** Every supplier offers every item, at a price that differs. */
export function allOffers(suppliers: number, items: number, part: Partial<Offer> = {}): Offer[] {
  return Array.from({ length: suppliers * items }, (_, k) => ({
    supplier: Math.floor(k / items),
    item: k % items,
    price: 4 + Math.floor(k / items) / 4,
    minimum: 1,
    multiple: 1,
    breaks: [],
    ...part,
  }));
}

export function aStream(name: string, part: Partial<DemandStream>): DemandStream {
  return {
    name,
    channel: 0,
    arrivals: 'poisson',
    ordersPerDay: 10,
    dispersion: Infinity,
    weekly: ones(7),
    hourly: ones(24),
    yearly: ones(12),
    trendPerYear: 0,
    lines: [1],
    items: [0],
    weights: [1],
    units: fixed(1),
    from: 0,
    to: Infinity,
    ...part,
  };
}

export const knownDemand = { from: 'scenario' } as const;

export function aStrategy(name: string, part: Partial<Strategy> = {}): Strategy {
  return {
    name,
    reorder: { kind: 'base-stock', safetyStock: { serviceLevel: 0.9 }, demand: knownDemand },
    reorderByItem: {},
    sourcing: { kind: 'single', supplier: 0 },
    allocation: { kind: 'first-come', fill: 'partial', unfilled: 'backorder', backlogLimit: Infinity },
    promise: { kind: 'quoted', inStockDays: 3, backorderDays: 12 },
    ...part,
  };
}

export function aScenario(
  name: string,
  part: Pick<Scenario, 'catalog' | 'demand' | 'strategies'> & Partial<Scenario>,
): Scenario {
  return {
    name,
    title: name,
    start: '2026-10-01',
    startWeekday: 3,
    startDayOfYear: 273,
    horizonDays: 120,
    warmUpDays: 30,
    seed: name,
    replications: { kind: 'fixed', n: 4 },
    currency: 'EUR',
    expect: [],
    ...part,
  };
}
