import { TICKS_PER_DAY } from '../domain/time.js';

/** Waits are counted by quarters of a day. */
export const TICKS_PER_BIN = TICKS_PER_DAY / 4;

/** How many bins hold every wait of a future of so many ticks. */
export const waitBins = (horizon: number): number => Math.floor(horizon / TICKS_PER_BIN) + 1;
