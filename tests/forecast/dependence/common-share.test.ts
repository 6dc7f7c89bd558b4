import { describe, expect, it } from 'vitest';
import { besideLevel } from '../../../src/forecast/dependence/beside-level.js';
import { commonShare } from '../../../src/forecast/dependence/common-share.js';
import { drawnTogether } from '../../../src/forecast/dependence/drawn-together.js';
import { normalScore, scoreVariance } from '../../../src/forecast/dependence/normal-score.js';
import { countLaw } from '../../../src/forecast/predictive/count-law.js';
import { empiricalLaw } from '../../../src/forecast/predictive/empirical-law.js';
import { normalCdf, normalDensity, normalQuantile } from '../../../src/stats/normal.js';
import { Purpose } from '../../../src/stats/purpose.js';
import { seedWords } from '../../../src/stats/seed.js';
import { streamOf } from '../../../src/stats/stream.js';
import { tallyOf } from '../../../src/stats/tally.js';

const uniforms = (row: number) => {
  const stream = streamOf(seedWords('together'), 0, Purpose.FORECAST, row);
  return () => stream.uniform();
};

describe('the normal score of a demand', () => {
  it('of an item that is asked for in every second week: the mean of the upper or lower half', () => {
    const law = empiricalLaw([0, 3]);
    // 2 φ(0)
    expect(normalScore(law, 0)).toBeCloseTo(-2 * normalDensity(0), 10);
    expect(normalScore(law, 3)).toBeCloseTo(2 * normalDensity(0), 10);
    expect(scoreVariance(law)).toBeCloseTo(2 / Math.PI, 10);
  });

  it.each([
    [0.2, 0.3],
    [3, 0.85],
    [25, 0.95],
    [400, 0.97],
  ])('of mean %d: mean 0 and the variance that is stated, at least %d', (mean, least) => {
    const law = countLaw(mean, 2 * mean);
    let [sum, squares] = [0, 0];
    const n = 2000;
    for (let i = 0; i < n; i++) {
      const score = normalScore(law, law.quantile((i + 0.5) / n));
      sum += score / n;
      squares += (score * score) / n;
    }
    expect(Math.abs(sum)).toBeLessThan(0.01);
    expect(Math.abs(squares - scoreVariance(law))).toBeLessThan(0.02);
    expect(squares).toBeGreaterThan(least);
  });

  it('is far off, not endless, where the law calls it impossible', () => {
    expect(normalScore(empiricalLaw([2, 3]), 9)).toBeCloseTo(normalQuantile(1 - 1e-6), 5);
    expect(normalScore(empiricalLaw([2, 3]), 0)).toBeCloseTo(-normalQuantile(1 - 1e-6), 5);
  });
});

describe('a score beside its level', () => {
  it.each([
    [
      [2, 2, 2],
      [0, 0, 0],
    ],
    // Two: half of what is between them, over √½.
    [
      [3, 1],
      [Math.SQRT2, -Math.SQRT2],
    ],
    [
      [NaN, 3, NaN, 1],
      [NaN, Math.SQRT2, NaN, -Math.SQRT2],
    ],
    [[7], [NaN]],
    [
      [NaN, 7],
      [NaN, NaN],
    ],
    [[], []],
  ])('of %j is %j', (scores, beside) => {
    const rounded = (list: ArrayLike<number>) => Array.from(list, (x) => Math.round(x * 1e12) / 1e12);
    expect(rounded(besideLevel(scores))).toEqual(rounded(beside));
  });

  it('has the variances and the covariance that the scores had, at the ends as between', () => {
    const own = uniforms(4);
    const pairs = Array.from({ length: 3000 }, () => {
      const factor = Array.from({ length: 20 }, () => normalQuantile(own()));
      return [1, 2].map(() =>
        besideLevel(factor.map((z) => Math.sqrt(0.3) * z + Math.sqrt(0.7) * normalQuantile(own()))),
      );
    });
    for (const t of [0, 3, 10, 19]) {
      // Standard errors: √(2/3000) of the variance, √(1.09/3000) of the covariance.
      expect(Math.abs(tallyOf(pairs.map(([a]) => a[t] * a[t])).mean - 1)).toBeLessThan(0.1);
      expect(Math.abs(tallyOf(pairs.map(([a, b]) => a[t] * b[t])).mean - 0.3)).toBeLessThan(0.08);
    }
  });
});

describe('what items have in common', () => {
  const means = [0.3, 1, 2, 5, 12, 40, 90, 200];
  const laws = [1, 2, 4].flatMap((uneven) =>
    means.flatMap((mean) => [countLaw(mean, uneven * mean), countLaw(mean, 1.5 * uneven * mean)]),
  );
  const periods = 400;

  /** Weeks drawn with a known share, scored by the laws that they were drawn from. */
  const shareOf = (common: number, row: number, level: (week: number) => number = () => 0) => {
    const own = uniforms(row);
    const factor = Array.from({ length: periods }, () => normalQuantile(own()));
    return commonShare(
      laws.map((law) => ({
        scores: factor.map((z, t) => normalScore(law, law.quantile(drawnTogether(common, z, own()))) + level(t)),
        variance: scoreVariance(law),
        spread: Math.sqrt(law.variance),
      })),
      periods,
    );
  };

  it.each([0, 0.1, 0.5])('a share of %d is found again, slow movers and fast ones together', (common) => {
    // The factor itself is known from 400 weeks: 2ρ²/400, and some of the items' own luck.
    for (const row of [1, 2]) expect(Math.abs(shareOf(common, row) - common)).toBeLessThan(0.02 + 0.2 * common);
  });

  it.each([0, 0.5])('is still %d where all were foretold too low, and too high from half of the weeks on', (common) => {
    expect(shareOf(common, 1, () => 3)).toBeCloseTo(shareOf(common, 1), 9);
    // Weeks beside the step still show it: two standard deviations, seen in 12 weeks of 400.
    expect(Math.abs(shareOf(common, 1, (t) => (t < 200 ? 1 : -1)) - shareOf(common, 1))).toBeLessThan(0.03);
  });

  it('is nothing of nobody, and of one item', () => {
    expect(commonShare([], 10)).toBe(0);
    expect(commonShare([{ scores: [1, -1, 2], variance: 1, spread: 5 }], 3)).toBe(0);
    const silent = { scores: [NaN, NaN], variance: 1, spread: 1 };
    expect(commonShare([silent, silent], 2)).toBe(0);
  });
});

describe('uniforms drawn towards a factor', () => {
  it.each([0.05, 0.5, 0.95])('stay uniform and are correlated by %d', (common) => {
    const own = uniforms(9);
    const pairs = Array.from({ length: 4000 }, () => {
      const factor = normalQuantile(own());
      return [own(), own()].map((u) => drawnTogether(common, factor, u));
    });
    for (const p of [0.01, 0.1, 0.5, 0.9, 0.99]) {
      const share = pairs.filter(([u]) => u <= p).length / pairs.length;
      expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / pairs.length));
    }
    const products = tallyOf(pairs.map(([u, v]) => normalQuantile(u) * normalQuantile(v)));
    expect(Math.abs(products.mean - common)).toBeLessThan((4 * products.sd) / Math.sqrt(pairs.length));
  });

  it('stay what they are without one', () => {
    expect(drawnTogether(0, 3, 0.123)).toBe(0.123);
    expect(normalQuantile(drawnTogether(0.36, 2, normalCdf(0.5)))).toBeCloseTo(0.6 * 2 + 0.8 * 0.5, 12);
  });
});
