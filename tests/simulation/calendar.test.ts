import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days, ticks } from '../../src/domain/time.js';
import { createCalendar } from '../../src/simulation/calendar.js';
import { handOver } from '../reference/slow-time.js';

const week = (open: string): boolean[] => Array.from(open, (day) => day === 'x');
const MON_SAT = week('xxxxxx-');

/** Day of the hand-over of what is allocated on `day`, day 0 being a Monday. */
function shipped(day: number, handlingDays: number, opens = MON_SAT, startWeekday = 0): number {
  return days(createCalendar([{ name: 'shop', handlingDays, opens }], startWeekday).handledAt(ticks(day), 0));
}

describe('closed on Sunday', () => {
  it.each([
    ['Monday, a day', 0, 1, 1],
    ['Saturday noon, a day: half on Saturday, half on Monday', 5.5, 1, 7.5],
    ['Saturday noon, half a day: ready as Sunday begins, out on Monday', 5.5, 0.5, 7],
    ['Sunday, no handling: out on Monday', 6.25, 0, 7],
    ['Sunday, a quarter of a day', 6.25, 0.25, 7.25],
    ['Saturday, eight days: over two Sundays', 5, 8, 15],
  ])('%s', (_name, day, handlingDays, out) => {
    expect(shipped(day, handlingDays)).toBe(out);
  });
});

it('is open always when no day is closed', () => {
  expect(shipped(6.25, 1.5, week('xxxxxxx'))).toBe(7.75);
});

it('begins on the weekday of the start', () => {
  // Day 0 is a Saturday: day 1 is closed.
  expect(shipped(0.5, 1, MON_SAT, 5)).toBe(2.5);
});

it('waits for the one open day of the week', () => {
  expect(shipped(1, 0.5, week('x------'))).toBe(7.5);
  expect(shipped(7.75, 0.5, week('x------'))).toBe(14.25);
});

it('agrees with time counted around closed days', () => {
  const place = fc.record({
    handlingDays: fc.integer({ min: 0, max: 40 }).map((n) => n / 8),
    opens: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((opens) => opens.includes(true)),
  });
  fc.assert(
    fc.property(place, fc.integer({ min: 0, max: 160 }), fc.nat(6), (at, eighth, startWeekday) => {
      const location = { name: 'shop', ...at };
      const now = ticks(eighth / 8);
      const fast = createCalendar([location], startWeekday).handledAt(now, 0);
      expect(fast).toBe(handOver(now, location, startWeekday));
    }),
    { numRuns: 300, seed: 15 },
  );
});
