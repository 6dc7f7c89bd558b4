import type { OrderColumns, HistoryDemand } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { isExceptional, Largest } from '../../forecast/planner/exceptional.js';
import { onSale } from '../../forecast/planner/on-sale.js';
import { tamed } from '../../forecast/planner/tamed.js';

/** Is an order line for so many units of an item, on this day since the scenario's start, beyond what a shop keeps stock for? */
export type ExceptionalLines = (item: number, day: number, units: number) => boolean;

/**
 * Holds single lines against the item's whole weeks before their own, as recorded. By the same rule planners who forecast hold whole buckets against
 * those before: what is beyond the usual only by several lines together they leave out of what they promise, and here it counts.
 */
export function exceptionalLines(
  { past, orders }: Pick<HistoryDemand, 'past' | 'orders'>,
  items: number,
): ExceptionalLines {
  const times = past && past.time.length > 0 ? past.time : orders.time;
  const firstWeek = times.length > 0 ? weekOf(times[0]) : 0;
  const weeks = orders.time.length > 0 ? weekOf(orders.time[orders.time.length - 1]) + 1 - firstWeek : 0;
  const units = new Float64Array(items * Math.max(0, weeks));
  const add = ({ time, firstLine, item, units: of }: OrderColumns) => {
    for (let order = 0; order < time.length; order++)
      for (let line = firstLine[order]; line < firstLine[order + 1]; line++)
        units[item[line] * weeks + weekOf(time[order]) - firstWeek] += of[line];
  };
  if (past) add(past);
  add(orders);
  const known = new Map<number, ItemWeeks>();
  return (item, day, asked) => {
    let own = known.get(item);
    if (!own) known.set(item, (own = itemWeeks(onSale(units.subarray(item * weeks, (item + 1) * weeks)))));
    const { calm, twice } = own;
    const before = Math.floor(day / 7) - firstWeek - (weeks - calm.length);
    if (before <= 0) return false;
    return isExceptional({ calm: calm.subarray(0, before), twice: twice[before - 1] }, asked, WEEKS_OF_HALF_A_YEAR);
  };
}

/** The weeks of an item on sale; they end with the record's. */
interface ItemWeeks {
  readonly calm: Float64Array;
  /** Up to each week, what two weeks asked for at least. */
  readonly twice: Float64Array;
}

function itemWeeks(raw: Float64Array): ItemWeeks {
  const largest = new Largest();
  const twice = raw.map((units) => {
    largest.see(units);
    return largest.twice;
  });
  return { calm: tamed(raw), twice };
}

const weekOf = (time: number): number => Math.floor(time / TICKS_PER_DAY / 7);
const WEEKS_OF_HALF_A_YEAR = 26;
