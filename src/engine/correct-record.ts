import type { Engine } from './engine.js';
import { CountCause, Fact } from './journal.js';

/** Sets the record of a stock row to the units that were found on the shelf, and writes the count down. */
export function correctRecord(e: Engine, now: number, row: number, found: number, cause: number): void {
  const { ledger, journal } = e;
  const correction = found - ledger.available[row];
  ledger.available[row] = found;
  ledger.position[row] += correction;
  const i = journal.next(Fact.COUNTED, now);
  journal.row[i] = row;
  journal.units[i] = correction;
  journal.other[i] = cause;
  journal.a[i] = found;
  journal.b[i] = e.countCost;
}

/** After a short pick the row is counted, if that is the rule; else its record goes on being wrong. */
export function afterShortPick(e: Engine, now: number, row: number): void {
  if (e.countShort) correctRecord(e, now, row, e.picker!.found(row), CountCause.SHORT_PICK);
}
