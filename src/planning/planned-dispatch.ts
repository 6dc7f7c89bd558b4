import type { Scenario } from '../domain/scenario.js';
import { afterOpenTime } from '../domain/open-time.js';
import { ticks } from '../domain/time.js';
import type { Dispatch } from '../engine/dispatch.js';

/**
 * The house as a planner counts on it: handling takes its time on open days, and parcels go when they are handled. How long the queue of
 * parcels is, and what carriers will do, is not in a snapshot.
 */
export function plannedDispatch({ catalog, startWeekday }: Scenario): Dispatch {
  const { locations, channels } = catalog;
  const handled = (ready: number, place: number): number => {
    const { handlingDays, opens } = locations[place];
    return afterOpenTime(ready, ticks(handlingDays), opens, startWeekday);
  };
  return {
    // Where parcels may go by express, each is begun by itself.
    isPlain: channels.every(({ express }) => express === undefined),
    making: null,
    handledAt: handled,
    shippedAt: (_now, ready, place) => handled(ready, place),
    queue: () => 0,
    deliveredAt: (shipped, transit) => shipped + transit,
    expressTransit: (_order, channel) => ticks(channels[channel].quotedTransit),
  };
}
