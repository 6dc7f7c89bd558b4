import type { Location } from '../domain/catalog.js';
import { ticks } from '../domain/time.js';
import type { Dispatch } from '../engine/dispatch.js';
import { SteadyWork } from './steady-work.js';

/**
 * A house without limits. Handling runs on open days only, and what is ready on a closed day leaves when the next open day begins; carriers
 * drive every day.
 */
export function createCalendar(locations: readonly Location[], startWeekday: number): Dispatch {
  const handling = Float64Array.from(locations, (location) => ticks(location.handlingDays));
  const always = locations.map((location) => location.opens.every(Boolean));
  const work = locations.map(({ opens }, location) => new SteadyWork(handling[location], opens, startWeekday));
  const handled = (ready: number, location: number): number =>
    always[location] ? ready + handling[location] : work[location].doneAt(ready);
  return {
    isPlain: true,
    making: null,
    handledAt: handled,
    shippedAt: (_now, ready, location) => handled(ready, location),
    queue: () => 0,
    deliveredAt: (shipped, transit) => shipped + transit,
    expressTransit: () => Infinity,
  };
}
