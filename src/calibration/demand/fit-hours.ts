import type { OrderColumns } from '../../domain/demand.js';
import { TICKS_PER_DAY } from '../../domain/time.js';

/** Orders by hour of the day, from midnight, as counted; null where the record has dates without times (all at midnight). */
export function fitHours({ time }: OrderColumns): readonly number[] | null {
  const hours = Array.from({ length: 24 }, () => 0);
  let atMidnight = 0;
  for (const t of time) {
    const ofDay = t % TICKS_PER_DAY;
    if (ofDay === 0) atMidnight += 1;
    hours[Math.floor((ofDay * 24) / TICKS_PER_DAY)] += 1;
  }
  return time.length === 0 || atMidnight > time.length / 2 ? null : hours;
}
