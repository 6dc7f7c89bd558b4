/**
 * A whole, and what a part of it was and is now. Sums of whole numbers come out as if all had been counted anew: whole − was + is. Columns by
 * stock row (or item) are those of the whole, but for the rows of the part, which are those that are now: `rows[k]` is row k of the part.
 */
export interface Exchange<T> {
  readonly whole: T;
  readonly was: T;
  readonly is: T;
  readonly rows: Int32Array;
}

type Column = Float64Array | Int32Array | Uint8Array;

/** Replaces every number of a column. */
export function exchangeSums(into: Column, whole: Column, was: Column, is: Column): void {
  for (let i = 0; i < into.length; i++) into[i] = whole[i] - was[i] + is[i];
}

/** Replaces every row, of `width` numbers each. */
export function exchangeRows(into: Column, whole: Column, is: Column, rows: Int32Array, width = 1): void {
  into.set(whole);
  for (let k = 0; k < rows.length; k++) for (let i = 0; i < width; i++) into[rows[k] * width + i] = is[k * width + i];
}
