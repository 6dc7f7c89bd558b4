import type { OrderColumns } from '../domain/demand.js';
import type { DemandSeries } from '../domain/demand-series.js';
import { TICKS_PER_DAY } from '../domain/time.js';
import { OpenDays } from './open-days.js';

export interface RecordedOrders {
  readonly orders: OrderColumns;
  readonly itemNames: readonly string[];
  /** `YYYY-MM-DD`, whose 00:00 is tick 0. */
  readonly start: string;
  /** Whole days, the first and the last included. */
  readonly days: number;
}

/** What was demanded of each item in each bucket, and when the shop was open. */
export interface BucketedOrders {
  readonly series: DemandSeries;
  readonly open: OpenDays;
}

/**
 * Sums orders up by item and bucket. Buckets end with the last day, so that none is half full: the days before the first whole one are left out.
 */
export function bucketOrders({ orders, itemNames, start, days }: RecordedOrders, bucketDays: number): BucketedOrders {
  const buckets = Math.floor(days / bucketDays);
  const skipped = days - buckets * bucketDays;
  const units = itemNames.map(() => new Float64Array(buckets));
  const perDay = new Float64Array(days);
  for (let k = 0; k < orders.time.length; k++) {
    const day = Math.floor(orders.time[k] / TICKS_PER_DAY);
    perDay[day]++;
    const bucket = Math.floor((day - skipped) / bucketDays);
    if (bucket < 0) continue;
    for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++)
      units[orders.item[line]][bucket] += orders.units[line];
  }

  const first = Date.parse(`${start}T00:00:00Z`) / MS_PER_DAY;
  const open = new OpenDays(perDay, first);
  const from = first + skipped;
  return {
    open,
    series: {
      start: new Date(from * MS_PER_DAY).toISOString().slice(0, 10),
      bucketDays,
      buckets,
      items: itemNames,
      units,
      openDays: Float64Array.from({ length: buckets }, (_, b) => {
        let sum = 0;
        for (let d = 0; d < bucketDays; d++) if (open.wasOpen(from + b * bucketDays + d)) sum++;
        return sum;
      }),
      firstBucket: Int32Array.from(units, (of) => {
        const sold = of.findIndex((y) => y > 0);
        return sold < 0 ? buckets : sold;
      }),
    },
  };
}

const MS_PER_DAY = 86_400_000;
