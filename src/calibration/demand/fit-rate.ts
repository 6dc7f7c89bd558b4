import { DAYS_PER_YEAR } from '../../domain/time.js';
import { betaTails } from '../../stats/beta.js';
import { exp } from '../../stats/elementary.js';
import { poissonTail } from './poisson-tail.js';
import type { DailyOrders } from './daily-orders.js';
import { rounded, type Estimate, type Estimates } from './estimate.js';
import type { Parts } from './rate-design.js';
import { fitRateModel, type RateFit } from './rate-model.js';

/** The arrival process in the words of a scenario. */
export interface FittedRate {
  /** Orders of a mean calendar day (factors 1) at the start of the record. */
  readonly perDay: Estimate;
  /** Mean over the days of business of the record: what a shop counts. */
  readonly perOpenDay: Estimate;
  /** Seven factors with mean 1, Monday first; closed weekdays 0. */
  readonly weekly: Estimates;
  /** Twelve factors with mean 1, January first. */
  readonly yearly: Estimates;
  /** Growth a year, linear, as a share of the rate at the start. */
  readonly trend: Estimate & { readonly fitted: boolean };
  /** r of the negative binomial day; Infinity = Poisson. */
  readonly dispersion: Estimate;
  readonly openDays: number;
  /** Days too busy to be luck, in runs, and how many times the usual they were: left out of all above. */
  readonly crowds: readonly Crowd[];
  /** Expected orders by day of the record, 0 on closed days, crowds left out. */
  readonly expected: Float64Array;
}

export interface Crowd {
  readonly day: number;
  readonly days: number;
  readonly times: number;
}

/** Open days that every month must have been seen on, and days of record from which on a trend can be told from the season. */
const LEAST_OF_A_MONTH = 10;
const LEAST_FOR_TREND = 365 + 180;

/** Null where there are too few days with orders to say anything. */
export function fitRate(daily: DailyOrders): FittedRate | null {
  const open = Array.from(daily.open.keys()).filter((d) => daily.open[d] === 1);
  let used = open;
  let fit = choose(daily, used);
  if (!fit) return null;
  for (let round = 0; round < 3; round++) {
    const busy = new Set(busyDays(daily, open, expectedOn(daily, fit, used), fit.size));
    const calm = open.filter((d) => !busy.has(d));
    if (calm.length === used.length) break;
    const next = choose(daily, calm);
    if (!next) break;
    used = calm;
    fit = next;
  }
  return wordsOf(daily, used, fit, open);
}

/** The best of the models the record is long enough for, by AIC. */
function choose(daily: DailyOrders, used: readonly number[]): RateFit | null {
  const perMonth = new Float64Array(12);
  for (const d of used) perMonth[daily.month[d]] += 1;
  const weekdays = new Set(used.map((d) => daily.weekday[d])).size;
  const flags = (can: boolean) => (can ? [false, true] : [false]);
  const canYearly = perMonth.every((n) => n >= LEAST_OF_A_MONTH);
  const canTrend = canYearly && daily.orders.length >= LEAST_FOR_TREND;
  let best: RateFit | null = null;
  for (const weekly of flags(weekdays > 1 && used.length >= 28))
    for (const yearly of flags(canYearly))
      for (const trend of flags(canTrend)) {
        const fit = fitRateModel(daily, used, { weekly, yearly, trend });
        if (fit && (!best || fit.aic < best.aic)) best = fit;
      }
  return best;
}

/** Expected orders of every open day by a fit on some of them. */
function expectedOn(daily: DailyOrders, fit: RateFit, used: readonly number[]): Float64Array {
  const { level, weekly, yearly, trend } = factorsOf(fit.parameters, fit.parts, partsSeen(daily, used, fit.parts));
  return Float64Array.from(daily.orders, (_, d) =>
    daily.open[d] === 0
      ? 0
      : level * weekly[daily.weekday[d]] * yearly[daily.month[d]] * Math.max(0, 1 + (trend * d) / DAYS_PER_YEAR),
  );
}

/** At least twice the usual, and by the fitted law not to be expected once in a hundred such records. */
function busyDays(daily: DailyOrders, open: readonly number[], expected: Float64Array, size: number): number[] {
  const rare = 0.01 / open.length;
  const tail = (n: number, mean: number) =>
    size === Infinity ? poissonTail(n, mean) : betaTails(n, size, mean / (mean + size)).lower;
  const first = open.filter((d) => {
    const n = daily.orders[d];
    return n >= 2 * expected[d] && n > 1 && tail(n, expected[d]) < rare;
  });
  // Neighbours that are still twice the usual belong to the same event.
  const busy = new Set(first);
  for (const d of first)
    for (const side of [-1, 1])
      for (let k = d + side; k >= 0 && k < daily.orders.length; k += side) {
        if (daily.open[k] === 0) continue;
        if (busy.has(k) || daily.orders[k] < 2 * expected[k] || daily.orders[k] < 2) break;
        busy.add(k);
      }
  return [...busy].sort((a, b) => a - b);
}

interface Seen {
  readonly weekdays: readonly number[];
  readonly months: readonly number[];
  readonly openWeekdays: readonly boolean[];
}

function partsSeen(daily: DailyOrders, used: readonly number[], parts: Parts): Seen {
  const seen = (column: Uint8Array) => [...new Set(used.map((d) => column[d]))].sort((a, b) => a - b);
  return {
    weekdays: parts.weekly ? seen(daily.weekday) : [],
    months: parts.yearly ? seen(daily.month) : [],
    openWeekdays: daily.openWeekdays,
  };
}

/** The parameters as a level and factors with mean 1. */
function factorsOf(theta: ArrayLike<number>, parts: Parts, { weekdays, months, openWeekdays }: Seen) {
  const weekly = Array.from({ length: 7 }, (_, w) => {
    if (!openWeekdays[w]) return 0;
    const i = weekdays.indexOf(w);
    return i > 0 ? exp(theta[i]) : 1;
  });
  const firstMonth = Math.max(0, weekdays.length - 1);
  const yearly = Array.from({ length: 12 }, (_, m) => {
    const i = months.indexOf(m);
    return i > 0 ? exp(theta[firstMonth + i]) : 1;
  });
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [ofWeek, ofYear] = [mean(weekly), mean(yearly)];
  return {
    level: exp(theta[0]) * ofWeek * ofYear,
    weekly: weekly.map((x) => x / ofWeek),
    yearly: yearly.map((x) => x / ofYear),
    trend: parts.trend ? theta[theta.length - 1] : 0,
  };
}

function wordsOf(daily: DailyOrders, used: readonly number[], fit: RateFit, open: readonly number[]): FittedRate {
  const seen = partsSeen(daily, used, fit.parts);
  const outputs = (theta: ArrayLike<number>): number[] => {
    const { level, weekly, yearly, trend } = factorsOf(theta, fit.parts, seen);
    let sum = 0;
    for (const d of used)
      sum += level * weekly[daily.weekday[d]] * yearly[daily.month[d]] * (1 + (trend * d) / DAYS_PER_YEAR);
    return [level, sum / used.length, ...weekly, ...yearly, trend];
  };
  const values = outputs(fit.parameters);
  const se = errorsOf(outputs, fit, values);
  const at = (i: number): Estimate => ({ value: rounded(values[i], se[i]), se: se[i] });
  const list = (from: number, n: number, fitted: boolean): Estimates => ({
    values: values.slice(from, from + n).map((x, i) => rounded(x, se[from + i])),
    se: se.slice(from, from + n),
    fitted,
  });
  const expected = expectedOn(daily, fit, used);
  const size = fit.size === Infinity ? Infinity : rounded(fit.size, fit.sizeSe);
  return {
    perDay: at(0),
    perOpenDay: at(1),
    weekly: list(2, 7, fit.parts.weekly),
    yearly: list(9, 12, fit.parts.yearly),
    trend: { ...at(21), fitted: fit.parts.trend },
    dispersion: { value: size, se: fit.sizeSe },
    openDays: open.length,
    crowds: crowdsOf(daily, open, new Set(used), expected),
    expected,
  };
}

/** Delta method, derivatives by differences; the larger of the model's standard error and the one clustered by week. */
function errorsOf(outputs: (theta: ArrayLike<number>) => number[], fit: RateFit, values: readonly number[]): number[] {
  const { parameters } = fit;
  const jacobian = Array.from(parameters, (x, i) => {
    const step = 1e-6 * Math.max(1, Math.abs(x));
    const moved = outputs(Float64Array.from(parameters, (v, k) => (k === i ? v + step : v)));
    return moved.map((v, k) => (v - values[k]) / step);
  });
  const by = (covariance: readonly Float64Array[], k: number) => {
    let sum = 0;
    for (let i = 0; i < jacobian.length; i++)
      for (let j = 0; j < jacobian.length; j++) sum += jacobian[i][k] * covariance[i][j] * jacobian[j][k];
    return Math.sqrt(Math.max(0, sum));
  };
  return values.map((_, k) => Math.max(by(fit.covariance, k), by(fit.clustered, k)));
}

function crowdsOf(
  daily: DailyOrders,
  open: readonly number[],
  used: ReadonlySet<number>,
  expected: Float64Array,
): Crowd[] {
  const crowds: { day: number; days: number; orders: number; usual: number }[] = [];
  for (const d of open) {
    if (used.has(d)) continue;
    const last = crowds.at(-1);
    const goesOn = last && open.every((k) => k < last.day + last.days || k >= d);
    if (last && goesOn) {
      last.days = d - last.day + 1;
      last.orders += daily.orders[d];
      last.usual += expected[d];
    } else crowds.push({ day: d, days: 1, orders: daily.orders[d], usual: expected[d] });
  }
  return crowds.map(({ day, days, orders, usual }) => ({ day, days, times: Number((orders / usual).toPrecision(3)) }));
}
