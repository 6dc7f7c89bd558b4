import { ENOUGH } from './enough.js';

/**
 * A series in which no bucket is further above the 26 before it than four standard deviations, unless one was as large already: one giant order
 * says little about what comes next, and a level that jumped with it would be bought for. Causal: each bucket is held against those before it,
 * tamed themselves.
 */
export function tamed(series: Float64Array): Float64Array {
  const calm = series.slice();
  for (let t = ENOUGH; t < calm.length; t++) calm[t] = tame(calm.subarray(0, t), calm[t]);
  return calm;
}

/** The next bucket of a tamed series. */
export function tame(before: Float64Array, units: number): number {
  if (before.length < ENOUGH) return units;
  let sum = 0;
  let squares = 0;
  const from = Math.max(0, before.length - LOOKS_BACK);
  for (let t = from; t < before.length; t++) {
    sum += before[t];
    squares += before[t] * before[t];
  }
  const n = before.length - from;
  const mean = sum / n;
  const limit = mean + FAR * Math.sqrt(Math.max(mean, squares / n - mean * mean)) + 1;
  if (units <= limit) return units;
  // Packs that come once in more than half a year are no giants.
  const known = before.reduce((most, of) => Math.max(most, of), 0);
  return Math.min(units, Math.max(known, Math.ceil(limit)));
}

/** Buckets; half a year of weeks. */
const LOOKS_BACK = 26;
/** Standard deviations; assumed. */
const FAR = 4;
