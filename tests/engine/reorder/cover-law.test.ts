import { describe, expect, it } from 'vitest';
import { coverLaw, leadTimePoints } from '../../../src/engine/reorder/cover-law.js';
import { coverLevel } from '../../../src/engine/reorder/levels.js';
import { countLaw } from '../../../src/forecast/predictive/count-law.js';

describe('lead times by three points', () => {
  it.each([
    [14, 1],
    [14, 7],
    [30, 40],
  ])('have mean, variance and third moment of the gamma: %d ± %d days', (mean, sd) => {
    const { days, weights } = leadTimePoints(mean, sd);
    const moment = (k: number) => days.reduce((sum, x, i) => sum + weights[i] * ((x - mean) / sd) ** k, 0);
    expect(days.every((x) => x > 0)).toBe(true);
    expect(moment(0)).toBeCloseTo(1, 9);
    expect(moment(1)).toBeCloseTo(0, 9);
    expect(moment(2)).toBeCloseTo(1, 9);
    expect(moment(3)).toBeCloseTo((2 * sd) / mean, 8); // skewness of a gamma
  });
});

describe('demand over an uncertain lead time', () => {
  const over = (days: number) => countLaw(5 * days, 8 * days);

  it('has the variance of the textbooks: (L + R)σ² + d²σ_L²', () => {
    const law = coverLaw(over, 14, 4, 7);
    expect(law.mean).toBeCloseTo(105, 6);
    expect(law.variance).toBeCloseTo(21 * 8 + 25 * 16, 4);
  });

  it('gives the smallest level that is enough, wherever the search begins', () => {
    const law = coverLaw(over, 14, 4, 7);
    const before = coverLaw(over, 14, 4, 0);
    const level = (factor: number | null, slope = 0) =>
      coverLevel(
        { fillRate: 0.95 },
        {
          mean: law.mean,
          variance: law.variance,
          forecast: { law, before, hint: { factor, slope }, chance: () => null },
        },
        5,
        35,
      );
    const short = (x: number) => law.shortage(x) - before.shortage(x);
    const x = level(null);
    expect(short(x)).toBeLessThanOrEqual(0.05 * 35 + 1e-6);
    expect(short(x - 1)).toBeGreaterThan(0.05 * 35);
    for (const from of [1, 50, x - 1, x, x + 1, 400, 5000])
      for (const slope of [0, 1e-9, 0.1, 0.9])
        expect(level((from - law.mean) / Math.sqrt(law.variance), slope)).toBe(x);
  });
});
