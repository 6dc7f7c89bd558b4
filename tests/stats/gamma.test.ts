import * as R from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { chiSquareCdf, chiSquareQuantile, gammaLower, gammaQuantile, gammaUpper } from '../../src/stats/gamma.js';
import { poissonCdf, poissonPmf, poissonQuantile } from '../../src/stats/poisson.js';

describe('gamma law', () => {
  it('quantiles as R 4.2', () => {
    [
      [0.05, 2.29095245212],
      [0.5, 8.70292038219],
      [0.95, 22.140995387],
    ].forEach(([p, x]) => expect(Math.abs(4 * gammaQuantile(2.5, p) - x)).toBeLessThan(1e-8));
    expect(Math.abs(chiSquareQuantile(0.025, 10) - 3.24697278024)).toBeLessThan(1e-8);
    expect(Math.abs(chiSquareQuantile(0.975, 10) - 20.4831773508)).toBeLessThan(1e-8);
    expect(chiSquareCdf(20.4831773508, 10)).toBeCloseTo(0.975, 10);
  });
  it('both tails as R, for shapes from 0.1 to 10 million', () => {
    for (const a of [0.1, 0.5, 1, 2.5, 14.9, 15.1, 40, 1000, 1e5, 1e7]) {
      for (const p of [1e-10, 1e-4, 0.05, 0.5, 0.9, 0.999]) {
        const x = gammaQuantile(a, p);
        expect(Math.abs(gammaLower(a, x) / p - 1)).toBeLessThan(1e-10);
        expect(Math.abs(gammaLower(a, x) / R.pgamma(x, a) - 1)).toBeLessThan(1e-10);
        expect(Math.abs(gammaUpper(a, x) / R.pgamma(x, a, 1, undefined, false) - 1)).toBeLessThan(1e-10);
      }
    }
  });
  it('keeps the far upper tail when it is given', () => {
    expect(gammaUpper(3, gammaQuantile(3, 1, 1e-30)) / 1e-30).toBeCloseTo(1, 10);
  });
  it('at the ends', () => {
    expect([gammaLower(2, 0), gammaUpper(2, 0), gammaLower(2, Infinity), gammaUpper(2, Infinity)]).toEqual([
      0, 1, 1, 0,
    ]);
    expect([gammaQuantile(2, 0), gammaQuantile(2, 1), gammaQuantile(2, -1)]).toEqual([0, Infinity, NaN]);
  });
});

describe('Poisson law', () => {
  it('quantiles as R 4.2', () => {
    expect([poissonQuantile(0.5, 3), poissonQuantile(0.9, 12.5), poissonQuantile(0.99, 100)]).toEqual([3, 17, 124]);
  });
  it('probabilities as R', () => {
    for (const mean of [0.01, 1, 14, 16, 100, 5000]) {
      for (const z of [-3, -1, 0, 1, 4]) {
        const k = Math.max(0, Math.round(mean + z * Math.sqrt(mean)));
        expect(Math.abs(poissonPmf(k, mean) / R.dpois(k, mean) - 1)).toBeLessThan(1e-12);
        expect(Math.abs(poissonCdf(k, mean) / R.ppois(k, mean) - 1)).toBeLessThan(1e-11);
        expect(Math.abs(gammaLower(k + 1, mean) / R.ppois(k, mean, false) - 1)).toBeLessThan(1e-11);
        expect(poissonQuantile(poissonCdf(k, mean), mean)).toBe(k);
      }
    }
  });
  it('of mean 0 is 0', () => {
    expect([poissonPmf(0, 0), poissonPmf(1, 0), poissonQuantile(0.99, 0), poissonCdf(0, 0)]).toEqual([1, 0, 0, 1]);
  });
  it('newsvendor with Poisson demand: S = 8, cost 3.57010694577 (Snyder & Shen 2e, example 4.7)', () => {
    const cost = (S: number): number => {
      let sum = 0;
      for (let k = 0; k < 100; k++) sum += poissonPmf(k, 6) * (k <= S ? S - k : 4 * (k - S));
      return sum;
    };
    const S = poissonQuantile(4 / 5, 6);
    expect(S).toBe(8);
    expect(Math.abs(cost(S) - 3.57010694577)).toBeLessThan(1e-8);
    expect(Math.abs(cost(5) - 6.59029602462)).toBeLessThan(1e-8);
  });
});
