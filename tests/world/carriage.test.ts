import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/domain/catalog.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { ticks } from '../../src/domain/time.js';
import { recordTape } from '../../src/world/record-tape.js';
import { aSupplier } from '../sameness/plain-parts.js';
import { smallShop } from '../reference/small-shop.js';

const weather = (cause?: string) =>
  ({
    kind: 'random',
    every: { kind: 'exponential', mean: 20 },
    lasts: { kind: 'exponential', mean: 2 },
    holds: 'all',
    ...(cause === undefined ? {} : { cause }),
  }) as const;

const shop = (channels: readonly Partial<Channel>[], more: Partial<Scenario['catalog']> = {}): Scenario => {
  const scenario = smallShop({ channels, horizonDays: 400 });
  return { ...scenario, catalog: { ...scenario.catalog, ...more } };
};

const windowsOf = (scenario: Scenario, replication = 0) => recordTape(scenario, replication).carriage.windows;
const of = (scenario: Scenario, channel: number, replication = 0) =>
  windowsOf(scenario, replication)
    .filter((window) => window.channel === channel)
    .map(({ from, to }) => [from, to]);

describe('windows of carriers', () => {
  it('are in order of time, apart, and those at known dates among them', () => {
    const strike = { kind: 'scheduled', from: 100, to: 106, holds: 'all' } as const;
    const windows = of(shop([{ windows: [weather(), strike] }]), 0);
    expect(windows.length).toBeGreaterThan(8);
    expect(windows.every(([from, to]) => from < to)).toBe(true);
    expect(windows.slice(1).every(([from], i) => from > windows[i][1])).toBe(true);
    expect(windows.some(([from, to]) => from <= ticks(100) && to >= ticks(106))).toBe(true);
  });

  it('differ by channel and replication, and leave each other alone', () => {
    const both = shop([{ windows: [weather()] }, { windows: [weather()] }]);
    expect(of(both, 0)).not.toEqual(of(both, 1));
    expect(of(both, 0)).not.toEqual(of(both, 0, 1));
    expect(of(both, 0)).toEqual(of(shop([{ windows: [weather()] }]), 0));
  });

  it('are the same where they have the same cause, for suppliers too', () => {
    const scenario = shop([{ windows: [weather('snow')] }, { windows: [weather('snow')] }], {
      suppliers: [aSupplier('wholesaler', { outages: [weather('snow')] })],
    });
    const outages = recordTape(scenario, 0).outages.map(({ from, to }) => [from, to]);
    expect(of(scenario, 0)).toEqual(of(scenario, 1));
    expect(outages).toEqual(of(scenario, 0));
  });
});

describe('draws by order', () => {
  const express = { transit: { kind: 'uniform', low: 1, high: 2 }, cost: 9 } as const;
  const made = (share: number) => {
    const scenario = smallShop({ items: [{ customize: { share, takesDays: 1, unitsPerDay: Infinity } }, {}] });
    return recordTape(scenario, 0).carriage;
  };
  const orders = Array.from({ length: 20_000 }, (_, order) => order);

  it('customize the share of lines that is asked for, more lines with a larger one', () => {
    const some = orders.filter((order) => made30.customized(order, 0, 0));
    expect(some.length / orders.length).toBeCloseTo(0.3, 1);
    expect(some.every((order) => made60.customized(order, 0, 0))).toBe(true);
    expect(orders.some((order) => made60.customized(order, 0, 1))).toBe(false);
    expect(orders.some((order) => made30.customized(order, 0, 0) !== made30.customized(order, 1, 0))).toBe(true);
  });
  const made30 = made(0.3);
  const made60 = made(0.6);

  it('give express its own transit, the same however often it is asked', () => {
    const { carriage } = recordTape(shop([{ express }]), 0);
    const transits = orders.map((order) => carriage.expressTransit(order, 0));
    expect(Math.min(...transits)).toBeGreaterThanOrEqual(ticks(1));
    expect(Math.max(...transits)).toBeLessThanOrEqual(ticks(2));
    expect(transits.reduce((sum, t) => sum + t, 0) / transits.length / ticks(1)).toBeCloseTo(1.5, 1);
    expect(carriage.expressTransit(7, 0)).toBe(transits[7]);
  });
});
