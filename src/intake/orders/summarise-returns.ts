import { quantile } from '../../stats/quantile.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import type { SiftedLines } from '../sift-lines.js';
import type { MatchedReturns } from './match-returns.js';
import type { ReturnsReport } from './order-import-report.js';

/** How much comes back, and after how long. `cancelled`: rows of sales that were never meant. */
export function summariseReturns(
  { sales, creditNotes }: SiftedLines,
  { sale, matched, named }: MatchedReturns,
  cancelled: ReadonlySet<number>,
): ReturnsReport {
  const days = returnDays(creditNotes, sales, sale, cancelled);
  const sold = sum(sales.units, sales.length);
  const back = -sum(creditNotes.units, creditNotes.length);
  const mistaken = [...cancelled].reduce((units, row) => units + sales.units[row], 0);
  const undone = matched - days.length;
  return {
    lines: creditNotes.length,
    units: back,
    named,
    matched,
    cancelled: undone,
    days: days.length === 0 ? null : spread(days),
    shareOfLines: share(creditNotes.length - undone, sales.length - cancelled.size),
    shareOfUnits: share(back - mistaken, sold - mistaken),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Days from sale to return of the matched notes, cancelled lines left out. */
function returnDays(
  notes: SiftedLines['creditNotes'],
  sales: SiftedLines['sales'],
  sale: Int32Array,
  cancelled: ReadonlySet<number>,
): Float64Array {
  const days: number[] = [];
  for (let note = 0; note < notes.length; note++) {
    if (sale[note] >= 0 && !cancelled.has(sale[note])) {
      days.push((notes.time[note] - sales.time[sale[note]]) / TICKS_PER_DAY);
    }
  }
  return Float64Array.from(days);
}

function spread(days: Float64Array): NonNullable<ReturnsReport['days']> {
  const at = (p: number) => Math.round(quantile(days, p) * 100) / 100;
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

function sum(column: Int32Array, length: number): number {
  let total = 0;
  for (let row = 0; row < length; row++) total += column[row];
  return total;
}
