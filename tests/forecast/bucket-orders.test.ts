import { describe, expect, it } from 'vitest';
import { TICKS_PER_DAY } from '../../src/domain/time.js';
import { bucketOrders, type RecordedOrders } from '../../src/forecast/bucket-orders.js';
import { OpenDays } from '../../src/forecast/open-days.js';

/** Orders of one line: day, item, units. */
function recorded(start: string, days: number, lines: readonly (readonly [number, number, number])[]): RecordedOrders {
  return {
    start,
    days,
    itemNames: ['mug', 'pot', 'never'],
    orders: {
      time: Float64Array.from(lines, ([day]) => (day + 0.5) * TICKS_PER_DAY),
      channel: new Uint8Array(lines.length),
      firstLine: Int32Array.from({ length: lines.length + 1 }, (_, k) => k),
      item: Int32Array.from(lines, ([, item]) => item),
      units: Int32Array.from(lines, ([, , units]) => units),
    },
  };
}

/** 2026-09-07 is a Monday. */
const MONDAY = '2026-09-07';

describe('orders in buckets', () => {
  it('adds up units, the last bucket whole and the days before the first one left out', () => {
    const lines = [
      [0, 0, 9], // left out: 16 days are two weeks and two days
      [2, 0, 1],
      [8, 0, 2],
      [9, 1, 5],
      [15, 0, 4],
    ] as const;
    const { series } = bucketOrders(recorded(MONDAY, 16, lines), 7);
    expect(series).toMatchObject({ start: '2026-09-09', bucketDays: 7, buckets: 2 });
    expect(series.units.map((of) => [...of])).toEqual([
      [3, 4],
      [0, 5],
      [0, 0],
    ]);
    expect([...series.firstBucket]).toEqual([0, 1, 2]);
  });

  it('tells closed days from quiet ones', () => {
    // two orders a day are too few to say that a day without any was closed
    const quiet = Array.from({ length: 60 }, (_, day) => (day % 7 === 6 || day === 30 ? 0 : 2));
    const busy = quiet.map((n) => 10 * n);
    const first = Date.parse(`${MONDAY}T00:00:00Z`) / 86_400_000;
    const [few, many] = [new OpenDays(quiet, first), new OpenDays(busy, first)];
    expect([few.wasOpen(first + 30), many.wasOpen(first + 30)]).toEqual([true, false]);
    // Sundays never had an order in eight weeks: closed, however few orders there are
    expect([few.wasOpen(first + 6), many.wasOpen(first + 6)]).toEqual([false, false]);
    expect(many.byWeekday.map((share) => share.toFixed(2))).toEqual([
      '1.00',
      '1.00',
      '0.89',
      '1.00',
      '1.00',
      '1.00',
      '0.00',
    ]);
    expect(Array.from({ length: 7 }, (_, d) => many.willBeOpen(first + 63 + d))).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });

  it('expects a shop to be closed again where it was a year before, for three days or more', () => {
    const first = Date.parse('2025-09-01T00:00:00Z') / 86_400_000;
    const christmas = Date.parse('2025-12-24T00:00:00Z') / 86_400_000 - first;
    const oneDay = Date.parse('2026-05-01T00:00:00Z') / 86_400_000 - first;
    const closed = (day: number) => (day >= christmas && day < christmas + 11) || day === oneDay;
    const open = new OpenDays(
      Array.from({ length: 400 }, (_, day) => (closed(day) ? 0 : 20)),
      first,
    );
    expect(open.willBeOpen(Date.parse('2026-12-25T00:00:00Z') / 86_400_000)).toBe(0);
    expect(open.willBeOpen(Date.parse('2026-12-22T00:00:00Z') / 86_400_000)).toBe(1);
    expect(open.willBeOpen(Date.parse('2027-05-01T00:00:00Z') / 86_400_000)).toBe(1);
  });
});
