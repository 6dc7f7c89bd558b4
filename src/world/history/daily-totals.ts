import type { OrderColumns } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { recordedDays } from './stretches.js';

/**
 * Mean and variance (divisor days − 1) of the units recorded in a day, entry `channel * items + item`; days without an order of it count
 * as 0. One pass over the lines: each entry holds the total of the last day it was seen on.
 */
export function dailyTotals(
  orders: OrderColumns,
  items: number,
  channels: number,
): { mean: Float64Array; variance: Float64Array } {
  const size = items * channels;
  const days = recordedDays(orders);
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  const today = new Float64Array(size);
  const seenOn = new Int32Array(size).fill(-1);
  const closeDay = (entry: number) => {
    sum[entry] += today[entry];
    squares[entry] += today[entry] * today[entry];
    today[entry] = 0;
  };
  for (let k = 0; k < orders.time.length; k++) {
    const day = Math.floor(orders.time[k] / TICKS_PER_DAY);
    for (let line = orders.firstLine[k]; line < orders.firstLine[k + 1]; line++) {
      const entry = orders.channel[k] * items + orders.item[line];
      if (seenOn[entry] !== day) closeDay(entry);
      seenOn[entry] = day;
      today[entry] += orders.units[line];
    }
  }
  for (let entry = 0; entry < size; entry++) closeDay(entry);
  const mean = sum.map((total) => (days > 0 ? total / days : 0));
  const variance = squares.map((square, entry) =>
    days > 1 ? Math.max(0, (square - days * mean[entry] * mean[entry]) / (days - 1)) : 0,
  );
  return { mean, variance };
}
