import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automatic } from '../../../src/forecast/choose/automatic.js';
import { backtest } from '../../../src/forecast/choose/backtest.js';
import { combination } from '../../../src/forecast/choose/combination.js';
import { walk } from '../../../src/forecast/choose/walk.js';
import { weigh } from '../../../src/forecast/choose/weigh.js';
import { extra, widenings } from '../../../src/forecast/choose/widenings.js';
import { methods } from '../../../src/forecast/index.js';
import { airPassengers, nile } from '../series.js';

const { naive, seasonalNaive, ses, theta } = methods;
const passengers = Float64Array.from(airPassengers);

describe('walk', () => {
  const plan = { season: 1, heldOut: 12, horizon: 4 };

  it('looks from every origin that has a whole horizon after it, and the state has seen all before it', () => {
    const y = Float64Array.from({ length: 40 }, (_, t) => t * t);
    const seen: number[][] = [];
    const model = walk(naive, y, plan, (then, next) => seen.push([then.points(1)[0], ...next]));
    expect(seen).toHaveLength(9);
    seen.forEach(([last, ...next], k) => {
      expect(last).toBe(y[27 + k]);
      expect(next).toEqual([...y.subarray(28 + k, 32 + k)]);
    });
    expect(model!.points(1)[0]).toBe(y[39]);
  });

  it('never sees the future: what comes later changes no forecast', () => {
    const index = fc.integer({ min: 28, max: 39 });
    fc.assert(
      fc.property(index, fc.double({ min: 0, max: 1e4, noNaN: true }), (at, value) => {
        const y = Float64Array.from(nile.slice(0, 40));
        const other = y.slice();
        other[at] = value;
        const points = (series: Float64Array) => backtest(theta, series, plan)!.points.map((one) => [...one]);
        const before = points(y).filter((_, k) => 28 + k <= at);
        expect(points(other).slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  it("is null where the method can't be fitted", () => {
    expect(
      walk(seasonalNaive, passengers.subarray(0, 14), { season: 12, heldOut: 6, horizon: 2 }, () => {}),
    ).toBeNull();
  });
});

describe('weights', () => {
  it('fall with the error, and sum to 1', () => {
    expect([...weigh([1, 2, 4], 1)].map((w) => Number(w.toFixed(6)))).toEqual([0.571429, 0.285714, 0.142857]);
    expect([...weigh([1, 2], 3)].map((w) => Number(w.toFixed(6)))).toEqual([0.888889, 0.111111]);
    expect([...weigh([5, Infinity, 5], 2)]).toEqual([0.5, 0, 0.5]);
    expect([...weigh([Infinity, Infinity], 2)]).toEqual([0.5, 0.5]);
    expect([...weigh([7, 9, 2], 0)].map((w) => Number(w.toFixed(9)))).toEqual([0.333333333, 0.333333333, 0.333333333]);
  });
});

describe('widening', () => {
  const origins = (ratio: number, n: number, horizon: number) => ({
    points: Array.from({ length: n }, () => new Float64Array(horizon)),
    deviations: Array.from({ length: n }, () => new Float64Array(horizon).fill(2)),
    actuals: Array.from({ length: n }, () => new Float64Array(horizon).fill(2 * ratio)),
  });

  it('goes the way of the errors as far as there is evidence, and a little for what was estimated', () => {
    // 12 origins of 4 steps: 4 stretches against 3
    for (const value of widenings(origins(3, 12, 4), 160)) expect(value).toBeCloseTo(1.1 * 3 ** (4 / 7), 9);
    for (const value of widenings(origins(0.5, 12, 4), 160)) expect(value).toBeCloseTo(1.1 * 0.5 ** (4 / 7), 9);
    expect(extra(16)).toBe(2);
  });

  it('is held within bounds where a fit said that nothing could happen', () => {
    const none = origins(1, 8, 4);
    none.deviations.forEach((row) => row.fill(0));
    for (const value of widenings(none, 1600)) expect(value).toBeLessThanOrEqual(1.01 * 10);
  });
});

describe('combination', () => {
  const fit = () => [naive.fit(nile, { season: 1 })!, ses.fit(nile, { season: 1 })!] as const;

  it('is the weighted mean, its deviation widened step by step', () => {
    const [a, b] = fit();
    const both = combination([{ model: a, weight: 0.25 }, { model: b, weight: 0.75 }], [1, 2], {}); // prettier-ignore
    both.points(3).forEach((point, h) => expect(point).toBeCloseTo(0.25 * a.points(3)[h] + 0.75 * b.points(3)[h], 9));
    [1, 2, 2].forEach((widening, h) => {
      const sd = 0.25 * Math.sqrt(a.variances(3)[h]) + 0.75 * Math.sqrt(b.variances(3)[h]);
      expect(Math.sqrt(both.variances(3)[h])).toBeCloseTo(widening * sd, 9);
    });
    expect(both.over(2.5).mean).toBeCloseTo(0.25 * a.over(2.5).mean + 0.75 * b.over(2.5).mean, 6);
    expect(both.at(2).mean).toBeCloseTo(both.points(2)[1], 6);
  });
});

describe('the automatic choice', () => {
  it('gives the same numbers each time, and weights that sum to 1', () => {
    const model = automatic().fit(airPassengers, { season: 12 })!;
    const again = automatic().fit(airPassengers, { season: 12 })!;
    expect([...again.points(12), ...again.variances(12)]).toEqual([...model.points(12), ...model.variances(12)]);
    expect(Object.values(model.parameters).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(model.parameters.theta).toBeGreaterThan(0);
  });

  it('leaves a candidate of no use aside', () => {
    const model = automatic({ candidates: { naive, theta }, sharpness: 6 }).fit(airPassengers, { season: 12 })!;
    expect(model.parameters.theta).toBeGreaterThan(0.99);
  });

  it('covers what came: AirPassengers 1960 within the 95 % intervals', () => {
    const model = automatic({ horizon: 12 }).fit(airPassengers.slice(0, 132), { season: 12 })!;
    const points = model.points(12);
    const inside = model
      .variances(12)
      .filter((v, h) => Math.abs(airPassengers[132 + h] - points[h]) <= 1.96 * Math.sqrt(v));
    expect(inside.length).toBeGreaterThanOrEqual(11);
    // March 1960 had an eighth less than any model says; in the mean they are closer
    const off = points.map((point, h) => Math.abs(point / airPassengers[132 + h] - 1));
    expect(off.reduce((a, b) => a + b, 0) / 12).toBeLessThan(0.05);
  });

  it('fits where there is hardly anything, from six observations on', () => {
    expect(automatic().fit([4, 6, 5, 7, 5], { season: 1 })).toBeNull();
    expect(automatic().fit([4, 6, 5, 7, 5, 6], { season: 52 })!.points(2)[0]).toBeGreaterThan(3);
  });
});
