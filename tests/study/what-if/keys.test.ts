import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/domain/scenario.js';
import { Keys } from '../../../src/study/what-if/keys.js';
import { aStrategy } from '../../sameness/plain-parts.js';
import { knownShop } from '../known-shop.js';

const shop = knownShop('keys');
const history = (units: number[]): Scenario => ({
  ...shop,
  demand: {
    ...shop.demand,
    history: {
      orders: {
        time: Float64Array.of(1, 2),
        channel: Uint8Array.of(0, 0),
        firstLine: Int32Array.of(0, 1, 2),
        item: Int32Array.of(0, 0),
        units: Int32Array.from(units),
      },
    } as unknown as NonNullable<Scenario['demand']['history']>,
  },
});

describe('the key of a shop', () => {
  it.each<[string, Partial<Scenario>]>([
    ['title', { title: 'Another' }],
    ['name', { name: 'another' }],
    ['currency', { currency: 'USD' }],
    ['number of futures', { replications: { kind: 'fixed', n: 99 } }],
    ['strategies', { strategies: [] }],
    ['claims', { expect: [{ kind: 'level', strategy: 'base-stock', kpi: 'profit', atLeast: 1, text: '' }] }],
    ['zone', { zone: { points: 1, money: 1 } }],
  ])('does not hang on its %s', (_, part) => {
    expect(new Keys().shop({ ...shop, ...part })).toBe(new Keys().shop(shop));
  });

  it.each<[string, Partial<Scenario>]>([
    ['seed', { seed: 'other' }],
    ['horizon', { horizonDays: 71 }],
    ['warm-up', { warmUpDays: 11 }],
    ['start', { start: '2026-10-02' }],
    ['weekday', { startWeekday: 4 }],
    ['prices', { catalog: { ...shop.catalog, items: [{ ...shop.catalog.items[0], price: 15 }] } }],
    ['suppliers', { catalog: { ...shop.catalog, suppliers: [{ ...shop.catalog.suppliers[0], capacityPerDay: 9 }] } }],
    ['demand', { demand: { ...shop.demand, streams: [{ ...shop.demand.streams[0], ordersPerDay: 1.6 }] } }],
    ['customers', { demand: { ...shop.demand, customers: { base: 10 } } }],
  ])('hangs on its %s', (_, part) => {
    expect(new Keys().shop({ ...shop, ...part })).not.toBe(new Keys().shop(shop));
  });

  it('tells what JSON mixes up: no limit, nothing, a column', () => {
    const capacity = (capacityPerDay: unknown) =>
      new Keys().shop({
        ...shop,
        catalog: {
          ...shop.catalog,
          suppliers: [{ ...shop.catalog.suppliers[0], capacityPerDay: capacityPerDay as number }],
        },
      });
    const keys = [Infinity, -Infinity, null, 'Infinity', [1], Float64Array.of(1), Int32Array.of(1)].map(capacity);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('sees one unit more in recorded orders', () => {
    const keys = new Keys();
    expect(keys.shop(history([1, 2]))).toBe(keys.shop(history([1, 2])));
    expect(keys.shop(history([1, 3]))).not.toBe(keys.shop(history([1, 2])));
  });
});

describe('the key of a strategy', () => {
  it('hangs on all but its name', () => {
    const keys = new Keys();
    expect(keys.strategy(aStrategy('one'))).toBe(keys.strategy(aStrategy('other')));
    expect(keys.strategy(aStrategy('one', { overtime: false }))).not.toBe(keys.strategy(aStrategy('one')));
  });
});
