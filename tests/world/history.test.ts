import { describe, expect, it } from 'vitest';
import type { HistoryDemand, OrderColumns } from '../../src/domain/demand.js';
import { TICKS_PER_DAY } from '../../src/domain/time.js';
import { recordTape } from '../../src/world/record-tape.js';
import { aShop, aStream, dayOf, fixed, ordersOf, perDay, recorded, unitsOf, type PlayedOrder } from './a-shop.js';

/** Day d has orders at 6 h and 18 h, the first of d + 1 units of item 0, the second of 1 unit of item 1. */
const twice = (days: number): OrderColumns =>
  recorded(
    Array.from({ length: 2 * days }, (_, k) => {
      const day = Math.floor(k / 2);
      return k % 2 === 0 ? ([day + 0.25, 0, day + 1] as const) : ([day + 0.75, 1, 1] as const);
    }),
  );
const play = (history: HistoryDemand, days: number, replication = 0, chunkDays = 5): PlayedOrder[] =>
  ordersOf(
    recordTape(aShop({ days, items: 2, history, transits: [{ kind: 'uniform', low: 1, high: 4 }] }), replication, {
      chunkDays,
    }),
  );

describe('replayed history', () => {
  it('is played to the tick, with all lines in place, up to the horizon', () => {
    const orders: OrderColumns = {
      time: Float64Array.of(0, 100, 100, 86_400, 200_000),
      channel: Uint8Array.of(0, 1, 0, 1, 0),
      firstLine: Int32Array.of(0, 2, 3, 5, 6, 7),
      item: Int32Array.of(0, 1, 1, 2, 0, 2, 1),
      units: Int32Array.of(1, 2, 3, 4, 5, 6, 7),
    };
    const history = { method: 'replay', blockDays: 7, orders } as const;
    const shop = aShop({ days: 2, items: 3, history, patience: fixed(3), transits: [fixed(1), fixed(2)] });
    const [patience, day] = [3 * TICKS_PER_DAY, TICKS_PER_DAY];
    expect(ordersOf(recordTape(shop, 0, { chunkDays: 1 }))).toEqual([
      {
        time: 0,
        channel: 0,
        patience,
        transit: day,
        lines: [
          [0, 1],
          [1, 2],
        ],
      },
      { time: 100, channel: 1, patience, transit: 2 * day, lines: [[1, 3]] },
      {
        time: 100,
        channel: 0,
        patience,
        transit: day,
        lines: [
          [2, 4],
          [0, 5],
        ],
      },
      { time: 86_400, channel: 1, patience, transit: 2 * day, lines: [[2, 6]] },
    ]);
  });

  it('is the same in every replication but for what customers and carriers do', () => {
    const history = { method: 'replay', blockDays: 7, orders: twice(20) } as const;
    const [a, b] = [play(history, 30, 0), play(history, 30, 1)];
    const facts = (orders: PlayedOrder[]) => orders.map(({ time, lines }) => [time, lines]);
    expect(a).toHaveLength(40);
    expect(facts(a)).toEqual(facts(b));
    expect(a.map(({ transit }) => transit)).not.toEqual(b.map(({ transit }) => transit));
  });

  it('goes together with demand streams', () => {
    const history = { method: 'replay', blockDays: 7, orders: twice(20) } as const;
    const shop = aShop({ days: 20, items: 2, history, streams: [aStream({ units: fixed(1000), ordersPerDay: 5 })] });
    const orders = ordersOf(recordTape(shop, 0));
    expect(orders.filter((order) => unitsOf(order) < 1000)).toHaveLength(40);
    expect(orders.filter((order) => unitsOf(order) === 1000).length).toBeGreaterThan(50);
  });

  it('that is empty plays nothing', () => {
    expect(play({ method: 'replay', blockDays: 7, orders: recorded([]) }, 10)).toEqual([]);
    expect(play({ method: 'resample', blockDays: 7, orders: recorded([]) }, 10)).toEqual([]);
  });
});

describe('resampled history', () => {
  /** Which recorded day each day plays. */
  const daysPlayed = (orders: PlayedOrder[], days: number) =>
    perDay(orders, days, ({ lines }) => (lines[0][0] === 0 ? lines[0][1] : 0)).map((units) => units - 1);

  it.each([1, 3, 7, 14, 10])('in blocks of %d days keeps weekdays, days whole and blocks together', (blockDays) => {
    const played = play({ method: 'resample', blockDays, orders: twice(58) }, 200);
    const from = daysPlayed(played, 200);
    expect(played).toHaveLength(400);
    expect(from.filter((day, due) => day % 7 !== due % 7)).toEqual([]);
    expect(Math.max(...from)).toBeLessThan(56); // the ring has 8 whole weeks
    const breaks = from.filter((day, due) => due % blockDays !== 0 && day !== (from[due - 1] + 1) % 56);
    expect(breaks).toEqual([]);
    for (const { time, lines } of played) expect(time % TICKS_PER_DAY).toBe(lines[0][0] === 0 ? 21_600 : 64_800);
  });

  it('draws all blocks alike, anew in each replication', () => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (let replication = 0; replication < 100; replication++) {
      const history = { method: 'resample', blockDays: 7, orders: twice(56) } as const;
      const from = daysPlayed(play(history, 70, replication), 70);
      for (let due = 0; due < 70; due += 7) counts[from[due] / 7] += 1;
    }
    for (const count of counts) expect(Math.abs(count - 125)).toBeLessThan(4 * Math.sqrt((1000 * 7) / 64));
  });

  it('of less than a week goes round without weekdays', () => {
    const from = daysPlayed(play({ method: 'resample', blockDays: 7, orders: twice(3) }, 14), 14);
    expect(new Set(from)).toEqual(new Set([0, 1, 2]));
    expect(from.slice(1, 7)).toEqual(from.slice(0, 6).map((day) => (day + 1) % 3));
  });

  it('stops at a horizon inside a block', () => {
    const played = play({ method: 'resample', blockDays: 7, orders: twice(56) }, 9.5);
    expect(played).toHaveLength(19);
    expect(dayOf(played.at(-1)!)).toBe(9);
  });
});
