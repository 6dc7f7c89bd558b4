/**
 * Orders of customers and when they were delivered, in the order in which they were placed. Times are days since 1970-01-01, fractions allowed;
 * all columns are of equal length.
 */
export interface CustomerDeliveries {
  readonly orderedAt: Float64Array;
  /** NaN = not delivered (yet). */
  readonly deliveredAt: Float64Array;
  /** The day the customer was told; NaN = none is known. */
  readonly promisedAt: Float64Array;
  /** What else was known when the order was placed, the most telling first. */
  readonly known: readonly KnownAtOrder[];
}

/** A column of what was known when orders were placed: names (a zone, a carrier, a seller), '' = not known, or numbers, NaN = not known. */
export type KnownAtOrder = { readonly name: string } & (
  | { readonly kind: 'names'; readonly values: readonly string[] }
  | { readonly kind: 'numbers'; readonly values: Float64Array }
);
