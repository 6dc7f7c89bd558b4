/**
 * Purchase-order lines of the past and what became of them, as columns of equal length, sorted by `orderedAt` where it is known. Times are
 * days since 1970-01-01, fractions allowed, NaN = not known (of `receivedAt`: not received yet).
 */
export interface DeliveryRecords {
  readonly suppliers: readonly string[];
  readonly items: readonly string[];
  /** Purchase-order number as written; several rows may share one. */
  readonly order: readonly string[];
  readonly supplier: Int32Array;
  /** −1 where the file names no item. */
  readonly item: Int32Array;
  readonly units: Float64Array;
  /** NaN where only what was ordered is known. */
  readonly unitsReceived: Float64Array;
  readonly orderedAt: Float64Array;
  readonly promisedAt: Float64Array;
  readonly receivedAt: Float64Array;
  /** Price a unit, NaN = not known. */
  readonly price: Float64Array;
}
