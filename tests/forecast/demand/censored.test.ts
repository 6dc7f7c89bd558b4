import { describe, expect, it } from 'vitest';
import { fillCensored } from '../../../src/forecast/demand/fill-censored.js';
import { forecastItem } from '../../../src/forecast/demand/forecast-item.js';
import { ses } from '../../../src/forecast/methods/ses.js';
import { streamOf } from '../methods/stream-of.js';
import { poissonOf, seriesOf } from './made-up.js';

/**
 * A shop that loses what it can't serve: Poisson customers of one unit, every Monday stock is filled up to `level`. What it sells, when it ran out
 * within the week (in days), and what was demanded.
 */
function lostSales(mean: number, level: number, weeks: number, seed: number) {
  const draw = streamOf(seed);
  const sold = new Float64Array(weeks);
  const short = new Float64Array(weeks);
  let demanded = 0;
  for (let w = 0; w < weeks; w++) {
    let left = level;
    for (let at = -Math.log(1 - draw()) / mean; at < 1; at -= Math.log(1 - draw()) / mean) {
      demanded++;
      if (left === 0) continue;
      left--;
      sold[w]++;
      if (left === 0) short[w] = 7 * (1 - at);
    }
  }
  return { sold, short, demanded: demanded / weeks };
}

const meanOf = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, y) => sum + y, 0) / values.length;

describe('sales of a shop that runs out', () => {
  it.each([
    [10, 10],
    [10, 7],
    [3, 2],
    [40, 30],
  ])('%d asked for and %d there: the bias of taking sales for demand is gone', (mean, level) => {
    const { sold, short, demanded } = lostSales(mean, level, 2000, 11);
    const naive = meanOf(sold) / demanded - 1;
    const share = short.map((days) => days / 7);
    const filled = meanOf(fillCensored({ units: sold, exposure: new Float64Array(2000).fill(1), short: share }));
    expect(naive).toBeLessThan(-0.1);
    expect(Math.abs(filled / demanded - 1)).toBeLessThan(0.02);
  });

  it('by whole days, when nobody knows the hour: at least what was sold', () => {
    // each day up to 4 there, 4 asked for on average
    const poisson = poissonOf(12);
    const demand = Array.from({ length: 3000 }, () => poisson(4));
    const sold = Float64Array.from(demand, (y) => Math.min(4, y));
    const short = Float64Array.from(demand, (y) => (y >= 4 ? 1 : 0));
    const filled = meanOf(fillCensored({ units: sold, exposure: new Float64Array(3000).fill(1), short }));
    expect(meanOf(sold) / meanOf(demand)).toBeLessThan(0.85);
    expect(Math.abs(filled / meanOf(demand) - 1)).toBeLessThan(0.03);
  });

  it('are never made less, and left alone where stock was there', () => {
    const { sold, short } = lostSales(5, 6, 200, 13);
    const filled = fillCensored({
      units: sold,
      exposure: new Float64Array(200).fill(1),
      short: short.map((days) => days / 7),
    });
    filled.forEach((y, w) => {
      expect(y).toBeGreaterThanOrEqual(sold[w]);
      expect(short[w] > 0 || y === sold[w]).toBe(true);
    });
  });

  it('are forecast as the demand behind them', () => {
    const { sold, short } = lostSales(12, 10, 150, 14);
    const blind = forecastItem(seriesOf([sold]), 0, { method: ses })!;
    const seeing = forecastItem(seriesOf([sold], { shortDays: [short] }), 0, { method: ses })!;
    expect(blind.over('2026-11-16', 7).mean).toBeLessThan(10);
    expect(Math.abs(seeing.over('2026-11-16', 7).mean - 12)).toBeLessThan(1.3);
  });
});
