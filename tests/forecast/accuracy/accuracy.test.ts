import { describe, expect, it } from 'vitest';
import * as points from '../../../src/forecast/accuracy/points.js';
import { coverage, msis, pinball } from '../../../src/forecast/accuracy/quantiles.js';
import { mase, owa, rmsse, seasonalChange, squaredChange } from '../../../src/forecast/accuracy/scaled.js';

/** Worked out by hand: errors 2, −1, 0, 3. */
const actual = [10, 4, 0, 8];
const forecast = [8, 5, 0, 5];

describe('accuracy of points', () => {
  it.each([
    ['mean error', points.meanError(actual, forecast), 1],
    ['mean absolute error', points.meanAbsoluteError(actual, forecast), 1.5],
    ['root mean squared error', points.rootMeanSquaredError(actual, forecast), Math.sqrt(3.5)],
    ['sMAPE; 0 where both are 0', points.smape(actual, forecast), (400 / 18 + 200 / 9 + 0 + 600 / 13) / 4],
    ['mean percentage error', points.meanPercentageError([10, 4], [8, 5]), -2.5],
    ['mean absolute percentage error', points.meanAbsolutePercentageError([10, 4], [8, 5]), 22.5],
    ["Theil's U of no change", points.theilU([10, 4, 8], [0, 10, 4]), 1],
  ])('%s', (_, value, expected) => expect(value).toBeCloseTo(expected, 12));
});

describe('scaled accuracy', () => {
  it('scales by the changes from season to season', () => {
    expect(seasonalChange([1, 3, 2, 7], 1)).toBeCloseTo((2 + 1 + 5) / 3, 12);
    expect(seasonalChange([1, 3, 2, 7], 2)).toBeCloseTo((1 + 4) / 2, 12);
    expect(mase(actual, forecast, 3)).toBe(0.5);
  });

  it('scales squares by the changes since the first demand', () => {
    expect(squaredChange([0, 0, 2, 0, 3])).toBeCloseTo((4 + 9) / 2, 12);
    expect(rmsse(actual, forecast, 14)).toBe(0.5);
  });

  it('averages sMAPE and MASE over those of the benchmark (M4 Weekly, Damped and Naive2: 0.917)', () => {
    expect(owa({ smape: 8.866, mase: 2.404 }, { smape: 9.161, mase: 2.777 })).toBeCloseTo(0.917, 3);
  });
});

describe('quantiles', () => {
  it('costs p above and 1 − p below', () => {
    expect(pinball(12, 10, 0.95)).toBeCloseTo(1.9, 12);
    expect(pinball(8, 10, 0.95)).toBeCloseTo(0.1, 12);
    expect(pinball(10, 10, 0.5)).toBe(0);
  });

  it('is least at the quantile itself', () => {
    const demands = Array.from({ length: 100 }, (_, k) => k + 1);
    const loss = (q: number) => demands.reduce((sum, y) => sum + pinball(y, q, 0.8), 0);
    const losses = demands.map(loss);
    expect(losses.indexOf(Math.min(...losses)) + 1).toBe(80);
  });

  it('counts what lies within, ends included', () => {
    expect(coverage([1, 2, 3, 9], [1, 1, 1, 1], [5, 5, 3, 5])).toBe(0.75);
  });

  it('charges 40 for a unit outside of a 95 % interval', () => {
    expect(msis([1, 7], [2, 2], [6, 6], 2)).toBeCloseTo((4 + 40 + 4 + 40) / 2 / 2, 9);
  });
});
