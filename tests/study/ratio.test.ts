import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseOf } from '../../src/stats/distributions.js';
import { Purpose } from '../../src/stats/purpose.js';
import { streamOf } from '../../src/stats/stream.js';
import { meanInterval } from '../../src/study/interval.js';
import { linearised, ratioInterval } from '../../src/study/ratio.js';

const of = (...x: number[]): Float64Array => Float64Array.from(x);

describe('interval of a ratio of totals', () => {
  it('170 of 200 and 80 of 100: the ratio of the totals, not the mean of the ratios', () => {
    expect(ratioInterval(of(170, 80), of(200, 100)).mean).toBe(250 / 300);
  });
  it('is the jackknife, worked by hand: (1, 2, 6) of (2, 3, 5)', () => {
    // R = 9/10; without one: 8/8, 7/7, 3/5 → spread of (n − 1)·R₍ᵢ₎ = 2, 2, 1.2: sd = 0.8/√3
    const i = ratioInterval(of(1, 2, 6), of(2, 3, 5));
    expect(i.mean).toBe(0.9);
    expect(i.sd).toBeCloseTo(0.8 / Math.sqrt(3), 14);
  });
  it('of a KPI known in two futures of forty takes Student’s t of two: tan 0.475π = 12.7062', () => {
    const den = new Float64Array(40).fill(1, 0, 2);
    const num = new Float64Array(40).fill(6, 0, 1).fill(8, 1, 2);
    const i = ratioInterval(num, den);
    expect(i.mean).toBe(7);
    expect(i.halfWidth).toBeCloseTo((12.7062047362 * i.sd) / Math.sqrt(40), 8);
  });
  it('with every den 1 is the interval of the mean', () => {
    const x = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(x, (values) => {
        const num = Float64Array.from(values);
        const plain = meanInterval(num);
        const ratio = ratioInterval(num, new Float64Array(num.length).fill(1));
        const scale = 1e-9 * Math.max(1, ...values.map(Math.abs));
        for (const key of ['mean', 'low', 'high', 'sd', 'halfWidth'] as const)
          expect(Math.abs(ratio[key] - plain[key])).toBeLessThan(scale);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
  it('linearised values average to the ratio', () => {
    const pairs = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (p) => {
        const num = Float64Array.from(p, ([a]) => a);
        const den = Float64Array.from(p, ([, b]) => b);
        const ratio = num.reduce((a, b) => a + b) / den.reduce((a, b) => a + b);
        expect(meanInterval(linearised(num, den)).mean).toBeCloseTo(ratio, 8);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
  it('where nothing was asked, or by one replication only', () => {
    expect(ratioInterval(of(0, 0), of(0, 0))).toMatchObject({ mean: NaN, halfWidth: NaN });
    expect(ratioInterval(of(0, 3, 0), of(0, 4, 0))).toMatchObject({ mean: 0.75, low: -Infinity, high: Infinity });
  });
});

describe('coverage of the ratio interval', () => {
  it('95 % ± 1.5 points on orders with a fill rate that falls with the load, where the mean of ratios fails', () => {
    // den ~ Poisson(100·G), num | den, G ~ filled with chance 0.95 − 0.1·G, G gamma with mean 1 and sd 0.3:
    // R = E[G(0.95 − 0.1 G)] / E[G] = 0.95 − 0.1·(1 + 0.09) = 0.841
    const runs = process.env.BULLWHIP_FULL ? 20_000 : 2_000;
    const n = 30;
    const load = inverseOf({ kind: 'gamma', mean: 1, sd: 0.3 });
    const s = streamOf([7, 7, 7, 7], 0, Purpose.UNITS, 0);
    let covered = 0;
    let coveredByMeanOfRatios = 0;
    for (let run = 0; run < runs; run++) {
      const num = new Float64Array(n);
      const den = new Float64Array(n);
      for (let r = 0; r < n; r++) {
        const g = load(s.uniform());
        for (let t = s.exponential(); t < 100 * g; t += s.exponential()) {
          den[r]++;
          if (s.uniform() < 0.95 - 0.1 * g) num[r]++;
        }
      }
      const ratio = ratioInterval(num, den);
      if (ratio.low <= 0.841 && 0.841 <= ratio.high) covered++;
      const naive = meanInterval(num.map((x, i) => x / den[i]));
      if (naive.low <= 0.841 && 0.841 <= naive.high) coveredByMeanOfRatios++;
    }
    expect(Math.abs(covered / runs - 0.95)).toBeLessThan(0.015);
    expect(coveredByMeanOfRatios / runs).toBeLessThan(0.9);
  });
});
