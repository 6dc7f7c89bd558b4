import { describe, expect, it } from 'vitest';
import { dayOf, monthOf, weekdayOf } from '../../../src/forecast/demand/day.js';
import { forecastItem } from '../../../src/forecast/demand/forecast-item.js';
import { shopEffects } from '../../../src/forecast/demand/shop-effects.js';
import { ses } from '../../../src/forecast/methods/ses.js';
import { poissonOf, seriesOf } from './made-up.js';

describe('days', () => {
  it('have a weekday and a month', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(weekdayOf(dayOf('2026-11-23'))).toBe(0);
    expect(weekdayOf(dayOf('1969-12-28'))).toBe(6);
    expect(monthOf(dayOf('2024-02-29'))).toBe(1);
  });

  it.each(['2024-02-30', '24-01-01', '2024-1-1', 'today'])('%s is none', (text) => {
    expect(() => dayOf(text)).toThrow(RangeError);
  });
});

describe('weekdays', () => {
  // 2024-01-01 is a Monday; closed on Saturdays; Sundays sell 0.4, Fridays 2 of what others do
  const pattern = [1, 1, 1, 1, 2, 0, 0.4];
  const poisson = poissonOf(1);
  const openDays = Array.from({ length: 364 }, (_, b) => (b % 7 === 5 ? 0 : 1));
  const series = seriesOf(
    Array.from({ length: 12 }, (_, i) => openDays.map((_, b) => poisson((1 + i) * pattern[b % 7]))),
    { bucketDays: 1, openDays },
  );

  it('sell what they sold before, and a closed one nothing', () => {
    const item = forecastItem(series, 7, { method: ses })!;
    // the Monday after the last day
    const monday = dayOf('2024-01-01') + 364;
    const means = pattern.map((_, d) => item.over(monday + d, 1).mean);
    expect(means[5]).toBe(0);
    pattern.forEach((index, d) => expect(Math.abs(means[d] - 8 * index)).toBeLessThan(1.2));
    expect(means[4] / means[0]).toBeGreaterThan(1.7);
  });

  it('sum to the week whatever day it begins on', () => {
    const item = forecastItem(series, 7, { method: ses })!;
    const day = dayOf('2024-01-01') + 364;
    const weeks = [0, 1, 2, 3.5].map((shift) => item.over(day + shift, 7).mean);
    for (const week of weeks) expect(week).toBeCloseTo(weeks[0], 6);
    expect(item.over(day, 0).quantile(0.99)).toBe(0);
  });

  it('are open or closed as the shop says of days to come', () => {
    const day = dayOf('2024-01-01') + 364;
    const shut = forecastItem(series, 7, { method: ses, closed: ['2024-12-30', '2024-12-31'] })!;
    expect(shut.over(day, 2).mean).toBe(0);
    expect(shut.over(day, 3).mean).toBeGreaterThan(5);
  });
});

describe('months', () => {
  const december = (b: number, start: string): number => (monthOf(dayOf(start) + 7 * b + 3) === 11 ? 3 : 1);

  it.each([3, 1.5])('of a shop with a strong December are told from %s years of thin items', (years) => {
    const poisson = poissonOf(2);
    const start = years === 3 ? '2022-01-03' : '2023-07-03';
    const series = seriesOf(
      Array.from({ length: 150 }, () =>
        Array.from({ length: Math.round(52 * years) }, (_, b) => poisson(0.4 * december(b, start))),
      ),
      { start },
    );
    const item = forecastItem(series, 3, { effects: shopEffects(series), coverDays: 28 })!;
    const ratio = item.over('2025-12-01', 28).mean / item.over('2025-06-02', 28).mean;
    expect(ratio).toBeGreaterThan(2.5);
    expect(ratio).toBeLessThan(3.5);
  });

  it('stay equal where there is only noise, and where a year has not passed', () => {
    const poisson = poissonOf(3);
    const noise = seriesOf(Array.from({ length: 20 }, () => Array.from({ length: 156 }, () => poisson(0.5))));
    for (const index of shopEffects(noise).of(0).season.months) expect(Math.abs(index - 1)).toBeLessThan(0.12);
    const young = seriesOf([Array.from({ length: 40 }, (_, b) => 10 + 5 * Math.floor(b / 8))]);
    expect(shopEffects(young).of(0).season.months).toEqual(Array.from({ length: 12 }, () => 1));
  });

  it('are not taken for growth: a shop that doubles in a year has no season', () => {
    const poisson = poissonOf(4);
    const growing = seriesOf(
      Array.from({ length: 60 }, () => Array.from({ length: 104 }, (_, b) => poisson(4 * 2 ** (b / 52)))),
    );
    for (const index of shopEffects(growing).of(0).season.months) expect(Math.abs(index - 1)).toBeLessThan(0.1);
  });

  it('differ by group where the groups say so', () => {
    const poisson = poissonOf(5);
    const start = '2022-01-03';
    const rows = Array.from({ length: 80 }, (_, i) =>
      Array.from({ length: 156 }, (_, b) => poisson(2 * (i % 2 === 0 ? december(b, start) : 1))),
    );
    const effects = shopEffects(
      seriesOf(rows, { start, groups: rows.map((_, i) => (i % 2 === 0 ? 'gifts' : 'screws')) }),
    );
    const [gifts, screws] = [0, 1].map((i) => effects.of(i).season.months);
    expect(gifts[11] / gifts[5]).toBeGreaterThan(2.6);
    expect(screws[11] / screws[5]).toBeLessThan(1.2);
  });
});

describe('closed weeks', () => {
  it('are no zero demand', () => {
    const openDays = Array.from({ length: 60 }, (_, b) => (b % 10 < 2 ? 0 : 7));
    const units = openDays.map((open) => (open === 0 ? 0 : 20));
    const item = forecastItem(seriesOf([units], { openDays }), 0, { method: ses })!;
    expect(item.over('2025-03-03', 7).mean).toBeCloseTo(20, 6);
  });
});
