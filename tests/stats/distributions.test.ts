import fc from 'fast-check';
import * as R from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import type { Law } from '../../src/domain/law.js';
import { aliasTable } from '../../src/stats/alias-table.js';
import { inverseOf, meanOf, scaleLaw, sdOf } from '../../src/stats/distributions.js';
import { gammaInverse } from '../../src/stats/gamma-inverse.js';
import { gammaLower, gammaUpper } from '../../src/stats/gamma.js';

const LAWS: Law[] = [
  { kind: 'fixed', value: 4 },
  { kind: 'uniform', low: 2, high: 5 },
  { kind: 'exponential', mean: 20 },
  { kind: 'gamma', mean: 33, sd: 8 },
  { kind: 'gamma', mean: 1, sd: 3 },
  { kind: 'gamma', mean: 10, sd: 1e-4 }, // shape 1e10
  { kind: 'lognormal', mean: 2, sd: 1 },
  { kind: 'normal', mean: 5, sd: 1 },
  { kind: 'normal', mean: 1, sd: 2 },
  { kind: 'weibull', shape: 1.3, mean: 21 },
  { kind: 'weibull', shape: 0.7, mean: 3 },
  { kind: 'empirical', values: [5, 1, 3, 3, 8.5] },
  { kind: 'empirical', values: [9, 2, 4], weights: [1, 0, 3] },
  { kind: 'poisson', mean: 3 },
  { kind: 'poisson', mean: 1000 },
  { kind: 'geometric', mean: 1.4 },
  { kind: 'geometric', mean: 150 },
];
const name = (law: Law): string => JSON.stringify(law);
const cases = LAWS.map((law) => [name(law), law] as const);

describe.each(cases)('%s', (_, law) => {
  const inverse = inverseOf(law);

  it('never decreases', () => {
    const u = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    // interpolated laws are monotone but for the rounding of the last place
    const slack = law.kind === 'gamma' ? 1 - 1e-14 : 1;
    fc.assert(
      fc.property(u, u, (a, b) => inverse(Math.max(a, b)) >= inverse(Math.min(a, b)) * slack),
      { numRuns: 5000, seed: 2 },
    );
  });
  it('has the mean and the deviation it states', () => {
    // midpoint rule over u: one million cells leave a tail error below 1e-3 for these laws
    const cells = 1_000_000;
    let mean = 0;
    let square = 0;
    for (let i = 0; i < cells; i++) {
      const x = inverse((i + 0.5) / cells);
      mean += x / cells;
      square += (x * x) / cells;
    }
    expect(Math.abs(mean - meanOf(law))).toBeLessThan(1e-4 * meanOf(law));
    expect(Math.abs(Math.sqrt(Math.max(0, square - mean * mean)) - sdOf(law))).toBeLessThan(2e-3 * sdOf(law) + 1e-6);
  });
  it('scaled by 2 has twice the mean', () => {
    expect(meanOf(scaleLaw(law, 2))).toBeCloseTo(2 * meanOf(law), 10);
  });
  it('gives finite values ≥ 0 at the extremes of a 32-bit uniform', () => {
    for (const u of [0.5 / 2 ** 32, 1 - 0.5 / 2 ** 32]) {
      expect(Number.isFinite(inverse(u))).toBe(true);
      expect(inverse(u)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('inverses agree with R', () => {
  const us = [1e-8, 0.001, 0.02, 0.3, 0.5, 0.77, 0.95, 0.999, 1 - 1e-8];
  const table: [string, Law, (u: number) => number][] = [
    ['qexp', { kind: 'exponential', mean: 20 }, (u) => R.qexp(u, 1 / 20)],
    [
      'qlnorm',
      { kind: 'lognormal', mean: 2, sd: 1 },
      (u) => R.qlnorm(u, Math.log(2 / Math.sqrt(1.25)), Math.sqrt(Math.log(1.25))),
    ],
    ['qnorm', { kind: 'normal', mean: 50, sd: 8 }, (u) => R.qnorm(u, 50, 8)],
    ['qweibull', { kind: 'weibull', shape: 2, mean: 3 }, (u) => R.qweibull(u, 2, 3 / (Math.sqrt(Math.PI) / 2))],
    ['qgamma', { kind: 'gamma', mean: 10, sd: Math.sqrt(40) }, (u) => R.qgamma(u, 2.5, 1 / 4)],
    ['qpois', { kind: 'poisson', mean: 12.5 }, (u) => R.qpois(u, 12.5)],
    ['qgeom', { kind: 'geometric', mean: 1.4 }, (u) => 1 + R.qgeom(u, 1 / 1.4)],
    ['qgeom', { kind: 'geometric', mean: 150 }, (u) => 1 + R.qgeom(u, 1 / 150)],
  ];
  it.each(table)('%s %o', (_, law, quantile) => {
    for (const u of us) expect(Math.abs(inverseOf(law)(u) - quantile(u))).toBeLessThanOrEqual(1e-6 * quantile(u));
  });
});

describe('gamma day rates', () => {
  it.each([0.05, 0.3, 1, 2.5, 20, 1000, 1e6])('of shape %d are right to 1e-6 of the nearer tail', (shape) => {
    const inverse = gammaInverse(shape);
    let worst = 0;
    for (let i = 1; i < 4000; i++) {
      for (const u of [i / 4000, 2 ** (-i / 125), 1 - 2 ** (-i / 125)]) {
        const x = inverse(u) * shape;
        if (u <= 0 || u >= 1 || x < 1e-290) continue;
        worst = Math.max(worst, Math.abs(u < 0.5 ? gammaLower(shape, x) / u - 1 : gammaUpper(shape, x) / (1 - u) - 1));
      }
    }
    expect(worst).toBeLessThan(1e-6);
  });
  it('of infinite shape are 1', () => expect(gammaInverse(Infinity)(0.3)).toBe(1));
});

describe('discrete inverses cut (0, 1) at the cumulative chances', () => {
  it('empirical with weights, in ascending order whatever the order given', () => {
    const inverse = inverseOf({ kind: 'empirical', values: [9, 2, 4], weights: [1, 5, 4] });
    expect([0.001, 0.499, 0.501, 0.899, 0.901, 0.999].map(inverse)).toEqual([2, 2, 4, 4, 9, 9]);
  });
  it('never a value of weight 0', () => {
    const inverse = inverseOf({ kind: 'empirical', values: [1, 2, 3, 4], weights: [0, 1, 1, 0] });
    for (let i = 0; i < 1000; i++) expect([2, 3]).toContain(inverse((i + 0.5) / 1000));
    expect(inverse(1 - 2 ** -33)).toBe(3);
  });
  it('one value', () => expect(inverseOf({ kind: 'empirical', values: [7] })(0.4)).toBe(7));
});

describe('alias table', () => {
  it('gives every row its share of (0, 1)', () => {
    const weightLists = fc
      .array(fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1000, noNaN: true })), {
        minLength: 1,
        maxLength: 40,
      })
      .filter((w) => w.some((x) => x > 0));
    fc.assert(
      fc.property(weightLists, (weights) => {
        const table = aliasTable(weights);
        const sum = weights.reduce((a, b) => a + b, 0);
        const cells = 4000 * weights.length;
        const counts = new Float64Array(weights.length);
        for (let i = 0; i < cells; i++) counts[table.draw((i + 0.5) / cells)]++;
        weights.forEach((w, i) => {
          expect(Math.abs(counts[i] / cells - w / sum)).toBeLessThan(w === 0 ? 1e-12 : 1 / 4000 + 1e-9);
        });
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
