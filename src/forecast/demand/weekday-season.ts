import { weekdayOf } from './day.js';

/** Units by weekday (Monday first) and days on which the shop was open, from daily buckets. */
export interface WeekdayUnits {
  readonly units: Float64Array;
  readonly open: Float64Array;
}

export function weekdayUnits(start: number, units: Float64Array, openDays: Float64Array): WeekdayUnits {
  const sums = new Float64Array(7);
  const open = new Float64Array(7);
  for (let b = 0; b < units.length; b++) {
    if (!(units[b] >= 0) || openDays[b] === 0) continue;
    sums[weekdayOf(start + b)] += units[b];
    open[weekdayOf(start + b)] += openDays[b];
  }
  return { units: sums, open };
}

/**
 * Demand of an open day by weekday, mean 1 over open days, drawn towards `towards` as if `STRENGTH` units more had been sold that way
 * (Dirichlet–multinomial).
 */
export function weekdaySeason({ units, open }: WeekdayUnits, towards: readonly number[]): readonly number[] {
  const days = open.reduce((sum, n) => sum + n, 0);
  const total = units.reduce((sum, n) => sum + n, 0);
  if (days === 0) return towards;
  const usual = open.reduce((sum, n, d) => sum + n * towards[d], 0) / days;
  const perDay = (total + STRENGTH) / days;
  return towards.map((index, d) =>
    open[d] === 0 ? index : (units[d] + (STRENGTH * open[d] * index) / usual / days) / open[d] / perDay,
  );
}

/** Units that the pooled pattern counts for beside an item's own. */
const STRENGTH = 100;
