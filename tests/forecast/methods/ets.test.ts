import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStable } from '../../../src/forecast/is-stable.js';
import { chooseForm } from '../../../src/forecast/methods/ets/choose-form.js';
import { ets } from '../../../src/forecast/methods/ets/ets.js';
import { fitForm, type Fitted } from '../../../src/forecast/methods/ets/fit-form.js';
import { formsFor, type Form } from '../../../src/forecast/methods/ets/form.js';
import { forecasts } from '../../../src/forecast/methods/ets/recursion.js';
import { etsSmoother } from '../../../src/forecast/methods/ets/smoother.js';
import { modelOf } from '../../../src/forecast/model-of.js';
import { normalQuantile } from '../../../src/stats/normal.js';
import { seedWords } from '../../../src/stats/seed.js';
import { streamOf } from '../../../src/stats/stream.js';
import { expectMetric, oracleCase, oraclesFound } from '../oracle-cases.js';

/** Road casualties of no place: rises, with a season of 4 and noise of a fixed seed. */
function quarters(n: number): Float64Array {
  const stream = streamOf(seedWords('ets'), 0, 1, 0);
  return Float64Array.from(
    { length: n },
    (_, t) => (100 + 2 * t) * [1.2, 0.9, 0.7, 1.2][t % 4] * (1 + 0.1 * (stream.uniform() - 0.5)),
  );
}

/** `MAdM` and the like. */
const nameOf = ({ error, trend, season }: Form): string => `${error}${trend}${season}`;

const form = (name: string): Form => {
  const found = formsFor(true, true).find((one) => nameOf(one) === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const fitted = (name: string, y: ArrayLike<number>, m: number): Fitted => {
  const fit = fitForm(form(name), y, m);
  if (fit === null) throw new Error(`${name} can't be fitted`);
  return fit;
};

describe.runIf(oraclesFound)("R's ets() number by number (skipped where ../shared/oracles is not)", () => {
  it('ends at the same parameters, states and likelihood: MAM on AirPassengers', () => {
    const one = oracleCase('ets_air_MAM');
    const fit = fitted('MAM', one.parameters.y, 12);
    const { alpha, beta, gamma } = fit.smoothing;
    // R keeps the latest season first and leaves the twelfth out
    const seasons = Array.from(fit.initial.subarray(3)).reverse();
    expectMetric(one, 'par', [alpha, beta, gamma, fit.initial[0], fit.initial[1], ...seasons]);
    expectFit(one, fit);
  });

  it('ANN on the Nile', () => {
    const one = oracleCase('ets_nile_ANN');
    const fit = fitted('ANN', one.parameters.y, 1);
    expectMetric(one, 'alpha', fit.smoothing.alpha);
    expectMetric(one, 'l0', fit.initial[0]);
    expectFit(one, fit);
  });

  it('chooses MAM for AirPassengers, as R does, and a form of level alone for the Nile', () => {
    expect(nameOf(chooseForm(oracleCase('ets_air_MAM').parameters.y, 12)!.form)).toMatch(/^MA(d)?M$/);
    expect(nameOf(chooseForm(oracleCase('ets_nile_ANN').parameters.y, 1)!.form)).toMatch(/^[AM]NN$/);
  });

  function expectFit(one: ReturnType<typeof oracleCase>, fit: Fitted): void {
    const y = one.parameters.y;
    expectMetric(one, 'loglik', fit.logLikelihood);
    expectMetric(one, 'aic', fit.aic);
    expectMetric(one, 'aicc', fit.aicc);
    expectMetric(one, 'bic', fit.bic);
    expectMetric(one, 'sigma2', fit.sigma2);
    const relative = fit.form.error === 'M';
    // an error e = y/f − 1 stands for y − f = y e/(1 + e)
    const misses = fit.errors.map((e, t) => (relative ? (y[t] * e) / (1 + e) : e));
    expectMetric(one, 'mse', misses.reduce((sum, e) => sum + e * e, 0) / y.length);
    const model = modelOf(etsSmoother(fit, y.length));
    const horizon = (one.expected.forecast.value as number[]).length;
    const means = model.points(horizon);
    const variances = model.variances(horizon);
    const at = (p: number) => means.map((mean, h) => mean + normalQuantile(p) * Math.sqrt(variances[h]));
    expectMetric(one, 'forecast', means);
    expectMetric(one, 'lo80', at(0.1));
    expectMetric(one, 'hi80', at(0.9));
    expectMetric(one, 'lo95', at(0.025));
    expectMetric(one, 'hi95', at(0.975));
  }
});

describe('ETS', () => {
  it('knows fifteen forms, and only those that the data allow', () => {
    expect(formsFor(true, true).map(nameOf)).toHaveLength(15);
    expect(formsFor(false, false).map(nameOf)).toEqual(['ANN', 'AAN', 'AAdN']);
    expect(formsFor(true, false).map(nameOf)).toEqual(['ANN', 'AAN', 'AAdN', 'MNN', 'MAN', 'MAdN']);
  });

  it('moves every form as the published equations say, step by step', () => {
    // Hyndman et al. 2008, tables 2.2 and 2.3, written out plainly with the state shifted
    const y = quarters(24);
    for (const name of [
      'ANN',
      'AAN',
      'AAdN',
      'ANA',
      'AAA',
      'AAdA',
      'MNN',
      'MAN',
      'MAdN',
      'MNA',
      'MAA',
      'MAdA',
      'MNM',
      'MAM',
      'MAdM',
    ]) {
      const fit = fitted(name, y, 4);
      const slow = slowRun(fit, y);
      slow.errors.forEach((e, t) => expect(fit.errors[t]).toBeCloseTo(e, 9));
      const next = forecasts(fit.form, fit.smoothing.phi, fit.state, y.length, 1)[0];
      expect(next).toBeCloseTo(slow.next, 8);
    }
  });

  it('finds the trend and the season of a series that has both', () => {
    const y = quarters(60);
    const best = chooseForm(y, 4)!;
    expect(best.form.season).toBe('M');
    expect(best.form.trend).not.toBe('N');
    const truth = Array.from({ length: 8 }, (_, h) => (100 + 2 * (60 + h)) * [1.2, 0.9, 0.7, 1.2][h % 4]);
    const points = forecasts(best.form, best.smoothing.phi, best.state, 60, 8);
    points.forEach((value, h) => expect(Math.abs(value / truth[h] - 1)).toBeLessThan(0.05));
    for (const one of formsFor(true, true)) {
      const fit = fitForm(one, y, 4)!;
      expect(fit.aicc).toBeGreaterThanOrEqual(best.aicc);
    }
  });

  it('says the variance that a simulation of the same model has, by period and in total', () => {
    const y = quarters(40);
    for (const name of ['AAdA', 'MAN', 'MNA', 'MAM']) {
      const fit = fitted(name, y, 4);
      const model = modelOf(etsSmoother(fit, y.length));
      const played = play(fit, y.length, 6, 20_000);
      // 20,000 runs: a standard error of 1 %; the total is a law of whole units, a twelfth more uneven
      const wanted = [...model.variances(6), model.over(6).variance];
      [...played.variances, played.total].forEach((variance, h) => expect(variance / wanted[h]).toBeCloseTo(1, 1));
    }
  });

  it('goes on by updates as if it had seen all, and restores what it saved', () => {
    const y = quarters(48);
    const model = ets.fit(y.subarray(0, 40), { season: 4 })!;
    for (let t = 40; t < 48; t++) model.update(y[t]);
    const saved = model.save();
    const before = [...model.points(6), ...model.variances(6), model.over(2.5).mean];
    model.update(500);
    expect([...model.points(6)]).not.toEqual(before.slice(0, 6));
    model.restore(saved);
    expect([...model.points(6), ...model.variances(6), model.over(2.5).mean]).toEqual(before);
    // the same form with its parameters held, taken over all 48
    const form = chooseForm(y.subarray(0, 40), 4)!;
    const slow = slowRun(form, y);
    expect(model.points(1)[0]).toBeCloseTo(slow.next, 8);
  });

  it('keeps finite numbers whatever is sold', () => {
    const numbers = fc.array(fc.oneof(fc.nat(5), fc.nat(1000), fc.constant(0)), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(300), { maxLength: 10 }), (past, later) => {
        const model = ets.fit(past, { season: 4 });
        if (model === null) return;
        later.forEach((y) => model.update(y));
        for (const value of [...model.points(5), ...model.variances(5)]) expect(Number.isFinite(value)).toBe(true);
        const law = model.over(2.5);
        expect(law.mean).toBeGreaterThanOrEqual(0);
        expect(law.quantile(0.95)).toBeGreaterThanOrEqual(law.quantile(0.5));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("isn't fitted where there is too little, or no such season", () => {
    expect(ets.fit([3, 4], { season: 1 })).toBeNull();
    expect(fitForm(form('MAM'), [1, 0, 2, 3, 1, 0, 2, 3, 4, 4, 2, 1, 0, 2, 2, 1], 4)).toBeNull();
    expect(ets.fit(quarters(8), { season: 4 })).not.toBeNull();
  });
});

describe('admissible parameters', () => {
  it('tells polynomials with roots inside the unit circle from others', () => {
    const inside = fc.double({ min: -0.95, max: 0.95, noNaN: true });
    const outside = fc.double({ min: 1.05, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(inside, { minLength: 1, maxLength: 6 }), outside, (roots, far) => {
        expect(isStable(fromRoots(roots))).toBe(true);
        expect(isStable(fromRoots([...roots, far]))).toBe(false);
        expect(isStable(fromRoots([-far, ...roots]))).toBe(false);
      }),
      { seed: 5 },
    );
  });
});

/** Lowest power first, leading coefficient 1. */
function fromRoots(roots: readonly number[]): Float64Array {
  let p = [1];
  for (const root of roots) {
    const next = [0, ...p];
    p.forEach((value, i) => (next[i] -= root * value));
    p = next;
  }
  return Float64Array.from(p);
}

function slowRun(fit: Fitted, y: ArrayLike<number>): { errors: number[]; next: number } {
  const { form, smoothing } = fit;
  const { alpha, beta, gamma, phi } = smoothing;
  let level = fit.initial[0];
  let slope = fit.initial[1];
  const seasons = Array.from(fit.initial.subarray(2));
  const errors: number[] = [];
  const ahead = (s: number) =>
    form.season === 'M' ? (level + phi * slope) * s : level + phi * slope + (form.season === 'A' ? s : 0);
  for (let t = 0; t < y.length; t++) {
    const s = seasons.shift() ?? 0;
    const f = ahead(s);
    const miss = y[t] - f;
    errors.push(form.error === 'M' ? miss / f : miss);
    const base = level + phi * slope;
    const share = form.season === 'M' ? miss / s : miss;
    level = base + alpha * share;
    slope = phi * slope + beta * share;
    if (form.season !== 'N') seasons.push(s + gamma * (form.season === 'M' ? miss / base : miss));
  }
  return { errors, next: ahead(seasons[0] ?? 0) };
}

/** Sums and single periods of many futures of a form, errors normal. */
function play(fit: Fitted, t: number, horizon: number, runs: number): { variances: number[]; total: number } {
  const stream = streamOf(seedWords('futures'), 0, 2, 0);
  const sums = Array.from({ length: horizon + 1 }, () => [0, 0]);
  const { alpha, beta, gamma, phi } = fit.smoothing;
  for (let r = 0; r < runs; r++) {
    const state = fit.state.slice();
    let total = 0;
    for (let h = 0; h < horizon; h++) {
      const f = forecasts(fit.form, phi, state, t + h, 1)[0];
      const e = normalQuantile(stream.uniform()) * Math.sqrt(fit.sigma2);
      const miss = fit.form.error === 'M' ? f * e : e;
      const phase = 2 + ((t + h) % Math.max(1, state.length - 2));
      const base = state[0] + phi * state[1];
      const share = fit.form.season === 'M' ? miss / state[phase] : miss;
      state[0] = base + alpha * share;
      state[1] = phi * state[1] + beta * share;
      if (fit.form.season !== 'N') state[phase] += gamma * (fit.form.season === 'M' ? miss / base : miss);
      const y = f + miss;
      total += y;
      sums[h][0] += y;
      sums[h][1] += y * y;
    }
    sums[horizon][0] += total;
    sums[horizon][1] += total * total;
  }
  const variances = sums.map(([sum, square]) => square / runs - (sum / runs) * (sum / runs));
  return { variances: variances.slice(0, horizon), total: variances[horizon] };
}
