import { parseTime } from '../parse-time.js';
import type { DateOrder } from './value-formats.js';

const PARTS =
  /^(\d{1,4})([/.-])(\d{1,2}|[A-Za-z]{3,9})\2(\d{2,4})(?:,?[T ]\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Seconds since 1970-01-01 00:00 of a local time in the order of parts given; NaN if it is none. ISO 8601 is read whatever the order. */
export function parseMoment(text: string, dates: DateOrder): number {
  const iso = parseTime(text);
  if (!Number.isNaN(iso)) return iso;
  const parts = partsOf(text);
  if (parts === null) return NaN;
  const { a, b, c, named } = parts;
  if (named) return secondsOf(parts, c, b, a);
  if (dates === 'ymd') return a > 31 ? secondsOf(parts, a, b, c) : NaN;
  return dates === 'dmy' ? secondsOf(parts, c, b, a) : secondsOf(parts, c, a, b);
}

/** Which orders of parts a day allows: `25/12/2024` only day first, `2024-12-25` says itself. */
export function ordersOf(text: string): { readonly dmy: boolean; readonly mdy: boolean; readonly ymd: boolean } {
  const ymd = !Number.isNaN(parseMoment(text, 'ymd'));
  const read = (dates: DateOrder) => !ymd && !Number.isNaN(parseMoment(text, dates));
  return { ymd, dmy: read('dmy'), mdy: read('mdy') };
}

interface Parts {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** The month was written as a word: no doubt about the order. */
  readonly named: boolean;
  readonly clock: string;
}

function partsOf(text: string): Parts | null {
  const m = PARTS.exec(text.trim());
  if (m === null) return null;
  const month = /\D/.test(m[3]) ? MONTHS.indexOf(m[3].slice(0, 3).toLowerCase()) + 1 : 0;
  if (/\D/.test(m[3]) && month === 0) return null;
  const named = month > 0;
  const half = m[8]?.toLowerCase().startsWith('p') ? 12 : 0;
  const hour = m[5] === undefined ? 0 : m[8] === undefined ? Number(m[5]) : (Number(m[5]) % 12) + half;
  const two = (n: number | string) => String(n).padStart(2, '0');
  return {
    a: Number(m[1]),
    b: named ? month : Number(m[3]),
    c: Number(m[4]),
    named,
    clock: `${two(hour)}:${m[6] ?? '00'}:${m[7] ?? '00'}`,
  };
}

function secondsOf({ clock }: Parts, year: number, month: number, day: number): number {
  // Two digits: spreadsheets turn the century at 30 (1930 to 2029).
  const full = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
  const two = (n: number) => String(n).padStart(2, '0');
  return parseTime(`${String(full).padStart(4, '0')}-${two(month)}-${two(day)} ${clock}`);
}
