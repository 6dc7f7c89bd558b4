import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methodNames, methods } from '../../src/forecast/index.js';
import type { Model } from '../../src/forecast/method.js';
import { varianceOver } from '../../src/forecast/model-of.js';
import { TrendSmoother } from '../../src/forecast/methods/trend-smoother.js';

const numRuns = process.env.BULLWHIP_FULL ? 500 : 40;

/** Weeks of demand: many zeros, small and large, some without any change. */
const series = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 40 }),
  fc.integer({ min: 0, max: 9 }).map((y) => Array.from({ length: 30 }, () => y)),
);
const seasons = fc.constantFrom(1, 4, 7);

const facts = (model: Model) => [
  ...model.points(5),
  ...model.variances(5),
  model.over(2.5).quantile(0.95),
  model.at(3).quantile(0.95),
];

describe.each(methodNames)('%s', (name) => {
  const method = methods[name];

  it('fits any demand, or says that it does not', () => {
    fc.assert(
      fc.property(series, seasons, (ys, season) => {
        const model = method.fit(ys, { season });
        expect(model === null || ys.length >= method.needs).toBe(true);
        if (model === null) return;
        expect(model.points(7).every(Number.isFinite)).toBe(true);
        expect(model.variances(7).every((variance) => variance >= 0 && variance < Infinity)).toBe(true);
        for (const law of [model.at(2), model.over(0.4), model.over(3.7)]) {
          const levels = [0.05, 0.5, 0.8, 0.95, 0.99].map((p) => law.quantile(p));
          expect(levels.every((level, k) => Number.isInteger(level) && level >= (levels[k - 1] ?? 0))).toBe(true);
          expect(law.shortage(levels[4])).toBeGreaterThanOrEqual(0);
        }
        expect(model.over(0).quantile(0.99)).toBe(0);
      }),
      { numRuns, seed: 1 },
    );
  });

  it('comes back to the state it saved, in itself and in another fit of the same series', () => {
    fc.assert(
      fc.property(series, seasons, fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (ys, season, more) => {
        const model = method.fit(ys, { season });
        const other = method.fit(ys, { season });
        if (model === null || other === null) return;
        const before = facts(model);
        const saved = model.save();
        for (const y of more) model.update(y);
        other.restore(model.save());
        expect(facts(other)).toEqual(facts(model));
        model.restore(saved);
        expect(facts(model)).toEqual(before);
      }),
      { numRuns, seed: 2 },
    );
  });

  it('forecasts a steady demand as it is', () => {
    const model = method.fit(
      Array.from({ length: 40 }, () => 12),
      { season: 4 },
    );
    expect(model).not.toBeNull();
    for (const point of model!.points(6)) expect(point).toBeCloseTo(12, 6);
    expect(model!.over(3).quantile(0.95)).toBe(36);
  });
});

describe('variance of demand over several periods', () => {
  const sigma2 = 9;
  const simple = (alpha: number) => new TrendSmoother({ alpha, beta: 0, phi: 1 }, { level: 50, trend: 0 }, sigma2, {});

  it.each([1, 2, 5, 12])('over %s periods of simple smoothing: σ²h(1 + α(h − 1) + α²(h − 1)(2h − 1) / 6)', (h) => {
    // Hyndman, Koehler, Ord & Snyder 2008, §6.2.4; Johnston & Harrison 1986
    for (const alpha of [0.1, 0.5, 1]) {
      const known = sigma2 * h * (1 + alpha * (h - 1) + (alpha * alpha * (h - 1) * (2 * h - 1)) / 6);
      expect(varianceOver(simple(alpha), h)).toBeCloseTo(known, 9);
    }
  });

  it('grows with a part of a period, and from one whole period to the next', () => {
    const values = Array.from({ length: 41 }, (_, k) => varianceOver(simple(0.3), k / 10));
    expect(values[0]).toBe(0);
    values.slice(1).forEach((value, k) => expect(value).toBeGreaterThan(values[k]));
  });

  it('is what a played out random walk of levels shows, seasons and trend with it', () => {
    // the model itself, drawn 20,000 times: y = forecast + e, then update
    const ys = Array.from({ length: 48 }, (_, t) => 100 + t + [20, 0, -10, -10][t % 4] + ((t * 37) % 11));
    for (const name of ['holt', 'damped', 'comb', 'holtWintersAdditive', 'naive2', 'movingAverage'] as const) {
      const model = methods[name].fit(ys, { season: 4 })!;
      const saved = model.save();
      let sum = 0;
      let squares = 0;
      let seed = 12345;
      const uniform = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
      const draws = 20_000;
      for (let k = 0; k < draws; k++) {
        model.restore(saved);
        let total = 0;
        for (let h = 0; h < 3; h++) {
          const sd = Math.sqrt(model.variances(1)[0]);
          // the sum of twelve uniforms has variance 1
          let z = -6;
          for (let u = 0; u < 12; u++) z += uniform();
          const y = model.points(1)[0] + sd * z;
          total += y;
          model.update(y);
        }
        sum += total;
        squares += total * total;
      }
      model.restore(saved);
      const variance = squares / draws - (sum / draws) * (sum / draws);
      // the error of a variance of 20,000 draws is 1 %
      expect(variance / model.over(3).variance).toBeCloseTo(1, 1);
    }
  });
});
