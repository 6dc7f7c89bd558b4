import { ENOUGH } from './enough.js';
import { tame } from './tamed.js';

/** An item's buckets so far. */
export interface Before {
  /** Tamed, the oldest first. */
  readonly calm: Float64Array;
  /** What two of them, as they were, asked for at least. */
  readonly twice: number;
}

/**
 * Is so much, asked for at once, beyond what a shop keeps stock for? So much was asked for once before at most; and it is more than any bucket tamed,
 * more than four standard deviations above the usual one, and more than the usual demand of half a year. Such orders are few; no past says when the
 * next one comes, and who asks for service doesn't mean them: they are bought when they are asked for. Practice knows it as a cut-off transaction size
 * (Hollier, Mak & Lam 1995, International Journal of Production Research 33(10), 2737–2751). Packs that come a few times a year are no such orders:
 * the item knows their like.
 *
 * @param before with less than eight weeks, or eight buckets, of it nothing is exceptional.
 * @param halfYear buckets of half a year.
 */
export function isExceptional({ calm, twice }: Before, units: number, halfYear: number): boolean {
  if (units <= twice || calm.length < Math.max(ENOUGH, halfYear * EIGHT_WEEKS)) return false;
  if (units <= tame(calm, units)) return false;
  let sum = 0;
  const from = Math.max(0, calm.length - halfYear);
  for (let t = from; t < calm.length; t++) sum += calm[t];
  return units > (halfYear * sum) / (calm.length - from);
}

/** The units of a bucket as usual demand would have them. */
export const usualUnits = (before: Before, units: number, halfYear: number): number =>
  isExceptional(before, units, halfYear) ? tame(before.calm, units) : units;

/** The two largest buckets so far; closed ones (NaN) are none. */
export class Largest {
  private once = 0;
  /** What two buckets asked for at least. */
  twice = 0;

  see(units: number): void {
    if (units > this.once) {
      this.twice = this.once;
      this.once = units;
    } else if (units > this.twice) this.twice = units;
  }
}

/** Of half a year. */
const EIGHT_WEEKS = 8 / 26;
