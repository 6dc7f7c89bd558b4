import { describe, expect, it } from 'vitest';
import { demandQuantile, shortageLevel } from '../../../src/forecast/predictive/demand-quantile.js';

describe('the smallest level with enough cycles covered', () => {
  it.each([
    // R 4.2 qpois, and Snyder & Shen, example 4.7: newsvendor with Poisson(6), p/(p + h) = 0.8
    [3, 0.5, 3],
    [12.5, 0.9, 17],
    [6, 0.8, 8],
    [0.2, 0.95, 1],
    [0.2, 0.99, 2],
    [1, 0.9999, 6],
    [59.9, 0.95, 73],
  ])('is the Poisson quantile when the variance is the mean: %d at %d', (mean, p, level) => {
    expect(demandQuantile({ mean, variance: mean }, p)).toBe(level);
  });

  it.each([
    // SciPy 1.17 nbinom.ppf at 0.5, 0.9, 0.95, 0.99 with r = μ²/(σ² − μ), p = μ/σ²
    [4, 8, [3, 8, 9, 13]],
    [4, 40, [1, 11, 17, 30]],
    [0.5, 2, [0, 2, 3, 7]],
    [30, 90, [29, 43, 47, 56]],
    [59, 600, [56, 92, 104, 130]],
  ])('is the negative binomial quantile when it is larger: mean %d, variance %d', (mean, variance, levels) => {
    expect([0.5, 0.9, 0.95, 0.99].map((p) => demandQuantile({ mean, variance }, p))).toEqual(levels);
  });

  it.each([
    // SciPy 1.17 gamma.ppf at 0.5, 0.9, 0.95, 0.99
    [100, 100, [99.667, 113.011, 116.997, 124.723]],
    [250, 320, [249.573, 273.182, 280.134, 293.487]],
    [600, 201 ** 2, [577.71, 867.674, 964.265, 1163.435]],
    [5000, 707.10678 ** 2, [4966.706, 5924.9, 6217.106, 6790.336]],
  ])(
    'is the gamma quantile to a unit or a fifth of a percent when the mean is large: %d, %d',
    (mean, variance, exact) => {
      const levels = [0.5, 0.9, 0.95, 0.99].map((p) => demandQuantile({ mean, variance }, p));
      levels.forEach((level, i) => expect(Math.abs(level - exact[i])).toBeLessThan(Math.max(1, 0.002 * exact[i])));
    },
  );

  it('is nothing without demand', () => {
    expect(demandQuantile({ mean: 0, variance: 0 }, 0.99)).toBe(0);
  });

  it('is 265 for five periods of N(50, 8²) at the critical ratio 0.7/0.88 (Snyder & Shen, example 4.4: 264.77)', () => {
    expect(demandQuantile({ mean: 250, variance: 320 }, 0.7 / 0.88)).toBe(265);
  });
});

describe('the smallest level with little enough shortage', () => {
  it.each([
    // SciPy 1.17: Σ (k − x)⁺ pmf(k) ≤ 1, 0.1, 0.01
    [6, 6, [6, 10, 13]],
    [4, 8, [5, 10, 14]],
    [4, 40, [10, 29, 49]],
    [0.5, 2, [0, 4, 10]],
    [30, 90, [40, 53, 63]],
    [59, 600, [101, 135, 167]],
  ])('of counts: mean %d, variance %d', (mean, variance, levels) => {
    expect([1, 0.1, 0.01].map((units) => shortageLevel({ mean, variance }, units))).toEqual(levels);
  });

  it.each([
    // SciPy 1.17: Σ (k − x)⁺ nbinom.pmf(k) ≤ 10, 1, 0.1
    [60, 24 ** 2, [59, 100, 134]],
    [60, 60 ** 2, [108, 245, 383]],
    [60, 90 ** 2, [178, 447, 730]],
    [600, 201 ** 2, [903, 1174, 1415]],
  ])('of uneven counts, however many: mean %d, variance %d', (mean, variance, levels) => {
    expect([10, 1, 0.1].map((units) => shortageLevel({ mean, variance }, units))).toEqual(levels);
  });

  it.each([0.14, 0.16, 0.3, 0.6, 1, 2])('moves by a unit or two as the mean passes 60: σ = %d μ', (cv) => {
    const [below, above] = [59.99, 60].map((mean) => shortageLevel({ mean, variance: (cv * mean) ** 2 }, 0.6));
    expect(Math.abs(above - below)).toBeLessThanOrEqual(2);
  });

  it('of normal demand: 67 units of safety for 250 short a cycle (Chopra & Meindl, B&M: 66.70)', () => {
    expect(shortageLevel({ mean: 5000, variance: 500_000 }, 250)).toBe(5067);
  });

  it('of demand that is known', () => {
    expect(shortageLevel({ mean: 100, variance: 0 }, 10)).toBe(90);
  });
});
