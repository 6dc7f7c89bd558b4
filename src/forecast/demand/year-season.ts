import { monthOf } from './day.js';
import { exp, log } from '../../stats/elementary.js';

/** Demand of many items together, in buckets of equal length. */
export interface Total {
  /** First day of bucket 0. */
  readonly start: number;
  readonly bucketDays: number;
  /** Units per open day; NaN = closed or not to be used. */
  readonly perDay: Float64Array;
}

/**
 * Index of each month, January first, mean 1. Growth is told apart from the season by what is a year apart: G = Σ later ÷ Σ earlier. Each
 * month's mean, with the growth taken out, is drawn towards `towards` as far as the buckets of the same month differ among themselves (James &
 * Stein 1961). Months never seen, and all of less than eleven months of data, are `towards` itself.
 */
export function yearSeason({ start, bucketDays, perDay }: Total, towards: readonly number[]): readonly number[] {
  const buckets = perDay.length;
  if (buckets * bucketDays < LEAST_DAYS) return towards;
  const year = Math.round(365.25 / bucketDays);
  let earlier = 0;
  let later = 0;
  for (let b = 0; b + year < buckets; b++) {
    if (!(perDay[b] >= 0) || !(perDay[b + year] >= 0)) continue;
    earlier += perDay[b];
    later += perDay[b + year];
  }
  const growth = earlier > 0 && later > 0 ? log(later / earlier) / year : 0;

  const sum = new Float64Array(12);
  const squares = new Float64Array(12);
  const count = new Float64Array(12);
  for (let b = 0; b < buckets; b++) {
    if (!(perDay[b] >= 0)) continue;
    const month = monthOf(start + b * bucketDays + (bucketDays >> 1));
    const level = perDay[b] * exp(-growth * b);
    sum[month] += level;
    squares[month] += level * level;
    count[month]++;
  }
  const means = sum.map((total, m) => total / count[m]);
  const seen = Array.from(means.keys()).filter((m) => count[m] > 0);
  const overall = seen.reduce((total, m) => total + means[m], 0) / seen.length;
  if (!(overall > 0)) return towards;

  const gap = (m: number): number => means[m] / overall - towards[m];
  const noise =
    seen.reduce(
      (total, m) => total + Math.max(0, squares[m] / count[m] - means[m] * means[m]) / Math.max(1, count[m] - 1),
      0,
    ) /
    seen.length /
    (overall * overall);
  const signal = seen.reduce((total, m) => total + gap(m) * gap(m), 0) / seen.length;
  const trust = signal > 0 ? Math.max(0, 1 - noise / signal) : 0;
  return towards.map((index, m) => (count[m] > 0 ? Math.max(LEAST_INDEX, index + trust * gap(m)) : index));
}

/** Eleven months: below, the last month of the year would be nobody's. */
const LEAST_DAYS = 330;
const LEAST_INDEX = 0.05;

export const noSeason = (periods: number): readonly number[] => Array.from({ length: periods }, () => 1);
