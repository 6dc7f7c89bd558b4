import { plural } from '../../domain/count-words.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import type { Format } from '../format.js';
import { Dates } from '../trace/dates.js';
import type { ReplayFilm } from './replay-film.js';

/** 'Day 182, Fri 27 Nov: 405 units wait in 210 orders, the longest for 12 days; 31 orders placed, 2 deliveries.' */
export function replayDayText(film: ReplayFilm, day: number, format: Format): string {
  const dates = new Dates(film.start);
  const { waiting, queue, longest, placed } = film;
  const some = numbered(format);
  const owed =
    waiting[day] === 0
      ? 'nothing waits'
      : `${some(waiting[day], 'unit waits', 'units wait')} in ${some(queue[day], 'order', 'orders')}, the longest for ${longest[day] < 1 ? 'less than a day' : some(Math.floor(longest[day]), 'day', 'days')}`;
  const came = arrivals(film, day);
  const events = film.marks.filter(({ from, to }) => from < day + 1 && to > day).map(({ label }) => label);
  const also = [
    `${some(placed[day], 'order', 'orders')} placed`,
    ...(came > 0 ? [some(came, 'delivery', 'deliveries')] : []),
    ...events,
  ];
  return `Day ${day + 1}, ${dates.day(day * TICKS_PER_DAY)}: ${owed}; ${also.join(', ')}.`;
}

/** 'At worst 405 units wait, on Fri 27 Nov' */
export function replayTitle(film: ReplayFilm, format: Format): string {
  const most = film.waiting[film.worstDay];
  if (most === 0) return 'No unit waits in this future';
  const day = new Dates(film.start).day(film.worstDay * TICKS_PER_DAY);
  return `At worst ${numbered(format)(most, 'unit waits', 'units wait')}, on ${day}`;
}

/** 'Fri 27 Nov' */
export const replayDate = (film: ReplayFilm, day: number): string => new Dates(film.start).day(day * TICKS_PER_DAY);

/** The day on which the next spike or outage begins, from the start again after the last one; null where there is none. */
export function nextMark(film: ReplayFilm, day: number): number | null {
  const starts = film.marks.map(({ from }) => Math.max(0, Math.floor(from))).filter((from) => from < film.days);
  return starts.find((from) => from > day) ?? starts[0] ?? null;
}

function arrivals({ purchases: { received, length } }: ReplayFilm, day: number): number {
  let n = 0;
  for (let k = 0; k < length; k++) if (received[k] >= day && received[k] < day + 1) n++;
  return n;
}

const numbered =
  (format: Format) =>
  (n: number, one: string, many: string): string =>
    `${format.count(n)} ${plural(n, one, many)}`;
