import { describe, expect, it } from 'vitest';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import { bucketOrders } from '../../../src/forecast/bucket-orders.js';
import { methodNames } from '../../../src/forecast/index.js';
import { forecastItems } from '../../../src/study/forecast-demand/forecast-items.js';
import { Rhythm } from '../../../src/study/forecast-demand/rhythm.js';

/** A shop from Monday 2026-01-05 on; `perDay(item, day)` units in one order line each, 0 = none. */
function shop(days: number, items: number, perDay: (item: number, day: number) => number) {
  const lines: [number, number, number][] = [];
  for (let day = 0; day < days; day++)
    for (let item = 0; item < items; item++) if (perDay(item, day) > 0) lines.push([day, item, perDay(item, day)]);
  return {
    start: '2026-01-05',
    days,
    itemNames: Array.from({ length: items }, (_, item) => `item ${item}`),
    orders: {
      time: Float64Array.from(lines, ([day]) => day * TICKS_PER_DAY),
      channel: new Uint8Array(lines.length),
      firstLine: Int32Array.from({ length: lines.length + 1 }, (_, k) => k),
      item: Int32Array.from(lines, ([, item]) => item),
      units: Int32Array.from(lines, ([, , units]) => units),
    },
  };
}

const weekend = (day: number) => day % 7 >= 5;

describe('the rhythm of a shop', () => {
  const bucketed = bucketOrders(
    shop(8 * 7, 6, (_, day) => (weekend(day) || (day >= 14 && day < 17) ? 0 : 2)),
    7,
  );
  const rhythm = new Rhythm(bucketed);

  it('takes a week with fewer open days for a whole one', () => {
    expect([...bucketed.series.openDays]).toEqual([5, 5, 2, 5, 5, 5, 5, 5]);
    expect(bucketed.series.units[0][2]).toBe(4);
    expect([...rhythm.seen(0)]).toEqual([10, 10, 10, 10, 10, 10, 10, 10]);
  });

  it('counts open days to come', () => {
    expect(rhythm.usual).toBe(5);
    expect(rhythm.periodsIn(7)).toBe(1);
    expect(rhythm.periodsIn(4)).toBeCloseTo(0.8, 12);
    expect(rhythm.periodsIn(6)).toBe(1);
    expect(rhythm.ahead(2)).toEqual([
      { weight: 1, step: 1 },
      { weight: 1, step: 2 },
    ]);
  });

  it('forecasts nothing for a closed day, and a week of open ones as a season', () => {
    const daily = bucketOrders(
      shop(8 * 7, 6, (_, day) => (weekend(day) ? 0 : 1 + (day % 7))),
      1,
    );
    expect(new Rhythm(daily).season).toBe(5);
    const { items } = forecastItems(daily, { method: 'seasonalNaive', horizon: 7 });
    expect(items[0].means).toEqual([1, 2, 3, 4, 5, 0, 0]);
  });
});

describe('forecasts of items', () => {
  const bucketed = bucketOrders(
    shop(40 * 7, 4, (item, day) => (item === 3 ? 0 : item === 2 ? (day > 270 ? 3 : 0) : 1 + ((day * 7 + item) % 5))),
    7,
  );

  it('puts the most demanded first and leaves out what never sold', () => {
    const { items, silent } = forecastItems(bucketed, { method: 'auto', horizon: 4 });
    expect(silent).toBe(1);
    const means = items.map(({ total }) => total.mean);
    expect(means).toEqual([...means].sort((a, b) => b - a));
  });

  it('gives a week in a quieter month the law of a week, only smaller', () => {
    // 20 units or more every week: a week without any is out of the question, whatever the month
    const [steady] = forecastItems(bucketed, { method: 'auto', horizon: 4, items: [0] }).items;
    expect(steady.quantiles.every(([p5]) => p5 >= 10)).toBe(true);
  });

  it('falls back to the mean where a method has too little to be fitted on', () => {
    const { items } = forecastItems(bucketed, { method: 'damped', horizon: 4, items: [2] });
    expect(items[0].method).toBe('mean');
  });

  it('has quantiles that rise, over a lead time too', () => {
    const { items } = forecastItems(bucketed, { method: 'ses', horizon: 4, leadDays: () => 10 });
    for (const { quantiles, lead, total } of items) {
      for (const of of [...quantiles, lead!.quantiles, total.quantiles])
        expect(of).toEqual([...of].sort((a, b) => a - b));
      expect(lead!.mean).toBeCloseTo((total.mean * 10) / 28, 6);
    }
  });

  it('scores every method, and sees nothing later than an origin', () => {
    const scored = forecastItems(bucketed, { method: 'auto', horizon: 4, backtest: true }).scores!;
    expect(scored.classes[0].items).toBe(2);
    expect(scored.leftOut).toBe(1);
    expect(scored.classes[0].methods.map(({ method }) => method)).toEqual(['auto', ...methodNames]);
    for (const { mase, coverage, pinball } of scored.classes[0].methods) {
      expect(mase).toBeGreaterThan(0);
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1);
      expect(pinball.every((loss) => loss >= 0)).toBe(true);
    }
  });

  it('gives the naive method the errors that can be counted by hand', () => {
    // 1, 2, 1, 2 …: naive is off by 1 at odd steps and right at even ones
    const alternating = bucketOrders(
      shop(40 * 7, 1, (_, day) => (day % 7 === 0 ? 1 + (Math.floor(day / 7) % 2) : 0)),
      7,
    );
    const [all] = forecastItems(alternating, { method: 'naive', horizon: 2, backtest: true }).scores!.classes;
    const naive = all.methods.find(({ method }) => method === 'naive')!;
    expect(naive.mase).toBeCloseTo(0.5, 12);
    expect(naive.rmsse).toBeCloseTo(Math.sqrt(0.5), 12);
  });
});
