/**
 * What was demanded of each item, in buckets of equal length: all that forecasters see. Bucket b covers the days
 * `[start + b · bucketDays, start + (b + 1) · bucketDays)`; every series has `buckets` entries.
 */
export interface DemandSeries {
  /** `YYYY-MM-DD`, the first day of bucket 0. */
  readonly start: string;
  readonly bucketDays: number;
  readonly buckets: number;
  readonly items: readonly string[];
  /** `units[item][bucket]`, whole units ≥ 0; NaN = not known. */
  readonly units: readonly Float64Array[];
  /** Days of each bucket on which the shop was open; a closed day is no zero demand. */
  readonly openDays: Float64Array;
  /** `shortDays[item][bucket]`: days on which the item was out of stock, so that demand was at least what was sold; absent = not known. */
  readonly shortDays?: readonly Float64Array[];
  /** First bucket in which the item was on sale; 0 where nobody knows better than its first sale. */
  readonly firstBucket: Int32Array;
  /** Name of the item's group, '' = none: new items borrow from it. */
  readonly groups?: readonly string[];
}
