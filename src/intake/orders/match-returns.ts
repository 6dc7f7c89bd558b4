import type { CodeNames } from '../code-book.js';
import { UNKNOWN_CUSTOMER, type LineColumns } from '../line-columns.js';

/** What credit notes say of returns, note by note, as rows of the credit notes. */
export interface MatchedReturns {
  /** The sale each note takes back, a row of the sales; −1 = not found, −2 = nobody knows who returned it. */
  readonly sale: Int32Array;
  readonly matched: number;
  /** Notes whose customer is known: those that could be matched. */
  readonly named: number;
}

/**
 * Credit notes name no invoice: each is given the latest sale before it of the same customer and item that still has as many units to
 * give back. Notes are taken in order of time, so that what comes back was sold before, and no unit comes back twice.
 */
export function matchReturns(
  sales: LineColumns,
  notes: LineColumns,
  { names, nameOfCode }: CodeNames,
  orderNames: readonly string[],
): MatchedReturns {
  const keyOf = (lines: LineColumns, row: number) => lines.customer[row] * names.length + nameOfCode[lines.code[row]];
  const sold = new Map<number, number[]>();
  for (let note = 0; note < notes.length; note++) {
    if (notes.customer[note] > UNKNOWN_CUSTOMER) sold.set(keyOf(notes, note), []);
  }
  for (let row = 0; row < sales.length; row++) {
    if (sales.customer[row] > UNKNOWN_CUSTOMER) sold.get(keyOf(sales, row))?.push(row);
  }
  const ordered = (lines: LineColumns) => (a: number, b: number) =>
    lines.time[a] - lines.time[b] ||
    (orderNames[lines.order[a]] < orderNames[lines.order[b]]
      ? -1
      : orderNames[lines.order[a]] > orderNames[lines.order[b]]
        ? 1
        : lines.units[a] - lines.units[b]);
  for (const rows of sold.values()) rows.sort(ordered(sales));

  const sale = new Int32Array(notes.length).fill(-2);
  const left = new Map<number, number>();
  let matched = 0;
  let named = 0;
  for (const note of Array.from(sale.keys()).sort(ordered(notes))) {
    if (notes.customer[note] <= UNKNOWN_CUSTOMER) continue;
    named++;
    sale[note] = latestWith(sold.get(keyOf(notes, note)) ?? [], sales, left, notes.time[note], -notes.units[note]);
    if (sale[note] < 0) continue;
    matched++;
    left.set(sale[note], (left.get(sale[note]) ?? sales.units[sale[note]]) + notes.units[note]);
  }
  return { sale, matched, named };
}

function latestWith(
  rows: readonly number[],
  sales: LineColumns,
  left: ReadonlyMap<number, number>,
  time: number,
  units: number,
): number {
  for (let k = rows.length - 1; k >= 0; k--) {
    const row = rows[k];
    if (sales.time[row] <= time && (left.get(row) ?? sales.units[row]) >= units) return row;
  }
  return -1;
}
