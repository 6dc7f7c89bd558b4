import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isExceptional, usualUnits } from '../../../src/forecast/planner/exceptional.js';
import { tamed } from '../../../src/forecast/planner/tamed.js';

const steady = new Float64Array(30).fill(10); // 260 in half a year
const lumpy = Float64Array.from({ length: 30 }, (_, t) => (t % 13 === 0 ? 26 : 0)); // 2 a week, 52 in half a year, σ 6.9

it.each([
  ['what is asked for in half a year', steady, 260, false],
  ['more than that', steady, 261, true],
  ['half a year of an item that sells four times a year', lumpy, 52, false],
  ['more than that, and five times as much as ever', lumpy, 130, true],
  ['any number of what is new', steady.subarray(0, 7), 100_000, false],
] as const)('%s', (_what, before, units, is) => {
  expect(isExceptional(tamed(before), units, 26)).toBe(is);
});

it('what is four standard deviations above is usual while half a year brings more', () => {
  expect(isExceptional(steady, 100, 26)).toBe(false);
  expect(usualUnits(steady, 100, 26)).toBe(100);
});

it('usual units are never more than were asked for, and all of them where nothing is exceptional', () => {
  const series = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(series, fc.nat(5000), (weeks, units) => {
      const before = tamed(Float64Array.from(weeks));
      const usual = usualUnits(before, units, 26);
      expect(usual).toBeLessThanOrEqual(units);
      expect(usual === units || isExceptional(before, units, 26)).toBe(true);
    }),
  );
});
