import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, parseTime, weekdayOf } from '../../src/intake/parse-time.js';

describe('parseTime', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02 00:00', 86_400],
    ['2010-12-01 08:26:00', 1_291_191_960], // date -u -d '2010-12-01 08:26' +%s
    ['2010-12-01T08:26', 1_291_191_960],
    [' 2010-12-01 08:26:00.250 ', 1_291_191_960],
    ['2024-02-29 23:59:59', 1_709_251_199],
  ])('%s', (text, seconds) => {
    expect(parseTime(text)).toBe(seconds);
  });

  it.each(['2010-12-01 08:26:00 -0400', '2010-12-01 08:26:00+05:30', '2010-12-01T08:26:00Z'])(
    'takes %s as the time on the shop’s own clock',
    (text) => {
      expect(parseTime(text)).toBe(parseTime('2010-12-01 08:26:00'));
    },
  );

  it.each([
    '',
    'soon',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-01 24:00',
    '1/2/2024',
    '2024-1-2',
  ])('refuses %j', (text) => {
    expect(parseTime(text)).toBeNaN();
  });
});

describe('days', () => {
  it('knows weekdays by their number, Monday first', () => {
    // 2009-12-05 was a Saturday, 1969-12-29 a Monday.
    expect(['2009-12-05', '1969-12-29', '2024-01-01'].map((day) => weekdayOf(parseDay(day)))).toEqual([5, 0, 0]);
  });

  it('refuses a time of day', () => {
    expect(parseDay('2024-01-01 10:00')).toBeNaN();
  });

  it('writes what it reads', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(day, (n) => parseDay(formatDay(n)) === n),
      { seed: 1 },
    );
  });
});
