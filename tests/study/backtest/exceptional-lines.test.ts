import { expect, it } from 'vitest';
import type { OrderColumns } from '../../../src/domain/demand.js';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import { exceptionalLines } from '../../../src/study/backtest/exceptional-lines.js';

/** Of item 1, ten units on the first day of each week from one to another; item 0 is never asked for. */
function weekly(from: number, to: number, more: Record<number, number> = {}): OrderColumns {
  const weeks = Array.from({ length: to - from }, (_, k) => from + k);
  return {
    time: Float64Array.from(weeks, (week) => week * 7 * TICKS_PER_DAY + 36_000),
    channel: new Uint8Array(weeks.length),
    firstLine: Int32Array.from({ length: weeks.length + 1 }, (_, k) => k),
    item: new Int32Array(weeks.length).fill(1),
    units: Int32Array.from(weeks, (week) => 10 + (more[week] ?? 0)),
  };
}

it('is what asks for more than half a year did, by the weeks before its own', () => {
  const is = exceptionalLines({ past: weekly(-40, 0), orders: weekly(0, 10, { 5: 900 }) }, 2);
  expect([is(1, 15, 260), is(1, 15, 261)]).toEqual([false, true]);
  // neither its own week nor a later one is looked at
  expect([is(1, 35, 260), is(1, 35, 261)]).toEqual([false, true]);
  // and a giant makes the next one hardly more usual
  expect([is(1, 45, 260), is(1, 45, 300)]).toEqual([false, true]);
});

it('is nothing of an item that is new, or has no past', () => {
  const is = exceptionalLines({ orders: weekly(3, 30) }, 2);
  expect([is(1, 21, 100_000), is(1, 70, 100_000), is(0, 70, 100_000)]).toEqual([false, false, false]);
  expect(is(1, 7 * 12, 100_000)).toBe(true);
});
