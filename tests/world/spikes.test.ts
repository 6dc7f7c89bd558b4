import { describe, expect, it } from 'vitest';
import type { Spike } from '../../src/domain/demand.js';
import { TICKS_PER_DAY } from '../../src/domain/time.js';
import { recordTape } from '../../src/world/record-tape.js';
import {
  aShop,
  aSpike,
  aStream,
  dayOf,
  fixed,
  moments,
  ordersOf,
  recorded,
  unitsOf,
  type PlayedOrder,
} from './a-shop.js';

const stream = aStream({
  ordersPerDay: 20,
  dispersion: 10,
  lines: [0.6, 0.4],
  items: [0, 1, 2],
  weights: [2, 1, 1],
  units: { kind: 'geometric', mean: 2 },
});
const played = (spikes: readonly Partial<Spike>[], replication = 0, streams = [stream]): PlayedOrder[] =>
  ordersOf(
    recordTape(
      aShop({ days: 40, items: 3, streams, spikes: spikes.map(aSpike), patience: { kind: 'exponential', mean: 5 } }),
      replication,
    ),
  );

/** The orders of `all` that are not in `part`, which must be a subsequence of it. */
function beyond(all: readonly PlayedOrder[], part: readonly PlayedOrder[]): PlayedOrder[] {
  const keys = part.map((order) => JSON.stringify(order));
  let next = 0;
  const extra = all.filter((order) => JSON.stringify(order) !== keys[next] || next++ < 0);
  expect(next).toBe(part.length);
  return extra;
}

const isDuring = (order: PlayedOrder, from: number, to: number): boolean =>
  order.time >= from * TICKS_PER_DAY && order.time < to * TICKS_PER_DAY;

describe('a crowd', () => {
  const base = played([]);

  it.each([1.5, 3, 10])('×%f leaves the usual orders as they are, and adds orders only while it lasts', (times) => {
    const extra = beyond(played([{ times: fixed(times) }]), base);
    expect(extra.length).toBeGreaterThan(20 * 5 * (times - 1) * 0.3);
    expect(extra.filter((order) => !isDuring(order, 10, 15))).toEqual([]);
  });

  it('leaves another spike as it is', () => {
    const one = played([{ times: fixed(2) }]);
    const two = played([{ times: fixed(2) }, { times: fixed(4), at: { kind: 'scheduled', day: 12.5 } }]);
    expect(beyond(two, one).length).toBeGreaterThan(100);
  });

  it.each<[string, readonly number[]]>([
    ['the whole shop', []],
    ['one item', [1]],
    ['two items', [0, 2]],
  ])('×4 on %s adds three times its usual units', (_, items) => {
    const sold = items.length > 0 ? items : [0, 1, 2];
    const count = (orders: readonly PlayedOrder[]) =>
      orders.reduce(
        (sum, { lines }) => sum + lines.filter(([item]) => sold.includes(item)).reduce((s, [, u]) => s + u, 0),
        0,
      );
    const ratios = Array.from({ length: 200 }, (_, replication) => {
      const usual = played([], replication);
      const extra = beyond(played([{ items, times: fixed(4) }], replication), usual);
      expect(extra.flatMap(({ lines }) => lines).filter(([item]) => !sold.includes(item))).toEqual([]);
      return count(extra) - (3 * 5 * count(usual)) / 40;
    });
    const seen = moments(ratios);
    expect(Math.abs(seen.mean)).toBeLessThan(4 * seen.meanError);
    expect(seen.meanError).toBeLessThan(20);
  });

  it('knows the same good and bad days as the usual orders', () => {
    const wild = [aStream({ ordersPerDay: 2000, dispersion: 2 })];
    const usual = played([], 0, wild);
    const extra = beyond(played([{ times: fixed(2) }], 0, wild), usual);
    for (let day = 10; day < 15; day++) {
      const [a, b] = [usual, extra].map((orders) => orders.filter((order) => dayOf(order) === day).length);
      expect(Math.abs(a - b)).toBeLessThan(4 * Math.sqrt(a + b));
    }
  });

  it('at random comes back after a gap counted from its last end', () => {
    const at = { kind: 'random', every: fixed(6) } as const;
    const extra = beyond(played([{ at, lasts: fixed(2), times: fixed(20) }]), base);
    expect([...new Set(extra.map(dayOf))]).toEqual([6, 7, 14, 15, 22, 23, 30, 31, 38, 39]);
  });
});

describe('a slump', () => {
  const base = played([]);
  const slump = (times: number, items: readonly number[] = []) =>
    played([{ times: fixed(times), items, lasts: fixed(20) }]);

  it('keeps its share of the orders, and others stay as they are', () => {
    const lost = beyond(base, slump(0.3));
    const during = base.filter((order) => isDuring(order, 10, 30)).length;
    expect(lost.filter((order) => !isDuring(order, 10, 30))).toEqual([]);
    expect(Math.abs(lost.length - 0.7 * during)).toBeLessThan(4 * Math.sqrt(0.21 * during));
  });

  it('that is deeper loses the same orders and more', () => {
    expect(beyond(slump(0.6), slump(0.2)).length).toBeGreaterThan(50);
    expect(beyond(base, slump(0)).length).toBe(base.filter((order) => isDuring(order, 10, 30)).length);
  });

  it('of some items takes only their lines', () => {
    const left = slump(0, [0]);
    const during = left.filter((order) => isDuring(order, 10, 30));
    expect(during.flatMap(({ lines }) => lines).filter(([item]) => item === 0)).toEqual([]);
    const others = (orders: readonly PlayedOrder[]) =>
      orders
        .map(({ time, lines }) => [time, lines.filter(([item]) => item !== 0)] as const)
        .filter(([, lines]) => lines.length > 0);
    expect(others(left)).toEqual(others(base));
  });
});

describe('a big buyer', () => {
  const clock = (part = {}) => aStream({ arrivals: 'clock', ordersPerDay: 10, ...part });

  it('asks for all the extra units at once, through the channel that sells most of them', () => {
    const streams = [
      clock({ items: [0, 1], weights: [3, 1], units: { kind: 'geometric', mean: 2 } }),
      clock({ channel: 1, items: [1, 2], weights: [1, 1], units: fixed(5), ordersPerDay: 4 }),
    ];
    const shop = (spikes: readonly Spike[]) =>
      aShop({ days: 40, items: 3, streams, spikes, transits: [fixed(1), fixed(1)] });
    const usual = ordersOf(recordTape(shop([]), 0));
    const [order, ...more] = beyond(ordersOf(recordTape(shop([aSpike({ by: 'big-buyer', items: [1, 2] })]), 0)), usual);
    // 5 days of (3 − 1) × the daily units: item 1: 10 × ¼ × 2 + 4 × ½ × 5 = 15; item 2: 4 × ½ × 5 = 10
    expect(order.lines).toEqual([
      [1, 150],
      [2, 100],
    ]);
    expect(order.channel).toBe(1);
    expect(dayOf(order)).toBe(10);
    expect(more).toEqual([]);
  });

  it('counts the season of its days, and only those in which the stream sells', () => {
    const weekly = [2, 1, 1, 1, 1, 0, 0];
    const spike = aSpike({ by: 'big-buyer', at: { kind: 'scheduled', day: 13 }, lasts: fixed(4), times: fixed(2) });
    const shop = aShop({ days: 40, streams: [clock({ weekly, to: 15.5 })], spikes: [spike] });
    const orders = ordersOf(recordTape(shop, 0));
    expect(orders.map(unitsOf).filter((units) => units > 1)).toEqual([25]); // Sunday 0, Monday 20, half a Tuesday 5
  });

  it('at the end of the horizon buys for all the days it would last', () => {
    const spike = aSpike({ by: 'big-buyer', at: { kind: 'scheduled', day: 38 }, lasts: fixed(5) });
    const orders = ordersOf(recordTape(aShop({ days: 40, streams: [clock()], spikes: [spike] }), 0));
    expect(orders.map(unitsOf).filter((units) => units > 1)).toEqual([100]);
  });

  it('is no buyer when the factor is 1 or less', () => {
    const usual = ordersOf(recordTape(aShop({ streams: [clock()] }), 0));
    const spike = aSpike({ by: 'big-buyer', times: fixed(0.5) });
    expect(ordersOf(recordTape(aShop({ streams: [clock()], spikes: [spike] }), 0))).toEqual(usual);
  });
});

describe('spikes of a shop with recorded orders', () => {
  const rows = Array.from({ length: 400 }, (_, k) => [k / 10 + 0.01, k % 2, 1 + (k % 3)] as const);
  const history = { method: 'replay', blockDays: 7, orders: recorded(rows) } as const;
  const play = (spikes: readonly Spike[]) => ordersOf(recordTape(aShop({ days: 40, items: 2, history, spikes }), 0));
  const base = play([]);

  it('a crowd repeats the orders of those days, in the same hours', () => {
    const extra = beyond(play([aSpike({ times: fixed(3), items: [1] })]), base);
    const hours = (orders: readonly PlayedOrder[]) => orders.map(({ time, lines }) => [Math.floor(time / 3600), lines]);
    const due = base.filter((order) => isDuring(order, 10, 15) && order.lines[0][0] === 1);
    expect(hours(extra)).toEqual(hours(due.flatMap((order) => [order, order])));
  });

  it('a slump thins them', () => {
    const lost = beyond(base, play([aSpike({ times: fixed(0.5), lasts: fixed(30) })]));
    expect(Math.abs(lost.length - 150)).toBeLessThan(4 * Math.sqrt(75));
  });

  it('a big buyer asks for the mean of the recorded days', () => {
    const [order, ...more] = beyond(play([aSpike({ by: 'big-buyer', times: fixed(11), lasts: fixed(1) })]), base);
    const total = (item: number) => rows.filter((row) => row[1] === item).reduce((sum, row) => sum + row[2], 0);
    expect(order.lines).toEqual([
      [0, Math.round((10 * total(0)) / 40)],
      [1, Math.round((10 * total(1)) / 40)],
    ]);
    expect(more).toEqual([]);
  });
});
