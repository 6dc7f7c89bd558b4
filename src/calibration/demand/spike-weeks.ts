import type { OrderColumns } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { median } from './big-buyers.js';

/** Item-weeks far above the item's median week, and in how many of them one order line is more than half. */
export interface SpikeWeeks {
  readonly items: number;
  readonly itemWeeks: number;
  readonly above3: number;
  readonly above5: number;
  readonly oneLine: number;
  /** Over these item-weeks: median of the largest line's share. */
  readonly medianShare: number;
}

/**
 * One buyer or a crowd? Of the weeks in which an item sold more than five times its median week, those in which one line holds more than
 * half. Weeks of seven days from the record's first day; an item counts from its first to its last week with a sale, where that is at
 * least `leastWeeks` and its median is above 0.
 */
export function spikeWeeks(orders: OrderColumns, items: number, days: number, leastWeeks = 1): SpikeWeeks {
  const weeks = Math.ceil(days / 7);
  const units = new Float64Array(items * weeks);
  const largest = new Float64Array(items * weeks);
  for (let k = 0; k < orders.time.length; k++) {
    const week = Math.floor(orders.time[k] / TICKS_PER_DAY / 7);
    if (week >= weeks) break;
    for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++) {
      const at = orders.item[line] * weeks + week;
      units[at] += orders.units[line];
      largest[at] = Math.max(largest[at], orders.units[line]);
    }
  }
  let [counted, itemWeeks, above3, above5, oneLine] = [0, 0, 0, 0, 0];
  const shares: number[] = [];
  for (let item = 0; item < items; item++) {
    const own = units.subarray(item * weeks, (item + 1) * weeks);
    const first = own.findIndex((n) => n > 0);
    const last = own.findLastIndex((n) => n > 0);
    if (first < 0 || last - first + 1 < leastWeeks) continue;
    const usual = median(Array.from(own.subarray(first, last + 1)));
    if (!(usual > 0)) continue;
    counted += 1;
    itemWeeks += last - first + 1;
    for (let week = first; week <= last; week++) {
      if (own[week] > 3 * usual) above3 += 1;
      if (own[week] <= 5 * usual) continue;
      above5 += 1;
      const share = largest[item * weeks + week] / own[week];
      shares.push(share);
      if (share > 0.5) oneLine += 1;
    }
  }
  return { items: counted, itemWeeks, above3, above5, oneLine, medianShare: median(shares) };
}
