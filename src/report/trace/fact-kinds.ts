import type { Catalog } from '../../domain/catalog.js';
import type { FactRow } from '../../engine/fact-row.js';
import { Fact, factNames } from '../../engine/journal.js';

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
