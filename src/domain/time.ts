/**
 * Time is a whole number of ticks since the scenario's start (00:00 of its start date).
 * One tick is one second: fine enough for ties to be rare, coarse enough that a century fits a double exactly.
 */
export const TICKS_PER_DAY = 86_400;
export const DAYS_PER_YEAR = 365;
/** Months are 365/12 days wherever a rate per month meets a clock. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** Days (any fraction) to the nearest whole tick. */
export const ticks = (days: number): number => Math.round(days * TICKS_PER_DAY);

export const days = (t: number): number => t / TICKS_PER_DAY;

/**
 * Who goes first at the same instant; within a rank, first scheduled first served. The contract's order is outage → receipt → stock count
 * → cancellation → customer order → review → close of day; what has no place there stands where its effect is due: news of a delay and
 * returned goods come with the receipts, losses before they can be counted, care before the customer gives up, forecasts before the reviews that
 * go by them, the daily monitor after. The tape's own cursor holds ORDER; everything else goes through the event list.
 */
export const Rank = {
  OUTAGE: 0,
  RECEIPT: 1,
  NOTICE: 2,
  RETURN: 3,
  LOSS: 4,
  COUNT: 5,
  CARE: 6,
  CANCELLATION: 7,
  ORDER: 8,
  FORECAST: 9,
  REVIEW: 10,
  MONITOR: 11,
  CLOSE_OF_DAY: 12,
} as const;
