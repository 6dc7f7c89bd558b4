import { UNKNOWN_CUSTOMER, type LineColumns } from './line-columns.js';
import type { IntakeRules } from './settle-options.js';

/** A sales line (row) and the credit note that takes it back, `seconds` later. */
export interface Cancellation {
  readonly sale: number;
  readonly seconds: number;
}

/**
 * Giant lines that were entered by mistake: a credit note of the same customer, item and quantity follows within the minutes allowed.
 * A credit note takes back one line, the latest that fits. A customer who isn't known is nobody's equal, unless the files know none.
 */
export function cancelLines(
  sales: LineColumns,
  creditNotes: LineColumns,
  nameOfCode: Int32Array,
  rules: IntakeRules,
): readonly Cancellation[] {
  const key = (lines: LineColumns, row: number) =>
    `${lines.customer[row]} ${nameOfCode[lines.code[row]]} ${Math.abs(lines.units[row])}`;
  const eligible = (lines: LineColumns, row: number) =>
    lines.customer[row] !== UNKNOWN_CUSTOMER && Math.abs(lines.units[row]) >= rules.cancelFromUnits;

  const open = new Map<string, number[]>();
  for (let row = 0; row < sales.length; row++) {
    if (!eligible(sales, row)) continue;
    const rows = open.get(key(sales, row));
    if (rows === undefined) open.set(key(sales, row), [row]);
    else rows.push(row);
  }
  const notes: number[] = [];
  for (let row = 0; row < creditNotes.length; row++) {
    if (creditNotes.units[row] < 0 && eligible(creditNotes, row)) notes.push(row);
  }
  notes.sort((a, b) => creditNotes.time[a] - creditNotes.time[b]);

  const cancelled: Cancellation[] = [];
  for (const note of notes) {
    const rows = open.get(key(creditNotes, note)) ?? [];
    const fitting = rows.filter((row) => {
      const seconds = creditNotes.time[note] - sales.time[row];
      return seconds >= 0 && seconds <= rules.cancelWithinMinutes * 60;
    });
    if (fitting.length === 0) continue;
    const sale = fitting.reduce((best, row) => (sales.time[row] > sales.time[best] ? row : best));
    rows.splice(rows.indexOf(sale), 1);
    cancelled.push({ sale, seconds: creditNotes.time[note] - sales.time[sale] });
  }
  return cancelled;
}
