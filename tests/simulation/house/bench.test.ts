import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Overtime } from '../../../src/domain/catalog.js';
import { days, ticks, TICKS_PER_DAY } from '../../../src/domain/time.js';
import { Bench } from '../../../src/simulation/house/bench.js';

const week = (open: string): boolean[] => Array.from(open, (day) => day === 'x');
const ALWAYS = week('xxxxxxx');
const MON_SAT = week('xxxxxx-');

/** Days of the turns of single pieces that come on these days, day 0 being a Monday. */
function turns(perDay: number, come: readonly number[], opens = ALWAYS, overtime?: Overtime): number[] {
  const bench = new Bench(perDay, opens, 0, overtime);
  return come.map((day) => {
    const now = ticks(day);
    return days(bench.turn(now, 1, bench.isLong(now)));
  });
}

describe('four pieces a day', () => {
  it.each([
    ['who comes alone has no wait', [1, 2, 2.25], [1, 2, 2.25]],
    ['together: one every quarter of a day', [1, 1, 1, 1, 1], [1, 1.25, 1.5, 1.75, 2]],
    ['a new spell begins when nobody is left', [1, 1, 2.1], [1, 1.25, 2.1]],
    ['who comes while it works waits for the rest of it', [1, 1.125], [1, 1.25]],
  ])('%s', (_name, come, expected) => expect(turns(4, come)).toEqual(expected));

  it('stands still on Sunday', () => {
    // Saturday noon: two more turns before Sunday, the third as Monday begins.
    expect(turns(4, [5.5, 5.5, 5.5, 5.5], MON_SAT)).toEqual([5.5, 5.75, 7, 7.25]);
    expect(turns(4, [6.5, 6.5], MON_SAT)).toEqual([7, 7.25]);
  });

  it('begins the units of a line one after another, and says when the last is begun', () => {
    const bench = new Bench(4, ALWAYS, 0);
    expect(days(bench.wouldTurn(0, 3))).toBe(0.5);
    expect(days(bench.turn(0, 3))).toBe(0.5);
    expect(days(bench.next(0))).toBe(0.75);
    expect(days(bench.wouldTurn(0, 2))).toBe(1);
    expect(days(bench.next(ticks(3)))).toBe(3);
  });
});

it('carries no rounding on: the 701st of 700 a day has its turn a day after the first', () => {
  const all = turns(
    700,
    Array.from({ length: 7001 }, () => 0),
  );
  expect(all[700]).toBe(1);
  expect(all[7000]).toBe(10);
});

describe('overtime', () => {
  const overtime = { queueDays: 0.5, upTo: 1, costPerParcel: 3 };

  it('works twice as fast on those who would wait longer than half a day', () => {
    // The fourth would wait 0.75 days: it and the next keep the bench for an eighth of a day each.
    expect(turns(4, [0, 0, 0, 0, 0, 0], ALWAYS, overtime)).toEqual([0, 0.25, 0.5, 0.75, 0.875, 1]);
  });

  it('counts open time only', () => {
    // Saturday evening: the second waits over Sunday, but for a quarter of an open day.
    expect(turns(4, [5.75, 5.75, 5.75, 5.75], MON_SAT, overtime)).toEqual([5.75, 7, 7.25, 7.5]);
    const bench = new Bench(4, MON_SAT, 0, overtime);
    for (let n = 0; n < 3; n++) bench.turn(ticks(5.75), 1);
    expect(bench.isLong(ticks(5.75))).toBe(true);
    expect(bench.isLong(ticks(6.5))).toBe(false);
  });

  it('is never worked where there is none', () => {
    expect(new Bench(1, ALWAYS, 0).isLong(0)).toBe(false);
  });
});

const arrivals = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 })
  .map((quarters) => quarters.map((n) => n / 8).toSorted((a, b) => a - b));
const opening = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((opens) => opens.includes(true));
const capacity = fc.constantFrom(0.7, 1, 2, 3.5, 7, 12);

describe('laws', () => {
  it('no open day sees more turns than the capacity and its overtime', () => {
    const more = fc.constantFrom(undefined, { queueDays: 0.25, upTo: 0.5, costPerParcel: 1 });
    fc.assert(
      fc.property(arrivals, opening, capacity, more, (come, opens, perDay, overtime) => {
        const byDay = new Map<number, number>();
        for (const day of turns(perDay, come, opens, overtime)) {
          expect(opens[Math.floor(day) % 7]).toBe(true);
          byDay.set(Math.floor(day), (byDay.get(Math.floor(day)) ?? 0) + 1);
        }
        const most = Math.ceil(perDay * (1 + (overtime?.upTo ?? 0)));
        expect(Math.max(...byDay.values())).toBeLessThanOrEqual(most);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('nobody is earlier than he came, or overtaken, or later with more capacity', () => {
    fc.assert(
      fc.property(arrivals, opening, capacity, fc.constantFrom(1, 1.01, 1.5, 4), (come, opens, perDay, factor) => {
        const slow = turns(perDay, come, opens);
        const fast = turns(perDay * factor, come, opens);
        slow.forEach((day, i) => {
          expect(day).toBeGreaterThanOrEqual(come[i]);
          expect(day).toBeGreaterThanOrEqual(slow[i - 1] ?? 0);
          expect(fast[i]).toBeLessThanOrEqual(day);
        });
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('never works while it could and does not: the k-th of a spell is begun k/capacity open days after the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), capacity, (n, perDay) => {
        const all = turns(
          perDay,
          Array.from({ length: n }, () => 0),
        );
        expect(ticks(all.at(-1)!)).toBe(Math.ceil(((n - 1) * TICKS_PER_DAY) / perDay));
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
