import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lateness } from '../../src/engine/lateness.js';

const after = (late: readonly number[]): Lateness => {
  const lateness = new Lateness(2);
  for (const each of late) lateness.add(1, each);
  return lateness;
};
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

it.each([
  [9, 0.95, NaN], // too few to say
  [10, 0.8, 8],
  [10, 0.81, 9],
  [10, 0.001, 1],
  [100, 0.95, 95],
  [100, 0.07, 7], // 0.07 × 100 is 7.000000000000001 in doubles
  [100, 1, 100],
  [101, 0.01, 2], // the first one is forgotten
  [250, 0.5, 200], // 151 … 250
])('of %d receipts late by 1, 2, 3, … a share of %f was late by at most', (n, p, expected) => {
  expect(after(upTo(n)).quantile(1, p)).toBe(expected);
});

it.each([
  [10, 0.8, -1, 8],
  [10, 0.8, 1, 9], // of 2 … 10
  [10, 0.8, 5, 9], // of 6 … 10
  [10, 0.8, 5.5, 9],
  [10, 0.8, 9, 10],
  [10, 0.8, 10, 10 + 3], // 8 is 3 above the median, 5
  [10, 0.8, 40, 40 + 3],
  [10, 0.3, 40, 40],
  [9, 0.8, 3, 3], // too few to say
  [9, 0.8, -3, 0],
  [110, 0.5, 60, 85], // of 61 … 110
])('of %d receipts late by 1, 2, 3, … and %f of those later than %f, one is late by', (n, p, already, expected) => {
  expect(after(upTo(n)).countedOn(1, p, already)).toBe(expected);
});

it('counts on more the later it is, and the surer it is to be', () => {
  const late = fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 10, maxLength: 130 });
  const day = fc.integer({ min: -8, max: 35 });
  const percent = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(late, day, day, percent, percent, (all, a, b, p, q) => {
      const lateness = new Lateness(1);
      for (const each of all) lateness.add(0, each);
      const date = (already: number, share: number) => lateness.countedOn(0, share / 100, already);
      expect(date(a, p)).toBeGreaterThanOrEqual(a);
      expect(date(a, Math.max(p, q))).toBeGreaterThanOrEqual(date(a, Math.min(p, q)));
      expect(date(Math.max(a, b), p)).toBeGreaterThanOrEqual(date(Math.min(a, b), p));
    }),
    { numRuns: 300, seed: 5 },
  );
});

it('is kept for each supplier', () => {
  const lateness = after(upTo(20));
  for (let i = 0; i < 10; i++) lateness.add(0, -5);
  expect([lateness.quantile(0, 0.9), lateness.quantile(1, 0.9)]).toEqual([-5, 18]);
});

it('is the least that enough of the last hundred did not exceed, whenever it is asked', () => {
  const late = fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 10, maxLength: 230 });
  fc.assert(
    fc.property(late, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 40 }), (all, percent, every) => {
      const lateness = new Lateness(1);
      all.forEach((each, i) => {
        lateness.add(0, each);
        if (i < 9 || i % every !== 0) return;
        const last = all.slice(0, i + 1).slice(-100);
        const answer = lateness.quantile(0, percent / 100);
        const within = (limit: number) => last.filter((x) => x <= limit).length * 100;
        expect(within(answer)).toBeGreaterThanOrEqual(percent * last.length);
        expect(within(answer - 1)).toBeLessThan(percent * last.length);
      });
    }),
    { numRuns: 100, seed: 12 },
  );
});
