import * as R from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import {
  normalCdf,
  normalDensity,
  normalLoss,
  normalLossInverse,
  normalQuantile,
  normalTail,
} from '../../src/stats/normal.js';

describe('normal law', () => {
  // R 4.2 qnorm
  it.each([
    [0.5, 0],
    [0.8, 0.841621233573],
    [0.9, 1.28155156554],
    [0.95, 1.64485362695],
    [0.975, 1.95996398454],
    [0.99, 2.32634787404],
    [0.999, 3.09023230617],
    [1e-10, -6.3613409024],
  ])('quantile of %d', (p, z) => expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-10));

  it('at the ends and outside', () => {
    expect([0, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN]);
    expect([-40, 40, -Infinity, Infinity].map(normalCdf)).toEqual([0, 1, 0, 1]);
    expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15);
  });
  it('cdf as R, relative in the lower tail', () => {
    for (let z = -37; z <= 6; z += 0.1) expect(Math.abs(normalCdf(z) / R.pnorm(z) - 1)).toBeLessThan(2e-13);
  });
  it('tail and density in one go: the same bits', () => {
    for (let z = -12; z < 40; z += 0.0137)
      expect(normalTail(z)).toEqual({ tail: normalCdf(-z), density: normalDensity(z) });
  });
  it('the tail has the bits of 48 levels of the continued fraction, with as few as it takes', () => {
    const long = (z: number): number => {
      let rest = 0;
      for (let k = 48; k >= 1; k--) rest = k / (z + rest);
      return normalDensity(z) / (z + rest);
    };
    const places = Array.from({ length: 32_000 }, (_, i) => 3 + i * 0.0011);
    expect(places.filter((z) => normalCdf(-z) !== long(z))).toEqual([]);
  });
  it('quantile as R to 1e-12, and undoes the cdf', () => {
    for (let e = -300; e < 0; e += 0.7) {
      const p = 10 ** e;
      expect(Math.abs(normalQuantile(p) / R.qnorm(p) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(3e-12);
    }
    for (let p = 0.001; p < 1; p += 0.001) expect(Math.abs(normalQuantile(p) - R.qnorm(p))).toBeLessThan(1e-12);
  });
});

describe('standard loss function', () => {
  it('G(0) = 1/√(2π), G(−z) = z + G(z), G(1) = 0.08331547 (Zipkin 2000, table)', () => {
    expect(normalLoss(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 14);
    expect(normalLoss(-1.3)).toBeCloseTo(1.3 + normalLoss(1.3), 14);
    expect(Math.abs(normalLoss(1) - 0.08331547)).toBeLessThan(5e-9);
  });
  it('has slope −P(Z > z), on both sides of the change of formula too', () => {
    for (const z of [-3, -0.5, 0, 0.5, 3, 9.9, 10, 10.1, 14]) {
      const slope = (normalLoss(z + 1e-4) - normalLoss(z - 1e-4)) / 2e-4;
      expect(Math.abs(slope / -normalCdf(-z) - 1)).toBeLessThan(1e-5);
    }
  });
  it.each([1e-20, 1e-8, 0.001, 0.08331547, 0.39, 0.4, 0.41, 1, 30])('inverse of %d', (loss) => {
    expect(Math.abs(normalLoss(normalLossInverse(loss)) / loss - 1)).toBeLessThan(1e-12);
  });
});

describe('newsvendor: the two functions together (Snyder & Shen 2e, examples 4.3 and 4.4)', () => {
  const cost = (S: number, mean: number, sd: number, h: number, p: number): number => {
    const z = (S - mean) / sd;
    return sd * (h * (z + normalLoss(z)) + p * normalLoss(z));
  };
  it.each([
    { mean: 50, sd: 8, S: 56.6039559274, cost: 1.99760519318, at: 40, costAt: 7.35613155287 },
    { mean: 250, sd: 8 * Math.sqrt(5), S: 264.766894374, cost: 4.46678100415, at: 180, costAt: 49.000164748 },
  ])('demand $mean ± $sd', (e) => {
    const S = e.mean + e.sd * normalQuantile(0.7 / 0.88);
    expect(Math.abs(S - e.S)).toBeLessThan(1e-8);
    expect(Math.abs(cost(S, e.mean, e.sd, 0.18, 0.7) - e.cost)).toBeLessThan(1e-8);
    expect(Math.abs(cost(e.at, e.mean, e.sd, 0.18, 0.7) - e.costAt)).toBeLessThan(1e-6);
  });
  it('fill rate at the optimum of example 4.3: 1 − E[shortage]/mean', () => {
    const z = normalQuantile(0.7 / 0.88);
    expect(Math.abs(1 - (8 * normalLoss(z)) / 50 - 0.981616065313)).toBeLessThan(1e-8);
  });
});
