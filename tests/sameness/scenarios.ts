import type { OrderColumns } from '../../src/domain/demand.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { AllocationSpec, Strategy } from '../../src/domain/strategy.js';
import { ticks } from '../../src/domain/time.js';
import {
  aChannel,
  aLocation,
  aScenario,
  aStrategy,
  aStream,
  aSupplier,
  allOffers,
  anItem,
  fixed,
  knownDemand,
} from './plain-parts.js';

/** Shops that between them have everything a scenario can say: what one of them doesn't draw, nobody's digest holds. */
export const scenarios = (): readonly Scenario[] => [
  busyShop(),
  recordedShop(),
  slowMovers(),
  uncertainShop(),
  forecastShop(),
  doubtedSuppliers(),
];

/** Two locations, three channels, suppliers of three laws that are late, short, out and slow; every allocation and promise rule. */
function busyShop(): Scenario {
  const port = { kind: 'random', every: exponential(60), lasts: exponential(6), cause: 'port' } as const;
  return aScenario('busy-shop', {
    catalog: {
      items: ['mug', 'mug-blue', 'bowl', 'plate', 'lamp', 'vase'].map((name, i) =>
        anItem(name, { price: 10 + 3 * i, group: i < 2 ? 'mugs' : 'house' }),
      ),
      locations: [
        aLocation('dc', { handlingDays: 1, opens: [true, true, true, true, true, true, false] }),
        aLocation('store', { handlingDays: 0.25 }),
      ],
      suppliers: [
        aSupplier('ningbo', {
          quotedLeadTime: 20,
          leadTime: { kind: 'gamma', mean: 22, sd: 6 },
          late: { chance: 0.1, by: exponential(8), afterLate: 0.4 },
          yield: { chance: 0.2, short: 0.15 },
          outages: [
            { ...port, holds: 'all' },
            { kind: 'scheduled', from: 70, to: 80, holds: 'new' },
          ],
          orderCost: 60,
        }),
        aSupplier('izmir', {
          quotedLeadTime: 7,
          leadTime: { kind: 'lognormal', mean: 7, sd: 3 },
          outages: [{ ...port, holds: 'new' }],
          capacityPerDay: 40,
        }),
        aSupplier('nearby', { quotedLeadTime: 3, leadTime: { kind: 'weibull', shape: 2.2, mean: 3 } }),
      ],
      channels: [
        aChannel('web', { from: [0, 1], transit: { kind: 'lognormal', mean: 2, sd: 1 }, quotedTransit: 2 }),
        aChannel('store', { from: [1], transit: fixed(0), quotedTransit: 0, priority: 1, shippingCost: 0 }),
        aChannel('trade', { transit: { kind: 'gamma', mean: 4, sd: 1 }, quotedTransit: 4, priority: 2 }),
      ],
      offers: allOffers(3, 6, { minimum: 10, multiple: 4, breaks: [{ units: 60, price: 3.5 }] }),
    },
    demand: {
      streams: [
        aStream('web', {
          ordersPerDay: 12,
          dispersion: 4,
          weekly: [0.9, 0.9, 1, 1, 1.2, 1.3, 0.7],
          hourly: [1, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 6, 5, 4, 4, 4, 5, 7, 9, 9, 7, 4, 2],
          yearly: [0.8, 0.8, 0.9, 0.9, 1, 1, 0.9, 0.9, 1, 1.1, 1.4, 1.6],
          trendPerYear: 0.3,
          lines: [0.6, 0.3, 0.1],
          items: [0, 1, 2, 3, 4, 5],
          weights: [5, 4, 3, 2, 1, 0.5],
          units: { kind: 'geometric', mean: 1.4 },
        }),
        aStream('store', { channel: 1, ordersPerDay: 5, items: [0, 2], weights: [2, 1], units: poisson(1.3) }),
        aStream('trade', {
          channel: 2,
          arrivals: 'clock',
          ordersPerDay: 0.4,
          lines: [0, 1],
          items: [0, 3, 4],
          weights: [1, 1, 2],
          units: poisson(18),
          from: 10.5,
          to: 100.25,
        }),
      ],
      spikes: [
        {
          name: 'sale',
          at: { kind: 'scheduled', day: 57 },
          lasts: fixed(4),
          times: fixed(3),
          items: [],
          by: 'crowd',
          known: true,
        },
        {
          name: 'buzz',
          at: { kind: 'random', every: exponential(40) },
          lasts: exponential(3),
          times: { kind: 'lognormal', mean: 2.5, sd: 1 },
          items: [0, 1],
          by: 'crowd',
          known: false,
        },
        {
          name: 'hotel',
          at: { kind: 'random', every: { kind: 'uniform', low: 20, high: 50 } },
          lasts: fixed(7),
          times: { kind: 'gamma', mean: 3, sd: 1 },
          items: [3, 5],
          by: 'big-buyer',
          known: false,
        },
      ],
      customers: { patience: { kind: 'weibull', shape: 1.3, mean: 14 } },
    },
    strategies: [
      ...(['first-come', 'priority', 'by-promise', 'fair-share'] as const).map(allocating),
      aStrategy('whole-lines', {
        reorder: { kind: 'min-max', safetyStock: { serviceLevel: 0.95 }, quantity: { days: 10 }, demand: knownDemand },
        sourcing: { kind: 'primary-backup', primary: 0, backup: 1, afterLateDays: 2 },
        allocation: { kind: 'priority', fill: 'complete-lines', unfilled: 'backorder', backlogLimit: 25 },
        promise: { kind: 'next-receipt', inStockDays: 3, backorderDays: 2 },
      }),
      aStrategy('dual-index', {
        reorder: { kind: 'periodic', reviewDays: 2, safetyStock: { days: 4 }, demand: knownDemand },
        sourcing: { kind: 'dual-index', slow: 0, fast: 2, coverDays: 1 },
        promise: { kind: 'next-receipt', inStockDays: 4, backorderDays: 4 },
      }),
      aStrategy('base-surge', {
        reorder: { kind: 'periodic', reviewDays: 1, safetyStock: { fillRate: 0.95 }, demand: knownDemand },
        sourcing: { kind: 'base-surge', base: 0, surge: 2, share: 0.7, coverDays: 1 },
      }),
    ],
  });
}

/** A strategy that is short of stock now and then, so that the allocation rule has something to say. */
const allocating = (kind: AllocationSpec['kind']): Strategy =>
  aStrategy(kind, {
    reorder: {
      kind: 'reorder-point',
      safetyStock: { serviceLevel: 0.6 },
      quantity: { days: 5 },
      demand: knownDemand,
    },
    reorderByItem: {
      lamp: {
        kind: 'periodic-min-max',
        reviewDays: 7,
        safetyStock: { days: 3 },
        quantity: { days: 14 },
        demand: knownDemand,
      },
    },
    sourcing: { kind: 'split', shares: [0.5, 0.3, 0.2].map((share, supplier) => ({ supplier, share })) },
    allocation: { kind, fill: 'partial', unfilled: 'backorder', backlogLimit: Infinity },
    promise: { kind: kind === 'by-promise' ? 'next-receipt' : 'quoted', inStockDays: 3, backorderDays: 10 },
  });

/** Recorded orders drawn in blocks, with a crowd and a big buyer on top, planned by who learns from the last weeks. */
/** The recorded shop's orders, forecast instead of drawn again. */
function forecastShop(): Scenario {
  const { demand, ...shop } = recordedShop();
  const history = { method: 'forecast', blockDays: 7, orders: recordedOrders() } as const;
  return { ...shop, demand: { ...demand, history }, name: 'forecast-shop' };
}

/** Recorded orders and a fitted stream beside them, neither of which is known exactly; items of several sizes. */
function uncertainShop(): Scenario {
  const recorded = recordedShop();
  const small = { kind: 'empirical', values: [1, 2, 12], weights: [5, 3, 2] } as const;
  const large = { kind: 'geometric', mean: 8 } as const;
  const weekly = [1.1, 1, 1, 1.2, 1, 0.7, 1];
  const errors = {
    orders: 0.05,
    dispersion: 0.2,
    weekly: weekly.map(() => 0.04),
    yearly: Array(12).fill(0.06),
    trend: 0.1,
  };
  return {
    ...recorded,
    name: 'uncertain-shop',
    inputs: 'uncertain',
    demand: {
      ...recorded.demand,
      streams: [
        aStream('fitted', {
          ordersPerDay: 6,
          dispersion: 8,
          weekly,
          lines: [3, 2, 1],
          items: [0, 1, 2],
          weights: [5, 3, 1],
          units: small,
          unitsOf: [small, large, small],
          precision: { days: 200, ...errors, ordersSeen: 1200, linesSeen: 900, mixSeen: 300 },
        }),
      ],
    },
  };
}

/** Suppliers of every law of times, none of which is known exactly. */
function doubtedSuppliers(): Scenario {
  const { catalog, ...recorded } = recordedShop();
  const seen = { leadTime: 30, late: 25, lateBy: 6, allLate: 12, afterLate: 11, receipts: 28, drift: 0.05 };
  const precision = { ...seen, common: { late: 0.3, lateBy: 0.6 } };
  const late = { chance: 0.2, by: { kind: 'weibull', shape: 0.8, mean: 6 }, afterLate: 0.4 } as const;
  const [slow, fast] = catalog.suppliers;
  const suppliers = [
    { ...slow, late, yield: { chance: 0.1, short: 0.2 }, driftPerYear: 0.1, precision },
    { ...fast, late: { ...late, by: { kind: 'lognormal', mean: 5, sd: 6 } as const }, precision },
    aSupplier('third', {
      leadTime: { kind: 'gamma', mean: 4, sd: 1 },
      late: { ...late, by: slow.leadTime },
      precision,
    }),
  ];
  return {
    ...recorded,
    name: 'doubted-suppliers',
    inputs: 'uncertain',
    catalog: { ...catalog, suppliers, offers: allOffers(3, 3) },
  };
}

function recordedShop(): Scenario {
  return aScenario('recorded-shop', {
    horizonDays: 90,
    warmUpDays: 14,
    catalog: {
      items: ['tea', 'pot', 'tin'].map((name, i) => anItem(name, { price: 8 + i })),
      locations: [aLocation('dc', { handlingDays: 0.5 })],
      suppliers: [
        aSupplier('slow', {
          quotedLeadTime: 9,
          leadTime: { kind: 'empirical', values: [7, 9, 10, 14], weights: [3, 5, 2, 1] },
        }),
        aSupplier('fast', { quotedLeadTime: 2, leadTime: { kind: 'normal', mean: 2, sd: 0.8 } }),
      ],
      channels: [aChannel('web', { transit: { kind: 'weibull', shape: 3, mean: 2 } }), aChannel('trade')],
      offers: allOffers(2, 3),
    },
    demand: {
      streams: [],
      history: { method: 'resample', blockDays: 9, orders: recordedOrders() },
      spikes: [
        {
          name: 'crowd',
          at: { kind: 'scheduled', day: 40 },
          lasts: fixed(6),
          times: fixed(2.5),
          items: [],
          by: 'crowd',
          known: false,
        },
        {
          name: 'buyer',
          at: { kind: 'scheduled', day: 61.3 },
          lasts: fixed(5),
          times: fixed(4),
          items: [1],
          by: 'big-buyer',
          known: false,
        },
        {
          name: 'slump',
          at: { kind: 'scheduled', day: 70 },
          lasts: exponential(5),
          times: fixed(0.4),
          items: [0],
          by: 'crowd',
          known: false,
        },
      ],
      customers: { patience: { kind: 'gamma', mean: 6, sd: 4 } },
    },
    strategies: [
      aStrategy('learns', {
        reorder: {
          kind: 'reorder-point',
          safetyStock: { fillRate: 0.92 },
          quantity: { days: 6 },
          demand: { from: 'recent', windowDays: 28, everyDays: 7 },
        },
      }),
      aStrategy('dual-index', {
        reorder: { kind: 'base-stock', safetyStock: { serviceLevel: 0.9 }, demand: knownDemand },
        sourcing: { kind: 'dual-index', slow: 0, fast: 1, coverDays: 0.5 },
        allocation: { kind: 'fair-share', fill: 'ship-complete', unfilled: 'backorder', backlogLimit: Infinity },
        promise: { kind: 'next-receipt', inStockDays: 3, backorderDays: 3 },
      }),
      aStrategy('base-surge', { sourcing: { kind: 'base-surge', base: 0, surge: 1, share: 0.6, coverDays: 0.5 } }),
      aStrategy('when-short', {
        sourcing: { kind: 'fastest-when-short', slow: 0, fast: 1, coverDays: 2 },
        allocation: { kind: 'by-promise', fill: 'ship-complete', unfilled: 'backorder', backlogLimit: 8 },
      }),
    ],
  });
}

/** Five weeks of a record, made by whole-number arithmetic. */
function recordedOrders(): OrderColumns {
  const orders = 400;
  const lines = Array.from({ length: orders }, (_, k) => (k % 5 === 0 ? 2 : 1));
  const firstLine = new Int32Array(orders + 1);
  lines.forEach((n, k) => (firstLine[k + 1] = firstLine[k] + n));
  return {
    time: Float64Array.from({ length: orders }, (_, k) => (ticks(35) / orders) * k + ((k * 7919) % 3000)).sort(),
    channel: Uint8Array.from({ length: orders }, (_, k) => (k % 11 === 0 ? 1 : 0)),
    firstLine,
    item: Int32Array.from({ length: firstLine[orders] }, (_, line) => line % 3),
    units: Int32Array.from({ length: firstLine[orders] }, (_, line) => 1 + ((line * line) % 7)),
  };
}

/** Items that sell once in weeks, turned away rather than kept waiting; suppliers chosen by price and by speed. */
function slowMovers(): Scenario {
  const items = 20;
  return aScenario('slow-movers', {
    horizonDays: 700,
    warmUpDays: 100,
    catalog: {
      items: Array.from({ length: items }, (_, i) => anItem(`part-${i}`, { price: 40 + i, cost: 22 })),
      locations: [aLocation('shelf', { handlingDays: 2, opens: [true, true, false, true, true, false, false] })],
      suppliers: [
        aSupplier('cheap', {
          quotedLeadTime: 30,
          leadTime: { kind: 'gamma', mean: 33, sd: 20 },
          outages: [
            { kind: 'random', every: exponential(200), lasts: { kind: 'lognormal', mean: 12, sd: 9 }, holds: 'all' },
          ],
        }),
        aSupplier('quick', { quotedLeadTime: 5, leadTime: { kind: 'uniform', low: 3, high: 8 }, orderCost: 45 }),
      ],
      channels: [aChannel('web', { transit: { kind: 'uniform', low: 1, high: 4 } })],
      offers: allOffers(2, items),
    },
    demand: {
      streams: [
        aStream('orders', {
          ordersPerDay: 0.8,
          dispersion: 0.5,
          lines: [0.5, 0.25, 0.25],
          items: Array.from({ length: items }, (_, i) => i),
          weights: Array.from({ length: items }, (_, i) => 1 / (i + 1)),
          units: { kind: 'empirical', values: [1, 2, 5], weights: [6, 3, 1] },
        }),
      ],
      spikes: [],
      customers: {},
    },
    strategies: [
      aStrategy('cheapest', {
        reorder: { kind: 'min-max', safetyStock: { units: 1 }, quantity: { economic: true }, demand: knownDemand },
        sourcing: { kind: 'cheapest' },
        allocation: { kind: 'first-come', fill: 'partial', unfilled: 'lose', backlogLimit: Infinity },
        promise: { kind: 'quoted', inStockDays: 6, backorderDays: 6 },
      }),
      aStrategy('fastest', {
        sourcing: { kind: 'fastest' },
        allocation: { kind: 'first-come', fill: 'complete-lines', unfilled: 'lose', backlogLimit: Infinity },
      }),
    ],
  });
}

function exponential(mean: number) {
  return { kind: 'exponential', mean } as const;
}

function poisson(mean: number) {
  return { kind: 'poisson', mean } as const;
}
