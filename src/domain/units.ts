import * as say from './messages.js';
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from './time.js';

/** What a person wrote, understood; or what is wrong with it, in words. */
export type Parsed<T> = { readonly value: T } | { readonly error: string };

export const understood = <T>(value: T): Parsed<T> => ({ value });
export const wrong = (error: string): { readonly error: string } => ({ error });

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?`;

/** Days in a unit of time. Months are 365/12 days, years 365. */
const DAYS_IN: Readonly<Record<string, number>> = {
  s: 1 / 86_400, sec: 1 / 86_400, second: 1 / 86_400, seconds: 1 / 86_400,
  min: 1 / 1440, minute: 1 / 1440, minutes: 1 / 1440,
  h: 1 / 24, hour: 1 / 24, hours: 1 / 24,
  d: 1, day: 1, days: 1,
  w: 7, week: 7, weeks: 7,
  month: DAYS_PER_MONTH, months: DAYS_PER_MONTH,
  y: DAYS_PER_YEAR, year: DAYS_PER_YEAR, years: DAYS_PER_YEAR,
}; // prettier-ignore

const daysIn = (unit: string): number | undefined => (Object.hasOwn(DAYS_IN, unit) ? DAYS_IN[unit] : undefined);

/** `5d`, `2 weeks`, `6h`, `1d 12h`, `3 months` → days. A bare number is an error that says `5d`. */
export function parseDuration(value: unknown): Parsed<number> {
  if (typeof value === 'number')
    return wrong(Number.isFinite(value) && value >= 0 ? say.bareDuration(value) : say.notADuration(value));
  if (typeof value !== 'string') return wrong(say.notADuration(value));
  const text = value.trim();
  if (new RegExp(`^${NUMBER}$`).test(text)) return parseDuration(Number(text));
  const part = new RegExp(String.raw`(${NUMBER})\s*([a-z]+)\s*`, 'giy');
  let days = 0;
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    const unit = match === null ? undefined : daysIn(match[2].toLowerCase());
    if (match === null || unit === undefined) return wrong(say.notADuration(value));
    if (Number(match[1]) < 0) return wrong(say.negative(value, 'a duration'));
    days += Number(match[1]) * unit;
  }
  return text !== '' && Number.isFinite(days) ? understood(days) : wrong(say.notADuration(value));
}

/** `30/day`, `200 / week`, `400 orders/day`, `0.5 per hour` → per day. A bare number is an error that says `30/day`. */
export function parseRate(value: unknown): Parsed<number> {
  if (typeof value === 'number')
    return wrong(Number.isFinite(value) && value >= 0 ? say.bareRate(value) : say.notARate(value));
  const match = matchText(
    value,
    String.raw`(${NUMBER})\s*(?:orders?|units?|lines?|parcels?)?\s*(?:/|per\s)\s*([a-z]+)`,
  );
  const unit = match === null ? undefined : daysIn(match[2].toLowerCase());
  if (match === null || unit === undefined) return wrong(say.notARate(value));
  const perDay = Number(match[1]) / unit;
  if (perDay < 0) return wrong(say.negative(value, 'a rate'));
  return Number.isFinite(perDay) ? understood(perDay) : wrong(say.notARate(value));
}

/** `25%/year`, `0.3%/month`, `-5%/year` → share per year (not compounded). */
export function parseShareRate(value: unknown, signed = false): Parsed<number> {
  if (typeof value === 'number' && Number.isFinite(value)) return wrong(say.bareShareRate(value));
  const match = matchText(value, String.raw`(${NUMBER})\s*%\s*(?:/|per\s)\s*([a-z]+)`);
  const unit = match === null ? undefined : daysIn(match[2].toLowerCase());
  if (match === null || unit === undefined) return wrong(say.notAShareRate(value));
  // Months exactly twelve to the year: ×365 ÷ (365/12) would leave a rounding error behind.
  const perYear = unit === DAYS_PER_MONTH ? 12 : DAYS_PER_YEAR / unit;
  const share = (Number(match[1]) * perYear) / 100;
  if (share < 0 && !signed) return wrong(say.negative(value, 'a rate'));
  return Number.isFinite(share) ? understood(share) : wrong(say.notAShareRate(value));
}

/** `25%` or `0.25` → fraction 0 … 1. */
export function parseShare(value: unknown): Parsed<number> {
  const share = parseRatio(value);
  if ('error' in share) return share;
  if (share.value < 0 || share.value > 1) return wrong(say.shareTooBig(value));
  return share;
}

/** `130%`, `-2%` or `1.3` → number, any size and sign. */
export function parseRatio(value: unknown): Parsed<number> {
  if (typeof value === 'number') return Number.isFinite(value) ? understood(value) : wrong(say.notAShare(value));
  const match = matchText(value, String.raw`(${NUMBER})\s*(%?)`);
  if (match === null || !Number.isFinite(Number(match[1]))) return wrong(say.notAShare(value));
  return understood(match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]));
}

export interface Money {
  readonly amount: number;
  /** Currency code if one was written. */
  readonly currency?: string;
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };

/** `14`, `14 EUR`, `EUR 14`, `€14` → amount and, if written, the currency's code. Never negative. */
export function parseMoney(value: unknown): Parsed<Money> {
  if (typeof value === 'number') return money(value, value, undefined);
  const after = matchText(value, String.raw`(${NUMBER})\s*([a-z]{3}|[€$£¥])?`);
  if (after !== null) return money(value, Number(after[1]), after[2]);
  const before = matchText(value, String.raw`([a-z]{3}|[€$£¥])\s*(${NUMBER})`);
  return before === null ? wrong(say.notMoney(value)) : money(value, Number(before[2]), before[1]);
}

function money(value: unknown, amount: number, code: string | undefined): Parsed<Money> {
  if (!Number.isFinite(amount)) return wrong(say.notMoney(value));
  if (amount < 0) return wrong(say.negative(value, 'an amount of money'));
  return understood(code === undefined ? { amount } : { amount, currency: SIGNS[code] ?? code.toUpperCase() });
}

/** `2026-11-27` → days since 1970-01-01. */
export function parseDate(value: unknown): Parsed<number> {
  const match = matchText(value, String.raw`(\d{4})-(\d{2})-(\d{2})`);
  if (match === null) return wrong(say.notADate(value));
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
  return Number(match[1]) >= 1000 && isoDate(day) === match[0].trim() ? understood(day) : wrong(say.noSuchDay(value));
}

/** Days since 1970-01-01 → `YYYY-MM-DD`. */
export const isoDate = (epochDay: number): string => new Date(epochDay * 86_400_000).toISOString().slice(0, 10);

/** 0 = Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (epochDay: number): number => (((epochDay + 3) % 7) + 7) % 7;

/** 0 = 1 January. */
export function dayOfYear(epochDay: number): number {
  return epochDay - Date.UTC(new Date(epochDay * 86_400_000).getUTCFullYear(), 0, 1) / 86_400_000;
}

/** A date, or days from the start of the scenario. */
export type Moment = { readonly epochDay: number } | { readonly days: number };

/** `2026-11-27` or `87d`. */
export function parseMoment(value: unknown): Parsed<Moment> {
  if (typeof value === 'string' && /^\s*\d{4}-\d/.test(value)) {
    const date = parseDate(value);
    return 'error' in date ? date : understood({ epochDay: date.value });
  }
  const after = parseDuration(value);
  return 'error' in after ? wrong(say.notAMoment(value)) : understood({ days: after.value });
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const weekdayNamed = (text: string): number => WEEKDAYS.findIndex((day) => day === text || day.slice(0, 3) === text);

/** `mon-sat`, `mon, wed, fri`, `sat-mon`, `always` → seven flags, Monday first. */
export function parseOpeningDays(value: unknown): Parsed<boolean[]> {
  if (typeof value !== 'string') return wrong(say.notOpeningDays(value));
  const text = value.trim().toLowerCase();
  if (text === 'always') return understood(WEEKDAYS.map(() => true));
  const open = WEEKDAYS.map(() => false);
  for (const part of text.split(/\s*,\s*/)) {
    const [first, last = first, ...rest] = part.split(/\s*-\s*/).map(weekdayNamed);
    if (first === undefined || first < 0 || last < 0 || rest.length > 0) return wrong(say.notOpeningDays(value));
    for (let day = first; ; day = (day + 1) % 7) {
      open[day] = true;
      if (day === last) break;
    }
  }
  return understood(open);
}

/** `0.50/day`, `2 EUR/week` → money per day. */
export function parseMoneyRate(value: unknown): Parsed<Money> {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return wrong(say.bareMoneyRate(value));
  const match = matchText(value, String.raw`(.+?)\s*(?:/|\bper\s)\s*([a-z]+)`);
  const unit = match === null ? undefined : daysIn(match[2].toLowerCase());
  if (match === null || unit === undefined) return wrong(say.notAMoneyRate(value));
  const amount = parseMoney(match[1]);
  return 'error' in amount
    ? wrong(say.notAMoneyRate(value))
    : understood({ ...amount.value, amount: amount.value.amount / unit });
}

/** The whole text must match; anything but a text does not. */
function matchText(value: unknown, pattern: string): RegExpExecArray | null {
  return typeof value === 'string' ? new RegExp(String.raw`^\s*${pattern}\s*$`, 'i').exec(value) : null;
}
