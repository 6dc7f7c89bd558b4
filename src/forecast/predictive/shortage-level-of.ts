import type { Predictive } from '../predictive.js';

/** Smallest whole x with E(D − x)⁺ ≤ `units`: the fill-rate condition for any law, by bisection. */
export function shortageLevelOf(law: Predictive, units: number): number {
  if (law.mean <= units) return 0;
  const goal = units + 1e-9 * law.mean;
  let low = 0; // short by more
  let high = Math.ceil(law.mean + Math.sqrt(law.variance)) + 1;
  while (law.shortage(high) > goal && high < FARTHEST) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (law.shortage(middle) > goal) low = middle;
    else high = middle;
  }
  return high;
}

/** A shortage of 0 may be asked of a law without end. */
const FARTHEST = 1e12;
