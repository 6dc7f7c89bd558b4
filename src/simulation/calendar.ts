import type { Location } from '../domain/catalog.js';
import { TICKS_PER_DAY, ticks } from '../domain/time.js';
import type { Dispatch } from '../engine/engine.js';

/** Hand-over times: handling runs on open days only, and what is ready on a closed day leaves when the next open day begins. */
export function createCalendar(locations: readonly Location[], startWeekday: number): Dispatch {
  const handling = Float64Array.from(locations, (location) => ticks(location.handlingDays));
  const always = locations.map((location) => location.opens.every(Boolean));
  return {
    shippedAt(now, location) {
      if (always[location]) return now + handling[location];
      return afterOpenTime(now, handling[location], locations[location].opens, startWeekday);
    },
  };
}

/** The tick at which `work` ticks of open time have passed since `now`. At least one day must be open. */
function afterOpenTime(now: number, work: number, opens: readonly boolean[], startWeekday: number): number {
  let day = Math.floor(now / TICKS_PER_DAY);
  let at = now;
  let left = work;
  for (;;) {
    const end = (day + 1) * TICKS_PER_DAY;
    if (opens[(startWeekday + day) % 7]) {
      if (at + left < end) return at + left;
      left -= end - at;
    }
    at = end;
    day++;
  }
}
