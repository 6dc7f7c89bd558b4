import type { Problem } from '../../domain/problems.js';
import { asMap, findFields, type FieldColumns, type FieldMap } from '../lists/find-fields.js';
import { messages as listMessages } from '../lists/messages.js';
import { PLAIN_NAMES } from '../orders/layouts/plain-names.js';

/** What a row of the table of orders may say: who ordered when, and what became of it. */
export type HeadField = 'order' | 'time' | 'customer' | 'status' | 'promised' | 'delivered';
/** What a row of the table of their lines may say; without units a row is one unit. */
export type LineField = 'order' | 'item' | 'units' | 'price' | 'position';

export type HeadMap = FieldMap<HeadField>;
export type LineMap = FieldMap<LineField>;

/** Spellings by `plainName`. Olist's are among them. */
const headNames: Readonly<Record<HeadField, readonly string[]>> = {
  order: [...PLAIN_NAMES.order, 'ordername', 'salesorderid', 'salesorderno', 'id'],
  time: [...PLAIN_NAMES.time, 'orderpurchasetimestamp', 'purchasetimestamp', 'purchasedate', 'orderdatetime', 'ordertimestamp', 'ordereddate', 'placeddate', 'createddate', 'datecreated'], // prettier-ignore
  customer: ['customeruniqueid', ...PLAIN_NAMES.customer],
  status: ['orderstatus', 'status', 'state', 'auftragsstatus', 'bestellstatus'],
  promised: ['orderestimateddeliverydate', 'estimateddeliverydate', 'estimateddelivery', 'promised', 'promisedat', 'promisedfor', 'promiseddate', 'promiseddeliverydate', 'expecteddeliverydate', 'zugesagtam', 'liefertermin'], // prettier-ignore
  delivered: ['orderdeliveredcustomerdate', 'delivered', 'deliveredat', 'deliveredon', 'delivereddate', 'deliverydate', 'geliefertam', 'lieferdatum', 'zugestelltam'], // prettier-ignore
};
const lineNames: Readonly<Record<LineField, readonly string[]>> = {
  order: [...PLAIN_NAMES.order, 'ordername', 'salesorderid', 'salesorderno'],
  item: PLAIN_NAMES.item,
  units: PLAIN_NAMES.units,
  price: PLAIN_NAMES.price,
  position: ['orderitemid', 'orderlineid', 'orderlinenumber', 'lineid', 'lineno', 'linenr', 'linenumber', 'line', 'position', 'pos', 'posnr', 'zeile'], // prettier-ignore
};
/** A list that names a supplier is one of purchase orders or of stock. */
const SUPPLIER = ['supplier', 'suppliername', 'supplierid', 'vendor', 'vendorname', 'vendorid', 'lieferant'] as const;

export const HEAD_FIELDS = Object.keys(headNames) as readonly HeadField[];
export const LINE_FIELDS = Object.keys(lineNames) as readonly LineField[];

export const guessHeads = (header: readonly string[]): HeadMap => asMap(header, findFields(header, headNames).columns);
export const guessLines = (header: readonly string[]): LineMap => asMap(header, findFields(header, lineNames).columns);

/** Whether a header is that of orders without their lines: their numbers, their days, something of each order, and no item. */
export function looksLikeHeads(header: readonly string[]): boolean {
  const head = findFields(header, headNames).columns;
  const line = findFields(header, lineNames).columns;
  const more = [head.customer, head.status, head.promised, head.delivered].some((column) => column >= 0);
  return head.order >= 0 && head.time >= 0 && more && line.item < 0 && line.units < 0 && !namesSupplier(header);
}

/** Whether it is that of lines of orders without their days: order numbers and items, and how many, for how much or the how-manieth. */
export function looksLikeLines(header: readonly string[]): boolean {
  const line = findFields(header, lineNames).columns;
  const more = [line.units, line.price, line.position].some((column) => column >= 0);
  const hasDays = findFields(header, headNames).columns.time >= 0;
  return line.order >= 0 && line.item >= 0 && more && !hasDays && !namesSupplier(header);
}

const namesSupplier = (header: readonly string[]): boolean =>
  findFields(header, { supplier: SUPPLIER }).columns.supplier >= 0;

/** Where the fields of a table of orders are; problems where it can't be one. */
export function headColumns(
  file: string,
  header: readonly string[],
  map: HeadMap | undefined,
): FieldColumns<HeadField> | readonly Problem[] {
  const { columns, missing } = findFields(header, headNames, map);
  const problems = missing.map(({ field, name }) => listMessages.mappedColumn(file, field, name, header));
  const lacks = (field: HeadField) => columns[field] < 0 && !missing.some((one) => one.field === field);
  if (lacks('order')) problems.push(listMessages.noColumn(file, 'order', 'the order’s number', header));
  if (lacks('time')) problems.push(listMessages.noColumn(file, 'time', 'the day it was ordered', header));
  return problems.length > 0 ? problems : columns;
}

/** The same for a table of lines. */
export function lineColumns(
  file: string,
  header: readonly string[],
  map: LineMap | undefined,
): FieldColumns<LineField> | readonly Problem[] {
  const { columns, missing } = findFields(header, lineNames, map);
  const problems = missing.map(({ field, name }) => listMessages.mappedColumn(file, field, name, header));
  const lacks = (field: LineField) => columns[field] < 0 && !missing.some((one) => one.field === field);
  if (lacks('order')) problems.push(listMessages.noColumn(file, 'order', 'the order’s number', header));
  if (lacks('item')) problems.push(listMessages.noColumn(file, 'item', 'the item', header));
  return problems.length > 0 ? problems : columns;
}
