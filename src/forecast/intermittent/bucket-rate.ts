import type { Rate } from './rate.js';

/** One level of aggregation: buckets of `length` periods, smoothed exponentially. */
export interface BucketStart {
  readonly length: number;
  readonly smoothing: number;
  /** Units per bucket. */
  readonly level: number;
}

/**
 * Simple exponential smoothing of non-overlapping buckets of `length` periods, as a rate per period: ADIDA (Nikolopoulos, Syntetos, Boylan,
 * Petropoulos & Assimakopoulos 2011). The level moves when a bucket is full.
 */
function bucketRate({ length, smoothing, level: start }: BucketStart): Rate {
  let level = start;
  let filled = 0;
  let sum = 0;
  let seen = 0;
  return {
    parameters: { bucket: length, level: smoothing },
    rate: () => level / length,
    memory: () => length * Math.max(1, Math.min((2 - smoothing) / smoothing, seen + 1)),
    update(y) {
      sum += y;
      if (++filled < length) return;
      level += smoothing * (sum - level);
      seen++;
      filled = 0;
      sum = 0;
    },
    save: () => [level, filled, sum, seen],
    restore: (state) => void ([level, filled, sum, seen] = state),
  };
}

/** The best smoothing of buckets of `length` that end with the series, by the squared error of the next bucket; null with fewer than two. */
export function fitBuckets(series: ArrayLike<number>, length: number): { rate: Rate; from: number } | null {
  const buckets = Math.floor(series.length / length);
  if (buckets < 2) return null;
  const from = series.length - buckets * length;
  const sums = new Float64Array(buckets);
  for (let i = 0; i < buckets * length; i++) sums[Math.floor(i / length)] += series[from + i];
  let level = 0;
  const early = Math.min(buckets, EARLY);
  for (let k = 0; k < early; k++) level += sums[k] / early;

  let smoothing = CONSTANTS[0];
  let least = Infinity;
  for (const constant of CONSTANTS) {
    let at = level;
    let error = 0;
    for (const sum of sums) {
      error += (sum - at) * (sum - at);
      at += constant * (sum - at);
    }
    if (error < least) [least, smoothing] = [error, constant];
  }
  return { rate: bucketRate({ length, smoothing, level }), from };
}

/** Buckets whose mean is the first level. */
const EARLY = 6;
const CONSTANTS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4];
