import { TICKS_PER_DAY } from '../domain/time.js';

export const TICKS_PER_WEEK = 7 * TICKS_PER_DAY;

/** Weeks of the measured time, the last one possibly shorter. Times in ticks. */
export const weeksOf = (warmUp: number, horizon: number): number =>
  Math.max(1, Math.ceil((horizon - warmUp) / TICKS_PER_WEEK));
