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

/** P(delay ≤ days); `below` gives P(delay < days), which is less where many come on the day. */
export function delayChance(law: DelayLaw, days: number, below = false): number {
  const { early, late } = law;
  if (days < 0) return early.chance * (1 - cdf(early.by, -days));
  if (days === 0) return below ? early.chance : 1 - late.chance;
  return 1 - late.chance * (1 - cdf(late.by, days));
}

/** The inverse, turned back by halving: laws are given by what they yield. */
function cdf(law: Law, x: number): number {
  const inverse = inverseOf(law);
  let low = 0;
  let high = 1;
  for (let i = 0; i < 50; i++) {
    const u = (low + high) / 2;
    if (inverse(u) <= x) low = u;
    else high = u;
  }
  return low;
}
