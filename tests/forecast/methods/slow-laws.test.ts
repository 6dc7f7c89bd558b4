import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adida } from '../../../src/forecast/methods/adida.js';
import { croston } from '../../../src/forecast/methods/croston.js';
import { imapa } from '../../../src/forecast/methods/imapa.js';
import { sba } from '../../../src/forecast/methods/sba.js';
import { tsb } from '../../../src/forecast/methods/tsb.js';
import { streamOf } from './stream-of.js';

/** Items that sell seldom or often, little or much, and then die for a while or for good. */
const lives = fc
  .tuple(
    fc.double({ min: 0.02, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 6, max: 160 }),
    fc.integer({ min: 0, max: 150 }),
    fc.integer({ min: 1, max: 1e6 }),
  )
  .map(([chance, most, length, dead, seed]) => {
    const draw = streamOf(seed);
    const alive = Array.from({ length }, () => (draw() < chance ? Math.ceil(most * draw() * draw()) : 0));
    return [...alive, 1, ...Array.from({ length: dead }, () => 0)];
  });
const periods = fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 40, noNaN: true }));

describe.each(Object.entries({ croston, sba, tsb, adida, imapa }))('the law of %s', (_, method) => {
  it('has the mean of the model, alive, fading and dead', () => {
    fc.assert(
      fc.property(lives, periods, (past, time) => {
        const model = method.fit(past, { season: 1 })!;
        const law = model.over(time);
        const mean = model.points(1)[0] * time;
        expect(Math.abs(law.mean - mean)).toBeLessThanOrEqual(1e-6 * (1 + mean));
        // E D is what is short of nothing, and the sum of all tails
        expect(Math.abs(law.shortage(0) - mean)).toBeLessThanOrEqual(1e-6 * (1 + mean));
        expect(law.variance).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300, seed: 31 },
    );
  });

  it('has no weeks without demand for an item that sells each week', () => {
    const draw = streamOf(8);
    const past = Array.from({ length: 120 }, () => 30 + Math.floor(60 * draw()));
    const law = method.fit(past, { season: 1 })!.over(1);
    expect(law.quantile(0.025)).toBeGreaterThan(15);
    expect(law.quantile(0.975)).toBeLessThan(120);
  });

  it('has half of the weeks without demand for an item that sells in the other half', () => {
    const draw = streamOf(9);
    const past = Array.from({ length: 400 }, () => (draw() < 0.5 ? 20 + Math.floor(10 * draw()) : 0));
    const law = method.fit(past, { season: 1 })!.over(1);
    expect([0.2, 0.3].map((p) => law.quantile(p))).toEqual([0, 0]);
    expect(law.quantile(0.8)).toBeGreaterThan(15);
    expect(law.quantile(0.99)).toBeLessThan(45);
  });
});
