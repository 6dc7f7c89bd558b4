import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundLaw } from '../../../src/forecast/predictive/compound-law.js';
import { countLaw } from '../../../src/forecast/predictive/count-law.js';
import { demandQuantile, shortageLevel } from '../../../src/forecast/predictive/demand-quantile.js';
import { empiricalLaw } from '../../../src/forecast/predictive/empirical-law.js';
import { lawFrom } from '../../../src/forecast/predictive/law-from.js';
import type { LawData } from '../../../src/forecast/predictive/law.js';
import { mixtureLaw } from '../../../src/forecast/predictive/mixture-law.js';

const counts = fc
  .tuple(fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 12, noNaN: true }))
  .map(([mean, ratio]) => countLaw(mean, mean * ratio));
const atoms = fc
  .array(fc.tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0.01, max: 5, noNaN: true })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((pairs) =>
    empiricalLaw(
      pairs.map(([value]) => value),
      pairs.map(([, weight]) => weight),
    ),
  );
const compounds = fc
  .tuple(
    fc.double({ min: 0, max: 20, noNaN: true }),
    fc.double({ min: 0, max: 4, noNaN: true }),
    fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 10 }),
  )
  .map(([mean, ratio, sizes]) => compoundLaw({ mean, variance: mean * ratio }, { units: sizes }));
const simple = fc.oneof(counts, atoms, compounds);
const laws = fc.oneof(
  simple,
  fc
    .array(fc.tuple(simple, fc.double({ min: 0.1, max: 1, noNaN: true })), { minLength: 1, maxLength: 4 })
    .map((parts) =>
      mixtureLaw(
        parts.map(([law]) => law),
        parts.map(([, weight]) => weight),
      ),
    ),
);
const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });

const isRounded = (data: LawData): boolean =>
  data.kind === 'mixture' ? data.parts.some(isRounded) : data.kind === 'count' && data.mean >= 60;

describe('any law of demand', () => {
  it('has whole quantiles ≥ 0 that rise with p', () => {
    fc.assert(
      fc.property(laws, chance, chance, (law, p, q) => {
        const [low, high] = [law.quantile(Math.min(p, q)), law.quantile(Math.max(p, q))];
        expect(Number.isInteger(low) && low >= 0).toBe(true);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('covers p at its quantile, and not one unit below', () => {
    fc.assert(
      fc.property(laws, chance, (law, p) => {
        const x = law.quantile(p);
        expect(law.atMost(x)).toBeGreaterThanOrEqual(p - 1e-8);
        expect(x === 0 ? -1 : law.atMost(x - 1)).toBeLessThan(p + 1e-8);
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  it('is short by the sum of its tail', () => {
    fc.assert(
      fc.property(laws, fc.integer({ min: 0, max: 500 }), (law, x) => {
        // E(D − x)⁺ − E(D − x − 1)⁺ = P(D > x); for rounded gammas by the midpoint rule
        const tail = law.shortage(x) - law.shortage(x + 1);
        expect(Math.abs(tail - (1 - law.atMost(x)))).toBeLessThan(isRounded(law.data) ? 2e-3 : 1e-8);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  it('is short by its mean of nothing, and never by less than nothing', () => {
    fc.assert(
      fc.property(laws, fc.double({ min: 0, max: 5000, noNaN: true }), (law, x) => {
        expect(Math.abs(law.shortage(0) - law.mean)).toBeLessThan(1e-6 * (1 + law.mean));
        expect(law.shortage(x)).toBeGreaterThanOrEqual(0);
        expect(law.shortage(x)).toBeGreaterThanOrEqual(law.mean - x - 0.01 * law.mean);
      }),
      { numRuns: 200, seed: 14 },
    );
  });

  it('has the mean and variance that its quantiles have', () => {
    fc.assert(
      fc.property(laws, (law) => {
        const n = 4000;
        let sum = 0;
        for (let i = 0; i < n; i++) sum += law.quantile((i + 0.5) / n);
        const sd = Math.sqrt(law.variance);
        expect(Math.abs(sum / n - law.mean)).toBeLessThan(0.02 + 0.02 * sd);
      }),
      { numRuns: 40, seed: 10 },
    );
  });

  it('survives being stored as text', () => {
    fc.assert(
      fc.property(laws, chance, (law, p) => {
        const again = lawFrom(JSON.parse(JSON.stringify(law.data)) as LawData);
        expect(again.quantile(p)).toBe(law.quantile(p));
        expect(again.mean).toBeCloseTo(law.mean, 9);
        expect(again.variance).toBeCloseTo(law.variance, 6);
      }),
      { numRuns: 200, seed: 15 },
    );
  });
});

describe('counts', () => {
  it('agree with the levels of the reorder policies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 59, noNaN: true }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        chance,
        (mean, ratio, p) => {
          const law = countLaw(mean, mean * ratio);
          expect(law.quantile(p)).toBe(demandQuantile({ mean, variance: mean * ratio }, p));
          let enough = 0;
          while (law.shortage(enough) > p + 1e-12) enough++;
          expect(enough).toBe(shortageLevel({ mean, variance: mean * ratio }, p));
        },
      ),
      { numRuns: 200, seed: 17 },
    );
  });

  it.each([
    // SciPy 1.17 gamma.ppf at 0.5, 0.9, 0.95, 0.99
    [100, 100, [99.667, 113.011, 116.997, 124.723]],
    [250, 320, [249.573, 273.182, 280.134, 293.487]],
    [600, 201 ** 2, [577.71, 867.674, 964.265, 1163.435]],
  ])('of a large mean are gammas: %d, %d', (mean, variance, exact) => {
    const law = countLaw(mean, variance);
    [0.5, 0.9, 0.95, 0.99].forEach((p, i) =>
      expect(Math.abs(law.quantile(p) - exact[i])).toBeLessThan(Math.max(1, 0.002 * exact[i])),
    );
  });

  it('steadier than chance are binomials: 10 trials of 0.3 (printed tables: P(X ≤ 3) = 0.6496, P(X ≤ 6) = 0.9894)', () => {
    const law = countLaw(3, 2.1);
    expect([0.1, 0.5, 0.9, 0.99].map((p) => law.quantile(p))).toEqual([1, 3, 5, 7]);
    expect(law.atMost(3)).toBeCloseTo(0.6496107184, 10);
  });

  it('steadier than chance have the mean and the variance asked for, or the least that whole units can have', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 59.9, noNaN: true }),
        fc.double({ min: 0, max: 0.97, noNaN: true }),
        (mean, ratio) => {
          const law = countLaw(mean, mean * ratio);
          const fraction = mean - Math.floor(mean);
          const least = fraction * (1 - fraction);
          expect(law.variance).toBeCloseTo(Math.max(mean * ratio, least), 9);
          // E D = Σ P(D > k), E D² = Σ (2k + 1) P(D > k)
          let [first, second] = [0, 0];
          for (let k = 0; k < 200; k++) {
            first += 1 - law.atMost(k);
            second += (2 * k + 1) * (1 - law.atMost(k));
          }
          expect(first).toBeCloseTo(mean, 8);
          expect(second - first * first).toBeCloseTo(law.variance, 6);
        },
      ),
      { numRuns: 100, seed: 23 },
    );
  });

  it.each([1, 2, 7, 40])('steadier than chance change little where the mean passes %d', (whole) => {
    for (const variance of [0, 0.05, 0.3, 0.9, 0.6 * whole]) {
      const [below, at, above] = [whole - 1e-6, whole, whole + 1e-6].map((mean) => countLaw(mean, variance));
      for (let k = 0; k < 2 * whole + 5; k++)
        for (const near of [below, above]) expect(Math.abs(near.atMost(k) - at.atMost(k))).toBeLessThan(1e-5);
    }
  });

  it('without spread are a number', () => {
    for (const mean of [0, 1, 7, 250]) {
      const law = countLaw(mean, 0);
      expect([0.01, 0.5, 0.999].map((p) => law.quantile(p))).toEqual([mean, mean, mean]);
    }
  });

  it('change little where the sum ends and the gamma begins', () => {
    for (const ratio of [0.3, 0.8, 1, 2, 8, 40, 100]) {
      const [below, above] = [59.999, 60].map((mean) => countLaw(mean, mean * ratio));
      for (const p of [0.5, 0.8, 0.95, 0.99]) {
        const gap = Math.abs(below.quantile(p) - above.quantile(p));
        expect(gap).toBeLessThanOrEqual(Math.max(1, 0.015 * above.quantile(p)));
      }
    }
  });
});

describe('compound demand', () => {
  it('of one unit each is its count', () => {
    const law = compoundLaw({ mean: 4, variance: 9 }, { units: [1] });
    const count = countLaw(4, 9);
    for (const x of [0, 1, 5, 12]) expect(law.atMost(x)).toBeCloseTo(count.atMost(x), 9);
  });

  it.each([
    [3.9, 0.15],
    [2.4, 0.3],
    [0.7, 0.3],
  ])('of a steady number of demands, %d ± √%d, has the mean and the variance of that', (mean, variance) => {
    const law = compoundLaw({ mean, variance }, { units: [2, 5] });
    const count = countLaw(mean, variance);
    expect(law.mean).toBeCloseTo(3.5 * mean, 9);
    expect(law.variance).toBeCloseTo(2.25 * mean + 3.5 * 3.5 * variance, 6);
    expect(law.atMost(0)).toBeCloseTo(count.atMost(0), 9);
  });

  it('of Poisson orders of 1, 2 or 3 units: by adding up three Poissons', () => {
    const law = compoundLaw({ mean: 2, variance: 2 }, { units: [1, 2, 3], weights: [0.5, 0.3, 0.2] });
    const three = [1, 0.6, 0.4].map((mean) => countLaw(mean, mean));
    const point = (i: number, k: number): number => three[i].atMost(k) - three[i].atMost(k - 1);
    for (const x of [0, 1, 2, 5, 9]) {
      let sum = 0;
      for (let c = 0; 3 * c <= x; c++)
        for (let b = 0; 3 * c + 2 * b <= x; b++) sum += point(2, c) * point(1, b) * three[0].atMost(x - 3 * c - 2 * b);
      expect(law.atMost(x)).toBeCloseTo(sum, 10);
    }
  });
});

describe('atoms', () => {
  it('keep their mean when they are split between whole units', () => {
    const law = empiricalLaw([2.3, 0, 7.5]);
    expect(law.mean).toBeCloseTo((2.3 + 7.5) / 3, 12);
    expect([0.3, 0.4, 0.6, 0.7, 0.9].map((p) => law.quantile(p))).toEqual([0, 2, 3, 7, 8]);
  });

  it('a count says the same, to the bit, whatever it was asked before', () => {
    const asked = fc.array(fc.oneof(fc.integer({ min: -2, max: 400 }), fc.double({ min: 0, max: 90, noNaN: true })), {
      minLength: 2,
      maxLength: 12,
    });
    const moments = fc.tuple(
      fc.double({ min: 0.01, max: 59, noNaN: true }),
      fc.double({ min: 1, max: 12, noNaN: true }),
    );
    fc.assert(
      fc.property(moments, asked, ([mean, ratio], places) => {
        const law = countLaw(mean, mean * ratio);
        for (const x of places) {
          const fresh = countLaw(mean, mean * ratio);
          expect([law.shortage(x), law.atMost(x)]).toEqual([fresh.shortage(x), countLaw(mean, mean * ratio).atMost(x)]);
        }
      }),
      { numRuns: 100, seed: 21 },
    );
  });

  it.each([
    ['no value', () => empiricalLaw([])],
    ['no weight', () => empiricalLaw([1], [0])],
    ['a negative weight', () => empiricalLaw([1], [-1])],
    ['a size of nothing', () => compoundLaw({ mean: 1, variance: 1 }, { units: [0, 1] })],
    ['a mean that is no number', () => countLaw(NaN, 1)],
    ['a mixture without parts', () => mixtureLaw([], [])],
  ])('%s is refused', (_, make) => {
    expect(make).toThrow(RangeError);
  });
});
