import { describe, expect, it } from 'vitest';
import { pooledSize, sizePrior, type SizeSum } from '../../../src/calibration/supply/pool-means.js';
import { pooledShare, sharePrior } from '../../../src/calibration/supply/pool-shares.js';
import { gammaDraw } from '../../../src/world/inputs/draw-weights.js';
import { gammaQuantile } from '../../../src/stats/gamma.js';
import { Purpose } from '../../../src/stats/purpose.js';
import { seedWords } from '../../../src/stats/seed.js';
import { streamOf } from '../../../src/stats/stream.js';

describe('shares of suppliers that are alike', () => {
  it('are the pooled share where nothing tells them apart', () => {
    const counts = Array.from({ length: 20 }, () => ({ k: 5, n: 50 }));
    const prior = sharePrior(counts);
    expect(prior.mean).toBeCloseTo(0.1, 2);
    expect(pooledShare(counts[0], prior).share).toBeCloseTo(0.1, 2);
    // One late delivery of one: how alike the twenty are is not known for sure.
    expect(pooledShare({ k: 1, n: 1 }, prior).share).toBeGreaterThan(0.1);
    expect(pooledShare({ k: 1, n: 1 }, prior).share).toBeLessThan(0.12);
  });

  it('are their own where they differ and have much to show', () => {
    const counts = [0, 10, 30, 60, 90].map((percent) => ({ k: percent * 10, n: 1000 }));
    const prior = sharePrior(counts);
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
    for (const count of counts) {
      const { share } = pooledShare(count, prior);
      const own = count.k / count.n;
      expect((share - prior.mean) * (own - prior.mean)).toBeGreaterThanOrEqual(0);
      expect(Math.abs(share - prior.mean)).toBeLessThanOrEqual(Math.abs(own - prior.mean));
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

const sizes = (sums: readonly SizeSum[]) => sums.map((sum) => pooledSize(sum, sizePrior(sums)));

describe('sizes of suppliers that are alike', () => {
  it('stay pooled where they hardly differ, and differ where they do', () => {
    const alike = sizes([
      { k: 20, sum: 590 },
      { k: 20, sum: 610 },
      { k: 20, sum: 600 },
    ]);
    // Less than half as far from 1 as the 1/60 of its own.
    for (const { factor } of alike) expect(Math.abs(factor - 1)).toBeLessThan(1 / 120);
    const [short, long] = sizes([
      { k: 200, sum: 1000 },
      { k: 200, sum: 9000 },
    ]);
    expect(short.factor).toBeCloseTo(0.2, 1);
    expect(long.factor).toBeCloseTo(1.8, 1);
  });

  it('are doubted by their own sizes, the prior, and together by what all of them leave open', () => {
    // A prior worth 9 sizes and 90 of its own: an inverse gamma law of shape 101, and (10/100)² of the common 1/1,000.
    const given = [{ strength: 9, mean: 2, variance: 4 / 1000 }];
    const { factor, variance, common } = pooledSize({ k: 90, sum: 180 }, { mean: 2, given, weights: [1] });
    expect(factor).toBeCloseTo(1, 12);
    expect(variance).toBeCloseTo(1 / 99 + 1 / 100_000, 12);
    expect(common).toBeCloseTo(1 / 100_000 / variance, 12);
    // Two strengths believed in alike, and means that differ by them: a doubt of its own.
    const two = [...given, { strength: 9, mean: 4, variance: 4 / 1000 }];
    const mixed = pooledSize({ k: 0, sum: 0 }, { mean: 3, given: two, weights: [0.5, 0.5] });
    expect(mixed.factor).toBeCloseTo(1, 12);
    expect(mixed.variance * 9).toBeCloseTo((4 / 9 + 16 / 9) / 2 + 4 / 1000 + 1, 12);
  });

  it('are known no better than all of them together', () => {
    // The 60 sizes of three that can't be told apart leave 1/60 of doubt, those of one of them 1/20.
    const [{ variance }] = sizes([
      { k: 20, sum: 600 },
      { k: 20, sum: 600 },
      { k: 20, sum: 600 },
    ]);
    expect(variance).toBeGreaterThan(1 / 60);
    expect(variance).toBeLessThan(1 / 20);
  });

  it('move little for one size', () => {
    const [, one] = sizes([
      { k: 30, sum: 300 },
      { k: 1, sum: 100 },
      { k: 30, sum: 900 },
    ]);
    expect(one.factor).toBeGreaterThan(1);
    expect(one.factor).toBeLessThan(3);
  });
});

/**
 * Shops of suppliers as different as made-up ones are: late chances of the law Beta(2, 8), mean lateness gamma (cv 0.4) around 20 days. One more
 * supplier has a single delivery. In percent of 400 shops; docs/calibration.md tells of them.
 */
describe('intervals of 90 % hold 9 of 10 truths', () => {
  it.each([
    [3, 10, 89, 91, 92],
    [8, 10, 88, 90, 92],
    [8, 40, 89, 89, 90],
    [3, 100, 89, 91, 92],
  ])(
    '%d suppliers of %d deliveries: %d, with one delivery %d, sizes %d of 100',
    (suppliers, deliveries, many, one, sizes) => {
      const stream = streamOf(seedWords(`${suppliers} of ${deliveries}`), 0, Purpose.REFIT_SUPPLIER, 0);
      const u = () => stream.uniform();
      const held = { many: [0, 0], one: [0, 0], sizes: [0, 0] };
      const count = (of: number[], inside: boolean) => {
        of[0] += inside ? 1 : 0;
        of[1]++;
      };
      for (let shop = 0; shop < SHOPS; shop++) {
        const made = Array.from({ length: suppliers + 1 }, (_, row) => {
          const [late, other] = [gammaDraw(2, u()), gammaDraw(8, u())];
          const mean = (20 * gammaDraw(6.25, u())) / 6.25;
          const n = row === suppliers ? 1 : deliveries;
          const chance = late / (late + other);
          const took = Array.from({ length: n }, () => u()).filter((x) => x < chance);
          return { chance, mean, n, k: took.length, sum: took.reduce((sum) => sum - mean * Math.log(1 - u()), 0) };
        });
        const shares = sharePrior(made);
        const means = sizePrior(made);
        if (made.every(({ k }) => k === 0)) continue;
        made.forEach((supplier, row) => {
          const { share, se } = pooledShare(supplier, shares);
          count(row === suppliers ? held.one : held.many, Math.abs(share - supplier.chance) < 1.645 * se);
          // The gamma law that is drawn from.
          const { factor, variance } = pooledSize(supplier, means);
          const shape = Math.max(1, 1 / variance);
          const x = (supplier.mean / (factor * means.mean)) * shape;
          count(held.sizes, x > gammaQuantile(shape, 0.05) && x < gammaQuantile(shape, 0.95));
        });
      }
      const parts = Object.entries(held).map(([name, [inside, all]]) => [name, Math.round((100 * inside) / all)]);
      expect(Object.fromEntries(parts)).toEqual({ many, one, sizes });
    },
  );
});

const SHOPS = 400;
