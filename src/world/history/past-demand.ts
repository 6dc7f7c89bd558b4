import type { OrderColumns } from '../../domain/demand.js';
import type { PastBuckets, PastDemand } from '../../domain/past-demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';

/** Orders of before day 0 by stock row; `rowOf` says where a channel's demand of an item is planned for. */
export function pastDemand(
  orders: OrderColumns,
  rows: number,
  rowOf: (channel: number, item: number) => number,
): PastDemand {
  const known = new Map<number, PastBuckets>();
  return {
    inBuckets(bucketDays) {
      let past = known.get(bucketDays);
      if (!past) known.set(bucketDays, (past = sumUp(orders, rows, rowOf, bucketDays)));
      return past;
    },
  };
}

function sumUp(
  orders: OrderColumns,
  rows: number,
  rowOf: (channel: number, item: number) => number,
  bucketDays: number,
): PastBuckets {
  const firstDay = orders.time.length === 0 ? 0 : Math.floor(orders.time[0] / TICKS_PER_DAY);
  const buckets = Math.max(0, Math.floor(-firstDay / bucketDays));
  const units = new Float64Array(rows * buckets);
  const openDays = new Float64Array(buckets);
  let lastDay = -Infinity;
  for (let k = 0; k < orders.time.length; k++) {
    const day = Math.floor(orders.time[k] / TICKS_PER_DAY);
    const bucket = Math.floor(day / bucketDays) + buckets;
    if (bucket < 0 || bucket >= buckets) continue;
    if (day !== lastDay) openDays[bucket]++;
    lastDay = day;
    for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++)
      units[rowOf(orders.channel[k], orders.item[line]) * buckets + bucket] += orders.units[line];
  }
  return { buckets, units, openDays };
}
