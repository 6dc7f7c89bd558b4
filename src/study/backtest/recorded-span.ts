import type { Scenario } from '../../domain/scenario.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { isoDate, parseDate } from '../../domain/units.js';

/** First and last day of the orders that a scenario has on record, as days of the calendar; null without any. */
export function recordedSpan({ start, demand }: Scenario): { first: number; last: number } | null {
  const { history } = demand;
  const day = parseDate(start);
  if (!history || !('value' in day) || history.orders.time.length + (history.past?.time.length ?? 0) === 0) return null;
  const { orders, past } = history;
  const times = past && past.time.length > 0 ? past.time : orders.time;
  const ends = orders.time.length > 0 ? orders.time : times;
  return {
    first: day.value + Math.floor(times[0] / TICKS_PER_DAY),
    last: day.value + Math.floor(ends[ends.length - 1] / TICKS_PER_DAY),
  };
}

/** Where the last third of a span begins. */
export const lastThird = ({ first, last }: { first: number; last: number }): string =>
  isoDate(first + Math.ceil(((last + 1 - first) * 2) / 3));
