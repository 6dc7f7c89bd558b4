import { describe, expect, it } from 'vitest';
import type { DemandStream } from '../../src/domain/demand.js';
import { demandStatistics } from '../../src/world/demand-statistics.js';
import { inclusionChances } from '../../src/world/demand/inclusion.js';
import { recordTape } from '../../src/world/record-tape.js';
import { aShop, aSpike, aStream, fixed, moments, ordersOf, perDay, recorded } from './a-shop.js';

const statistics = (part: Parameters<typeof aShop>[0]) => {
  const { mean, variance } = demandStatistics(aShop(part));
  return [[...mean].map(rounded), [...variance].map(rounded)];
};
const rounded = (x: number) => Math.round(x * 1e9) / 1e9;

describe('demand statistics', () => {
  it.each<[string, Partial<DemandStream>, number, number]>([
    ['Poisson, 10 a day', {}, 10, 10],
    ['geometric units of mean 2: E[U²] = 6', { units: { kind: 'geometric', mean: 2 } }, 20, 60],
    ['Poisson units of mean 0.5: E[U²] = 0.75', { units: { kind: 'poisson', mean: 0.5 } }, 5, 7.5],
    ['gamma day of size 20', { dispersion: 20 }, 10, 10 + 100 / 20],
    ['a clock has no variance of its own', { arrivals: 'clock' }, 10, 0],
    ['a clock with geometric units: Var U = 2', { arrivals: 'clock', units: { kind: 'geometric', mean: 2 } }, 20, 20],
    ['weekdays only', { weekly: [1, 1, 1, 1, 1, 0, 0], ordersPerDay: 7 }, 5, 5],
    ['+100 % a year over two years', { trendPerYear: 1 }, 10 * (1 + 363.5 / 365), 10 * (1 + 363.5 / 365)],
    ['the last quarter of the horizon only', { from: 546 }, 2.5, 2.5],
  ])('%s', (_, part, mean, variance) => {
    const seen = statistics({ days: 728, streams: [aStream(part)] });
    expect(seen).toEqual([[rounded(mean)], [rounded(variance)]]);
  });

  it('count the days after the warm-up, spikes left out', () => {
    const streams = [aStream({ from: 50 })];
    expect(statistics({ days: 100, warmUp: 50, streams, spikes: [aSpike({ known: true })] })).toEqual([[10], [10]]);
    expect(statistics({ days: 100, warmUp: 0, streams })).toEqual([[5], [5]]);
  });

  it('add the streams of an item at the first location of each channel', () => {
    const shop = aShop({
      items: 2,
      transits: [fixed(1), fixed(1)],
      streams: [aStream(), aStream({ channel: 1, items: [0, 1], weights: [1, 3], ordersPerDay: 4 })],
    });
    const catalog = {
      ...shop.catalog,
      locations: [shop.catalog.locations[0], shop.catalog.locations[0]],
      channels: [shop.catalog.channels[0], { ...shop.catalog.channels[1], from: [1, 0] }],
    };
    expect([...demandStatistics({ ...shop, catalog }).mean]).toEqual([10, 0, 1, 3]);
  });

  it('of recorded orders are those of their daily totals: 2, 5, 0, 1 of item 0', () => {
    const orders = recorded([
      [0.2, 0, 2],
      [1.1, 0, 4],
      [1.1, 1, 8],
      [1.9, 0, 1],
      [3.5, 0, 1],
    ]);
    expect(statistics({ items: 3, history: { method: 'replay', blockDays: 7, orders } })).toEqual([
      [2, 2, 0],
      [rounded(14 / 3), 16, 0],
    ]);
  });

  it('are what tapes have, item by item', () => {
    const stream = aStream({
      ordersPerDay: 8,
      dispersion: 5,
      lines: [0.5, 0.3, 0.2],
      items: [0, 1, 2, 3],
      weights: [8, 4, 2, 1],
      units: { kind: 'geometric', mean: 3 },
    });
    const shop = aShop({ days: 3000, items: 4, streams: [stream] });
    const orders = ordersOf(recordTape(shop, 0));
    const { mean, variance } = demandStatistics(shop);
    for (let item = 0; item < 4; item++) {
      const seen = moments(perDay(orders, 3000, ({ lines }) => lines.find((line) => line[0] === item)?.[1] ?? 0));
      expect(Math.abs(seen.mean - mean[item])).toBeLessThan(4 * seen.meanError);
      expect(Math.abs(seen.variance - variance[item])).toBeLessThan(4 * seen.varianceError);
    }
  });
});

describe('the chance that an order has an item', () => {
  const chances = (lines: readonly number[], weights: readonly number[]) =>
    [...inclusionChances(aStream({ lines, weights, items: weights.map((_, i) => i) }))].map(rounded);

  // By hand for 5 : 3 : 2. Two lines: item 0 is first with 1/2, or second after 1 (3/10 × 5/7) or after 2 (1/5 × 5/8).
  it.each([
    [[1], [5, 3, 2], [0.5, 0.3, 0.2]],
    [
      [0, 1],
      [5, 3, 2],
      [1 / 2 + 3 / 14 + 1 / 8, 3 / 10 + 3 / 10 + 3 / 40, 1 / 5 + 1 / 5 + 3 / 35],
    ],
    [
      [0, 0, 1],
      [5, 3, 2],
      [1, 1, 1],
    ],
    [
      [0, 0, 0, 1],
      [5, 3, 0],
      [1, 1, 0],
    ],
    [
      [1, 1],
      [1, 1, 1, 1],
      [0.375, 0.375, 0.375, 0.375],
    ],
    [
      [0, 0, 1],
      [1, 1, 1, 1],
      [0.75, 0.75, 0.75, 0.75],
    ],
  ])('lines %j, weights %j', (lines, weights, expected) => {
    expect(chances(lines, weights)).toEqual(expected.map(rounded));
  });

  it.each([
    ['exact up to 10 items', 10],
    ['approximate from 11 on', 11],
  ])('%s: as drawn on a tape, within a percent', (_, items) => {
    const weights = Array.from({ length: items }, (_, i) => 1 / (i + 1));
    const stream = aStream({ ordersPerDay: 2000, lines: [0, 0, 0, 1], items: weights.map((_, i) => i), weights });
    const orders = ordersOf(recordTape(aShop({ days: 50, items, streams: [stream] }), 0));
    const due = inclusionChances(stream);
    expect(due.reduce((sum, p) => sum + p, 0)).toBeCloseTo(4, 9);
    const bias = items > 10 ? 0.01 : 0;
    for (let item = 0; item < items; item++) {
      const seen = orders.filter(({ lines }) => lines.some((line) => line[0] === item)).length / orders.length;
      const error = Math.sqrt((due[item] * (1 - due[item])) / orders.length);
      expect(Math.abs(seen - due[item])).toBeLessThan(4 * error + bias);
    }
  });
});
