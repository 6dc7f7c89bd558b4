/** What was demanded before day 0: all that a planner has seen then. */
export interface PastDemand {
  inBuckets(bucketDays: number): PastBuckets;
}

/** Whole buckets of so many days, the last one ending at day 0. */
export interface PastBuckets {
  readonly buckets: number;
  /** Units by stock row, `[row * buckets + bucket]`. */
  readonly units: Float64Array;
  /** Days of each bucket on which the shop took orders; the others were closed. */
  readonly openDays: Float64Array;
}
