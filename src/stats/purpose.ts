/**
 * What a random stream is for. A stream is named by (seed, replication, purpose, row), so adding a purpose or a row never moves
 * the numbers of another. The values are part of every recorded result: add at the end, never renumber.
 */
export const Purpose = {
  ARRIVALS: 1,
  DAY_RATE: 2,
  LINES: 3,
  ITEMS: 4,
  UNITS: 5,
  PATIENCE: 6,
  TRANSIT: 7,
  LEAD_TIME: 8,
  LATE: 9,
  LATE_BY: 10,
  YIELD: 11,
  OUTAGE: 12,
  OUTAGE_LASTS: 13,
  SPIKE_AT: 14,
  SPIKE_LASTS: 15,
  SPIKE_TIMES: 16,
  BOOTSTRAP: 17,
  BLOCKS: 18,
  HOUR: 19,
  STOCK_LOSS: 20,
  COUNT: 21,
  SUBSTITUTE: 22,
  GOODWILL: 23,
  NOTICE: 24,
  RETURNS: 25,
  EXPRESS_TRANSIT: 29,
  CUSTOMIZE: 30,
  CARRIER_WINDOW: 31,
  CARRIER_LASTS: 32,
  DAMAGE: 33,
  SELLABLE: 34,
  RETURN_AFTER: 35,
  CUSTOMER: 36,
  CLASS: 37,
  COMPLAINT: 38,
  REACTION: 39,
} as const;

export type Purpose = (typeof Purpose)[keyof typeof Purpose];
