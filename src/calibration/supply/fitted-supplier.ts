import type { SupplierPrecision } from '../../domain/catalog.js';
import type { Law } from '../../domain/law.js';
import type { DelayLaw } from './delay-law.js';
import type { SeenOffer } from './offers.js';

/** What a supplier's deliveries say of it, in the words of the scenario file; days and shares. What the data can't tell is absent. */
export interface FittedSupplier {
  readonly name: string;
  /** Deliveries it was fitted on: received ones, and open ones that are overdue. Lines that came together are one delivery. */
  readonly deliveries: number;
  /** Median of promised − ordered; of received − ordered where nothing was promised; NaN where it isn't known when it was ordered. */
  readonly quotedDays: number;
  /** Time from the purchase order to a receipt that is not late. Absent with `quotedDays`. */
  readonly leadTime?: Law;
  readonly late?: FittedLateness;
  readonly yield?: FittedYield;
  /** Growth of lead times as a share of themselves in a year; only where it is more than chance. */
  readonly drift?: { readonly perYear: number; readonly se: number };
  /** What it was ordered; absent where the records name no items. */
  readonly offers?: readonly SeenOffer[];
  /** Received − promised. Absent where nothing was promised. */
  readonly delay?: DelayLaw;
  /** How well all of this is known. */
  readonly precision?: SupplierPrecision;
}

export interface FittedLateness {
  readonly chance: number;
  readonly chanceSe: number;
  /** How late, where late. */
  readonly by: Law;
  /** Late deliveries of this supplier; few are helped by the others'. */
  readonly n: number;
  /** P(late | the previous delivery was late), of all suppliers together. */
  readonly afterLate: number;
}

export interface FittedYield {
  /** Share of receipts that fell short, and the mean share of the units missing then. */
  readonly chance: number;
  readonly short: number;
  readonly n: number;
}
