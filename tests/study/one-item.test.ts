import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.js';
import type { ReorderSpec, Strategy } from '../../src/domain/strategy.js';
import { ticks } from '../../src/domain/time.js';
import { replicateKept, replicateTouched, touchedItems } from '../../src/study/one-item.js';
import { prepare, type Prepared } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import { cacheTape, type CachedTape } from '../../src/world/cache-tape.js';
import { recordTape } from '../../src/world/record-tape.js';
import { Laws } from '../../src/world/setting.js';
import { toTape } from '../reference/literal-tape.js';
import { plainCases, without } from '../reference/plain-shops.js';
import { randomCases, type RandomCase } from '../reference/random-shops.js';
import { planOf } from '../reference/small-shop.js';
import { parseOf, scenarioNames } from '../scenarios/box.js';

/** The shop with a strategy alone. */
const alone = (prepared: Prepared, strategy: Strategy): Prepared => ({
  ...prepared,
  scenario: { ...prepared.scenario, strategies: [strategy] },
});

const withItem = (strategy: Strategy, item: string, spec: ReorderSpec): Strategy => ({
  ...strategy,
  reorderByItem: { ...strategy.reorderByItem, [item]: spec },
});

/** Given levels and safety, so many units higher. */
function raised(spec: ReorderSpec, units: number): ReorderSpec {
  const lifted = Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [
      key,
      (key === 's' || key === 'S') && value !== undefined ? Number(value) + units : value,
    ]),
  ) as unknown as ReorderSpec;
  return { ...lifted, safetyStock: { units } };
}

/** Both ways, and on from there, on the same tape. */
function expectSame(
  prepared: Prepared,
  tape: CachedTape,
  before: Strategy,
  steps: readonly Strategy[],
  items: readonly number[],
) {
  let kept = replicateKept(alone(prepared, before), 0, tape, true);
  expect(kept.outcome).toEqual(replicate(alone(prepared, before), 0, { groups: true, tape: tape.replay() }));
  for (const strategy of steps) {
    const after = alone(prepared, strategy);
    kept = replicateTouched(after, kept, tape, items);
    expect(kept.outcome).toEqual(replicate(after, 0, { groups: true, tape: tape.replay() }));
  }
}

function preparedOf({ scenario, planned }: RandomCase): Prepared {
  return { scenario, warmUpDays: Number(scenario.warmUpDays), laws: new Laws(), plan: () => planOf(scenario, planned) };
}

/** The same with one line an order, so that items share none. */
const single = (one: RandomCase): RandomCase => ({
  ...one,
  tape: { ...one.tape, orders: one.tape.orders.map((order) => ({ ...order, lines: order.lines.slice(0, 1) })) },
});

/** Without the last things that items share in plain shops. */
function apart(one: RandomCase): RandomCase {
  const { scenario } = one;
  const { catalog, demand } = scenario;
  const customers = without('complaints', 'afterMissedPromise', 'reactions')(demand.customers);
  return {
    ...one,
    scenario: {
      ...scenario,
      catalog: {
        ...catalog,
        suppliers: catalog.suppliers.map((supplier) => ({
          ...without('location')(supplier),
          capacityPerDay: Infinity,
        })),
      },
      demand: { ...demand, customers },
      strategies: scenario.strategies.map((strategy) => ({
        ...without('care', 'alerts', 'expedite', 'leadTimes', 'rebalance')(strategy),
        allocation: { ...strategy.allocation, substitute: false },
        promise:
          strategy.promise.kind === 'percentile' ? { ...strategy.promise, kind: 'next-receipt' } : strategy.promise,
      })),
    },
  };
}

describe('one item played by itself', () => {
  it('gives what playing all again gives, to the last bit', () => {
    let exact = 0;
    let parts = 0;
    const cases = fc.oneof(
      plainCases().map(apart).map(single),
      plainCases().map(apart),
      plainCases().map(single),
      randomCases().map(single),
      randomCases(),
    );
    fc.assert(
      fc.property(cases, fc.nat({ max: 2 }), fc.integer({ min: 0, max: 12 }), (one, which, units) => {
        const prepared = preparedOf(one);
        const { scenario } = prepared;
        const [before] = scenario.strategies;
        const item = which % scenario.catalog.items.length;
        const { name } = scenario.catalog.items[item];
        const step = (more: number) =>
          withItem(before, name, raised(before.reorderByItem[name] ?? before.reorder, more));
        const items = touchedItems(scenario, before, step(units));
        if (items === null) return;
        expect(items.every((touched) => touched === item)).toBe(true);
        const tape = cacheTape(toTape(one.tape, ticks(scenario.horizonDays)));
        exact++;
        if (tape.part([item]).orders.length <= tape.orders / 2) parts++;
        expectSame(prepared, tape, before, [step(units), step(units + 3)], [item]);
      }),
      { numRuns: 1000, seed: 17 },
    );
    expect(exact).toBeGreaterThan(150);
    expect(parts).toBeGreaterThan(60);
  });

  const box = scenarioNames().filter((name) => name !== 'real-shop.yaml');

  it('does so in every scenario of the box where it can', () => {
    const able: string[] = [];
    for (const name of box) {
      const scenario = parseOf(name);
      const prepared = prepare(scenario);
      const tape = cacheTape(recordTape(scenario, 0, { laws: prepared.laws }));
      for (const before of scenario.strategies.slice(-1)) {
        const item = scenario.catalog.items.length >> 1;
        const own = scenario.catalog.items[item].name;
        const step = (units: number) =>
          withItem(before, own, raised(before.reorderByItem[own] ?? before.reorder, units));
        const items = touchedItems(scenario, before, step(7));
        if (items === null || items.length === 0) continue;
        able.push(name);
        expectSame(prepared, tape, before, [step(7), step(11)], items);
      }
    }
    expect([...new Set(able)]).toEqual(
      expect.arrayContaining(['bench-50-items.yaml', 'slow-movers.yaml', 'late-supplier.yaml']),
    );
  });
});

describe('where items share something, all is played again', () => {
  const scenario = parseOf('bench-50-items.yaml');
  const [before] = scenario.strategies;
  const { name } = scenario.catalog.items[3];
  const more = (strategy: Strategy): Strategy =>
    withItem(strategy, name, { ...strategy.reorder, safetyStock: { units: 50 } });

  it('a policy of one item touches that item', () => {
    expect(touchedItems(scenario, before, more(before))).toEqual([3]);
    expect(touchedItems(scenario, before, { ...before, name: 'renamed' })).toEqual([]);
  });

  it('a policy for all touches all but those that have their own', () => {
    const after = { ...before, reorder: { ...before.reorder, safetyStock: { units: 50 } } };
    expect(touchedItems(scenario, more(before), more(after))).toHaveLength(49);
  });

  const changed = (change: (scenario: Scenario) => Scenario) => change(scenario);
  const supplier = (part: object) =>
    changed((s) => ({
      ...s,
      catalog: { ...s.catalog, suppliers: s.catalog.suppliers.map((one) => ({ ...one, ...part })) },
    }));
  const location = (part: object) =>
    changed((s) => ({
      ...s,
      catalog: { ...s.catalog, locations: s.catalog.locations.map((one) => ({ ...one, ...part })) },
    }));
  const channel = (part: object) =>
    changed((s) => ({
      ...s,
      catalog: { ...s.catalog, channels: s.catalog.channels.map((one) => ({ ...one, ...part })) },
    }));
  const item = (part: object) =>
    changed((s) => ({ ...s, catalog: { ...s.catalog, items: s.catalog.items.map((one) => ({ ...one, ...part })) } }));
  const customers = (part: object) =>
    changed((s) => ({ ...s, demand: { ...s.demand, customers: { ...s.demand.customers, ...part } } }));
  const shops: readonly (readonly [string, Scenario])[] = [
    ["a supplier's capacity", supplier({ capacityPerDay: 100 })],
    ['a lane', supplier({ location: 0 })],
    ['parcels a day', location({ parcelsPerDay: 300 })],
    ['pots', location({ pot: { of: 0, channel: 0 } })],
    ['records', location({ records: {} })],
    ['carriers that stand still', channel({ windows: [] })],
    ['express', channel({ express: { transit: { kind: 'fixed', value: 1 }, cost: 9 } })],
    ['damaged parcels', channel({ damaged: 0.01 })],
    ['returns', item({ returns: {} })],
    ['made to order', item({ customize: {} })],
    ['goodwill', customers({ goodwill: {} })],
    ['complaints', customers({ complaints: {} })],
    ['a broken promise', customers({ afterMissedPromise: {} })],
  ];

  it.each(shops)('%s', (_, shop) => expect(touchedItems(shop, before, more(before))).toBeNull());

  const allocation = (part: object): object => ({ allocation: { ...before.allocation, ...part } });
  const strategies: readonly (readonly [string, object])[] = [
    ['complete orders only', allocation({ fill: 'ship-complete' })],
    ['substitutes', allocation({ substitute: true })],
    ['care', { care: {} }],
    ["promises by the supplier's past", { promise: { ...before.promise, kind: 'percentile', percentile: 0.9 } }],
    ['lead times as measured', { leadTimes: { receipts: 20, everyDays: 7 } }],
    ['alerts', { alerts: { withinDays: 3 } }],
    ['expediting', { expedite: { savesDays: 1 } }],
    ['rebalancing', { rebalance: { everyDays: 7, belowDays: 3, keepDays: 7 } }],
    ['express when late', { shipping: { kind: 'express-when-late' } }],
    ['counting', { counting: { whenShort: true, whenSuspicious: false, cost: 1 } }],
  ];

  it.each(strategies)('%s', (_, part) => {
    const own = { ...before, ...part } as Strategy;
    expect(touchedItems(scenario, own, more(own))).toBeNull();
  });

  const elsewhere: readonly (readonly [string, Strategy])[] = [
    ['another sourcing', { ...more(before), sourcing: { kind: 'cheapest' } }],
    ['another promise', { ...more(before), promise: { ...before.promise, inStockDays: 9 } }],
    ['another calendar of reviews', withItem(before, name, { ...before.reorder, kind: 'periodic', reviewDays: 7 })],
    [
      'a planner who learns',
      withItem(before, name, { ...before.reorder, demand: { from: 'recent', windowDays: 28, everyDays: 7 } }),
    ],
  ];

  it.each(elsewhere)('%s', (_, after) => expect(touchedItems(scenario, before, after)).toBeNull());
});
