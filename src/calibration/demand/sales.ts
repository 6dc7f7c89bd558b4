import type { OrderColumns } from '../../domain/demand.js';

/** What demand is fitted to: cleaned orders of the past, ticks counted from `start` 00:00. */
export interface Sales {
  /** `YYYY-MM-DD`, day 0. */
  readonly start: string;
  /** Whole days of the record, first and last included. */
  readonly days: number;
  readonly orders: OrderColumns;
  readonly itemNames: readonly string[];
  /** Usual price of a unit by item, NaN = not known. */
  readonly itemPrices: readonly number[];
  /** Row number of each order's customer, −1 = not known; absent = the record names none. */
  readonly customer?: Int32Array;
  readonly returned?: ReturnsSeen;
}

/** Lines that customers sent back, each matched to its sale. */
export interface ReturnsSeen {
  /** Days from the sale until the credit note, one entry a matched line. */
  readonly days: ArrayLike<number>;
  /** Lines that came back but whose sale was not found. */
  readonly unmatched: number;
}
