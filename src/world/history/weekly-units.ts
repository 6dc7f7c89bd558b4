import type { OrderColumns } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';

export const WEEK = 7 * TICKS_PER_DAY;

/** A record by weeks, `[item * weeks + week]`, and where each item's lines are. */
export interface WeeklyUnits {
  readonly weeks: number;
  readonly units: Float64Array;
  /** Lines of item i: `lines[firstOf[i]] … lines[firstOf[i + 1] − 1]`. */
  readonly lines: Int32Array;
  readonly firstOf: Int32Array;
  /** Orders of week w: `firstOrder[w] … firstOrder[w + 1] − 1`. */
  readonly firstOrder: Int32Array;
  /** Days of each week on which somebody ordered. */
  readonly openDays: Uint8Array;
}

/** `orders` begin at 0 and cover whole weeks, the last of which is that of the last order. */
export function weeklyUnits(orders: OrderColumns, items: number): WeeklyUnits {
  const { time, firstLine, item, units } = orders;
  const n = time.length;
  const weeks = n === 0 ? 0 : Math.floor(time[n - 1] / WEEK) + 1;
  const sums = new Float64Array(items * weeks);
  const firstOrder = new Int32Array(weeks + 1).fill(n);
  const firstOf = new Int32Array(items + 1);
  for (let k = n - 1; k >= 0; k--) firstOrder[Math.floor(time[k] / WEEK)] = k;
  for (let w = weeks - 1; w >= 0; w--) firstOrder[w] = Math.min(firstOrder[w], firstOrder[w + 1]);
  const openDays = new Uint8Array(weeks);
  let lastDay = -1;
  for (let k = 0; k < n; k++) {
    const day = Math.floor(time[k] / TICKS_PER_DAY);
    if (day !== lastDay) openDays[Math.floor(day / 7)]++;
    lastDay = day;
    const week = Math.floor(time[k] / WEEK);
    for (let line = firstLine[k]; line < firstLine[k + 1]; line++) {
      sums[item[line] * weeks + week] += units[line];
      firstOf[item[line] + 1] += 1;
    }
  }
  for (let i = 0; i < items; i++) firstOf[i + 1] += firstOf[i];
  const next = firstOf.slice();
  const lines = new Int32Array(item.length);
  for (let line = 0; line < item.length; line++) lines[next[item[line]]++] = line;
  return { weeks, units: sums, lines, firstOf, firstOrder, openDays };
}
