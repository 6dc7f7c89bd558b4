import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/forecast/demand/day.js';
import { forecastItem } from '../../../src/forecast/demand/forecast-item.js';
import { ses } from '../../../src/forecast/methods/ses.js';
import { poissonOf, seriesOf } from './made-up.js';

const start = '2024-01-01';
const week = (b: number): string => new Date((dayOf(start) + 7 * b) * 86_400_000).toISOString().slice(0, 10);
const weekEnd = (b: number): string => new Date((dayOf(start) + 7 * b + 6) * 86_400_000).toISOString().slice(0, 10);

describe('a known promotion', () => {
  const promoted = new Set([20, 21, 50, 51, 80]);
  const poisson = poissonOf(9);
  const rows = Array.from({ length: 20 }, () =>
    Array.from({ length: 104 }, (_, b) => poisson(promoted.has(b) ? 24 : 6)),
  );
  const series = seriesOf(rows);
  const past = [...promoted].map((b) => ({ from: week(b), to: weekEnd(b) }));

  it('is left out of the usual demand', () => {
    const knowing = forecastItem(series, 0, { method: ses, promotions: past })!;
    expect(Math.abs(knowing.over(week(104), 7).mean - 6)).toBeLessThan(1);
  });

  it('comes again with the lift it had', () => {
    const item = forecastItem(series, 0, {
      method: ses,
      promotions: [...past, { from: week(106), to: weekEnd(106) }],
    })!;
    const ratio = item.over(week(106), 7).mean / item.over(week(105), 7).mean;
    expect(Math.abs(ratio - 4)).toBeLessThan(0.6);
    expect(item.over(week(106), 7).quantile(0.95)).toBeGreaterThan(item.over(week(105), 7).quantile(0.95) * 2);
  });

  it('has the lift that is given, for the items that are named', () => {
    const promotions = [{ from: week(106), to: weekEnd(106), items: ['item 3'], times: 2.5 }];
    const ratioOf = (i: number): number => {
      const item = forecastItem(series, i, { method: ses, promotions })!;
      return item.over(week(106), 7).mean / item.over(week(105), 7).mean;
    };
    expect(ratioOf(3)).toBeCloseTo(2.5, 6);
    expect(ratioOf(4)).toBeCloseTo(1, 6);
  });

  it('that has never been lifts nothing by itself', () => {
    const item = forecastItem(series, 0, { method: ses, promotions: [{ from: week(106), to: weekEnd(106) }] })!;
    expect(item.over(week(106), 7).mean).toBeCloseTo(item.over(week(105), 7).mean, 6);
  });

  it('of one day lifts that day of the week alone', () => {
    const promotions = [{ from: week(106), to: week(106), times: 8 }];
    const item = forecastItem(series, 0, { method: ses, promotions })!;
    expect(item.over(week(106), 7).mean / item.over(week(105), 7).mean).toBeCloseTo(2, 6);
  });
});
