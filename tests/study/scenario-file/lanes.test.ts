import { describe, expect, it } from 'vitest';
import * as say from '../../../src/domain/messages.js';
import type { Scenario } from '../../../src/domain/scenario.js';
import { ticks } from '../../../src/domain/time.js';
import { Journal } from '../../../src/engine/journal.js';
import { createHouse } from '../../../src/simulation/house/house.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { prepare } from '../../../src/study/prepare.js';
import { recordTape } from '../../../src/world/record-tape.js';
import { whereIs } from './good-file.js';

const shop = `bullwhip: 1
items:
  mug: { price: 14, cost: 5, initial: { dc: 40, north: 10 } }
  tray: { price: 24, cost: 9 }
suppliers:
  maker: { offers: all, leadTime: 20d }
  truck: { location: dc, leadTime: 2d, orderCost: 15 EUR }
  van: { location: north, offers: { mug: { multiple: 6 } }, leadTime: 1d }
locations: { dc: { handling: 1d }, north: {}, south: {} }
channels: { web: { from: dc, carrier: { transit: 1d } }, counter: { from: north, carrier: { transit: 0d } }, trade: { from: [dc, south], carrier: { transit: 1d } } }
demand:
  - { item: mug, channel: web, orders: 6/day, arrivals: clock }
  - { item: mug, channel: trade, orders: 2/day, arrivals: clock }
  - { item: tray, channel: counter, orders: 3/day, arrivals: clock }
policy:
  reorder: { kind: min-max, s: 4, S: 11, byItem: { tray: { kind: base-stock, S: 7 } } }
  sourcing: { kind: single, supplier: truck }
  at:
    dc: { sourcing: { supplier: maker }, reorder: { s: 20, S: 40 } }
  promise: { inStock: 9d }
strategies:
  baseline: {}
  moved: { fulfilment: { from: { web: [north, dc], counter: north }, reserve: { counter: 5 } }, rebalance: { below: 3d } }
`;

const read = (text: string) => parseScenario(text, { file: 'lanes.yaml' });

function sound(text: string): Scenario {
  const { scenario, problems } = read(text);
  expect(problems ?? []).toEqual([]);
  return scenario!;
}

describe('lanes in the scenario file', () => {
  it('are suppliers that supply from a location, every item if none is named, at no price', () => {
    const { catalog } = sound(shop);
    expect(catalog.suppliers.map(({ location }) => location)).toEqual([undefined, 0, 1]);
    expect(catalog.offers.filter(({ supplier }) => supplier > 0)).toEqual([
      { supplier: 1, item: 0, price: 0, minimum: 1, multiple: 1, breaks: [] },
      { supplier: 1, item: 1, price: 0, minimum: 1, multiple: 1, breaks: [] },
      { supplier: 2, item: 0, price: 0, minimum: 1, multiple: 6, breaks: [] },
    ]);
  });

  it('lay a location’s own policy over the strategy’s, part by part', () => {
    const [baseline, moved] = sound(shop).strategies;
    expect(baseline.sourcing).toEqual({ kind: 'single', supplier: 1 });
    expect(baseline.at).toHaveLength(3);
    expect(baseline.at![0]).toMatchObject({
      reorder: { kind: 'min-max', s: 20, S: 40 },
      reorderByItem: { tray: { kind: 'base-stock', S: 7 } },
      sourcing: { kind: 'single', supplier: 0 },
    });
    expect(baseline.at!.slice(1)).toEqual([undefined, undefined]);
    expect(moved.routing).toEqual({ from: [[1, 0], [1], [0, 2]], reserve: [0, 5, 0] });
    expect(moved.rebalance).toEqual({ everyDays: 7, belowDays: 3, keepDays: 14 });
  });

  it('move nothing where a strategy says so', () => {
    const [, moved, still] = sound(
      shop.replace('policy:\n', 'policy:\n  rebalance: {}\n') + '  still: { rebalance: none }\n',
    ).strategies;
    expect(moved.rebalance).toMatchObject({ belowDays: 3 });
    expect(still.rebalance).toBeUndefined();
  });

  it('plan demand where the strategy’s own routing has it, and for the handling at a lane’s source', () => {
    const scenario = sound(shop);
    const [own, moved] = scenario.strategies.map((strategy) => prepare(scenario).plan(strategy));
    expect([...own.mean]).toEqual([8, 0, 0, 3, 0, 0]);
    expect([...moved.mean]).toEqual([2, 0, 6, 3, 0, 0]);
    expect([...own.leadMean]).toEqual([20, 3, 2]);
  });

  it('are no usual supplier, and bring in nothing by themselves', () => {
    const without = shop.replace('  sourcing: { kind: single, supplier: truck }\n', '');
    expect(sound(without).strategies[0].sourcing).toEqual({ kind: 'single', supplier: 0 });
    const { problems } = read(shop.replace('maker: { offers: all,', 'maker: { offers: { mug: {} },'));
    expect(problems!.map(({ message }) => message)).toContain(say.nobodyOffers('tray'));
  });

  const slips: readonly [was: string, is: string, at: string, path: string, message: string][] = [
    [
      'location: north',
      'location: nort',
      'nort,',
      'suppliers.van.location',
      say.unknownName('location', 'nort', 'north', []),
    ],
    ['{ multiple: 6 }', '{ multiple: 6, price: 3 }', '3 }', 'suppliers.van.offers.mug.price', say.laneHasPrice()],
    ['{ mug: { multiple: 6 } }', '{ mug: 4 }', '4 }', 'suppliers.van.offers.mug', say.laneHasPrice()],
    ['maker: { offers: all, ', 'maker: { ', '{ leadTime: 20d', 'suppliers.maker.offers', say.missing('a block')],
    [
      'orderCost: 15 EUR',
      'expedite: { leadTime: 1d }',
      'expedite',
      'suppliers.truck.expedite',
      say.laneCantBe('expedite'),
    ],
    ['    dc: {', '    dcc: {', 'dcc', 'policy.at.dcc', say.unknownName('location', 'dcc', 'dc', [])],
    ['supplier: maker }', 'supplier: truck }', '{ supplier', 'policy.at.dc.sourcing', say.suppliesItself(['dc', 'dc'])],
    [
      'supplier: maker }',
      'supplier: make }',
      'make }',
      'policy.at.dc.sourcing.supplier',
      say.unknownName('supplier', 'make', 'maker', []),
    ],
    ['s: 20,', 's: twenty,', 'twenty', 'policy.at.dc.reorder.s', say.notWhole('twenty', 'this')],
    ['S: 40 }', 'S: 20 }', '20 } }', 'policy.at.dc.reorder.S', say.levelsCrossed(20, 20)],
    [
      '[north, dc]',
      '[north, north]',
      'north], c',
      'strategies.moved.fulfilment.from.web[1]',
      say.namedTwice('a location', 'north'),
    ],
    [
      'counter: north }',
      'counter: nrth }',
      'nrth',
      'strategies.moved.fulfilment.from.counter',
      say.unknownName('location', 'nrth', 'north', []),
    ],
    [
      'reserve: { counter',
      'reserve: { counte',
      'counte:',
      'strategies.moved.fulfilment.reserve.counte',
      say.unknownName('channel', 'counte', 'counter', []),
    ],
    [
      'reserve: { counter: 5 }',
      'reserve: { counter: -5 }',
      '-5',
      'strategies.moved.fulfilment.reserve.counter',
      say.outOfRange(-5, 0, 1_000_000_000),
    ],
    ['reserve: {', 'stock: pots, reserve: {', '{ counter: 5', 'strategies.moved.fulfilment.reserve', say.potsReserve()],
    [
      'rebalance: {',
      'allocation: { kind: fair-share }, rebalance: {',
      '{ counter: 5',
      'strategies.moved.fulfilment.reserve',
      say.fairShareReserve(),
    ],
    ['below: 3d', 'below: 15d', '15d', 'strategies.moved.rebalance.below', say.belowKeep(15, 14)],
    ['{ below: 3d }', 'never', 'never', 'strategies.moved.rebalance', say.notOneOf('never', ['none'], undefined)],
    ['below: 3d', 'every: 36h', '36h', 'strategies.moved.rebalance.every', say.notWholeDays(1.5)],
    [
      'reserve: { counter: 5 }',
      'stock: pot',
      'pot }',
      'strategies.moved.fulfilment.stock',
      say.notOneOf('pot', ['pooled', 'pots'], 'pots'),
    ],
    [
      'reserve: { counter: 5 }',
      'stock: pots',
      'pots }',
      'strategies.moved.fulfilment.stock',
      say.potsAtSource('dc', 'truck'),
    ],
  ];
  it.each(slips)('%s → %s', (was, is, at, path, message) => {
    const text = shop.replace(was, is);
    expect(text).not.toBe(shop);
    const found = read(text).problems ?? [];
    const problem = found.find((one) => one.path === path);
    expect(problem && { ...problem, message: problem.message.split(' (')[0] }).toEqual({
      file: 'lanes.yaml',
      ...whereIs(text, at),
      path,
      message: message.split(' (')[0],
    });
  });

  it('that lead to no location are told, and nothing breaks', () => {
    const { problems } = read(shop.replace('locations: { dc:', 'locations: { dcx:').replace('    dc: {', '    dcx: {'));
    expect(problems!.map(({ path }) => path)).toContain('suppliers.truck.location');
  });

  it('say so when places supply each other in a circle', () => {
    const text = shop.replace('supplier: maker }', 'supplier: van }').replace('offers: { mug: { multiple: 6 } }, ', '');
    expect(read(text).problems!.map(({ message }) => message)).toEqual([say.suppliesItself(['dc', 'north', 'dc'])]);
  });
});

describe('pots in the scenario file', () => {
  const potted = `bullwhip: 1
items:
  mug: { price: 14, cost: 5, initial: { dc: 41 } }
  tray: { price: 24, cost: 9 }
suppliers:
  maker: { offers: all, leadTime: 20d }
locations: { dc: { handling: 1d } }
channels: { web: { carrier: { transit: 1d } }, shop: { carrier: { transit: 0d } } }
demand:
  - { item: mug, channel: web, orders: 6/day }
  - { item: mug, channel: shop, orders: 2/day }
  - { item: tray, channel: shop, orders: 3/day }
policy:
  reorder: { kind: min-max, s: 5, S: 12, byItem: { tray: { kind: base-stock, S: 7 } } }
  promise: { inStock: 3d }
strategies:
  pooled: {}
  pots: { fulfilment: { stock: pots } }
`;

  it('are places of their own, with their share of opening stock and levels', () => {
    const { catalog, strategies } = sound(potted);
    expect(catalog.locations.map(({ name, handlingDays }) => [name, handlingDays])).toEqual([
      ['dc', 1],
      ['dc/web', 1],
      ['dc/shop', 1],
    ]);
    expect(catalog.items[0].initialOnHand).toEqual([41, 31, 10]);
    const [pooled, pots] = strategies;
    expect(pooled.routing!.from).toEqual([[0], [0]]);
    expect(pots.routing!.from).toEqual([[1], [2]]);
    // Mugs 6 : 2, trays 0 : 3. The gap of 7 between s and S is divided as well.
    expect(pots.at!.slice(1).map((own) => own!.reorderByItem)).toMatchObject([
      { mug: { s: 4, S: 9 }, tray: { S: 0 } },
      { mug: { s: 1, S: 3 }, tray: { S: 7 } },
    ]);
  });

  it('lose as many units as the undivided stock, and share its people and benches', () => {
    const scenario = sound(
      potted
        .replace('{ handling: 1d }', '{ handling: 0d, capacity: 5 orders/day, records: { lossOfDemand: 50% } }')
        .replace('cost: 5,', 'cost: 5, customize: { takes: 0d, capacity: 4/day },')
        .replace('initial: { dc: 41 }', 'initial: { dc: 4000 }'),
    );
    const { records } = recordTape(scenario, 0);
    const days = Array.from({ length: 400 }, (_, day) => day);
    const [whole, web, counter] = [0, 1, 2].map((place) =>
      days.reduce((sum, day) => sum + records.lost(2 * place, day, 1000), 0),
    );
    // 8 a day, of which 2 over the counter; four standard errors of Poisson counts.
    expect(Math.abs(whole - 1600)).toBeLessThan(160);
    expect(Math.abs(web - 1200)).toBeLessThan(140);
    expect(Math.abs(counter - 400)).toBeLessThan(80);
    const house = createHouse(scenario.catalog, 0, recordTape(scenario, 0).carriage, new Journal(() => undefined));
    expect([1, 2, 1].map((place, order) => house.shippedAt(0, 0, place, order) / ticks(1))).toEqual([0, 0.2, 0.4]);
    expect([2, 4, 2].map((row, order) => house.making!.readyAt(0, row, 1, order, 0) / ticks(1))).toEqual([
      0, 0.25, 0.5,
    ]);
  });

  it('leave computed levels to be computed, and say so when there is nothing to divide', () => {
    const computed = sound(potted.replace(/reorder: .*\n/, 'reorder: { kind: base-stock }\n'));
    expect(computed.strategies[1].at![1]!.reorderByItem).toEqual({});
    const { warnings } = read(potted.replace('shop: { carrier: { transit: 0d } } }', 'shop: { from: store, carrier: { transit: 0d } } }').replace('web: {', 'web: { from: dc,').replace('dc: { handling: 1d } }', 'dc: { handling: 1d }, store: {} }')); // prettier-ignore
    expect(warnings.map(({ message }) => message)).toEqual([say.nothingToDivide()]);
  });
});
