import type { BucketedOrders } from '../../forecast/bucket-orders.js';
import type { OpenDays } from '../../forecast/open-days.js';

/** A bucket to come: how much of a usual bucket's open time it has (0 = closed), and the how-many-th open one it is, from 1. */
export interface Ahead {
  readonly weight: number;
  readonly step: number;
}

/**
 * The shop's opening days as methods need them: they see a series of equally long open buckets without the closed ones, and their forecasts are put
 * back into the calendar.
 */
export class Rhythm {
  /** Open days of a usual bucket. */
  readonly usual: number;
  /** Periods of a season of the series that methods see. */
  readonly season: number;
  private readonly first: number;
  private readonly open: OpenDays;

  constructor(private readonly bucketed: BucketedOrders) {
    const { series, open } = bucketed;
    this.open = open;
    this.first = Date.parse(`${series.start}T00:00:00Z`) / MS_PER_DAY;
    const week = Math.max(
      1,
      open.byWeekday.reduce((sum, share) => sum + (Number.isNaN(share) || share >= SELDOM ? 1 : 0), 0),
    );
    this.usual = series.bucketDays === 1 ? 1 : (week * series.bucketDays) / 7;
    this.season = seasonOf(series.bucketDays, week, series.buckets);
  }

  /** Units of an item in each open bucket since its first sale, as many as a usual bucket would have had. */
  seen(item: number): Float64Array {
    const { series } = this.bucketed;
    const units: number[] = [];
    for (let b = series.firstBucket[item]; b < series.buckets; b++) {
      const open = series.openDays[b];
      const y = series.units[item][b];
      if (Number.isNaN(y) || open < this.usual * LEAST) continue;
      // a bucket of fewer open days stands for a whole one; more of them are what they are
      units.push(series.bucketDays === 1 ? y : (y * this.usual) / open);
    }
    return Float64Array.from(units);
  }

  /** The next buckets. */
  ahead(buckets: number): Ahead[] {
    let step = 0;
    return Array.from({ length: buckets }, (_, k) => {
      const weight = this.weightOf(this.bucketed.series.buckets + k);
      if (weight > 0) step++;
      return { weight, step };
    });
  }

  /** How many usual buckets the next days hold. */
  periodsIn(days: number): number {
    const from = this.firstDayAhead;
    const whole = Math.floor(days);
    let open = (days - whole) * this.open.willBeOpen(from + whole);
    for (let d = 0; d < whole; d++) open += this.open.willBeOpen(from + d);
    return open / this.usual;
  }

  /** The first day after the past, since 1970-01-01. */
  get firstDayAhead(): number {
    const { buckets, bucketDays } = this.bucketed.series;
    return this.first + buckets * bucketDays;
  }

  /** Days to come on which the shop will be closed though their weekdays are open, `YYYY-MM-DD`. */
  feasts(days: number): string[] {
    return Array.from({ length: days }, (_, k) => this.firstDayAhead + k)
      .filter((day) => this.open.isFeast(day))
      .map((day) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
  }

  /** The first day of a bucket, `YYYY-MM-DD`. */
  dayOf(bucket: number): string {
    const day = this.first + bucket * this.bucketed.series.bucketDays;
    return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  }

  private weightOf(bucket: number): number {
    const { bucketDays } = this.bucketed.series;
    let open = 0;
    for (let d = 0; d < bucketDays; d++) open += this.open.willBeOpen(this.first + bucket * bucketDays + d);
    return open / this.usual;
  }
}

/** A bucket with a smaller part of its usual open days says too little to be blown up. */
const LEAST = 0.34;
/** Weekdays open less often than this are closed. */
const SELDOM = 0.1;
const MS_PER_DAY = 86_400_000;

/** Days have a week, of its open days; weeks and months a year, where at least three were seen. */
function seasonOf(bucketDays: number, week: number, buckets: number): number {
  if (bucketDays === 1) return week;
  const year = Math.round(365 / bucketDays);
  return year >= 2 && buckets >= 3 * year ? year : 1;
}
