import { describe, expect, it } from 'vitest';
import { coldModel, groupLevel } from '../../../src/forecast/demand/cold-start.js';
import { forecastItem } from '../../../src/forecast/demand/forecast-item.js';
import { croston } from '../../../src/forecast/methods/croston.js';
import { gammaQuantile } from '../../../src/stats/gamma.js';
import { streamOf } from '../methods/stream-of.js';
import { poissonOf, seriesOf } from './made-up.js';

const means = (count: number, seed: number): number[] => {
  const draw = streamOf(seed);
  // gamma with shape 2 and mean 3: between items a variance of 4.5
  return Array.from({ length: count }, () => 1.5 * gammaQuantile(2, draw()));
};

describe('the level of a group', () => {
  it('is told apart from the unevenness of its items', () => {
    const poisson = poissonOf(41);
    const items = means(400, 42).map((mean) => {
      const ys = Array.from({ length: 20 }, () => poisson(mean));
      const own = ys.reduce((sum, y) => sum + y, 0) / 20;
      return { mean: own, variance: ys.reduce((sum, y) => sum + (y - own) ** 2, 0) / 19, buckets: 20 };
    });
    const level = groupLevel(items);
    expect(Math.abs(level.mean - 3)).toBeLessThan(0.3);
    expect(Math.abs(level.between - 4.5)).toBeLessThan(1.2);
    expect(Math.abs(level.within - 3)).toBeLessThan(0.3);
  });

  it('of gamma means and Poisson demand gives the exact posterior mean', () => {
    // prior gamma(2, rate 2/3): posterior mean (2 + Σy)/(2/3 + n)
    const model = coldModel({ mean: 3, between: 4.5, within: 3 });
    [4, 0, 7].forEach((y, n) => {
      model.update(y);
      const sum = [4, 4, 11][n];
      expect(model.points(1)[0]).toBeCloseTo((2 + sum) / (2 / 3 + n + 1), 12);
    });
  });
});

describe('a new item', () => {
  const poisson = poissonOf(43);
  const old = means(60, 44).map((mean) => Array.from({ length: 60 }, () => poisson(mean)));
  const young = means(300, 45);

  it.each([1, 3, 8])('after %d buckets is nearer to its truth than its own mean or its group alone', (age) => {
    const errors = { borrowed: 0, own: 0, group: 0 };
    const group = groupLevel(
      old.map((ys) => {
        const mean = ys.reduce((sum, y) => sum + y, 0) / 60;
        return { mean, variance: ys.reduce((sum, y) => sum + (y - mean) ** 2, 0) / 59, buckets: 60 };
      }),
    );
    for (const truth of young) {
      const model = coldModel(group);
      let sum = 0;
      for (let b = 0; b < age; b++) {
        const y = poisson(truth);
        sum += y;
        model.update(y);
      }
      errors.borrowed += (model.points(1)[0] - truth) ** 2;
      errors.own += (sum / age - truth) ** 2;
      errors.group += (group.mean - truth) ** 2;
    }
    expect(errors.borrowed).toBeLessThan(0.97 * errors.own);
    expect(errors.borrowed).toBeLessThan(0.7 * errors.group);
  });

  it('covers its demand over a lead time as often as it says', () => {
    const model = coldModel({ mean: 3, between: 4.5, within: 3 });
    let covered = 0;
    for (const truth of young) {
      model.restore([0, 0]);
      for (let b = 0; b < 2; b++) model.update(poisson(truth));
      covered += poisson(truth * 5) <= model.over(5).quantile(0.9) ? 1 : 0;
    }
    expect(Math.abs(covered / young.length - 0.9)).toBeLessThan(0.045);
  });

  it('borrows, then stands on its own', () => {
    const rows = [...old.map((ys) => [...ys]), Array.from({ length: 60 }, (_, b) => (b < 57 ? 0 : 30))];
    const firstBucket = [...old.map(() => 0), 57];
    const item = forecastItem(seriesOf(rows, { firstBucket }), 60, { method: croston })!;
    expect(item.method).toBe('new item');
    const mean = item.over('2025-03-03', 7).mean;
    expect(mean).toBeGreaterThan(15);
    expect(mean).toBeLessThan(30);
    for (let b = 0; b < 30; b++) item.observe(30, 7);
    expect(Math.abs(item.over('2025-09-29', 7).mean - 30)).toBeLessThan(2);
    expect(forecastItem(seriesOf(rows, { firstBucket }), 3, { method: croston })!.method).toBe('given');
  });

  it('without any other item, or with nothing sold at all, is no forecast or a small one', () => {
    expect(forecastItem(seriesOf([[]]), 0)).toBeNull();
    expect(forecastItem(seriesOf([[0, 0, 0]]), 0)?.over('2024-01-22', 7).mean ?? 0).toBe(0);
  });
});

describe('a forecast that goes on', () => {
  it('is moved by the next bucket as by one it was fitted on', () => {
    const poisson = poissonOf(46);
    const rows = [Array.from({ length: 8 }, () => poisson(4)), Array.from({ length: 8 }, () => poisson(4))];
    const effects = { method: croston };
    const whole = forecastItem(seriesOf(rows), 0, effects)!;
    const item = forecastItem(seriesOf(rows), 0, effects)!;
    item.observe(9, 7);
    whole.model.update(9);
    expect(item.over('2024-03-04', 10).mean).toBeCloseTo(whole.over('2024-03-04', 10).mean, 12);
    expect(item.points(3)[0]).toBeCloseTo(item.over('2024-03-04', 7).mean, 9);
  });

  it('is not moved by a closed week, and half as much filled in by one short of stock', () => {
    const rows = [Array.from({ length: 30 }, () => 10)];
    const item = forecastItem(seriesOf(rows), 0, { method: croston })!;
    item.observe(0, 0);
    item.observe(NaN, 7);
    expect(item.over('2024-08-12', 7).mean).toBeCloseTo(10, 6);
    item.observe(5, 7, 3.5);
    expect(item.over('2024-08-19', 7).mean).toBeCloseTo(10, 6);
  });
});
