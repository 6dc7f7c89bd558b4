import type { Problem } from '../../domain/problems.js';
import type { Reason } from '../order-history.js';

/** The fields of one order line, reused from line to line. */
export interface Fields {
  order: string;
  /** As written, with any spaces. */
  code: string;
  customer: string;
  units: number;
  /** NaN = the file has no such column. */
  price: number;
  /** Seconds since 1970-01-01 00:00, local. */
  time: number;
  /** What makes the line unreadable: the first thing found. */
  problem: Problem | null;
  /** What the layout itself says of the line: its order was cancelled, never placed, a test. */
  reason: Reason | null;
  /** Money that was paid back on the order; told with its first line. */
  refund: number;
}

export const emptyFields = (): Fields => ({
  order: '',
  code: '',
  customer: '',
  units: NaN,
  price: NaN,
  time: NaN,
  problem: null,
  reason: null,
  refund: 0,
});
