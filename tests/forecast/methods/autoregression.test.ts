import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoregression } from '../../../src/forecast/methods/autoregression/autoregression.js';
import { fitLags } from '../../../src/forecast/methods/autoregression/fit-lags.js';
import { lagSets } from '../../../src/forecast/methods/autoregression/lag-sets.js';
import { solveSymmetric } from '../../../src/stats/cholesky.js';
import { normalQuantile } from '../../../src/stats/normal.js';
import { seedWords } from '../../../src/stats/seed.js';
import { streamOf } from '../../../src/stats/stream.js';

/** x_t = c + Σ w x_(t − lag) + e, e normal of variance 1. */
function drawn(n: number, intercept: number, lags: readonly number[], weights: readonly number[]): Float64Array {
  const stream = streamOf(seedWords('lags'), 0, 3, 0);
  const x = new Float64Array(n + 200);
  for (let t = 0; t < x.length; t++) {
    x[t] = intercept + normalQuantile(stream.uniform());
    lags.forEach((lag, i) => (x[t] += t < lag ? 0 : weights[i] * x[t - lag]));
  }
  return x.subarray(200);
}

describe('autoregression', () => {
  it('finds the lags and weights that made a series', () => {
    const fit = fitLags(drawn(3000, 2, [1, 2], [0.5, 0.3]), 1, 6);
    expect(fit.lags.slice(0, 2)).toEqual([1, 2]);
    // standard errors are about √(1/3000) = 0.018
    expect(Math.abs(fit.weights[0] - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(fit.weights[1] - 0.3)).toBeLessThan(0.06);
    fit.weights.slice(2).forEach((weight) => expect(Math.abs(weight)).toBeLessThan(0.06));
    expect(fit.sigma2).toBeCloseTo(1, 1);
    expect(fit.intercept / (1 - fit.weights.reduce((a, b) => a + b, 0))).toBeCloseTo(10, 0);
  });

  it('finds a season, and no season where there is none', () => {
    expect(fitLags(drawn(600, 0, [1, 12], [0.3, 0.6]), 12, 6).lags).toContain(12);
    const none = fitLags(drawn(600, 0, [1], [0.4]), 12, 6);
    none.lags.forEach((lag, i) => expect(lag === 1 || Math.abs(none.weights[i]) < 0.15).toBe(true));
  });

  it('has the textbook variances of a first-order one: σ²(1 + φ² + … )', () => {
    const y = drawn(400, 3, [1], [0.6]);
    const model = autoregression({ changes: false, most: 1 }).fit(
      y.map((value) => value - 1000),
      { season: 1 },
    )!;
    const { lag1, sigma2 } = model.parameters;
    const variances = model.variances(4);
    let known = 0;
    for (let h = 0; h < 4; h++) {
      known += sigma2 * lag1 ** (2 * h);
      expect(variances[h]).toBeCloseTo(known, 9);
    }
  });

  it('forecasts as written out by hand, in logarithms of changes', () => {
    const y = Array.from(
      { length: 80 },
      (_, t) => 100 * 1.01 ** t * [1, 1.2, 0.9, 0.95][t % 4] * (1 + ((t * 37) % 11) / 100),
    );
    const model = autoregression().fit(y, { season: 4 })!;
    const { intercept, sigma2: _sigma2, ...lags } = model.parameters;
    const changes = y.slice(1).map((value, t) => Math.log(value / y[t]));
    let level = Math.log(y[79]);
    model.points(6).forEach((point) => {
      let next = intercept;
      for (const [name, weight] of Object.entries(lags)) next += weight * changes.at(-Number(name.slice(3)))!;
      changes.push(next);
      level += next;
      expect(point / Math.exp(level)).toBeCloseTo(1, 9);
    });
    // a growing level with a season: what came, within a few percent
    model.points(4).forEach((point, h) => {
      const truth = 100 * 1.01 ** (80 + h) * [1, 1.2, 0.9, 0.95][h] * 1.05;
      expect(Math.abs(point / truth - 1)).toBeLessThan(0.08);
    });
  });

  it('looks back no further than it is told', () => {
    const late = drawn(60, 100, [1], [0.2]);
    const early = drawn(500, -50, [1], [0.9]);
    const both = Float64Array.of(...early, ...late);
    const method = autoregression({ seasons: 10 });
    // the last 52 of a season of 5 are all late ones
    expect([...method.fit(both, { season: 5 })!.points(5)]).toEqual([...method.fit(late, { season: 5 })!.points(5)]);
  });

  it('tries no more lags than the data can bear', () => {
    for (const set of lagSets(40, 12, 6)) expect(set.length).toBeLessThanOrEqual(5);
    expect(lagSets(30, 12, 6).flat()).not.toContain(12);
    expect(lagSets(200, 52, 2)).toContainEqual([1, 2, 51, 52, 53]);
    expect(lagSets(400, 52, 1)).toContainEqual([1, 51, 52, 53, 103, 104, 105]);
  });
});

describe('symmetric equations', () => {
  it('are solved', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true });
    const square = fc
      .integer({ min: 1, max: 5 })
      .chain((n) =>
        fc.tuple(
          fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
          fc.array(entry, { minLength: n, maxLength: n }),
        ),
      );
    fc.assert(
      fc.property(square, ([root, wanted]) => {
        // RᵀR + I is positive definite
        const a = root.map((_, i) =>
          root.map((__, j) => root.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1 : 0)),
        );
        const b = a.map((row) => row.reduce((sum, value, j) => sum + value * wanted[j], 0));
        solveSymmetric(a, b)!.forEach((x, i) => expect(Math.abs(x - wanted[i])).toBeLessThan(1e-9));
      }),
      { seed: 11 },
    );
  });

  it('that have no single answer have none', () => {
    expect(solveSymmetric([[1, 1], [1, 1]], [1, 1])).toBeNull(); // prettier-ignore
  });
});
