import type { Law } from '../../domain/law.js';
import { inverseOf } from '../../stats/distributions.js';

/**
 * Received − promised in days, as deliveries are: a mass on the day, a few early, and a tail of late ones. A normal law knows none of the
 * three.
 */
export interface DelayLaw {
  /** Chance to come early, and by how many days. */
  readonly early: { readonly chance: number; readonly by: Law };
  readonly late: { readonly chance: number; readonly by: Law };
}

/** Days by which all but `1 − p` of the deliveries are there; below 0 = before the promise. 0 < p < 1. */
export function delayQuantile({ early, late }: DelayLaw, p: number): number {
  if (p <= early.chance) return -inverseOf(early.by)(1 - p / early.chance);
  const beyond = p - (1 - late.chance);
  return beyond <= 0 ? 0 : inverseOf(late.by)(beyond / late.chance);
}
