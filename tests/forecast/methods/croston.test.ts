import { describe, expect, it } from 'vitest';
import { demandClass } from '../../../src/forecast/intermittent/demand-class.js';
import { demandsOf } from '../../../src/forecast/intermittent/demands.js';
import type { Model } from '../../../src/forecast/method.js';
import { fitCroston, type CrostonOptions } from '../../../src/forecast/methods/croston.js';
import { sbaCorrection } from '../../../src/forecast/methods/sba.js';
import { sbjCorrection } from '../../../src/forecast/methods/sbj.js';
import { fitTsb } from '../../../src/forecast/methods/tsb.js';

const y1 = [0, 0, 19, 0, 0, 0, 4, 18, 17, 0, 0, 0, 0, 0, 3, 0, 0];
const ts2 = [0, 2, 0, 1, 0, 11, 0, 0, 0, 0, 2, 0, 6, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0];

type Fit = (series: readonly number[], options: CrostonOptions) => Model | null;
const croston: Fit = (series, options) => fitCroston(series, () => 1, options);
const sba: Fit = (series, options) => fitCroston(series, sbaCorrection, options);
const sbj: Fit = (series, options) => fitCroston(series, sbjCorrection, options);

/** R's tsintermittent (Kourentzes 2014), constants 0.1 for sizes and 0.2 for intervals; init "naive" = first, "mean" = mean interval. */
describe('the rate after the last period', () => {
  const parameters = { size: 0.1, interval: 0.2 };
  it.each([
    ['Croston', croston, y1, 'first', 5.13226074719],
    ['Croston', croston, y1, 'mean', 5.13226074719],
    ['SBA', sba, y1, 'first', 4.61903467247],
    ['SBA', sba, y1, 'mean', 4.61903467247],
    ['SBJ', sbj, y1, 'first', 4.56200955305],
    ['SBJ', sbj, y1, 'mean', 4.56200955305],
    ['Croston', croston, ts2, 'first', 1.1690557139],
    ['Croston', croston, ts2, 'mean', 1.08624060859],
    ['SBA', sba, ts2, 'first', 1.05215014251],
    ['SBA', sba, ts2, 'mean', 0.977616547729],
    ['SBJ', sbj, ts2, 'first', 1.03916063458],
    ['SBJ', sbj, ts2, 'mean', 0.965547207634],
  ] as const)('%s, %#', (_, fit, series, start, rate) => {
    expect(fit(series, { parameters, start })!.points(1)[0]).toBeCloseTo(rate, 9);
  });

  /** The same, constants 0.1 for sizes and 0.05 for the chance. */
  it.each([
    [y1, 'first', 2.633533281],
    [y1, 'mean', 4.71060753448],
    [ts2, 'first', 0.615806969049],
    [ts2, 'mean', 0.924676122209],
  ] as const)('TSB, %#', (series, start, rate) => {
    expect(fitTsb(series, { parameters: { size: 0.1, interval: 0.05 }, start })!.points(1)[0]).toBeCloseTo(rate, 9);
  });
});

describe('the rate before each period, as it moves', () => {
  // tsintermittent, in-sample of y1 from the fourth period on
  const rates = [
    6.33333333333, 6.33333333333, 6.33333333333, 6.33333333333, 5.46875, 6.35869565217, 7.2653654485, 7.2653654485,
    7.2653654485, 7.2653654485, 7.2653654485, 7.2653654485, 5.13226074719, 5.13226074719,
  ];
  it.each([
    ['Croston', croston, 1],
    ['SBA', sba, 0.9],
    ['SBJ', sbj, 1 - 0.2 / 1.8],
  ] as const)('%s', (_, fit, share) => {
    const model = fit(y1.slice(0, 3), { parameters: { size: 0.1, interval: 0.2 }, start: 'first' })!;
    rates.forEach((rate, i) => {
      expect(model.points(1)[0]).toBeCloseTo(rate * share, 9);
      model.update(y1[3 + i]);
    });
  });
});

describe('the class of a demand', () => {
  /** Syntetos, Boylan & Croston (2005), reference values of R's tsintermittent. */
  it('is told from interval and unevenness', () => {
    const series = [
      2, 0, 1, 0, 10, 0, 0, 3, 0, 2, 6, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 3, 1, 1, 0, 1, 0, 1, 0, 0,
    ];
    const { meanSize, cv2, count } = demandsOf(series);
    expect(meanSize).toBeCloseTo(3.15384615385, 10);
    expect(cv2).toBeCloseTo(0.74003569304, 10);
    expect((cv2 * count) / (count - 1)).toBeCloseTo(0.801705334127, 10);
    expect(series.length / count).toBeCloseTo(2.61538461538, 10);
    expect(demandClass(series)).toBe('lumpy');
  });

  it.each([
    [[0, 0, 5, 0], 'too short'],
    [[5, 6, 5, 4], 'smooth'],
    [[1, 20, 1, 4], 'erratic'],
    [[5, 0, 5, 0], 'intermittent'],
  ] as const)('%s is %s', (series, expected) => {
    expect(demandClass(series)).toBe(expected);
  });
});
