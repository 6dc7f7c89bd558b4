import fc from 'fast-check';
import type { Records } from '../../src/domain/catalog.js';
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
  SourcingSpec,
  Strategy,
} from '../../src/domain/strategy.js';
import type { CarrierWindow, RecordDraws } from '../../src/domain/tape.js';
import { ticks, TICKS_PER_DAY } from '../../src/domain/time.js';
import type { LiteralTape } from './literal-tape.js';
import { smallShop, tapeOf, type ShopParts } from './small-shop.js';

export interface RandomCase {
  readonly scenario: Scenario;
  readonly tape: LiteralTape;
  /** Mean demand a day that the planner believes in, by stock row. */
  readonly planned: readonly number[];
}

/** Rules that are not to be drawn. */
export interface Fixed {
  readonly sourcing?: SourcingSpec['kind'];
  readonly reorder?: ReorderSpec['kind'];
  readonly allocation?: AllocationSpec['kind'];
  readonly promise?: PromiseSpec['kind'];
  /**
   * Planned by who forecasts, by methods that need no search or by simple smoothing: base stock, and periodic reviews; no lanes. Who smooths has no
   * alerts: they hold what was found by a search against limits that it may lie on.
   */
  readonly forecasts?: 'exact' | 'ses';
  /** Always watched. */
  readonly alerts?: true;
}

/** Small shops and tapes on a coarse grid of time, so that many things happen at the same instant. */
export function randomCases(fixed: Fixed = {}): fc.Arbitrary<RandomCase> {
  return fc
    .record({
      items: fc.integer({ min: 1, max: 3 }),
      locations: fc.integer({ min: 1, max: 3 }),
      suppliers: fc.integer({ min: 1, max: 3 }),
      channels: fc.integer({ min: 1, max: 3 }),
    })
    .chain((size) => fc.record({ parts: shopParts(size, fixed), tape: tapeParts(size), planned: plannedOf(size) }))
    .map(({ parts, tape, planned }) => {
      const scenario = smallShop(parts);
      const horizon = ticks(scenario.horizonDays);
      return {
        scenario,
        planned,
        tape: {
          ...tape,
          orders: tape.orders.filter((order) => order.time < horizon),
          outages: tape.outages.filter((outage) => outage.from < horizon),
          carriage: {
            ...tape.carriage!,
            windows: tape.carriage!.windows.filter(({ channel }) => scenario.catalog.channels[channel].windows),
          },
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
    customize: fc.option(
      fc.record({
        share: fc.constant(0.5), // the tape says which
        takesDays: fc.constantFrom(0, 0.25, 2),
        unitsPerDay: fc.constantFrom(Infinity, 2, 12),
      }),
      { nil: undefined, freq: 1 },
    ),
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
    parcelsPerDay: fc.constantFrom(undefined, Infinity, 4, 1.5),
    overtime: fc.option(
      fc.record({
        queueDays: fc.constantFrom(0, 0.5, 2),
        upTo: fc.constantFrom(0.5, 1),
        costPerParcel: fc.constantFrom(0, 3),
      }),
      { nil: undefined, freq: 1 },
    ),
    records: fc.option(recordsOf, { nil: undefined, freq: 2 }),
  });
  const orders = PLACES[locations - 1];
  const channel = fc.record({
    from: fc.constantFrom(...orders),
    priority: fc.integer({ min: 0, max: 2 }),
    shippingCost: fc.constantFrom(0, 2),
    damaged: fc.constantFrom(undefined, undefined, 0.3),
    quotedTransit: fc.constantFrom(0, 2),
    express: fc.option(
      fc.record({ transit: fc.constant({ kind: 'fixed', value: 1 } as const), cost: fc.constantFrom(1, 5) }),
      { nil: undefined, freq: 1 },
    ),
    windows: fc.constantFrom(undefined, []), // those of the tape, or none
  });
  const shop = fc.record({
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
    reorder: fixed.forecasts ? forecastOf(fixed.forecasts) : reorderOf(fixed.reorder),
    reorderByItem: fc.oneof(
      fc.constant({}),
      (fixed.forecasts ? forecastOf(fixed.forecasts) : reorderOf(fixed.reorder)).map((spec) => ({ 'item-0': spec })),
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
    overtime: fc.constantFrom(undefined, undefined, false),
    shipping: fc.option(
      fc.record({ kind: fc.constant('express-when-late' as const), afterDays: fc.constantFrom(undefined, 0, 2.5) }),
      { nil: undefined, freq: 2 },
    ),
    counting: fc.option(countingOf, { nil: undefined, freq: 2 }),
    alerts:
      fixed.forecasts === 'ses'
        ? fc.constant(undefined)
        : fixed.alerts
          ? alertsOf
          : fc.oneof(fc.constant(undefined), alertsOf),
  });
  if (locations === 1 || fixed.reorder || fixed.sourcing || fixed.forecasts) return shop;
  // Half of the shops with several places know nothing of lanes, own policies and routing.
  return fc
    .record({ shop, echelon: fc.option(echelonOf(size)) })
    .map(({ shop, echelon }) => (echelon ? withEchelon(shop, size, echelon) : shop));
}

const alertsOf: fc.Arbitrary<AlertSpec> = fc.record(
  {
    reorderPoint: fc.constantFrom(true, false),
    coverDays: fc.constantFrom(1, 3, 7),
    inboundLateDays: fc.constantFrom(0, 0.5, 1, 3),
    suspiciousGaps: fc.constantFrom(1, 3, 8),
    withinDays: fc.constantFrom(1, 2.5, 7, 14),
  },
  { requiredKeys: ['withinDays'] },
);

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
      classes: fc.constantFrom(undefined, undefined, [0], [1]),
    })
    .map(({ updateEveryDays, whenSlipsDays, steps, classes, ...rest }) => ({
      ...rest,
      ...(classes === undefined ? {} : { classes }),
      ...(updateEveryDays === undefined ? {} : { updateEveryDays }),
      ...(whenSlipsDays === undefined ? {} : { whenSlipsDays }),
      steps: steps.map(({ free, cost, ...of }) => (free ? of : { ...of, cost, value: 2 * cost })),
      shop: 'the shop',
      templates: {},
    }));
}

const PLACES = [[[0]], [[0], [1], [0, 1], [1, 0]], [[0], [1], [2], [0, 1], [1, 0], [2, 0], [0, 1, 2]]];

interface Echelon {
  readonly lanes: readonly {
    from: number;
    quotedLeadTime: number;
    capacityPerDay: number;
    orderCost: number;
    minimum: number;
    multiple: number;
  }[];
  readonly sourcing: readonly (SourcingSpec | null)[];
  readonly reorder: readonly (ReorderSpec | null)[];
  readonly from: readonly number[][] | null;
  readonly reserve: readonly number[] | null;
  readonly rebalance: Strategy['rebalance'] | null;
}

/** Lanes are numbered after the suppliers; places are supplied by lanes from places further back in the list only. */
function echelonOf({ locations, suppliers, channels }: Size): fc.Arbitrary<Echelon> {
  const lane = fc.record({
    from: fc.integer({ min: 1, max: locations - 1 }),
    quotedLeadTime: fc.constantFrom(0, 0.5, 2),
    capacityPerDay: fc.constantFrom(Infinity, Infinity, 5),
    orderCost: fc.constantFrom(0, 2),
    minimum: fc.constantFrom(1, 1, 3),
    multiple: fc.constantFrom(1, 1, 2),
  });
  return fc.array(lane, { minLength: 1, maxLength: 2 }).chain((lanes) =>
    fc.record({
      lanes: fc.constant(lanes),
      sourcing: fc.tuple(
        ...Array.from({ length: locations }, (_, place) => {
          const able = [
            ...Array.from({ length: suppliers }, (_, k) => k),
            ...lanes.flatMap(({ from }, k) => (from > place ? [suppliers + k, suppliers + k] : [])),
          ];
          const oneSource = new Set(lanes.map(({ from }) => from)).size === 1 && lanes[0].from === locations - 1;
          return sourcingOf(suppliers + lanes.length).map((spec) => {
            if (spec.kind === 'cheapest' || spec.kind === 'fastest') return oneSource ? spec : null;
            return replaced(spec, able);
          });
        }),
      ),
      reorder: fc.tuple(...Array.from({ length: locations }, () => fc.option(reorderOf()))),
      from: fc.option(times(channels, fc.constantFrom(...PLACES[locations - 1]))),
      reserve: fc.option(times(channels, fc.constantFrom(0, 0, 2, 5))),
      rebalance: fc.option(
        fc.record({
          everyDays: fc.constantFrom(1, 2, 7),
          belowDays: fc.constantFrom(1, 3, 8),
          keepDays: fc.constantFrom(2, 5, 10),
        }),
      ),
    }),
  );
}

/** The same rule, asking only those it may. */
function replaced(spec: SourcingSpec, able: readonly number[]): SourcingSpec {
  const one = (supplier: number) => able[supplier % able.length];
  switch (spec.kind) {
    case 'single':
      return { ...spec, supplier: one(spec.supplier) };
    case 'primary-backup':
      return { ...spec, primary: one(spec.primary), backup: one(spec.backup) };
    case 'split': {
      const shares = spec.shares.map(({ supplier, share }) => ({ supplier: one(supplier), share }));
      return { ...spec, shares: shares.filter((x, i) => shares.findIndex((y) => y.supplier === x.supplier) === i) };
    }
    case 'fastest-when-short':
    case 'dual-index':
      return { ...spec, slow: one(spec.slow), fast: one(spec.fast) };
    case 'base-surge':
      return { ...spec, base: one(spec.base), surge: one(spec.surge) };
    default:
      return spec;
  }
}

function withEchelon(shop: ShopParts, { suppliers, items, locations }: Size, echelon: Echelon): ShopParts {
  const { lanes, sourcing, reorder, from, reserve, rebalance } = echelon;
  const shared = shop.allocation?.kind === 'fair-share';
  return {
    ...shop,
    suppliers: [
      ...shop.suppliers!,
      ...lanes.map(({ from: location, quotedLeadTime, capacityPerDay, orderCost }) => ({
        location,
        quotedLeadTime,
        capacityPerDay,
        orderCost,
      })),
    ],
    offers: [
      ...shop.offers!,
      ...lanes.flatMap(({ minimum, multiple }, k) =>
        Array.from({ length: items }, (_, item) => ({ supplier: suppliers + k, item, price: 0, minimum, multiple })),
      ),
    ],
    at: Array.from({ length: locations }, (_, place) => {
      const [own, levels] = [sourcing[place], reorder[place]];
      const first = { kind: 'single', supplier: 0 } as const;
      return { sourcing: own ?? first, ...(levels ? { reorder: levels } : {}) };
    }),
    // What is kept back and a split by need exclude each other.
    routing: { ...(from ? { from } : {}), ...(reserve && !shared ? { reserve } : {}) },
    ...(rebalance ? { rebalance } : {}),
  };
}

const plannedOf = ({ items, locations }: Size): fc.Arbitrary<number[]> =>
  times(items * locations, fc.constantFrom(0, 0.5, 1, 3));

/** Half of all places keep perfect records; the others go wrong in some of the ways. What happens is for the tape to say. */
const recordsOf: fc.Arbitrary<Records> = fc.record({
  lossPerDay: fc.constantFrom(0, 0.1),
  lossOfDemand: fc.constantFrom(0, 0, 0.1),
  wrongAtStart: fc.record({ share: fc.constantFrom(0, 0.5), by: fc.constant(0.3) }),
  misPicks: fc.constantFrom(0, 0.2),
  miscounts: fc.record({ share: fc.constantFrom(0, 0.5), by: fc.constant(0.3) }),
  postingDays: fc.constantFrom(0, 0, 0.25, 1),
  countEveryDays: fc.constantFrom(Infinity, 3),
});

const countingOf: fc.Arbitrary<CountingSpec> = fc
  .record({
    every: fc.constantFrom(undefined, Infinity, 2, 4.5),
    whenShort: fc.boolean(),
    whenSuspicious: fc.boolean(),
    cost: fc.constantFrom(0, 1.5),
  })
  .map(({ every, whenShort, whenSuspicious, cost }) => ({
    ...(every === undefined ? {} : { everyDays: [every, 2 * every, 3] as const }),
    whenShort,
    whenSuspicious,
    cost,
  }));

function promiseOf(kind?: PromiseSpec['kind']): fc.Arbitrary<PromiseSpec> {
  return fc.record({
    kind: kind ? fc.constant(kind) : fc.constantFrom('quoted', 'next-receipt', 'percentile'),
    inStockDays: fc.constantFrom(0, 1, 3),
    backorderDays: fc.constantFrom(0, 2, 6),
    percentile: fc.constantFrom(0.5, 0.8, 0.95, 1),
    countsQueue: fc.constantFrom(undefined, undefined, true),
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
      reactions: fc.record({
        toldAtOnce: fc.constantFrom(1, 1.5),
        worseNews: fc.constantFrom(0, 0.5),
        sameNews: fc.constantFrom(0.9, 1),
        incentive: fc.constantFrom(1, 2),
        takesCancel: fc.constantFrom(0, 0.5, 1),
      }),
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

/** Levels follow a forecast. Buckets of a day or two, so that eight of them are soon there. */
const forecastOf = (how: 'exact' | 'ses'): fc.Arbitrary<ReorderSpec> =>
  fc
    .record({
      reviewDays: fc.constantFrom(0, 0, 1, 7),
      serviceLevel: fc.constantFrom(0.3, 0.8, 0.97),
      method: how === 'ses' ? fc.constant('ses') : fc.constantFrom('naive', 'movingAverage'),
      bucketDays: fc.constantFrom(1, 2),
      every: fc.constantFrom(1, 1, 3),
      choose: fc.constantFrom(1, 3, 50),
    })
    .map(({ reviewDays, serviceLevel, method, bucketDays, every, choose }): ReorderSpec => {
      const [everyDays, chooseDays] = [every * bucketDays, choose * bucketDays];
      const demand = { from: 'forecast', method, bucketDays, everyDays, chooseDays, sees: 'demand' } as const;
      const common = { safetyStock: { serviceLevel }, demand };
      return reviewDays === 0 ? { ...common, kind: 'base-stock' } : { ...common, kind: 'periodic', reviewDays };
    });

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
  const windowGap = fc.record({ gap: quarterDays(9), lasts: fc.constantFrom(0.25, 1, 3) });
  return fc
    .record({
      orders: fc.array(order, { maxLength: 50, size: 'max' }),
      outages: fc.array(outage, { maxLength: 4 }),
      windows: times(channels, fc.array(windowGap, { maxLength: 3 })),
      expressDays: times(3, fc.constantFrom(0, 0.25, 1)),
      made: times(5, fc.boolean()),
      leadDays: times(7, quarterDays(6)),
      drift: fc.constantFrom(0, 0, 0.25),
      // The first is whole: purchases that never come, and take no time, would be placed for ever.
      uniforms: times(11, fc.double({ min: 0.001, max: 0.999, noNaN: true })),
      people: times(7, fc.integer({ min: 0, max: 5 })),
      shares: times(3, fc.constantFrom(1, 1, 1, 0.6, 0)).map((rest) => [1, ...rest]),
      broken: times(7, fc.constantFrom(false, false, true)),
      backDays: times(5, fc.constantFrom(Infinity, 0, 0.25, 1, 4)),
      soldAgain: times(3, fc.constantFrom(true, true, false)),
      startErrors: times(5, fc.constantFrom(0, 0, 2, -3, 20)),
      losses: times(7, fc.constantFrom(0, 0, 0, 1, 4)),
      misPicks: times(5, fc.boolean()),
      miscounts: times(5, fc.constantFrom(0, 0, 2, -1, -30)),
    })
    .map((drawn) => {
      const { orders, outages, leadDays, drift, shares, broken, backDays, soldAgain, uniforms, people } = drawn;
      const { windows, expressDays, made } = drawn;
      const { startErrors, losses, misPicks, miscounts } = drawn;
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
      const records: RecordDraws = {
        missingAtStart: (row, units) => (units === 0 ? 0 : Math.min(units, startErrors[row % 5])),
        lost: (row, day, units) => Math.min(units, losses[(3 * row + day) % 7]),
        misPicked: (order, line) => misPicks[(order + 2 * line) % 5],
        miscounted: (row, supplier, n, units) => Math.max(-units, pick(miscounts, row, supplier, n)),
      };
      return tapeOf(at, {
        records,
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
        carriage: {
          windows: windows.flatMap(apart),
          expressTransit: (order, channel) => ticks(expressDays[(order + channel) % expressDays.length]),
          customized: (order, line, item) => made[(2 * order + 3 * line + item) % made.length],
        },
      });
    });
}

/** One after another with a little between them. */
function apart(gaps: readonly { readonly gap: number; readonly lasts: number }[], channel: number): CarrierWindow[] {
  let day = 0;
  return gaps.map(({ gap, lasts }) => {
    const from = day + gap + 0.25;
    day = from + lasts;
    return { channel, from: ticks(from), to: ticks(day) };
  });
}
