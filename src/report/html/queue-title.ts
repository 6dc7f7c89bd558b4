import { ticks } from '../../domain/time.js';
import type { Format } from '../format.js';
import type { QueueFinding } from '../queue-finding.js';
import type { Dates } from '../trace/dates.js';

/** What the queue does under the baseline and under the strategy that leads. Peaks of a few futures are rough: they are told in two digits. */
export function queueTitle(
  found: QueueFinding | undefined,
  baseline: string,
  lead: string | undefined,
  dates: Dates,
  format: Format,
): string {
  if (!found) return 'On any day no order waits in at least nine futures of ten';
  const units = (of: { readonly units: number }) => `about ${twoDigits(of.units, format)}`;
  const on = (day: number) => dates.date(ticks(day));
  const { by, goneBy } = found;
  const a = found.baseline;
  const b = found.lead;
  const alike = b && Math.abs(b.units - a.units) <= ALIKE * Math.max(a.units, b.units);
  if (by === 'p90') {
    const worst = `On the worst day ${units(a)} units or more wait in one future of ten`;
    if (!b || lead === undefined) return worst;
    return alike ? `${worst}, with ${lead} as without` : `${worst} under ${baseline}, ${units(b)} under ${lead}`;
  }
  const peaks = `peaks at ${units(a)} units on ${on(a.day)}`;
  if (!b || lead === undefined) return `The queue ${peaks}`;
  if (b.units === 0) return `Under ${lead} there usually is no queue; under ${baseline} it ${peaks}`;
  if (goneBy !== undefined) return `Under ${lead} the queue is gone by ${on(goneBy)}; under ${baseline} it ${peaks}`;
  if (alike) return `The queue ${peaks}, with ${lead} as without`;
  const when = a.day === b.day ? '' : ` on ${on(b.day)}`;
  return `The queue ${peaks} under ${baseline}, at ${units(b)}${when} under ${lead}`;
}

/** Peaks that differ by less than this share of the larger are told as one. */
const ALIKE = 0.1;

/** '410', '1,200', '7': rounded to two digits, never to a fraction. */
export function twoDigits(units: number, format: Format): string {
  return format.count(units < 100 ? Math.round(units) : Number(units.toPrecision(2)));
}
