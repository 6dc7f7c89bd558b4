import fc from 'fast-check';
import type { Customers } from '../../src/domain/demand.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type {
  AllocationSpec,
  CareSpec,
  ExpediteSpec,
  PromiseSpec,
  ReorderSpec,
  SourcingSpec,
} from '../../src/domain/strategy.js';
import { ticks, TICKS_PER_DAY } from '../../src/domain/time.js';
import type { LiteralTape } from './literal-tape.js';
import { smallShop, tapeOf, type ShopParts } from './small-shop.js';

export interface RandomCase {
  readonly scenario: Scenario;
  readonly tape: LiteralTape;
}

/** Rules that are not to be drawn. */
export interface Fixed {
  readonly sourcing?: SourcingSpec['kind'];
  readonly reorder?: ReorderSpec['kind'];
  readonly allocation?: AllocationSpec['kind'];
  readonly promise?: PromiseSpec['kind'];
}

/** Small shops and tapes on a coarse grid of time, so that many things happen at the same instant. */
export function randomCases(fixed: Fixed = {}): fc.Arbitrary<RandomCase> {
  return fc
    .record({
      items: fc.integer({ min: 1, max: 3 }),
      locations: fc.integer({ min: 1, max: 2 }),
      suppliers: fc.integer({ min: 1, max: 3 }),
      channels: fc.integer({ min: 1, max: 3 }),
    })
    .chain((size) => fc.record({ parts: shopParts(size, fixed), tape: tapeParts(size) }))
    .map(({ parts, tape }) => {
      const scenario = smallShop(parts);
      const horizon = ticks(scenario.horizonDays);
      return {
        scenario,
        tape: {
          ...tape,
          orders: tape.orders.filter((order) => order.time < horizon),
          outages: tape.outages.filter((outage) => outage.from < horizon),
        },
      };
    });
}

interface Size {
  readonly items: number;
  readonly locations: number;
  readonly suppliers: number;
  readonly channels: number;
}

const times = <T>(n: number, one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: n, maxLength: n });

const quarterDays = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: 4 * max }).map((n) => n / 4);

function shopParts(size: Size, fixed: Fixed): fc.Arbitrary<ShopParts> {
  const { items, locations, suppliers, channels } = size;
  const stock = fc.option(times(locations, fc.integer({ min: 0, max: 15 })), { nil: undefined, freq: 4 });
  const item = fc.record({
    price: fc.integer({ min: 5, max: 20 }),
    cost: fc.integer({ min: 1, max: 9 }),
    backorderCostPerDay: fc.constantFrom(0, 0.5),
    initialOnHand: stock,
    returns: fc.constantFrom(undefined, undefined, SOME_RETURNS),
    substitutes: fc.array(fc.record({ item: fc.integer({ min: 0, max: items - 1 }), share: fc.constantFrom(0.4, 1) }), {
      maxLength: 2,
    }),
  });
  const supplier = fc.record({
    quotedLeadTime: fc.constantFrom(0, 0.5, 2, 5),
    capacityPerDay: fc.constantFrom(Infinity, Infinity, 7, 1.5),
    orderCost: fc.constantFrom(0, 3),
    notice: fc.constantFrom(
      undefined,
      { aheadDays: 0, told: 1 },
      { aheadDays: 1.5, told: 1 },
      { aheadDays: 9, told: 1 },
    ),
    expedite: fc.constantFrom(
      undefined,
      { days: 0, surcharge: 0.3 },
      { days: 0.5, surcharge: 0 },
      { days: 2, surcharge: 1 },
    ),
  });
  const place = fc.record({
    handlingDays: fc.constantFrom(0, 0, 0.25, 1, 2.5),
    opens: fc.constantFrom(...OPENING),
  });
  const orders = locations === 1 ? [[0]] : [[0], [1], [0, 1], [1, 0]];
  const channel = fc.record({
    from: fc.constantFrom(...orders),
    priority: fc.integer({ min: 0, max: 2 }),
    quotedTransit: fc.constantFrom(0, 1),
    shippingCost: fc.constantFrom(0, 2),
    damaged: fc.constantFrom(undefined, undefined, 0.3),
  });
  return fc.record({
    horizonDays: fc.constantFrom(9, 16, 24, 30),
    warmUpDays: fc.constantFrom(0, 0, 3, 6.25),
    startWeekday: fc.integer({ min: 0, max: 6 }),
    // No item replaces itself.
    items: times(items, item).map((all) =>
      all.map((one, i) => ({ ...one, substitutes: one.substitutes.filter((other) => other.item !== i) })),
    ),
    locations: times(locations, place),
    suppliers: times(suppliers, supplier),
    channels: times(channels, channel),
    offers: offersOf(size),
    reorder: reorderOf(fixed.reorder),
    reorderByItem: fc.oneof(
      fc.constant({}),
      reorderOf(fixed.reorder).map((spec) => ({ 'item-0': spec })),
    ),
    sourcing: sourcingOf(suppliers, fixed.sourcing),
    allocation: fc.record({
      kind: fixed.allocation
        ? fc.constant(fixed.allocation)
        : fc.constantFrom('first-come', 'priority', 'by-promise', 'fair-share'),
      fill: fc.constantFrom('partial', 'complete-lines', 'ship-complete'),
      unfilled: fc.constantFrom('backorder', 'backorder', 'backorder', 'lose'),
      backlogLimit: fc.constantFrom(Infinity, Infinity, 0, 4),
      orderLimit: fc.constantFrom(undefined, undefined, undefined, 1, 3, 5),
      substitute: fc.boolean(),
    }),
    promise: promiseOf(fixed.promise),
    care: fc.option(careOf(), { nil: undefined, freq: 2 }),
    expedite: fc.oneof(fc.constant(undefined), expediteOf),
    customers: fc.oneof(fc.constant({}), fc.constant({}), customersOf()),
  });
}

const expediteOf: fc.Arbitrary<ExpediteSpec> = fc.record({
  promiseAtRisk: fc.boolean(),
  backlogValue: fc.constantFrom(undefined, undefined, 20, 100),
  coverDays: fc.constantFrom(undefined, undefined, 1),
  savesDays: fc.constantFrom(0.25, 1, 3),
});

function careOf(): fc.Arbitrary<CareSpec> {
  const step = fc.record({
    after: fc.constantFrom('order', 'promise'),
    days: fc.constantFrom(0, 0.5, 1, 4),
    give: fc.constantFrom('voucher', 'refund-shipping', 'express'),
    cost: fc.constantFrom(0, 2.5),
    free: fc.boolean(),
    classes: fc.constantFrom([], [], [0], [1]),
  });
  return fc
    .record({
      notifyAtOnce: fc.boolean(),
      updateEveryDays: fc.constantFrom(undefined, 0.75, 1, 3),
      whenSlipsDays: fc.constantFrom(undefined, 0, 0.5, 2),
      offers: fc.constantFrom([], ['cancel' as const], ['substitute' as const]),
      steps: fc.array(step, { maxLength: 4 }),
      messageCost: fc.constantFrom(0, 0.25),
    })
    .map(({ updateEveryDays, whenSlipsDays, steps, ...rest }) => ({
      ...rest,
      ...(updateEveryDays === undefined ? {} : { updateEveryDays }),
      ...(whenSlipsDays === undefined ? {} : { whenSlipsDays }),
      steps: steps.map(({ free, cost, ...of }) => (free ? of : { ...of, cost, value: 2 * cost })),
      shop: 'the shop',
      templates: {},
    }));
}

function promiseOf(kind?: PromiseSpec['kind']): fc.Arbitrary<PromiseSpec> {
  return fc.record({
    kind: kind ? fc.constant(kind) : fc.constantFrom('quoted', 'next-receipt', 'percentile'),
    inStockDays: fc.constantFrom(0, 1, 3),
    backorderDays: fc.constantFrom(0, 2, 6),
    percentile: fc.constantFrom(0.5, 0.8, 0.95, 1),
  });
}

/** Only that there are any: the tape says which and when. */
const SOME_RETURNS = { share: 0.5, after: { kind: 'fixed', value: 1 }, sellable: 0.5 } as const;
function customersOf(): fc.Arbitrary<Customers> {
  const customerClass = fc.record({
    name: fc.constant('class'),
    share: fc.constant(0.5),
    priority: fc.integer({ min: 0, max: 1 }),
    patience: fc.constantFrom(0.5, 1, 2),
    complains: fc.constantFrom(0, 1, 1.5),
  });
  const loss = fc.constantFrom(0, 0.1, 0.5);
  return fc.record(
    {
      afterMissedPromise: fc.constantFrom(0, 0.5, 1),
      acceptSubstitute: fc.constantFrom(0.5, 1),
      base: fc.constant(6),
      goodwill: fc.record({
        late: loss,
        veryLate: loss,
        veryLateDays: fc.constantFrom(1, 4),
        cancelled: loss,
        substituted: loss,
        lastsDays: fc.constantFrom(2, 5, 20),
      }),
      classes: times(2, customerClass),
      complaints: fc.record({
        afterDays: fc.constantFrom(0, 0.25, 2),
        chance: fc.constantFrom(0.5, 1),
        cost: fc.constant(8),
      }),
    },
    { requiredKeys: [] },
  );
}

const week = (open: string): boolean[] => Array.from(open, (day) => day === 'x');
const OPENING = [week('xxxxxxx'), week('xxxxxxx'), week('xxxxx--'), week('-x---x-'), week('---x---')];

/** Most suppliers sell most items. */
function offersOf({ suppliers, items }: Size): fc.Arbitrary<NonNullable<ShopParts['offers']>> {
  const offer = fc.record({
    sold: fc.integer({ min: 0, max: 9 }),
    price: fc.integer({ min: 1, max: 9 }),
    minimum: fc.constantFrom(1, 1, 5, 12),
    multiple: fc.constantFrom(1, 1, 4),
    breaks: fc.constantFrom(
      [],
      [],
      [{ units: 8, price: 0.5 }],
      [
        { units: 4, price: 2 },
        { units: 10, price: 1 },
      ],
    ),
  });
  return times(suppliers * items, offer).map((offers) =>
    offers.flatMap(({ sold, ...terms }, i) =>
      sold === 0 ? [] : [{ supplier: Math.floor(i / items), item: i % items, ...terms }],
    ),
  );
}

function reorderOf(kind?: ReorderSpec['kind']): fc.Arbitrary<ReorderSpec> {
  const common = { safetyStock: { units: 0 }, quantity: { units: 1 }, demand: { from: 'scenario' } } as const;
  return fc
    .record({
      kind: kind
        ? fc.constant(kind)
        : fc.constantFrom('base-stock', 'reorder-point', 'min-max', 'periodic', 'periodic-min-max'),
      s: fc.integer({ min: -2, max: 10 }),
      more: fc.integer({ min: 1, max: 9 }),
      reviewDays: fc.constantFrom(0.5, 1, 3, 7),
    })
    .map(({ kind, s, more, reviewDays }): ReorderSpec => {
      const S = s + more;
      switch (kind) {
        case 'base-stock':
          return { ...common, kind, S };
        case 'reorder-point':
          return { ...common, kind, s, Q: more };
        case 'min-max':
          return { ...common, kind, s, S };
        case 'periodic':
          return { ...common, kind, S, reviewDays };
        case 'periodic-min-max':
          return { ...common, kind, s, S, reviewDays };
      }
    });
}

function sourcingOf(suppliers: number, kind?: SourcingSpec['kind']): fc.Arbitrary<SourcingSpec> {
  const supplier = fc.integer({ min: 0, max: suppliers - 1 });
  return fc
    .record({
      kind: kind ? fc.constant(kind) : fc.constantFrom(...SOURCING),
      a: supplier,
      b: supplier,
      days: fc.constantFrom(0, 1, 3),
      units: fc.constantFrom(0, 0.75, 2, 5),
      level: fc.integer({ min: 0, max: 9 }),
      shares: fc.constantFrom([1], [0.5, 0.5], [0.7, 0.2, 0.1], [0, 1]),
    })
    .map(({ kind, a, b, days, units, level, shares }): SourcingSpec => {
      switch (kind) {
        case 'single':
          return { kind, supplier: a };
        case 'primary-backup':
          return { kind, primary: a, backup: b, afterLateDays: days };
        case 'split':
          return { kind, shares: shares.slice(-suppliers).map((share, k) => ({ supplier: k, share: share || 0.1 })) };
        case 'cheapest':
        case 'fastest':
          return { kind };
        case 'fastest-when-short':
          return { kind, slow: a, fast: b, coverDays: 0, coverUnits: level - 2 };
        case 'dual-index':
          return { kind, slow: a, fast: b, level, coverDays: 0 };
        case 'base-surge':
          return { kind, base: a, surge: b, share: 0.5, units, level, coverDays: 0 };
      }
    });
}

const SOURCING = [
  'single',
  'primary-backup',
  'split',
  'cheapest',
  'fastest',
  'fastest-when-short',
  'dual-index',
  'base-surge',
] as const;

function tapeParts({ items, channels, suppliers }: Size): fc.Arbitrary<LiteralTape> {
  const line = fc.record({ item: fc.integer({ min: 0, max: items - 1 }), units: fc.integer({ min: 1, max: 7 }) });
  const order = fc.record({
    gap: fc.constantFrom(0, 0, 0.25, 0.25, 0.5, 1, 2.25),
    channel: fc.integer({ min: 0, max: channels - 1 }),
    patience: fc.constantFrom(Infinity, Infinity, 0, 0.5, 2, 6),
    transit: fc.constantFrom(0, 0.5, 3),
    lines: fc.uniqueArray(line, { selector: ({ item }) => item, minLength: 1, maxLength: items }),
  });
  const outage = fc.record({
    supplier: fc.integer({ min: 0, max: suppliers - 1 }),
    from: quarterDays(28),
    lasts: fc.constantFrom(0.25, 1, 2.5, 9),
    holds: fc.constantFrom('all', 'new'),
  });
  return fc
    .record({
      orders: fc.array(order, { maxLength: 50, size: 'max' }),
      outages: fc.array(outage, { maxLength: 4 }),
      leadDays: times(7, quarterDays(6)),
      drift: fc.constantFrom(0, 0, 0.25),
      // The first is whole: purchases that never come, and take no time, would be placed for ever.
      uniforms: times(11, fc.double({ min: 0.001, max: 0.999, noNaN: true })),
      people: times(7, fc.integer({ min: 0, max: 5 })),
      shares: times(3, fc.constantFrom(1, 1, 1, 0.6, 0)).map((rest) => [1, ...rest]),
      broken: times(7, fc.constantFrom(false, false, true)),
      backDays: times(5, fc.constantFrom(Infinity, 0, 0.25, 1, 4)),
      soldAgain: times(3, fc.constantFrom(true, true, false)),
    })
    .map(({ orders, outages, leadDays, drift, shares, broken, backDays, soldAgain, uniforms, people }) => {
      let day = 0;
      const at = orders.map(({ gap, patience, transit, channel, lines }) => ({
        time: ticks((day += gap)),
        channel,
        lines,
        patience: patience === Infinity ? Infinity : ticks(patience),
        transit: ticks(transit),
      }));
      const pick = <T>(list: readonly T[], row: number, supplier: number, n: number): T =>
        list[(3 * row + 5 * supplier + n) % list.length];
      const spans = outages.map(({ supplier, from, lasts, holds }) => ({ supplier, from, to: from + lasts, holds }));
      return tapeOf(at, {
        // Slower by the day, in some futures.
        leadTime: (row, supplier, n, day) => pick(leadDays, row, supplier, n) + drift * Math.floor(day / 4),
        told: (row, supplier, n) => (row + supplier + n) % 3 > 0,
        afterSale: {
          damaged: (order, parcel, channel) => pick(broken, order, parcel, channel),
          returnedAfter: (order, line, item) => pick(backDays, order, line, item) * TICKS_PER_DAY,
          sellable: (order, line, item) => pick(soldAgain, order, line, item),
        },
        delivered: (row, supplier, n, units) => Math.floor(units * pick(shares, row, supplier, n)),
        customers: {
          customer: (id) => people[id % people.length],
          classOf: (id) => people[id % people.length] % 2,
          staysAway: (id) => uniforms[id % uniforms.length],
          substitute: (id, line) => uniforms[(id + 3 * line) % uniforms.length],
          complains: (id) => uniforms[(2 * id) % uniforms.length],
          reacts: (id, k) => uniforms[(id + 5 * k) % uniforms.length],
        },
        outages: spans.toSorted((a, b) => a.from - b.from || a.supplier - b.supplier),
      });
    });
}
