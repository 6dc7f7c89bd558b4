import type { OrderColumns, HistoryDemand } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { isExceptional } from '../../forecast/planner/exceptional.js';
import { onSale } from '../../forecast/planner/on-sale.js';
import { tamed } from '../../forecast/planner/tamed.js';

/** Is an order line for so many units of an item, on this day since the scenario's start, beyond what a shop keeps stock for? */
export type ExceptionalLines = (item: number, day: number, units: number) => boolean;

/** Goes by the item's weeks before the line's, as recorded: the same rule by which planners who forecast leave such orders out of what they promise. */
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
  /** The weeks of an item on sale, tamed; they end with the record's. */
  const calm = new Map<number, Float64Array>();
  return (item, day, asked) => {
    let series = calm.get(item);
    if (!series) calm.set(item, (series = tamed(onSale(units.subarray(item * weeks, (item + 1) * weeks)))));
    const before = Math.floor(day / 7) - firstWeek - (weeks - series.length);
    return before > 0 && isExceptional(series.subarray(0, before), asked, WEEKS_OF_HALF_A_YEAR);
  };
}

const weekOf = (time: number): number => Math.floor(time / TICKS_PER_DAY / 7);
const WEEKS_OF_HALF_A_YEAR = 26;
