import type { OrderColumns } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';

/** How often each item is asked for. */
export interface FittedMix {
  /** Order lines by item: the weights. */
  readonly lines: Float64Array;
  /** Items in three groups of speed: those that make up the first half of the lines, the next 40 %, the rest. */
  readonly speed: { readonly fast: number; readonly medium: number; readonly slow: number };
  /** Share of the lines of the best tenth of the items (rounded up). */
  readonly topTenth: number;
  /** Items without a line in the last 91 days of the record. */
  readonly quiet: number;
}

const QUIET_DAYS = 91;

/** Weights are the counts themselves: the maximum-likelihood estimate of a multinomial. `counted`: lines to be counted. */
export function fitMix(
  orders: OrderColumns,
  items: number,
  days: number,
  counted: (line: number) => boolean,
): FittedMix {
  const lines = new Float64Array(items);
  const lastDay = new Float64Array(items).fill(-Infinity);
  for (let k = 0; k < orders.time.length; k++) {
    for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++) {
      if (!counted(line)) continue;
      lines[orders.item[line]] += 1;
      lastDay[orders.item[line]] = orders.time[k] / TICKS_PER_DAY;
    }
  }
  const sold = Array.from(lines).filter((n) => n > 0);
  sold.sort((a, b) => b - a);
  const total = sold.reduce((sum, n) => sum + n, 0);
  const speed = { fast: 0, medium: 0, slow: 0 };
  let sum = 0;
  for (const n of sold) {
    speed[sum < total / 2 ? 'fast' : sum < 0.9 * total ? 'medium' : 'slow'] += 1;
    sum += n;
  }
  const top = sold.slice(0, Math.ceil(sold.length / 10)).reduce((a, b) => a + b, 0);
  const quiet = lastDay.reduce((n, day) => n + (day > -Infinity && day < days - QUIET_DAYS ? 1 : 0), 0);
  return { lines, speed, topTenth: total > 0 ? top / total : 0, quiet };
}
