import { dayOf, monthOf, weekdayOf } from './day.js';
import { promotedShare, type PromotionDays } from './promotions.js';

/** What a shop's or an item's days ask for beside a usual one. */
export interface Season {
  /** Monday first, mean 1 over open days. */
  readonly weekdays: readonly number[];
  /** January first, mean 1. */
  readonly months: readonly number[];
}

/** When the shop is open, as far as its past tells. */
export interface Opening {
  /** First day of bucket 0. */
  readonly start: number;
  readonly bucketDays: number;
  /** Open days of a usual bucket: what one period of a model stands for. */
  readonly usual: number;
  /** Share of the days of each weekday (Monday first) that are open. */
  readonly share: readonly number[];
  /** Days known to be closed, to come or gone. */
  readonly closed: ReadonlySet<number>;
}

/** From buckets of a day the closed weekdays are known; from longer ones only how many days a bucket is open. */
export function openingOf(
  start: string,
  bucketDays: number,
  openDays: Float64Array,
  closed: readonly string[],
): Opening {
  const first = dayOf(start);
  const open = openDays.filter((days) => days > 0);
  const usual = open.length === 0 ? bucketDays : open.reduce((sum, days) => sum + days, 0) / open.length;
  const share = Array.from({ length: 7 }, () => usual / bucketDays);
  if (bucketDays === 1) {
    for (let weekday = 0; weekday < 7; weekday++) {
      const own = openDays.filter((_, b) => weekdayOf(first + b) === weekday);
      // a weekday that was hardly ever open is a closed one, one that was hardly ever closed an open one: feasts are no habit
      const part = own.length === 0 ? 1 : own.reduce((sum, days) => sum + days, 0) / own.length;
      share[weekday] = part < 0.1 ? 0 : part > 0.8 ? 1 : part;
    }
  }
  return { start: first, bucketDays, usual, share, closed: new Set(closed.map(dayOf)) };
}

/** What bucket b asked for, in usual buckets: its open days, times its days' seasons. */
export function bucketExposure(
  { start, bucketDays, usual }: Opening,
  season: Season,
  b: number,
  openDays: number,
): number {
  let sum = 0;
  for (let day = start + b * bucketDays; day < start + (b + 1) * bucketDays; day++) sum += seasonOf(season, day);
  return ((openDays / usual) * sum) / bucketDays;
}

/** What a day to come asks for, in usual buckets; `times(day)` is what promotions do to it. */
export function dayExposure(opening: Opening, season: Season, times: (day: number) => number, day: number): number {
  if (opening.closed.has(day)) return 0;
  return (opening.share[weekdayOf(day)] * seasonOf(season, day) * times(day)) / opening.usual;
}

const seasonOf = ({ weekdays, months }: Season, day: number): number => weekdays[weekdayOf(day)] * months[monthOf(day)];

/** How many times the usual a day sells under these promotions; one whose own effect isn't given has `lift`. The strongest counts. */
export function timesOf(promotions: readonly PromotionDays[], lift: number): (day: number) => number {
  return (day) => {
    const running = promotions.filter(({ from, until }) => day >= from && day < until);
    return running.length === 0 ? 1 : Math.max(...running.map(({ times }) => times ?? lift));
  };
}

/** Share of bucket b's days with a promotion. */
export const bucketPromoted = (
  { start, bucketDays }: Opening,
  promotions: readonly PromotionDays[],
  b: number,
): number => promotedShare(promotions, start + b * bucketDays, start + (b + 1) * bucketDays);
