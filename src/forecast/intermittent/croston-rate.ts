import type { Rate } from './rate.js';

/** Smoothing constants, 0 to 1: of the size of a demand, and of the interval between demands (of its chance, for TSB). */
export interface SlowParameters {
  readonly size: number;
  readonly interval: number;
}

export interface CrostonStart {
  /** First size and first interval of the smoothing. */
  readonly size: number;
  readonly interval: number;
  /** Periods before the first observation that is smoothed, without demand: 0 after a demand. */
  readonly since: number;
}

/**
 * Croston (1972): size z and interval x of demands smoothed apart, both at demands alone; rate = correction · z / x. The correction is 1
 * (Croston), 1 − β/2 (Syntetos & Boylan 2005) or 1 − β/(2 − β) (Shale, Boylan & Johnston 2006), β the constant of the interval.
 */
export function crostonRate({ size: a, interval: b }: SlowParameters, correction: number, start: CrostonStart): Rate {
  let { size, interval, since } = start;
  let seen = 0;
  return {
    parameters: { size: a, interval: b },
    // demand in every period leaves no interval to be biased by
    rate: () => (interval > 1 ? (correction * size) / interval : size),
    memory: () => Math.max(1, Math.min((2 - b) / b, seen + 1)) * interval,
    update(y) {
      since++;
      if (!(y > 0)) return;
      size += a * (y - size);
      interval += b * (since - interval);
      since = 0;
      seen++;
    },
    save: () => [size, interval, since, seen],
    restore: (state) => void ([size, interval, since, seen] = state),
  };
}
