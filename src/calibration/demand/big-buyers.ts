import type { OrderColumns } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import type { Estimate } from './estimate.js';
import { tallyOf } from '../../stats/tally.js';

/** An item's lines that no usual customer orders, again and again: a buyer of its own. */
export interface BigBuyer {
  readonly item: number;
  readonly lines: number;
  readonly units: number;
  /** Days from one to the next. */
  readonly every: Estimate;
  /** Units of such a line. */
  readonly size: { readonly mean: number; readonly sd: number };
  /** Share of the item's units. */
  readonly share: number;
}

export interface BigBuyers {
  readonly buyers: readonly BigBuyer[];
  /** 1 = a line of one of them: not part of the other laws. */
  readonly theirs: Uint8Array;
}

/** A line is out of the usual at so many times the item's median line, and at this many times its median week. */
const TIMES_LINE = 20;
const TIMES_WEEK = 3;
/** Three are a habit; and it has to matter to the item. */
const LEAST_LINES = 3;
const LEAST_SHARE = 0.15;
const MOST_BUYERS = 12;

/**
 * Items with a big buyer: lines far above all others of the item, at least three of them, holding a good part of its units. The largest
 * dozen is told apart; what is rarer stays in the tail of the law of units, where it may hit any item.
 */
export function findBigBuyers(orders: OrderColumns, items: number, days: number): BigBuyers {
  const { firstLine, item, units, time } = orders;
  const theirs = new Uint8Array(item.length);
  const linesOf: number[][] = Array.from({ length: items }, () => []);
  const dayOf = new Int32Array(item.length);
  for (let k = 0; k < time.length; k++) {
    for (let line = firstLine[k]; line < firstLine[k + 1]; line++) {
      dayOf[line] = Math.floor(time[k] / TICKS_PER_DAY);
      linesOf[item[line]].push(line);
    }
  }
  const found = linesOf.flatMap((lines, row) => {
    if (lines.length < 4 * LEAST_LINES) return [];
    const usual = median(lines.map((line) => units[line]));
    const limit = Math.max(TIMES_LINE * usual, TIMES_WEEK * medianWeek(lines, units, dayOf, days));
    const big = lines.filter((line) => units[line] > limit);
    const all = lines.reduce((sum, line) => sum + units[line], 0);
    const sizes = tallyOf(big.map((line) => units[line]));
    const bigUnits = big.reduce((sum, line) => sum + units[line], 0);
    const share = bigUnits / all;
    if (big.length < LEAST_LINES || big.length > lines.length / 4 || share < LEAST_SHARE) return [];
    const every = days / big.length;
    const buyer: BigBuyer = {
      item: row,
      lines: big.length,
      units: bigUnits,
      every: { value: Number(every.toPrecision(3)), se: every / Math.sqrt(big.length) },
      size: { mean: sizes.mean, sd: sizes.sd },
      share,
    };
    return [{ buyer, big }];
  });
  found.sort((a, b) => b.buyer.units - a.buyer.units || a.buyer.item - b.buyer.item);
  const kept = found.slice(0, MOST_BUYERS);
  for (const { big } of kept) for (const line of big) theirs[line] = 1;
  return { buyers: kept.map(({ buyer }) => buyer), theirs };
}

/** Of the weeks from the item's first to its last sale. */
function medianWeek(lines: readonly number[], units: ArrayLike<number>, dayOf: Int32Array, days: number): number {
  const weeks = new Float64Array(Math.floor((days - 1) / 7) + 1);
  for (const line of lines) weeks[Math.floor(dayOf[line] / 7)] += units[line];
  const first = weeks.findIndex((n) => n > 0);
  const last = weeks.findLastIndex((n) => n > 0);
  return median(Array.from(weeks.subarray(first, last + 1)));
}

/** Mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? NaN : sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
