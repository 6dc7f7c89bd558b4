import type { Location } from '../domain/catalog.js';
import { ticks } from '../domain/time.js';
import type { Dispatch } from '../engine/dispatch.js';
import { afterOpenTime } from './open-time.js';

/**
 * A house without limits. Handling runs on open days only, and what is ready on a closed day leaves when the next open day begins; carriers
 * drive every day.
 */
export function createCalendar(locations: readonly Location[], startWeekday: number): Dispatch {
  const handling = Float64Array.from(locations, (location) => ticks(location.handlingDays));
  const always = locations.map((location) => location.opens.every(Boolean));
  const handled = (ready: number, location: number): number => {
    if (always[location]) return ready + handling[location];
    return afterOpenTime(ready, handling[location], locations[location].opens, startWeekday);
  };
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
