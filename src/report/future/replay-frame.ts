import type { ReplayFilm } from './replay-film.js';

/** A purchase order under way at some moment, as its lane draws it. */
export interface Traveller {
  readonly purchase: number;
  readonly supplier: number;
  /** 0 at the supplier, `DUE` on the day it was due, 1 as late as the latest of the lane. */
  readonly along: number;
  /** Days after it was due; 0 until then. */
  readonly late: number;
  readonly units: number;
}

/** Where the tick of the due day stands in a lane. */
export const DUE = 0.6;

/** Purchase orders that are placed and not received at a moment (days from the start, fractions allowed). */
export function travellers(film: ReplayFilm, at: number): Traveller[] {
  const { ordered, due, received, supplier, units, length } = film.purchases;
  const found: Traveller[] = [];
  const latest = latestOf(film);
  for (let k = 0; k < length; k++) {
    if (!(ordered[k] <= at && at < received[k])) continue;
    const late = Math.max(0, at - due[k]);
    const along =
      late > 0
        ? DUE + (1 - DUE) * Math.min(1, late / latest)
        : DUE * ((at - ordered[k]) / Math.max(1e-9, due[k] - ordered[k]));
    found.push({ purchase: k, supplier: supplier[k], along, late, units: units[k] });
  }
  return found;
}

/** A level between two closes: that of the day before at its morning, its own at its close. */
export function levelAt(column: Int32Array, width: number, place: number, at: number): number {
  const days = column.length / width;
  const day = Math.max(0, Math.min(days - 1, Math.floor(at)));
  const now = column[day * width + place];
  const before = day > 0 ? column[(day - 1) * width + place] : now;
  return before + (now - before) * Math.max(0, Math.min(1, at - day));
}

/** The most units that any shown row has on hand, and that wait for one: the scale of the shelves, for several films alike. */
export function shelfScale(films: readonly ReplayFilm[]): { readonly onHand: number; readonly waiting: number } {
  let [onHand, waiting] = [1, 0];
  for (const film of films) {
    for (const units of film.onHand) if (units > onHand) onHand = units;
    for (const units of film.backordered) if (units > waiting) waiting = units;
  }
  return { onHand, waiting };
}

/** Days by which the latest purchase order of a film is late; at least a week, so that a day of it can be seen. */
function latestOf({ purchases, days }: ReplayFilm): number {
  let latest = 7;
  for (let k = 0; k < purchases.length; k++)
    latest = Math.max(latest, Math.min(purchases.received[k], days) - purchases.due[k]);
  return latest;
}
