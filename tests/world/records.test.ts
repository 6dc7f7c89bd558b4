import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/domain/catalog.js';
import type { RecordDraws } from '../../src/domain/tape.js';
import { poissonCdf } from '../../src/stats/poisson.js';
import { recordTape } from '../../src/world/record-tape.js';
import { errorOf } from '../../src/world/records/error-of.js';
import { poissonAt } from '../../src/world/records/poisson-at.js';
import { aShop, aStream, fixed, moments } from './a-shop.js';

const records: Records = {
  lossPerDay: 0.01,
  lossOfDemand: 0,
  wrongAtStart: { share: 0.65, by: 0.2 },
  misPicks: 0.05,
  miscounts: { share: 0.3, by: 0.1 },
  postingDays: 0,
  countEveryDays: Infinity,
};
const N = 20_000;
const sample = (draws: RecordDraws, draw: (draws: RecordDraws, n: number) => number): number[] =>
  Array.from({ length: N }, (_, n) => draw(draws, n));
const drawsOf = (part: Partial<Records> = {}, replication = 0) =>
  recordTape(
    aShop({
      records: { ...records, ...part },
      streams: [aStream({ ordersPerDay: 10, units: fixed(3) })],
    }),
    replication,
  ).records;
const near = (draws: readonly number[], mean: number) => {
  const seen = moments(draws);
  expect(Math.abs(seen.mean - mean)).toBeLessThan(4 * seen.meanError);
};

describe('units lost in a day', () => {
  it('are Poisson with the share of what lies there as mean', () => {
    const lost = sample(drawsOf(), (d, day) => d.lost(0, day, 200));
    near(lost, 2);
    for (const k of [0, 1, 3]) near(lost.map((n) => (n <= k ? 1 : 0)), poissonCdf(k, 2)); // prettier-ignore
  });

  it('or the share of mean demand, thirty units a day here; never more than are there', () => {
    const draws = drawsOf({ lossPerDay: 0, lossOfDemand: 0.02 });
    near(
      sample(draws, (d, day) => d.lost(0, day, 1000)),
      0.6,
    );
    expect(Math.max(...sample(draws, (d, day) => d.lost(0, day, 1)))).toBe(1);
  });

  it('hang on seed, replication, row and day alone', () => {
    const forwards = Array.from({ length: 50 }, (_, day) => drawsOf().lost(0, day, 50));
    const backwards = forwards.map((_, i) => drawsOf().lost(0, 49 - i, 50)).reverse();
    expect(backwards).toEqual(forwards);
    expect(forwards).not.toEqual(forwards.map((_, day) => drawsOf({}, 1).lost(0, day, 50)));
  });

  it('from a uniform: the inverse distribution function', () => {
    for (const mean of [0, 1e-4, 0.3, 4, 60]) {
      for (const u of [1e-6, 0.2, 0.5, 0.9, 0.9999]) {
        const k = poissonAt(u, mean);
        expect(poissonCdf(k, mean)).toBeGreaterThanOrEqual(u * (1 - 1e-12));
        expect(k === 0 || poissonCdf(k - 1, mean) < u).toBe(true);
      }
    }
  });
});

describe('an error in a number of units', () => {
  it.each([
    [0.7, 0],
    [0.649, 140], // 40 % too many
    [0.4875, 120],
    [0.325, 101], // the smallest error is one unit
    [0.324, 60], // 40 % too few
    [0, 99],
  ])('at the uniform %f it makes 100 to %i', (u, units) => {
    expect(100 + errorOf(u, { share: 0.65, by: 0.2 }, 100)).toBe(units === 0 ? 100 : units);
  });

  it('leaves no less than nothing, and an empty place alone', () => {
    expect(errorOf(0.49, { share: 1, by: 1 }, 5)).toBe(-5);
    expect(errorOf(0.1, { share: 1, by: 1 }, 0)).toBe(0);
  });

  it('is right as often as it should be, and up as often as down', () => {
    const errors = sample(drawsOf(), (d, n) => d.miscounted(0, 0, n, 1000));
    near(errors.map((x) => (x !== 0 ? 1 : 0)), 0.3); // prettier-ignore
    near(errors, 0);
    near(errors.filter((x) => x !== 0).map(Math.abs), 100); // prettier-ignore
  });
});

it('mis-picks are a share of lines', () => {
  near(sample(drawsOf(), (d, n) => (d.misPicked(n, 1, 0) ? 1 : 0)), 0.05); // prettier-ignore
});
