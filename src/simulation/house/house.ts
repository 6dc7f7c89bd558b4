import type { Catalog } from '../../domain/catalog.js';
import type { CarriageDraws } from '../../domain/tape.js';
import type { Dispatch } from '../../engine/dispatch.js';
import { Fact, type Journal } from '../../engine/journal.js';
import { createCalendar } from '../calendar.js';
import { Bench } from './bench.js';
import { afterStandstill } from './standstill.js';
import { Workshop } from './workshop.js';

/** What the plain calendar has no state for: parcels that queue for handling, goods made to order, carriers that stand still, express. */
export function createHouse(
  catalog: Catalog,
  startWeekday: number,
  carriage: CarriageDraws,
  journal: Journal,
  worksOvertime = true,
): Dispatch {
  const { locations, channels, items } = catalog;
  const calendar = createCalendar(locations, startWeekday);
  const benches = locations.map(({ parcelsPerDay = Infinity, opens, overtime }) =>
    parcelsPerDay < Infinity
      ? new Bench(parcelsPerDay, opens, startWeekday, worksOvertime ? overtime : undefined)
      : undefined,
  );
  locations.forEach(({ pot }, location) => pot && (benches[location] = benches[pot.of]));
  const windows = channels.map((_, channel) => carriage.windows.filter((window) => window.channel === channel));
  const making = items.some(({ customize }) => customize !== undefined)
    ? new Workshop(catalog, startWeekday, carriage, journal)
    : null;

  return {
    isPlain: false,
    making,
    handledAt: (ready, location) => calendar.handledAt(ready, location),
    shippedAt(now, ready, location, order) {
      const bench = benches[location];
      if (!bench) return calendar.handledAt(ready, location);
      const overtime = bench.isLong(now);
      if (overtime) {
        const i = journal.next(Fact.OVERTIME, now);
        journal.order[i] = order;
        journal.units[i] = 1;
        journal.other[i] = location;
        journal.a[i] = locations[location].overtime!.costPerParcel;
      }
      // A parcel keeps its place in the queue while its goods are being made.
      const turn = bench.turn(now, 1, overtime);
      return calendar.handledAt(turn > ready ? turn : ready, location);
    },
    queue: (now, location) => {
      const turn = benches[location]?.next(now) ?? now;
      return turn - now;
    },
    deliveredAt: (shipped, transit, channel) => afterStandstill(shipped, transit, windows[channel]),
    expressTransit: (order, channel) => carriage.expressTransit(order, channel),
  };
}

/** Is the plain calendar not enough for this shop? */
export const needsHouse = ({ locations, items, channels }: Catalog): boolean =>
  locations.some(({ parcelsPerDay = Infinity }) => parcelsPerDay < Infinity) ||
  items.some(({ customize }) => customize !== undefined) ||
  channels.some(({ windows, express }) => windows !== undefined || express !== undefined);
