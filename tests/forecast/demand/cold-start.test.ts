import { keptOf } from '../../../src/forecast/demand/kept-of.js';
import { describe, expect, it } from 'vitest';
import { coldModel, groupLevel, type Kind } from '../../../src/forecast/demand/cold-start.js';
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

const levelsOf = (rows: readonly (readonly number[])[]) =>
  groupLevel(
    rows.map((ys) => {
      const mean = ys.reduce((sum, y) => sum + y, 0) / ys.length;
      return { mean, variance: ys.reduce((sum, y) => sum + (y - mean) ** 2, 0) / (ys.length - 1), buckets: ys.length };
    }),
  );
const meanOf = (kinds: readonly Kind[]): number => kinds.reduce((sum, { mean, share }) => sum + share * mean, 0);

describe('the level of a group', () => {
  it('is the distribution of its items, and what they vary by', () => {
    const poisson = poissonOf(41);
    const kinds = levelsOf(means(400, 42).map((mean) => Array.from({ length: 40 }, () => poisson(mean))));
    const seen = kinds.slice(0, -2);
    expect(seen).toHaveLength(24);
    expect(Math.abs(meanOf(seen) - 3)).toBeLessThan(0.3);
    expect(Math.abs(seen.reduce((sum, { mean, share }) => sum + share * (mean - 3) ** 2, 0) - 4.5)).toBeLessThan(1.3);
    for (const { dispersion } of seen) expect(Math.abs(dispersion - 1)).toBeLessThan(0.25);
  });

  it('of one half slow and one half quick items is weighed by Bayes, by hand', () => {
    // dispersion 2: size = mean; P(4 | mean 1) = 1/32, P(4 | mean 4) = 35 / 256
    const kinds = [1, 4].map((mean) => ({ mean, dispersion: 2, share: 0.5 }));
    const model = coldModel(kinds, false);
    model.update(4);
    const [slow, quick] = [1 / 32, 35 / 256];
    // within a kind gamma of shape 4: (4 + 4/2) / (4/mean + 1/2)
    const [low, high] = [6 / 4.5, 6 / 1.5];
    expect(model.points(1)[0]).toBeCloseTo((slow * low + quick * high) / (slow + quick), 9);
    // its first sale could not be 0, P(D > 0) = 1 − 2^−mean, and counts half: (4 + ½·4/2) / (4/mean + ½/2)
    const first = coldModel(kinds, true);
    first.update(4);
    const [slowFirst, quickFirst] = [Math.sqrt(slow / 0.5), Math.sqrt(quick / (15 / 16))];
    const [lowFirst, highFirst] = [5 / 4.25, 5 / 1.25];
    expect(first.points(1)[0]).toBeCloseTo(
      (slowFirst * lowFirst + quickFirst * highFirst) / (slowFirst + quickFirst),
      9,
    );
    // forgetting by a fifth: a second bucket of 4 weighs 1, the first one 0.8
    const fading = coldModel(kinds, false, 0.8);
    fading.update(4);
    fading.update(4);
    const [slowBoth, quickBoth] = [slow ** 1.8, quick ** 1.8];
    const [lowBoth, highBoth] = [(4 + (1.8 * 4) / 2) / 4.9, (4 + (1.8 * 4) / 2) / 1.9];
    expect(fading.points(1)[0]).toBeCloseTo((slowBoth * lowBoth + quickBoth * highBoth) / (slowBoth + quickBoth), 9);
  });
});

describe('a new item', () => {
  const poisson = poissonOf(43);
  const old = means(60, 44).map((mean) => Array.from({ length: 60 }, () => poisson(mean)));
  const young = means(300, 45);

  it.each([1, 3, 8])('after %d buckets is nearer to its truth than its own mean or its group alone', (age) => {
    const errors = { borrowed: 0, own: 0, group: 0 };
    const kinds = levelsOf(old);
    for (const truth of young) {
      const model = coldModel(kinds, false);
      let sum = 0;
      for (let b = 0; b < age; b++) {
        const y = poisson(truth);
        sum += y;
        model.update(y);
      }
      errors.borrowed += (model.points(1)[0] - truth) ** 2;
      errors.own += (sum / age - truth) ** 2;
      errors.group += (meanOf(kinds) - truth) ** 2;
    }
    expect(errors.borrowed).toBeLessThan(0.97 * errors.own);
    expect(errors.borrowed).toBeLessThan(0.7 * errors.group);
  });

  it('covers its demand over a lead time as often as it says', () => {
    const kinds = levelsOf(old);
    let covered = 0;
    for (const truth of young) {
      const model = coldModel(kinds, false);
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
    expect(mean).toBeLessThan(45);
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

describe('what a bucket of a new item still says later', () => {
  const poisson = poissonOf(47);
  const old = means(60, 44).map((mean) => Array.from({ length: 60 }, () => poisson(mean)));
  const launches = (fade: number): Float64Array[] =>
    means(120, 48).map((mean) =>
      Float64Array.from({ length: 20 }, (_, t) => poisson(mean * (1 + 5 * fade ** (t + 1)))),
    );

  it('is all of it in a shop whose new items stay as they are, less where novelty wears off', () => {
    const kinds = levelsOf(old);
    expect(keptOf(launches(0), kinds)).toBe(1);
    expect(keptOf(launches(0.8), kinds)).toBeLessThan(0.9);
  });

  it('is all of it where too few new items were seen', () => {
    expect(keptOf(launches(0.8).slice(0, 10), levelsOf(old))).toBe(1);
  });
});
