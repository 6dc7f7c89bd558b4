import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Method, Model } from '../../../src/forecast/method.js';
import { adida } from '../../../src/forecast/methods/adida.js';
import { bootstrap } from '../../../src/forecast/methods/bootstrap.js';
import { croston } from '../../../src/forecast/methods/croston.js';
import { empirical } from '../../../src/forecast/methods/empirical.js';
import { imapa } from '../../../src/forecast/methods/imapa.js';
import { sba } from '../../../src/forecast/methods/sba.js';
import { sbj } from '../../../src/forecast/methods/sbj.js';
import { tsb } from '../../../src/forecast/methods/tsb.js';
import { streamOf } from './stream-of.js';

const methods: readonly (readonly [string, Method])[] = Object.entries({
  croston,
  sba,
  sbj,
  tsb,
  adida,
  imapa,
  bootstrap,
  empirical,
});

const demand = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) },
);
const series = fc.array(demand, { minLength: 4, maxLength: 60 });
const periods = fc.double({ min: 0, max: 20, noNaN: true });

describe.each(methods)('%s', (_, method) => {
  const fit = (past: readonly number[]): Model | null => method.fit(past, { season: 1 });

  it('gives whole units, never negative, that rise with the level', () => {
    fc.assert(
      fc.property(series, periods, (past, time) => {
        const law = fit(past)?.over(time);
        const units = [0.01, 0.5, 0.8, 0.95, 0.99].map((p) => law?.quantile(p) ?? 0);
        for (const [i, x] of units.entries()) {
          expect(Number.isInteger(x) && x >= (units[i - 1] ?? 0)).toBe(true);
        }
      }),
      { numRuns: 100, seed: 21 },
    );
  });

  it('has a mean that grows with the periods, in step with its points', () => {
    fc.assert(
      fc.property(series, periods, (past, time) => {
        const model = fit(past);
        const mean = model?.over(time).mean ?? 0;
        expect(mean).toBeLessThanOrEqual((model?.over(time + 1).mean ?? 0) * 1.02 + 1e-9);
      }),
      { numRuns: 100, seed: 22 },
    );
  });

  it('says nothing of no time', () => {
    const law = fit([0, 3, 0, 0, 5, 1])!.over(0);
    expect([law.mean, law.quantile(0.99)]).toEqual([0, 0]);
  });

  it('goes on from a stored state as if nothing had been', () => {
    fc.assert(
      fc.property(series, fc.array(demand, { minLength: 1, maxLength: 20 }), (past, more) => {
        const [here, there] = [fit(past), fit(past)];
        for (const y of more) here?.update(y);
        const state = JSON.parse(JSON.stringify(here?.save() ?? [])) as number[];
        there?.restore(state);
        there?.update(7);
        here?.update(7);
        expect(there?.over(3.5).quantile(0.95)).toBe(here?.over(3.5).quantile(0.95));
        expect(there?.save()).toEqual(here?.save());
      }),
      { numRuns: 100, seed: 23 },
    );
  });

  it('cannot be fitted on nothing', () => {
    expect([fit([]), fit([3])]).toEqual([null, null]);
  });

  /** Demand in one period of four, 1 to 9 units: mean 1.25 a period, 10 over eight; P(D ≤ quantile) as it should be, by 400 fresh futures. */
  it('covers made-up demand of a known law', () => {
    const draw = streamOf(5);
    const one = (): number => (draw() < 0.25 ? 1 + Math.floor(9 * draw()) : 0);
    const model = fit(Array.from({ length: 400 }, one))!;
    const law = model.over(8);
    expect(Math.abs(law.mean - 10)).toBeLessThan(2.5);
    const futures = Array.from({ length: 4000 }, () => Array.from({ length: 8 }, one).reduce((sum, y) => sum + y, 0));
    for (const p of [0.5, 0.8, 0.95]) {
      const stock = law.quantile(p);
      const covered = futures.filter((d) => d <= stock).length / futures.length;
      expect(Math.abs(covered - p)).toBeLessThan(p === 0.5 ? 0.16 : 0.1);
    }
  });
});
