import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isExceptional, Largest, usualUnits, type Before } from '../../../src/forecast/planner/exceptional.js';
import { onSale } from '../../../src/forecast/planner/on-sale.js';
import { tamed } from '../../../src/forecast/planner/tamed.js';

const steady = new Float64Array(30).fill(10); // 260 in half a year
const lumpy = Float64Array.from({ length: 30 }, (_, t) => (t % 13 === 0 ? 26 : 0)); // 2 a week, 52 in half a year, σ 6.9
const giant = Float64Array.from({ length: 60 }, (_, t) => (t === 30 ? 4000 : 10));
const giants = Float64Array.from({ length: 90 }, (_, t) => (t === 30 || t === 60 ? 4000 : 10));

it.each([
  ['what is asked for in half a year', steady, 260, false],
  ['more than that', steady, 261, true],
  ['half a year of an item that sells four times a year', lumpy, 52, false],
  ['more than that, and five times as much as ever', lumpy, 130, true],
  ['the second of two giants', giant, 4000, true],
  ['the third of three', giants, 4000, false],
  ['more than any of them', giants, 4001, true],
  ['any number of what is new', steady.subarray(0, 7), 100_000, false],
] as const)('%s', (_what, before, units, is) => {
  expect(isExceptional(known(before), units, 26)).toBe(is);
});

it('what is four standard deviations above is usual while half a year brings more', () => {
  expect(isExceptional(known(steady), 100, 26)).toBe(false);
  expect(usualUnits(known(steady), 100, 26)).toBe(100);
});

it('eight days are not enough to know by, and half a year of days is looked back', () => {
  const days = new Float64Array(182);
  days.fill(20, 0, 91); // 1820 in half a year, all of them in its first half
  expect(isExceptional(known(days.subarray(0, 50)), 100_000, 182)).toBe(false);
  expect(isExceptional(known(days), 1820, 182)).toBe(false);
  expect(isExceptional(known(days), 1821, 182)).toBe(true);
});

it.each([
  ['8 weeks', 1 / 8, 26],
  ['13 weeks', 1 / 13, 26],
  ['30 weeks', 1 / 30, 26],
  ['30 days, by day', 1 / 30, 182],
])('packs of 12 that come every %s are never exceptional, and twenty at once are', (_often, chance, halfYear) => {
  let state = 12345;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let item = 0; item < 20; item++) {
    const series = onSale(Float64Array.from({ length: 5 * halfYear }, () => (random() < chance ? 12 : 0)));
    const calm = tamed(series);
    expect(calm).toEqual(series);
    const largest = new Largest();
    series.forEach((units, t) => {
      expect(isExceptional({ calm: calm.subarray(0, t), twice: largest.twice }, units, halfYear)).toBe(false);
      largest.see(units);
    });
    expect(series.length).toBeGreaterThan(halfYear);
    expect(isExceptional(known(series), 20 * 12, halfYear)).toBe(true);
  }
});

it('usual units are never more than were asked for, and all of them where nothing is exceptional', () => {
  const series = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(series, fc.nat(5000), (weeks, units) => {
      const before = known(Float64Array.from(weeks));
      const usual = usualUnits(before, units, 26);
      expect(usual).toBeLessThanOrEqual(units);
      expect(usual === units || isExceptional(before, units, 26)).toBe(true);
    }),
    { seed: 42 },
  );
});

it('what was asked for twice is not exceptional', () => {
  const series = fc.array(fc.nat(500), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(series, (weeks) => {
      const second = weeks.toSorted((a, b) => b - a)[1];
      expect(isExceptional(known(Float64Array.from(weeks)), second, 26)).toBe(false);
    }),
    { seed: 43 },
  );
});

function known(series: Float64Array): Before {
  const largest = new Largest();
  for (const units of series) largest.see(units);
  return { calm: tamed(series), twice: largest.twice };
}
