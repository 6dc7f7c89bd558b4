import { describe, expect, it } from 'vitest';
import { sizeDoubt, sizeFactor, sizePrior, type SizeSum } from '../../../src/calibration/supply/pool-means.js';
import { pooledShare, sharePrior } from '../../../src/calibration/supply/pool-shares.js';

describe('shares of suppliers that are alike', () => {
  it('are the pooled share where nothing tells them apart', () => {
    const counts = Array.from({ length: 20 }, () => ({ k: 5, n: 50 }));
    const prior = sharePrior(counts);
    expect(prior.a + prior.b).toBeGreaterThan(5000);
    expect(pooledShare(counts[0], prior).share).toBeCloseTo(0.1, 2);
    expect(pooledShare({ k: 1, n: 1 }, prior).share).toBeCloseTo(0.1, 2);
  });

  it('are their own where they differ and have much to show', () => {
    const counts = [0, 10, 30, 60, 90].map((percent) => ({ k: percent * 10, n: 1000 }));
    const prior = sharePrior(counts);
    expect(prior.a + prior.b).toBeLessThan(6);
    counts.forEach((count) => expect(pooledShare(count, prior).share).toBeCloseTo(count.k / count.n, 2));
    expect(pooledShare({ k: 1, n: 1 }, prior).share).toBeGreaterThan(0.4);
  });

  it('lie between the own and the pooled share, with less doubt the more is known', () => {
    const counts = [
      { k: 3, n: 10 },
      { k: 20, n: 200 },
      { k: 2, n: 60 },
      { k: 9, n: 40 },
    ];
    const prior = sharePrior(counts);
    const pooled = prior.a / (prior.a + prior.b);
    for (const count of counts) {
      const { share } = pooledShare(count, prior);
      expect((share - pooled) * (count.k / count.n - pooled)).toBeGreaterThanOrEqual(0);
      expect(Math.abs(share - pooled)).toBeLessThanOrEqual(Math.abs(count.k / count.n - pooled));
    }
    expect(pooledShare({ k: 20, n: 200 }, prior).se).toBeLessThan(pooledShare({ k: 2, n: 20 }, prior).se);
  });

  it('are doubted as much as all deliveries together leave in doubt', () => {
    // Two suppliers that can't be told apart: 4 of 40 is 10 % with a standard error of 4.7 points, however alike they are.
    const counts = [
      { k: 2, n: 20 },
      { k: 2, n: 20 },
    ];
    const { se } = pooledShare(counts[0], sharePrior(counts));
    expect(se).toBeGreaterThan(0.045);
    expect(se).toBeLessThan(0.08);
  });

  it('stay possible where it never happened', () => {
    const counts = [
      { k: 0, n: 30 },
      { k: 0, n: 5 },
    ];
    expect(pooledShare(counts[0], sharePrior(counts)).share).toBeGreaterThan(0);
  });
});

const sizeFactors = (sums: readonly SizeSum[]) => sums.map((sum) => sizeFactor(sum, sizePrior(sums)));

describe('sizes of suppliers that are alike', () => {
  it('stay pooled where they hardly differ, and differ where they do', () => {
    expect(
      sizeFactors([
        { k: 20, sum: 590 },
        { k: 20, sum: 610 },
        { k: 20, sum: 600 },
      ]),
    ).toEqual([1, 1, 1]);
    const [short, long] = sizeFactors([
      { k: 200, sum: 1000 },
      { k: 200, sum: 9000 },
    ]);
    expect(short).toBeCloseTo(0.2, 1);
    expect(long).toBeCloseTo(1.8, 1);
  });

  it('are doubted by their own sizes, the prior, and together by what all of them leave open', () => {
    // Nothing tells them apart: the doubt of the mean of 60 exponential sizes, all of it common.
    expect(sizeDoubt({ k: 20, sum: 0 }, { alpha: Infinity, mean: 1, k: 60 }, 1)).toEqual({
      variance: expect.closeTo(1 / 60, 12),
      common: 1,
    });
    // A prior worth 9 sizes and 90 of its own: 1/99, and (9/99)² of the common 1/1,000.
    const { variance, common } = sizeDoubt({ k: 90, sum: 0 }, { alpha: 10, mean: 1, k: 1000 }, 1);
    expect(variance).toBeCloseTo(1 / 99 + 1 / 121_000, 12);
    expect(common).toBeCloseTo(1 / 121_000 / variance, 12);
    // Sizes that scatter twice as much say a quarter as much.
    expect(sizeDoubt({ k: 4000, sum: 0 }, { alpha: 2, mean: 1, k: 1e12 }, 2).variance).toBeCloseTo(1 / 1001, 6);
  });

  it('move little for one size', () => {
    const [, one] = sizeFactors([
      { k: 30, sum: 300 },
      { k: 1, sum: 100 },
      { k: 30, sum: 900 },
    ]);
    expect(one).toBeGreaterThan(1);
    expect(one).toBeLessThan(3);
  });
});
