import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import * as say from '../../src/domain/messages.js';
import {
  dayOfYear,
  isoDate,
  parseDate,
  parseDuration,
  parseMoment,
  parseMoney,
  parseMoneyRate,
  parseOpeningDays,
  parseRate,
  parseShare,
  parseShareRate,
  weekdayOf,
} from '../../src/domain/units.js';

const value = <T>(x: T) => ({ value: x });
const error = (message: string) => ({ error: message });

describe('parseDuration', () => {
  it.each([
    ['5d', 5],
    ['5 days', 5],
    ['1 day', 1],
    ['2 weeks', 14],
    ['6h', 0.25],
    ['1d 12h', 1.5],
    ['90 min', 0.0625],
    ['3 months', 91.25],
    ['1 year', 365],
    ['0d', 0],
    ['.5d', 0.5],
    [' 1.5 D ', 1.5],
  ])('%j is %d days', (text, days) => expect(parseDuration(text)).toEqual(value(days)));

  it('asks a bare number for its unit', () => {
    expect(parseDuration(5)).toEqual(error(say.bareDuration(5)));
    expect(parseDuration('5')).toEqual(error(say.bareDuration(5)));
    expect(say.bareDuration(5)).toContain('5d');
  });

  it.each([
    '',
    'd',
    '5x',
    '5 d x',
    'five days',
    '5d,',
    'NaN',
    '1e999d',
    NaN,
    Infinity,
    -5,
    null,
    true,
    ['5d'],
    { days: 5 },
  ])('%j is none', (text) => expect(parseDuration(text)).toEqual(error(say.notADuration(text))));

  it('is never negative', () => expect(parseDuration('-5d')).toEqual(error(say.negative('-5d', 'a duration'))));
});

describe('parseRate', () => {
  it.each([
    ['30/day', 30],
    ['210 / week', 30],
    ['400 orders/day', 400],
    ['0.5/hour', 12],
    ['730 per year', 2],
    ['0/day', 0],
  ])('%j is %d a day', (text, perDay) => expect(parseRate(text)).toEqual(value(perDay)));

  it('asks a bare number for its time', () => expect(parseRate(30)).toEqual(error(say.bareRate(30))));
  it.each(['30', '30/', '/day', '30/dy', '30 day', '30%/day', null])('%j is none', (text) =>
    expect(parseRate(text)).toEqual(error(say.notARate(text))),
  );
  it('is never negative', () => expect(parseRate('-1/day')).toEqual(error(say.negative('-1/day', 'a rate'))));
});

describe('parseShareRate', () => {
  it.each([
    ['25%/year', 0.25],
    ['2%/month', 0.24],
    ['1 % / week', 365 / 7 / 100],
  ])('%j is %d a year', (text, perYear) => {
    expect(parseShareRate(text)).toEqual({ value: expect.closeTo(perYear, 14) });
  });
  it('asks a bare number for its time', () => expect(parseShareRate(0.25)).toEqual(error(say.bareShareRate(0.25))));
  it.each(['25%', '25/year', '%/year'])('%j is none', (text) =>
    expect(parseShareRate(text)).toEqual(error(say.notAShareRate(text))),
  );
  it('is negative only where it may shrink', () => {
    expect(parseShareRate('-5%/year')).toEqual(error(say.negative('-5%/year', 'a rate')));
    expect(parseShareRate('-5%/year', true)).toEqual(value(-0.05));
  });
});

describe('parseShare', () => {
  it.each([
    ['25%', 0.25],
    ['0.3%', 0.003],
    [0.25, 0.25],
    ['0.25', 0.25],
    [1, 1],
    [0, 0],
  ])('%j is %d', (text, share) => expect(parseShare(text)).toEqual(value(share)));
  it.each([95, '101%', -0.1, 1.01])('%j is too big or too small', (text) =>
    expect(parseShare(text)).toEqual(error(say.shareTooBig(text))),
  );
  it('guesses that 95 means 95%', () => expect(say.shareTooBig(95)).toContain('95%'));
  it.each(['', '%', 'half', NaN, null])('%j is none', (text) =>
    expect(parseShare(text)).toEqual(error(say.notAShare(text))),
  );
});

describe('parseMoney', () => {
  it.each([
    [14, { amount: 14 }],
    ['14', { amount: 14 }],
    ['14.50 EUR', { amount: 14.5, currency: 'EUR' }],
    ['eur 14', { amount: 14, currency: 'EUR' }],
    ['€14', { amount: 14, currency: 'EUR' }],
    ['9 £', { amount: 9, currency: 'GBP' }],
  ])('%j', (text, money) => expect(parseMoney(text)).toEqual(value(money)));
  it.each(['14 EURO', '14 EUR 3', 'EUR', '1,400', NaN, Infinity, {}])('%j is none', (text) =>
    expect(parseMoney(text)).toEqual(error(say.notMoney(text))),
  );
  it('is never negative', () => expect(parseMoney(-1)).toEqual(error(say.negative(-1, 'an amount of money'))));
  it('may be spent over time', () => {
    expect(parseMoneyRate('3.50 EUR/week')).toEqual(value({ amount: 0.5, currency: 'EUR' }));
    expect(parseMoneyRate(2)).toEqual(error(say.bareMoneyRate(2)));
    expect(parseMoneyRate('2 EUR')).toEqual(error(say.notAMoneyRate('2 EUR')));
  });
});

describe('dates', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-03-01', 11017], // Howard Hinnant, chrono-compatible low-level date algorithms
    ['2026-09-01', 20697],
  ])('%s is day %d', (text, day) => {
    expect(parseDate(text)).toEqual(value(day));
    expect(isoDate(day)).toBe(text);
  });
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01'])('%s is in no calendar', (text) =>
    expect(parseDate(text)).toEqual(error(say.noSuchDay(text))),
  );
  it.each(['2026-9-1', '1.9.2026', '', 20260901, null])('%j is none', (text) =>
    expect(parseDate(text)).toEqual(error(say.notADate(text))),
  );
  it('know their weekday and their day of the year', () => {
    const days = ['2026-01-05', '2026-09-01', '2024-12-31'].map((text) => (parseDate(text) as { value: number }).value);
    expect(days.map(weekdayOf)).toEqual([0, 1, 1]); // Monday, Tuesday, Tuesday
    expect(days.map(dayOfYear)).toEqual([4, 243, 365]);
  });
  it('may be given as days from the start', () => {
    expect(parseMoment('87d')).toEqual(value({ days: 87 }));
    expect(parseMoment('2026-09-01')).toEqual(value({ epochDay: 20697 }));
    expect(parseMoment('2026-09-31')).toEqual(error(say.noSuchDay('2026-09-31')));
    expect(parseMoment(87)).toEqual(error(say.notAMoment(87)));
  });
});

describe('parseOpeningDays', () => {
  const week = (text: string) => {
    const parsed = parseOpeningDays(text);
    return 'value' in parsed ? parsed.value.map(Number).join('') : parsed.error;
  };
  it.each([
    ['mon-sat', '1111110'],
    ['mon, wed, fri', '1010100'],
    ['Sat-Mon', '1000011'],
    ['monday-friday', '1111100'],
    ['always', '1111111'],
    ['sun', '0000001'],
  ])('%s', (text, days) => expect(week(text)).toBe(days));
  it.each(['', 'mon-', 'mon-wed-fri', 'monkey', 'weekdays', 'mon;tue'])('%j is none', (text) =>
    expect(week(text)).toBe(say.notOpeningDays(text)),
  );
});

describe('any text at all', () => {
  const parsers = [
    parseDuration,
    parseRate,
    parseShareRate,
    parseShare,
    parseMoney,
    parseMoneyRate,
    parseDate,
    parseMoment,
    parseOpeningDays,
  ];
  const scraps = fc.array(
    fc.constantFrom('5', '-', '.', '%', '/', 'day', 'd', ' ', 'EUR', 'e', '2026-01-01', 'mon', ','),
    { maxLength: 6 },
  );

  it('is understood as something finite, or refused in one line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string(),
          scraps.map((parts) => parts.join('')),
        ),
        (text) => {
          for (const parse of parsers) {
            const parsed = parse(text);
            const message = 'error' in parsed ? parsed.error : `${JSON.stringify(parsed.value)} (understood)`;
            expect(message).toMatch(/^[^\n]+ \([^\n]+\)$/);
            expect('value' in parsed ? message : '').not.toMatch(/null|NaN/);
          }
        },
      ),
      { seed: 20260901, numRuns: 2000 },
    );
  });
});
