import { normalQuantile } from '../../stats/normal.js';

/**
 * Chances of sizes on a lattice, k·unit, when each past size X is jittered after Willemain, Smart & Schwarz (2004): X + Z√X rounded, and X
 * where that isn't above 0. Their 1 + ⌊X + Z√X⌋ adds half a unit to every demand; and sizes that don't differ as much as √X aren't moved by
 * more than they differ. Z is taken at the middles of equal slices instead of being drawn.
 */
export function jitteredSizes(units: Float64Array, unit: number): Float64Array {
  const sd = spreadOf(units);
  let largest = 0;
  for (const x of units) largest = Math.max(largest, jitter(x, sd, SLICES[SLICES.length - 1]));
  const chances = new Float64Array(Math.ceil(largest / unit) + 1);
  const share = 1 / (units.length * SLICES.length);
  for (const x of units) {
    for (const z of SLICES) {
      const place = jitter(x, sd, z) / unit;
      const low = Math.floor(place);
      chances[low] += share * (1 - (place - low));
      if (place > low) chances[low + 1] += share * (place - low);
    }
  }
  return chances;
}

function jitter(x: number, sd: number, z: number): number {
  const moved = Math.round(x + z * Math.min(sd, Math.sqrt(x)));
  return moved > 0 ? moved : x;
}

function spreadOf(units: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const x of units) {
    sum += x;
    squares += x * x;
  }
  const mean = sum / units.length;
  return Math.sqrt(Math.max(0, squares / units.length - mean * mean));
}

const COUNT = 16;
const SLICES: readonly number[] = Array.from({ length: COUNT }, (_, i) => normalQuantile((i + 0.5) / COUNT));
