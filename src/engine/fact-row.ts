import type { Journal } from './journal.js';

/** One fact of a journal as a plain object; the columns that its kind doesn't name hold leftovers. */
export interface FactRow {
  /** One of `Fact`. */
  readonly kind: number;
  /** Ticks. */
  readonly time: number;
  readonly order: number;
  readonly row: number;
  readonly line: number;
  readonly units: number;
  readonly other: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** Row of the customer's class; only facts that close an order's chapter hold it. */
  readonly customerClass?: number;
}

/** The facts of a chunk, which the journal is about to write over. */
export function factRows(journal: Journal): FactRow[] {
  return Array.from({ length: journal.length }, (_, i) => factRow(journal, i));
}

/** One of them. */
export function factRow(
  { kind, time, order, row, line, units, other, a, b, c, d, customerClass }: Journal,
  i: number,
): FactRow {
  return {
    kind: kind[i],
    time: time[i],
    order: order[i],
    row: row[i],
    line: line[i],
    units: units[i],
    other: other[i],
    a: a[i],
    b: b[i],
    c: c[i],
    d: d[i],
    customerClass: customerClass[i],
  };
}
