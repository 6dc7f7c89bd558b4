import { TICKS_PER_DAY } from '../domain/time.js';

const TIME = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?$/;

/**
 * Seconds since 1970-01-01 00:00 of a local time, `2010-12-01 08:26:00`, `2010-12-01T08:26` or `2010-12-01`; NaN if it is none.
 * A zone behind it is accepted and not applied: a shop's day is the day on its own clock.
 */
export function parseTime(text: string): number {
  const m = TIME.exec(text.trim());
  if (m === null) return NaN;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const [hour, minute, second] = [Number(m[4] ?? 0), Number(m[5] ?? 0), Number(m[6] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

/** Days since 1970-01-01 of `YYYY-MM-DD`; NaN if it is none. */
export function parseDay(text: string): number {
  return text.trim().length === 10 ? parseTime(text) / TICKS_PER_DAY : NaN;
}

/** `YYYY-MM-DD` of days since 1970-01-01. */
export function formatDay(day: number): string {
  return new Date(day * TICKS_PER_DAY * 1000).toISOString().slice(0, 10);
}

/** 0 = Monday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
