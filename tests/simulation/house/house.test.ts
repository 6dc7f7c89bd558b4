import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days, ticks } from '../../../src/domain/time.js';
import { kpi, order, play, smallShop, tapeOf, type ShopParts, type SupplyParts } from '../../reference/small-shop.js';
import { randomCases } from '../../reference/random-shops.js';
import type { FactRow } from '../../reference/facts.js';

const played = (parts: ShopParts, orders: Parameters<typeof tapeOf>[0], supply: SupplyParts = {}) =>
  play(smallShop({ items: [{ initialOnHand: [100] }], ...parts }), tapeOf(orders, supply));

const of = (facts: readonly FactRow[], kind: FactRow['kind']) => facts.filter((fact) => fact.kind === kind);
const daysOf = (facts: readonly FactRow[], kind: FactRow['kind'], column: string) =>
  of(facts, kind).map((fact) => days(Number(fact[column])));

const one = [[0, 1]] as const;

describe('parcels queue for handling', () => {
  it('one after another, and are handled from their turn on', () => {
    const places = [{ parcelsPerDay: 2, handlingDays: 0.25 }];
    const { facts } = played({ locations: places }, [order(1, one), order(1, one), order(1.25, one), order(6, one)]);
    expect(daysOf(facts, 'FILLED', 'shipped')).toEqual([1.25, 1.75, 2.25, 6.25]);
  });

  it('once for all lines of an order that leave together', () => {
    const items = [{ initialOnHand: [9] }, { initialOnHand: [9] }];
    const both = [
      [0, 1],
      [1, 1],
    ] as const;
    const { facts } = played({ items, locations: [{ parcelsPerDay: 1 }] }, [order(1, both), order(1, both)]);
    expect(daysOf(facts, 'FILLED', 'shipped')).toEqual([1, 1, 2, 2]);
  });

  it('where orders ship complete, when all is there', () => {
    const items = [{ initialOnHand: [9] }, { initialOnHand: [0] }];
    const lines = [
      [0, 1],
      [1, 1],
    ] as const;
    const parts: ShopParts = { items, locations: [{ parcelsPerDay: 1 }], allocation: { fill: 'ship-complete' } };
    // The first order takes no turn on day 1; its second line comes with the receipt of day 5.
    const { facts } = played(parts, [order(1, lines), order(1, one), order(4.75, one)]);
    expect(daysOf(facts, 'SHIPPED', 'shipped')).toEqual([1, 4.75, 5.75, 5.75]);
  });

  it('in overtime at a cost, where it is worked', () => {
    const overtime = { queueDays: 0.5, upTo: 1, costPerParcel: 3 };
    const orders = [0, 0, 0, 0].map(() => order(1, one));
    const items = [{ initialOnHand: [100], holdingPerYear: 0 }];
    const parts: ShopParts = { items, locations: [{ parcelsPerDay: 2, overtime }] };
    const { facts, values } = played(parts, orders);
    expect(daysOf(facts, 'FILLED', 'shipped')).toEqual([1, 1.5, 2, 2.25]);
    expect(of(facts, 'OVERTIME').map(({ order: id }) => id)).toEqual([2, 3]);
    expect(kpi(values, 'handlingCost')).toBe(6);
    const never = played({ ...parts, overtime: false }, orders);
    expect(daysOf(never.facts, 'FILLED', 'shipped')).toEqual([1, 1.5, 2, 2.5]);
    expect(kpi(never.values, 'handlingCost')).toBe(0);
    expect(kpi(never.values, 'totalCost')).toBeCloseTo(kpi(values, 'totalCost') - 6, 9);
  });

  it('which a promise may count in', () => {
    const parts = (countsQueue: boolean): ShopParts => ({
      locations: [{ parcelsPerDay: 1 }],
      promise: { inStockDays: 2, backorderDays: 7, countsQueue },
    });
    const orders = [order(1, one), order(1, one), order(1, [[0, 200]])];
    expect(daysOf(played(parts(false), orders).facts, 'ORDERED', 'promise')).toEqual([3, 3, 8]);
    // The third takes its own turn first, for what is there.
    expect(daysOf(played(parts(true), orders).facts, 'ORDERED', 'promise')).toEqual([3, 4, 11]);
  });
});

describe('what is made to order', () => {
  const pens = (customize: { takesDays: number; unitsPerDay: number }): ShopParts => ({
    items: [{ initialOnHand: [100], customize: { share: 1, ...customize } }, { initialOnHand: [100] }],
    promise: { inStockDays: 3, backorderDays: 7 },
  });
  const everything = { carriage: { customized: () => true } };

  it('is ready its days of work after its turn, the last of its units', () => {
    const parts = pens({ takesDays: 2, unitsPerDay: 4 });
    const { facts } = played(parts, [order(1, [[0, 3]]), order(1, one)], everything);
    expect(daysOf(facts, 'MADE', 'ready')).toEqual([3.5, 3.75]);
    expect(daysOf(facts, 'FILLED', 'shipped')).toEqual([3.5, 3.75]);
    expect(daysOf(facts, 'ORDERED', 'promise')).toEqual([6.5, 6.75]);
  });

  it('travels alone, and the promise is for the last parcel', () => {
    const both = [
      [0, 1],
      [1, 1],
    ] as const;
    const { facts } = played(pens({ takesDays: 2, unitsPerDay: Infinity }), [order(1, both)], {
      carriage: { customized: (_order, _line, item) => item === 0 },
    });
    expect(daysOf(facts, 'FILLED', 'shipped')).toEqual([3, 1]);
    expect(of(facts, 'ORDERED')[0]).toMatchObject({ parcels: 2, promise: ticks(6), delivered: ticks(3) });
  });

  it('is begun when all is there where orders ship complete, and not at all for who cancels before', () => {
    const parts: ShopParts = {
      ...pens({ takesDays: 2, unitsPerDay: Infinity }),
      items: [
        { initialOnHand: [5], customize: { share: 1, takesDays: 2, unitsPerDay: Infinity } },
        { initialOnHand: [0] },
      ],
      allocation: { fill: 'ship-complete' },
    };
    const both = [
      [0, 1],
      [1, 1],
    ] as const;
    const supply = { carriage: { customized: (_o: number, _l: number, item: number) => item === 0 } };
    const { facts } = played(parts, [order(1, both), order(1, both, { patience: 1 })], supply);
    // 9 + 1 units of the other item are bought at the start and when it is asked for.
    expect(of(facts, 'CANCELLED').map(({ order: id }) => id)).toEqual([1]);
    expect(of(facts, 'MADE').map(({ order: id, time }) => [id, days(time)])).toEqual([[0, 5]]);
    expect(daysOf(facts, 'SHIPPED', 'shipped')).toEqual([7, 7]);
    // Promised with the work that has yet to be done.
    expect(daysOf(facts, 'ORDERED', 'promise')).toEqual([10, 10]);
  });
});

describe('carriers', () => {
  const windows = { carriage: { windows: [{ channel: 0, from: ticks(2), to: ticks(5) }] } };

  it('keep parcels on the road while they stand still, and those they are given wait', () => {
    const parts: ShopParts = { channels: [{ windows: [] }, {}] };
    const orders = [0, 1, 3].map((day) => order(day, one, { transit: 1.5 }));
    const other = order(3, one, { transit: 1.5, channel: 1 });
    const { facts } = played(parts, [...orders, other], windows);
    expect(daysOf(facts, 'ORDERED', 'delivered')).toEqual([1.5, 5.5, 6.5, 4.5]);
  });

  const express = { transit: { kind: 'fixed', value: 1 } as const, cost: 12 };
  const soldOut: ShopParts = {
    items: [{ initialOnHand: [1] }],
    channels: [{ quotedTransit: 3, shippingCost: 5, express }],
    promise: { inStockDays: 4, backorderDays: 7 },
    shipping: { kind: 'express-when-late' },
  };
  const fast = { carriage: { expressTransit: () => ticks(1) } };

  it('take what would be late by express, and only that', () => {
    // Bought at the start of day 0, due on day 5: 5 + 3 is in time for 1 + 7, and late for 0.5 + 7.
    const orders = [order(0.5, [[0, 2]], { transit: 3 }), order(1, one, { transit: 3 })];
    const { facts, values } = played(soldOut, orders, fast);
    expect(of(facts, 'EXPRESSED')).toEqual([
      { kind: 'EXPRESSED', time: ticks(5), order: 0, asked: 0, units: 1, channel: 0, surcharge: 7 },
    ]);
    expect(daysOf(facts, 'COMPLETED', 'delivered')).toEqual([6, 8]);
    // Three parcels: one at once, two on day 5.
    expect(kpi(values, 'shippingCost')).toBe(3 * 5 + 7);
    expect(kpi(values, 'promiseKeptRate')).toBe(1);
  });

  it('or what has waited for long', () => {
    const shipping = { kind: 'express-when-late', afterDays: 3 } as const;
    const { facts } = played({ ...soldOut, shipping }, [order(0, one), order(1, one), order(2, one)], fast);
    expect(of(facts, 'EXPRESSED').map(({ order: id }) => id)).toEqual([1]);
  });

  it('are paid for once where express was given to who waits and they would be late as well', () => {
    const steps = [{ after: 'order', days: 1, give: 'express', classes: [] }] as const;
    const orders = [order(0.5, [[0, 2]], { transit: 3 })];
    const { facts, values } = played({ ...soldOut, care: { steps } }, orders, fast);
    expect(of(facts, 'EXPRESSED').map(({ asked }) => asked)).toEqual([1]);
    expect([kpi(values, 'careCost'), kpi(values, 'shippingCost'), kpi(values, 'totalCost')]).toEqual([
      7,
      2 * 5,
      7 + 10 + kpi(values, 'purchasingCost') + kpi(values, 'holdingCost'),
    ]);
  });

  it('go the usual way where there is no express', () => {
    const { facts } = played({ ...soldOut, channels: [{ quotedTransit: 3 }] }, [order(0.5, [[0, 2]])], fast);
    expect(of(facts, 'EXPRESSED')).toEqual([]);
  });
});

describe('laws', () => {
  const plain = (scenario: ReturnType<typeof smallShop>, house: boolean) => ({
    ...scenario,
    catalog: {
      ...scenario.catalog,
      items: scenario.catalog.items.map((item) => ({ ...item, customize: undefined })),
      locations: scenario.catalog.locations.map((place) => ({
        ...place,
        parcelsPerDay: house ? Infinity : undefined,
      })),
      channels: scenario.catalog.channels.map((channel) => ({
        ...channel,
        express: undefined,
        windows: house ? [] : undefined,
      })),
    },
  });

  it('a house without limits gives the numbers of no house at all', () => {
    fc.assert(
      fc.property(randomCases(), ({ scenario, tape }) => {
        const carriage = { windows: [], expressTransit: () => 0, customized: () => true };
        const [with_, without] = [true, false].map((house) => play(plain(scenario, house), { ...tape, carriage }));
        expect(with_.facts).toEqual(without.facts);
        expect(with_.values).toEqual(without.values);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('more capacity never ships a unit later', () => {
    const shipped = (facts: readonly FactRow[]) =>
      facts.filter(({ shipped: at }) => at !== undefined && at !== Infinity).map(({ kind, order: id, line, row, shipped: at }) => ({ kind, id, line, row, at: Number(at) })); // prettier-ignore
    fc.assert(
      fc.property(randomCases(), ({ scenario, tape }) => {
        const [strategy] = scenario.strategies;
        // No feedback of the date of a parcel on anything but parcels.
        const { care: _, ...rest } = strategy;
        const at = (factor: number) => ({
          ...scenario,
          strategies: [{ ...rest, overtime: false, promise: { ...rest.promise, countsQueue: false } }],
          demand: { ...scenario.demand, customers: {} },
          catalog: {
            ...scenario.catalog,
            items: scenario.catalog.items.map((item) => ({ ...item, returns: undefined })),
            channels: scenario.catalog.channels.map((channel) => ({ ...channel, damaged: undefined })),
            locations: scenario.catalog.locations.map((place) => ({
              ...place,
              parcelsPerDay: (place.parcelsPerDay ?? 3) * factor,
              // A wrong item comes back as well.
              records: place.records && { ...place.records, misPicks: 0 },
            })),
          },
        });
        const [slow, fast] = [1, 1.5].map((factor) => shipped(play(at(factor) as typeof scenario, tape).facts));
        expect(fast.length).toBe(slow.length);
        slow.forEach((unit, i) => {
          expect({ ...fast[i], at: 0 }).toEqual({ ...unit, at: 0 });
          expect(fast[i].at).toBeLessThanOrEqual(unit.at);
        });
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});
