import { monthOf } from '../../domain/day-of-year.js';
import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../../domain/time.js';
import { dayOfYear, parseDate, weekdayOf } from '../../domain/units.js';
import type { Sales } from './sales.js';

/** Orders a day, and what kind of day it was. Columns of equal length, entry d is day d of the record. */
export interface DailyOrders {
  readonly orders: Float64Array;
  /** 0 = Monday. */
  readonly weekday: Uint8Array;
  /** 0 = January. */
  readonly month: Uint8Array;
  /** 1 = a day of business: no closed weekday and no closed day. */
  readonly open: Uint8Array;
  readonly openWeekdays: readonly boolean[];
  /** Closed although the weekday is usually open: first day and length. A run may span closed weekdays. */
  readonly closures: readonly Closure[];
}

export interface Closure {
  readonly day: number;
  readonly days: number;
}

/** A weekday is closed when fewer than one in twenty of its days had an order: one Saturday of 78 is no opening day. */
const CLOSED_BELOW = 1 / 20;

/**
 * Counts the orders of each day and finds the closed ones. A day without an order is closed where the shop's usual day would make that all
 * but impossible; a shop of few orders a day just had none.
 */
export function dailyOrders({ start, days, orders }: Pick<Sales, 'start' | 'days' | 'orders'>): DailyOrders {
  const parsed = parseDate(start);
  const first = 'value' in parsed ? parsed.value : 0;
  const firstOfYear = dayOfYear(first);
  const count = new Float64Array(days);
  for (const time of orders.time) {
    const day = Math.floor(time / TICKS_PER_DAY);
    if (day >= 0 && day < days) count[day] += 1;
  }
  const weekday = Uint8Array.from({ length: days }, (_, d) => (weekdayOf(first) + d) % 7);
  const month = Uint8Array.from({ length: days }, (_, d) => monthOf((firstOfYear + d) % DAYS_PER_YEAR));
  const openWeekdays = [0, 1, 2, 3, 4, 5, 6].map((w) => isOpenWeekday(count, weekday, w));
  const closedDay = emptyMeansClosed(count, weekday, openWeekdays);
  const open = Uint8Array.from(count, (n, d) => (openWeekdays[weekday[d]] && (n > 0 || !closedDay) ? 1 : 0));
  return { orders: count, weekday, month, open, openWeekdays, closures: closuresOf(open, weekday, openWeekdays) };
}

function isOpenWeekday(count: Float64Array, weekday: Uint8Array, which: number): boolean {
  let all = 0;
  let withOrders = 0;
  for (let d = 0; d < count.length; d++) {
    if (weekday[d] !== which) continue;
    all += 1;
    if (count[d] > 0) withOrders += 1;
  }
  return all > 0 && withOrders >= CLOSED_BELOW * all && withOrders > 0;
}

/** Of days with orders fewer than one in 25 had a single one: then a day with none is no accident (a Poisson day of mean 5 has 0.7 % and 3.4 %). */
function emptyMeansClosed(count: Float64Array, weekday: Uint8Array, openWeekdays: readonly boolean[]): boolean {
  let some = 0;
  let single = 0;
  for (let d = 0; d < count.length; d++) {
    if (!openWeekdays[weekday[d]] || count[d] === 0) continue;
    some += 1;
    if (count[d] === 1) single += 1;
  }
  return some > 0 && single < some / 25;
}

function closuresOf(open: Uint8Array, weekday: Uint8Array, openWeekdays: readonly boolean[]): Closure[] {
  const closures: Closure[] = [];
  let from = -1;
  let last = -1;
  for (let d = 0; d <= open.length; d++) {
    const isClosed = d < open.length && open[d] === 0;
    if (isClosed && openWeekdays[weekday[d]]) {
      if (from < 0) from = d;
      last = d;
    } else if (!isClosed && from >= 0) {
      closures.push({ day: from, days: last - from + 1 });
      from = -1;
    }
  }
  return closures;
}
