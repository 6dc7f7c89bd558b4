import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountingSpec } from '../../src/domain/strategy.js';
import { ticks } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { abcClasses } from '../../src/engine/counting/abc-classes.js';
import { Simulation } from '../../src/simulation/simulation.js';
import { show } from '../reference/facts.js';
import { toTape } from '../reference/literal-tape.js';
import { randomCases } from '../reference/random-shops.js';
import { kpi, order, planOf, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';
import { rightRecords } from '../sameness/plain-parts.js';

const fine = { missingAtStart: () => 0, lost: () => 0, misPicked: () => false, miscounted: () => 0 };
const never: CountingSpec = {
  everyDays: [Infinity, Infinity, Infinity],
  whenShort: false,
  whenSuspicious: false,
  cost: 2,
};
const countsWhenShort: CountingSpec = { ...never, whenShort: true };

/** Ten on record, seven on the shelf; s = 4, S = 10, five days of lead time. */
const wanting = (parts: ShopParts = {}) =>
  smallShop({
    locations: [{ records: { ...rightRecords, wrongAtStart: { share: 1, by: 0.3 } } }],
    reorder: { kind: 'min-max', s: 4, S: 10 },
    items: [{ initialOnHand: [10] }],
    ...parts,
  });
const threeMissing = { ...fine, missingAtStart: () => 3 };
const tale = (parts: ShopParts, orders: ReturnType<typeof order>[], records = threeMissing) =>
  play(wanting(parts), tapeOf(orders, { records })).facts.slice(2).map(show);

describe('a short pick', () => {
  it('waits for the rest, under the promise that the records made; the record goes on being wrong', () => {
    expect(tale({}, [order(1, [[0, 8]])]).slice(0, 4)).toEqual([
      'SHORT 1d order=0 row=0 line=0 units=1 picked=7',
      'FILLED 1d order=0 row=0 line=0 units=7 location=0 shipped=86400 jumped=0',
      'BACKORDERED 1d order=0 row=0 line=0 units=1',
      'PURCHASED 1d n=0 row=0 units=8 supplier=0 price=4 eta=518400',
    ]);
    // The promise is the one for goods in stock: three days, not seven.
    expect(tale({}, [order(1, [[0, 8]])])[4]).toBe(
      'ORDERED 1d order=0 lines=1 full=0 units=8 channel=0 promise=345600 delivered=NaN parcels=1 filled=7',
    );
  });

  it('of more than was recorded is promised as any backorder', () => {
    expect(tale({}, [order(1, [[0, 12]])]).find((line) => line.startsWith('ORDERED'))).toContain('promise=691200');
  });

  it('is counted where that is the rule: what was never there is purchased', () => {
    expect(tale({ counting: countsWhenShort }, [order(1, [[0, 8]])]).slice(0, 5)).toEqual([
      'SHORT 1d order=0 row=0 line=0 units=1 picked=7',
      'FILLED 1d order=0 row=0 line=0 units=7 location=0 shipped=86400 jumped=0',
      'COUNTED 1d row=0 units=-3 cause=1 found=0 cost=2',
      'BACKORDERED 1d order=0 row=0 line=0 units=1',
      'PURCHASED 1d n=0 row=0 units=11 supplier=0 price=4 eta=518400',
    ]);
  });

  it('of a line that stays whole takes nothing', () => {
    const facts = tale({ allocation: { fill: 'complete-lines' } }, [order(1, [[0, 8]]), order(2, [[0, 7]])]);
    expect(facts.slice(0, 2)).toEqual([
      'SHORT 1d order=0 row=0 line=0 units=1 picked=0',
      'BACKORDERED 1d order=0 row=0 line=0 units=8',
    ]);
  });

  it('goes on to the next location', () => {
    const records = { ...rightRecords, wrongAtStart: { share: 1, by: 1 } };
    const facts = tale(
      {
        locations: [{ records }, {}],
        items: [{ initialOnHand: [3, 10] }],
        channels: [{ from: [0, 1] }],
      },
      [order(1, [[0, 5]])],
    );
    expect(facts.filter((line) => / 1d /.test(line)).slice(0, 2)).toEqual([
      'SHORT 1d order=0 row=0 line=0 units=3 picked=0',
      'FILLED 1d order=0 row=1 line=0 units=5 location=1 shipped=86400 jumped=0',
    ]);
  });

  it('loses the sale where nobody waits, again and again: nothing is ever purchased (Kang & Gershwin 2005)', () => {
    const orders = Array.from({ length: 20 }, (_, day) => order(day + 1, [[0, 1]]));
    const frozen = { ...fine, missingAtStart: () => 10 };
    const parts: ShopParts = { allocation: { unfilled: 'lose' }, items: [{ initialOnHand: [10] }] };
    const kinds = tale(parts, orders, frozen).map((line) => line.split(' ')[0]);
    expect(kinds.filter((kind) => kind === 'LOST').length).toBe(20);
    expect(kinds).not.toContain('PURCHASED');
    const cured = tale({ ...parts, counting: countsWhenShort }, orders, frozen).map((line) => line.split(' ')[0]);
    expect(cured.filter((kind) => kind === 'LOST').length).toBe(5);
    expect(cured.filter((kind) => kind === 'COUNTED').length).toBe(1);
  });

  it('while serving the queue ends the service: the others wait on', () => {
    const miscounted = { ...fine, miscounted: () => 5 };
    const records = { ...rightRecords, miscounts: { share: 1, by: 0.5 } };
    const facts = tale(
      { locations: [{ records }], items: [{ initialOnHand: [0] }], reorder: { kind: 'base-stock', S: 0 } },
      [order(1, [[0, 2]]), order(1.5, [[0, 4]]), order(1.75, [[0, 3]])],
      miscounted,
    );
    expect(facts.filter((line) => / 6(\.5)?d /.test(line))).toEqual([
      'RECEIVED 6d n=0 row=0 short=0 units=2 supplier=0 price=4 eta=518400 orderedAt=86400',
      'MISCOUNTED 6d n=0 row=0 units=5 supplier=0',
      'RELEASED 6d order=0 row=0 line=0 units=2 jumped=0 shipped=518400 parcel=1 orderedAt=86400 channel=0',
      'COMPLETED 6d order=0 jumped=0 held=0 parcels=1 channel=0 delivered=518400 promise=691200 orderedAt=86400 shipped=518400',
      'SHORT 6d order=1 row=0 line=0 units=4 picked=0',
      'RECEIVED 6.5d n=1 row=0 short=0 units=4 supplier=0 price=4 eta=561600 orderedAt=129600',
      'MISCOUNTED 6.5d n=1 row=0 units=5 supplier=0',
      'RELEASED 6.5d order=1 row=0 line=0 units=4 jumped=0 shipped=561600 parcel=1 orderedAt=129600 channel=0',
      'COMPLETED 6.5d order=1 jumped=0 held=0 parcels=1 channel=0 delivered=561600 promise=734400 orderedAt=129600 shipped=561600',
      'SHORT 6.5d order=2 row=0 line=0 units=3 picked=0',
    ]);
  });
});

describe('what else goes wrong', () => {
  it('a mis-pick empties the neighbour’s shelf, unseen', () => {
    const records = { ...rightRecords, misPicks: 1 };
    const facts = tale(
      { locations: [{ records }], items: [{ initialOnHand: [10] }, { initialOnHand: [2] }] },
      [order(1, [[0, 3]])],
      { ...threeMissing, misPicked: () => true },
    );
    expect(facts.filter((line) => / 1d /.test(line)).slice(0, 3)).toEqual([
      'SHRUNK 1d order=0 row=1 line=0 units=2 cause=2',
      'SHRUNK 1d order=0 row=0 line=0 units=-2 cause=2',
      'FILLED 1d order=0 row=0 line=0 units=3 location=0 shipped=86400 jumped=0',
    ]);
  });

  it('goods that lie on the dock can’t be picked until they are booked', () => {
    const records = { ...rightRecords, postingDays: 0.5 };
    const parts = {
      locations: [{ records }],
      items: [{ initialOnHand: [0] }],
      reorder: { kind: 'min-max', s: 0, S: 4 },
    } as const;
    const { facts, values } = play(wanting(parts), tapeOf([order(1, [[0, 2]])]));
    const kinds = facts.map((fact) => `${fact.kind} ${fact.time / ticks(1)}`);
    expect(kinds.filter((kind) => /^(ARRIVED|RECEIVED|RELEASED)/.test(kind))).toEqual([
      'ARRIVED 5',
      'RECEIVED 5.5',
      'RELEASED 5.5',
    ]);
    // Half a day of thirty the dock holds what no record shows.
    expect(kpi(values, 'recordAccuracy')).toBeCloseTo(1 - 0.5 / 30, 12);
    expect(kpi(values, 'supplierOnTimeRate')).toBe(1);
  });

  it('what is lost shows at the count', () => {
    const records = { ...rightRecords, lossPerDay: 0.1 };
    const counting: CountingSpec = { ...never, everyDays: [10, 10, 10] };
    const parts = { locations: [{ records }], counting, items: [{ initialOnHand: [10] }], reorder: { S: 0 } };
    const lost = { ...fine, lost: (_row: number, day: number) => (day === 2 ? 4 : 0) };
    const { facts, values } = play(wanting(parts), tapeOf([], { records: lost }));
    expect(facts.map(show).slice(1)).toEqual([
      'SHRUNK 3d order=-1 row=0 line=0 units=4 cause=0',
      'COUNTED 10d row=0 units=-4 cause=0 found=6 cost=2',
      'COUNTED 20d row=0 units=0 cause=0 found=6 cost=2',
      'COUNTED 30d row=0 units=0 cause=0 found=6 cost=2',
    ]);
    expect(kpi(values, 'recordAccuracy')).toBeCloseTo(23 / 30, 12);
    expect(kpi(values, 'shrinkage')).toBe(4);
    expect(kpi(values, 'countingCost')).toBe(6);
    expect(kpi(values, 'onHandMean')).toBeCloseTo(10 - (4 * 27) / 30, 12);
  });

  it('rows are counted one after another, not all at once', () => {
    const counting: CountingSpec = { ...never, everyDays: [8, 8, 8] };
    const { facts } = play(smallShop({ horizonDays: 17, items: [{}, {}, {}, {}], counting }), tapeOf([]));
    const counts = facts.filter((fact) => fact.kind === 'COUNTED');
    expect(counts.map((fact) => [fact.time / ticks(1), fact.row])).toEqual([
      [2, 0],
      [4, 1],
      [6, 2],
      [8, 3],
      [10, 0],
      [12, 1],
      [14, 2],
      [16, 3],
    ]);
  });
});

it('ABC classes hold 80, 15 and 5 % of the value; the item that reaches a limit belongs to the better class', () => {
  expect([...abcClasses([50, 30, 12, 4, 3, 1, 0])]).toEqual([0, 0, 1, 1, 2, 2, 2]);
  expect([...abcClasses([1, 90, 9])]).toEqual([2, 0, 1]);
  expect([...abcClasses([0, 0])]).toEqual([2, 2]);
});

describe('with perfect records', () => {
  const perfect = randomCases().map(({ scenario, tape }) => {
    const { locations } = scenario.catalog;
    const catalog = { ...scenario.catalog, locations: locations.map((place) => without(place, 'records')) };
    return { scenario: { ...scenario, catalog }, strategy: without(scenario.strategies[0], 'counting'), tape };
  });

  it('the shelf is what the ledger calls available, after every order and event', () => {
    fc.assert(
      fc.property(perfect, ({ scenario, strategy, tape }) => {
        const watched = { ...strategy, counting: { ...countsWhenShort, everyDays: [2, 3, 4] as const } };
        const cut = toTape(tape, ticks(scenario.horizonDays), ticks(0.25));
        const simulation = new Simulation(scenario, watched, cut, planOf(scenario), new Journal(() => undefined));
        for (let chunk = cut.nextChunk(); chunk; chunk = cut.nextChunk()) {
          simulation.play(chunk);
          expect(simulation.keeping!.shelf.units).toEqual(simulation.engine.ledger.available);
        }
        simulation.finish();
        expect(simulation.keeping!.shelf.units).toEqual(simulation.engine.ledger.available);
      }),
      { seed: 71, numRuns: 150 },
    );
  });

  it('a shelf that somebody looks at changes no fact and no figure', () => {
    fc.assert(
      fc.property(perfect, ({ scenario, strategy, tape }) => {
        const without = play(scenario, tape, { strategy });
        const watched = play(scenario, tape, { strategy: { ...strategy, counting: countsWhenShort } });
        expect(watched.simulation.keeping).not.toBeNull();
        expect(watched.facts).toEqual(without.facts);
        expect([...watched.values]).toEqual([...without.values]);
      }),
      { seed: 72, numRuns: 100 },
    );
  });
});

function without<T, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const rest = { ...whole };
  delete rest[key];
  return rest;
}
