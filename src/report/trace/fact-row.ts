import type { Catalog } from '../../domain/catalog.js';
import { Fact, factNames, type Journal } from '../../engine/journal.js';

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

export const factName = (fact: FactRow): string => factNames[fact.kind] ?? `fact ${fact.kind}`;

/** Kinds whose `order` is a customer's order (−1: of no order). */
const ofOrder: readonly number[] = [
  Fact.FILLED,
  Fact.BACKORDERED,
  Fact.LOST,
  Fact.ORDERED,
  Fact.RELEASED,
  Fact.SHIPPED,
  Fact.COMPLETED,
  Fact.UNRESERVED,
  Fact.CANCELLED_LINE,
  Fact.CANCELLED,
  Fact.OVERTIME,
  Fact.MADE,
  Fact.EXPRESSED,
  Fact.OPEN,
  Fact.MESSAGED,
  Fact.GIVEN,
  Fact.FLAWED,
  Fact.RETURNED,
  Fact.STAYED_AWAY,
  Fact.SUBSTITUTED,
  Fact.COMPLAINED,
  Fact.SHORT,
  Fact.SHRUNK,
];

/** Kinds whose `row` is a row of stock. */
const ofStock: readonly number[] = [
  Fact.STOCKED,
  Fact.FILLED,
  Fact.BACKORDERED,
  Fact.LOST,
  Fact.RELEASED,
  Fact.SHIPPED,
  Fact.UNRESERVED,
  Fact.CANCELLED_LINE,
  Fact.PURCHASED,
  Fact.RECEIVED,
  Fact.NOTICED,
  Fact.EXPEDITED,
  Fact.MADE,
  Fact.FLAWED,
  Fact.RETURNED,
  Fact.SUBSTITUTED,
  Fact.SENT,
  Fact.AWAITED,
  Fact.SHORT,
  Fact.SHRUNK,
  Fact.COUNTED,
  Fact.MISCOUNTED,
  Fact.ARRIVED,
  Fact.ALERT,
];

/** Of those, kinds that change no number of units. */
const news: readonly number[] = [Fact.MADE, Fact.NOTICED, Fact.EXPEDITED, Fact.FLAWED, Fact.ALERT];

export const isOfOrder = (fact: FactRow, order: number): boolean => fact.order === order && ofOrder.includes(fact.kind);

export const hasStockRow = (fact: FactRow): boolean => ofStock.includes(fact.kind);

/** Does a fact change stock, or what is on order, waited for or turned away? */
export const isMovement = (fact: FactRow): boolean => hasStockRow(fact) && !news.includes(fact.kind);

/** Whether a fact is about an item, given by its row in the catalogue. */
export const isOfItem = (fact: FactRow, item: number, { items }: Catalog): boolean =>
  hasStockRow(fact) && fact.row % items.length === item;
