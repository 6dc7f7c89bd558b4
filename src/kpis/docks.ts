import type { Catalog } from '../domain/catalog.js';
import { ticks } from '../domain/time.js';

/** By stock row: 1 where deliveries lie on a dock (ARRIVED) before they are booked (RECEIVED). */
export function docks({ items, locations }: Catalog): Uint8Array {
  return Uint8Array.from({ length: items.length * locations.length }, (_, row) =>
    ticks(locations[Math.floor(row / items.length)].records?.postingDays ?? 0) > 0 ? 1 : 0,
  );
}
