import { correctRecord } from './correct-record.js';
import type { Engine } from './engine.js';
import { review } from './review.js';
import { serve } from './serve.js';

/** Counts a stock row of which `found` units are on the shelf. What turns up goes to those who wait; what was never there is purchased anew. */
export function count(e: Engine, now: number, row: number, found: number, cause: number): void {
  correctRecord(e, now, row, found, cause);
  serve(e, now, row);
  if (e.ledger.position[row] <= e.ledger.trigger[row]) review(e, now, row);
}
