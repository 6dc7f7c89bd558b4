import { describe, expect, it } from 'vitest';
import type { DemandStream } from '../../src/domain/demand.js';
import type { Law } from '../../src/domain/law.js';
import { TICKS_PER_DAY } from '../../src/domain/time.js';
import { chiSquareQuantile } from '../../src/stats/gamma.js';
import { recordTape } from '../../src/world/record-tape.js';
import { aShop, aStream, fixed, moments, ordersOf, perDay, unitsOf, type PlayedOrder } from './a-shop.js';

const DAYS = 2000;
const geometric: Law = { kind: 'geometric', mean: 2 };
const poisson: Law = { kind: 'poisson', mean: 0.7 };

describe('the day of a demand stream', () => {
  // compound Poisson: mean λE[U], variance λE[U²]; the gamma day adds (λE[U])²/r. Geometric on 1, 2 …: E[U²] = 2m² − m.
  it.each<[string, Partial<DemandStream>, number, number]>([
    ['Poisson, single units', { ordersPerDay: 7 }, 7, 7],
    ['Poisson, geometric sizes of mean 2', { ordersPerDay: 5, units: geometric }, 10, 5 * 6],
    ['Poisson sizes of mean 0.7, with orders that do not exist', { ordersPerDay: 5, units: poisson }, 3.5, 5 * 1.19],
    ['gamma day of size 4', { ordersPerDay: 8, dispersion: 4 }, 8, 8 + 64 / 4],
    ['gamma day of size 0.5, geometric', { ordersPerDay: 3, dispersion: 0.5, units: geometric }, 6, 3 * 6 + 36 / 0.5],
    ['one order in ten days', { ordersPerDay: 0.1 }, 0.1, 0.1],
    ['clustered in office hours', { ordersPerDay: 7, hourly: office() }, 7, 7],
  ])('%s: mean and variance of its units', (_, part, mean, variance) => {
    const orders = ordersOf(recordTape(aShop({ days: DAYS, streams: [aStream(part)] }), 0));
    const seen = moments(perDay(orders, DAYS, unitsOf));
    expect(Math.abs(seen.mean - mean)).toBeLessThan(4 * seen.meanError);
    expect(Math.abs(seen.variance - variance)).toBeLessThan(4 * seen.varianceError);
    expect(seen.meanError / mean).toBeLessThan(0.1);
  });

  it('has gaps that are exponential', () => {
    const orders = ordersOf(recordTape(aShop({ days: DAYS, streams: [aStream({ ordersPerDay: 20 })] }), 0));
    const gaps = orders.slice(1).map((order, k) => (order.time - orders[k].time) / TICKS_PER_DAY);
    const seen = moments(gaps);
    expect(Math.abs(seen.mean - 1 / 20)).toBeLessThan(4 * seen.meanError);
    expect(Math.abs(seen.variance - 1 / 400)).toBeLessThan(4 * seen.varianceError);
  });
});

describe('the calendar of a demand stream', () => {
  const shares = (orders: readonly PlayedOrder[], cells: number, cellOf: (day: number) => number): number[] => {
    const counts = Array.from({ length: cells }, () => 0);
    for (const order of orders) counts[cellOf(order.time / TICKS_PER_DAY)] += 1;
    return counts;
  };
  const chiSquare = (counts: readonly number[], weights: readonly number[]): number => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return counts.reduce((sum, count, i) => {
      const due = (n * weights[i]) / total;
      if (due === 0) return count === 0 ? sum : Infinity;
      return sum + ((count - due) * (count - due)) / due;
    }, 0);
  };

  it('keeps the shares of weekdays, from the weekday of the start', () => {
    const weekly = [1, 1.2, 0.9, 1.1, 1.5, 0, 1.3];
    const shop = aShop({ days: 1400, startWeekday: 3, streams: [aStream({ weekly, ordersPerDay: 20 })] });
    const counts = shares(ordersOf(recordTape(shop, 0)), 7, (day) => (Math.floor(day) + 3) % 7);
    expect(chiSquare(counts, weekly)).toBeLessThan(chiSquareQuantile(0.999, 5));
  });

  it('keeps the shares of hours', () => {
    const shop = aShop({ days: 1000, streams: [aStream({ hourly: office(), ordersPerDay: 30 })] });
    const counts = shares(ordersOf(recordTape(shop, 0)), 24, (day) => Math.floor((day % 1) * 24 + 1e-9));
    expect(chiSquare(counts, office())).toBeLessThan(chiSquareQuantile(0.999, 9));
  });

  it('keeps the shares of months, from the day of the year of the start', () => {
    const yearly = [0.6, 0.7, 1, 0.8, 0.9, 1, 0.9, 0.8, 1, 1.3, 1.6, 1.4];
    const ends = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
    const shop = aShop({ days: 730, startDayOfYear: 243, streams: [aStream({ yearly, ordersPerDay: 40 })] });
    const counts = shares(ordersOf(recordTape(shop, 0)), 12, (day) =>
      ends.findIndex((end) => (Math.floor(day) + 243) % 365 < end),
    );
    const due = yearly.map((factor, m) => factor * (ends[m] - (ends[m - 1] ?? 0)));
    expect(chiSquare(counts, due)).toBeLessThan(chiSquareQuantile(0.999, 11));
  });

  it('grows in a line with its trend: +100 % a year makes the second year 2.5/1.5 of the first', () => {
    const shop = aShop({ days: 730, streams: [aStream({ trendPerYear: 1, ordersPerDay: 50 })] });
    const counts = shares(ordersOf(recordTape(shop, 0)), 2, (day) => (day < 365 ? 0 : 1));
    expect(chiSquare(counts, [1.5, 2.5])).toBeLessThan(chiSquareQuantile(0.999, 1));
  });

  it('sells only between its first and its last day', () => {
    const shop = aShop({ streams: [aStream({ from: 20.25, to: 30.5, hourly: office(), ordersPerDay: 200 })] });
    const days = ordersOf(recordTape(shop, 0)).map((order) => order.time / TICKS_PER_DAY);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(20.25);
    expect(Math.max(...days)).toBeLessThan(30.5);
    // all of the first day lies after 6 h; 34 of the 87 weights lie before noon of the last
    expect(Math.abs(days.length - 200 * (10 + 34 / 87))).toBeLessThan(4 * Math.sqrt(200 * 10.4));
  });
});

describe('a clock', () => {
  it('rings every 1/ordersPerDay days, first after half a gap', () => {
    const shop = aShop({ days: 2, streams: [aStream({ arrivals: 'clock', ordersPerDay: 3 })] });
    expect(ordersOf(recordTape(shop, 5)).map(({ time }) => time)).toEqual([
      14400, 43200, 72000, 100800, 129600, 158400,
    ]);
  });

  it('rings on at the same pace over days, at midnight too', () => {
    const shop = aShop({ days: 6, streams: [aStream({ arrivals: 'clock', ordersPerDay: 0.5 })] });
    expect(ordersOf(recordTape(shop, 0)).map(({ time }) => time / TICKS_PER_DAY)).toEqual([1, 3, 5]);
  });

  it('stands still on days without orders', () => {
    const weekly = [1, 1, 1, 1, 1, 0, 0];
    const shop = aShop({ days: 9, streams: [aStream({ arrivals: 'clock', ordersPerDay: 1, weekly })] });
    expect(ordersOf(recordTape(shop, 0)).map(({ time }) => time / TICKS_PER_DAY)).toEqual([
      0.5, 1.5, 2.5, 3.5, 4.5, 7.5, 8.5,
    ]);
  });
});

describe('what an order asks for', () => {
  const weights = [5, 1, 1, 2, 1];
  const items = [4, 3, 2, 1, 0];
  const stream = aStream({ lines: [0.5, 0.3, 0.2], items, weights, ordersPerDay: 50, units: geometric });
  const orders = ordersOf(recordTape(aShop({ days: 400, items: 5, streams: [stream] }), 0));

  it.each([
    [1, 0.5],
    [2, 0.3],
    [3, 0.2],
  ])('%d lines in a share of %f of the orders', (lines, share) => {
    const seen = orders.filter((order) => order.lines.length === lines).length / orders.length;
    expect(Math.abs(seen - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / orders.length));
  });

  it('never names an item twice', () => {
    expect(orders.filter(({ lines }) => new Set(lines.map(([item]) => item)).size < lines.length)).toEqual([]);
  });

  it('chooses first items by their weights', () => {
    weights.forEach((weight, i) => {
      const seen = orders.filter(({ lines }) => lines[0][0] === items[i]).length / orders.length;
      expect(Math.abs(seen - weight / 10)).toBeLessThan(4 * Math.sqrt(weight / 10 / orders.length));
    });
  });

  it('takes every item once when it has as many lines as there are items to sell, or more', () => {
    const all = aStream({ lines: [0, 0, 0, 0, 0, 1], items: [0, 1, 2, 3], weights: [1e6, 1, 0, 1e-6] });
    const greedy = ordersOf(recordTape(aShop({ days: 20, items: 4, streams: [all] }), 0));
    expect(greedy.length).toBeGreaterThan(100);
    expect(
      new Set(
        greedy.map(({ lines }) =>
          lines
            .map(([item]) => item)
            .toSorted((a, b) => a - b)
            .join(),
        ),
      ),
    ).toEqual(new Set(['0,1,3']));
  });

  it('leaves out lines of no units, and orders of no lines', () => {
    const thin = aStream({ lines: [0, 1], items: [0, 1], weights: [1, 1], units: poisson, ordersPerDay: 100 });
    const seen = ordersOf(recordTape(aShop({ items: 2, streams: [thin] }), 0));
    const none = Math.exp(-0.7);
    expect(seen.flatMap(({ lines }) => lines).filter(([, units]) => units < 1)).toEqual([]);
    const both = seen.filter(({ lines }) => lines.length === 2).length / seen.length;
    const due = ((1 - none) * (1 - none)) / (1 - none * none);
    expect(Math.abs(both - due)).toBeLessThan(4 * Math.sqrt((due * (1 - due)) / seen.length));
  });
});

describe('levers on a demand stream', () => {
  const base = aStream({ lines: [0.5, 0.5], items: [0, 1, 2], weights: [1, 2, 3], units: geometric });
  const played = (part: Partial<DemandStream>, patience: Law = { kind: 'exponential', mean: 5 }) =>
    ordersOf(recordTape(aShop({ items: 3, streams: [{ ...base, ...part }], patience }), 3));
  const before = played({});
  const all = { times: 0, lines: 0, patience: 0 };
  const changed = (after: readonly PlayedOrder[]) => ({
    times: after.filter((order, k) => order.time !== before[k]?.time).length,
    lines: after.filter(
      ({ lines }, k) => lines.map(([item]) => item).join() !== before[k]?.lines.map(([item]) => item).join(),
    ).length,
    patience: after.filter((order, k) => order.patience !== before[k]?.patience).length,
  });

  it('of units leave arrivals, items and patience alone', () => {
    const after = played({ units: { kind: 'geometric', mean: 4 } });
    expect(changed(after)).toEqual(all);
    expect(after.reduce((sum, order) => sum + unitsOf(order), 0)).toBeGreaterThan(
      before.reduce((sum, order) => sum + unitsOf(order), 0),
    );
  });

  it('of patience leave arrivals and lines alone', () => {
    expect(changed(played({}, fixed(3)))).toEqual({ ...all, patience: before.length });
  });

  it('of another stream leave this one alone', () => {
    const both = ordersOf(
      recordTape(
        aShop({
          items: 3,
          streams: [base, aStream({ channel: 1 })],
          transits: [fixed(2), fixed(2)],
          patience: { kind: 'exponential', mean: 5 },
        }),
        3,
      ),
    );
    expect(both.filter(({ channel }) => channel === 0)).toEqual(before);
  });
});

/** Weights of 10 hours from 7 to 17, 87 in all, of which 34 lie before noon. */
function office(): number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  [1, 3, 8, 10, 12, 15, 14, 12, 8, 4].forEach((weight, i) => (hours[7 + i] = weight));
  return hours;
}
