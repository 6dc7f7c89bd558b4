import type { Supplier } from '../../src/domain/catalog.js';
import type { Law } from '../../src/domain/law.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { ReorderSpec, SourcingSpec } from '../../src/domain/strategy.js';

/** One item, one location, one channel: the shop of the textbooks. One unit of time of a book is one day. */
export interface OneItemShop {
  /** Random instants at this rate, or 'daily': one order at noon, the period of a periodic model. */
  readonly orders: number | 'daily';
  /** The rate is kept evenly, as by a clock. */
  readonly even?: boolean;
  /** Units of an order; one when left out. A law that may give 0 makes periods without an order. */
  readonly units?: Law;
  /** Size of the negative binomial day; Poisson when left out. */
  readonly dispersion?: number;
  readonly suppliers: readonly SupplierOf[];
  readonly reorder: Levels | ReorderSpec;
  readonly sourcing?: SourcingSpec;
  readonly unfilled?: 'backorder' | 'lose';
  readonly initial: number;
  readonly days: number;
  readonly warmUp: number;
}

/** What is left out: quotes the mean of a fixed lead time, never stands still, has no limit. */
export type SupplierOf = Partial<Supplier> & { readonly leadTime: Law };

/** A reorder policy by its numbers alone. */
export type Levels =
  | { readonly kind: 'base-stock'; readonly S: number }
  | { readonly kind: 'reorder-point'; readonly s: number; readonly Q: number }
  | { readonly kind: 'min-max'; readonly s: number; readonly S: number }
  | { readonly kind: 'periodic'; readonly S: number; readonly reviewDays: number }
  | { readonly kind: 'periodic-min-max'; readonly s: number; readonly S: number; readonly reviewDays: number };

export const fixed = (value: number): Law => ({ kind: 'fixed', value });
export const poisson = (mean: number): Law => ({ kind: 'poisson', mean });
/** On {1, 2, …}; P(one) = p. */
export const geometric = (p: number): Law => ({ kind: 'geometric', mean: 1 / p });
export const exponential = (mean: number): Law => ({ kind: 'exponential', mean });
/** One supplier with a fixed lead time. */
export const after = (days: number): readonly SupplierOf[] => [{ leadTime: fixed(days) }];

export function oneItemScenario(shop: OneItemShop, seed: string): Scenario {
  const { orders, units = fixed(1), suppliers } = shop;
  const everyDay = [true, true, true, true, true, true, true];
  const flat = (n: number): number[] => Array.from({ length: n }, () => 1);
  return {
    name: 'theory',
    title: 'theory',
    start: '2026-01-01',
    startWeekday: 3,
    startDayOfYear: 0,
    horizonDays: shop.days,
    warmUpDays: shop.warmUp,
    seed,
    replications: { kind: 'fixed', n: 20 },
    currency: 'EUR',
    expect: [],
    catalog: {
      items: [
        {
          name: 'item',
          price: 2,
          cost: 1,
          holdingPerYear: 0,
          backorderCostPerDay: 0,
          group: '',
          initialOnHand: [shop.initial],
        },
      ],
      locations: [{ name: 'shop', handlingDays: 0, opens: everyDay }],
      suppliers: suppliers.map((supplier, k) => ({
        name: `supplier-${k}`,
        quotedLeadTime: supplier.leadTime.kind === 'fixed' ? supplier.leadTime.value : 0,
        outages: [],
        capacityPerDay: Infinity,
        orderCost: 0,
        ...supplier,
      })),
      channels: [{ name: 'web', from: [0], transit: fixed(0), quotedTransit: 0, shippingCost: 0, priority: 0 }],
      offers: suppliers.map((_, supplier) => ({ supplier, item: 0, price: 1, minimum: 1, multiple: 1, breaks: [] })),
    },
    demand: {
      streams: [
        {
          name: 'orders',
          channel: 0,
          arrivals: orders === 'daily' || shop.even ? 'clock' : 'poisson',
          ordersPerDay: orders === 'daily' ? 1 : orders,
          dispersion: shop.dispersion ?? Infinity,
          weekly: flat(7),
          hourly: flat(24),
          yearly: flat(12),
          trendPerYear: 0,
          lines: [1],
          items: [0],
          weights: [1],
          units,
          from: 0,
          to: Infinity,
        },
      ],
      spikes: [],
      customers: {},
    },
    strategies: [
      {
        name: 'theory',
        reorder: reorderSpec(shop.reorder),
        reorderByItem: {},
        sourcing: shop.sourcing ?? { kind: 'single', supplier: 0 },
        allocation: {
          kind: 'first-come',
          fill: 'partial',
          unfilled: shop.unfilled ?? 'backorder',
          backlogLimit: Infinity,
        },
        promise: { kind: 'quoted', inStockDays: 0, backorderDays: 0 },
      },
    ],
  };
}

/** Where every level is given, the rules that would compute one are never asked. */
function reorderSpec(levels: Levels | ReorderSpec): ReorderSpec {
  const unused = { safetyStock: { units: 0 }, quantity: { units: 1 }, demand: { from: 'scenario' } } as const;
  return { ...unused, ...levels };
}
