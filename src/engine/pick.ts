import { afterShortPick } from './correct-record.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { review } from './review.js';

/** In the place of a customer's order: another location of the shop asks. */
export const NOBODY = -1;

/**
 * Sends somebody to the shelf for recorded units of an order line; only for shops with a picker. Writes down what is missing. With
 * `whole` they are taken all or not at all. The ledger is not touched.
 *
 * @returns the units taken, 0 … `units`.
 */
export function pick(
  e: Engine,
  now: number,
  order: number,
  row: number,
  line: number,
  units: number,
  whole = e.wholeLines,
): number {
  const picker = e.picker!;
  let got = picker.take(row, units);
  const missing = units - got;
  if (missing > 0) {
    if (whole) {
      picker.put(row, got);
      got = 0;
    }
    const i = e.journal.next(Fact.SHORT, now);
    e.journal.order[i] = order;
    e.journal.row[i] = row;
    e.journal.line[i] = line;
    e.journal.units[i] = missing;
    e.journal.a[i] = got;
  }
  if (got > 0 && order !== NOBODY) picker.packed(now, order, row, line, got);
  return got;
}

/** Are all units really there that another item's line is to get instead? Then they are taken; else the row is dealt with as after any short pick. */
export function pickWhole(e: Engine, now: number, order: number, row: number, line: number, units: number): boolean {
  if (e.picker === null || pick(e, now, order, row, line, units, true) === units) return true;
  afterShortPick(e, now, row);
  if (e.ledger.position[row] <= e.ledger.trigger[row]) review(e, now, row);
  return false;
}
