import type { HistoryDemand, OrderColumns } from '../../domain/demand.js';
import { ticks, TICKS_PER_DAY } from '../../domain/time.js';
import { Purpose } from '../../stats/purpose.js';
import { streamOf } from '../../stats/stream.js';
import { drawWeeks } from '../inputs/draw-weeks.js';
import type { Setting } from '../setting.js';
import type { Stretch } from './recorded-source.js';

/** Which recorded orders are played when: all at their own time, or blocks of days drawn with replacement. */
export function stretchesOf(setting: Setting, history: HistoryDemand): Stretch[] {
  if (history.method === 'resample') return blocks(setting, history);
  return [{ first: 0, end: history.orders.time.length, shift: 0 }];
}

/** Days that the record covers: to the end of the day of its last order. */
export function recordedDays(orders: OrderColumns): number {
  const { time } = orders;
  return time.length === 0 ? 0 : Math.floor(time[time.length - 1] / TICKS_PER_DAY) + 1;
}

/** The first order at or after this time; the number of orders when there is none. */
function firstFrom(time: Float64Array, from: number): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle] < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The circular block bootstrap (Politis & Romano 1992): the record is bent to a ring of whole weeks (its last days beyond those are left
 * out), and each block begins at a drawn day of the ring with the weekday that is due. A record shorter than a week keeps no weekdays.
 * Where inputs are uncertain, blocks begin in the weeks of a record that could as well have been.
 */
function blocks(setting: Setting, { orders, blockDays }: HistoryDemand): Stretch[] {
  const days = recordedDays(orders);
  if (days === 0) return [];
  const weeks = Math.floor(days / 7);
  const ring = weeks > 0 ? weeks * 7 : days;
  const stream = streamOf(setting.seed, setting.replication, Purpose.BLOCKS, 0);
  const drawn = setting.scenario.inputs === 'uncertain' ? drawWeeks(setting, weeks) : null;
  const stretches: Stretch[] = [];
  for (let day = 0; ticks(day) < setting.horizon; day += blockDays) {
    const week = weeks > 0 ? stream.below(weeks) : 0;
    let from = weeks > 0 ? 7 * (drawn ? drawn[week] : week) + (day % 7) : stream.below(ring);
    let due = day;
    while (due < day + blockDays) {
      const length = Math.min(day + blockDays - due, ring - from);
      const first = firstFrom(orders.time, ticks(from));
      const end = firstFrom(orders.time, ticks(from + length));
      stretches.push({ first, end, shift: ticks(due - from) });
      due += length;
      from = 0;
    }
  }
  return stretches;
}
