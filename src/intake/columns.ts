import type { Problem } from '../domain/problems.js';
import { messages } from './messages.js';
import type { ColumnMap } from './order-history.js';

/** Where the fields are in a record, and what its header calls them; −1 = the file has no such column. */
export interface Columns {
  readonly index: Readonly<Record<keyof ColumnMap, number>>;
  readonly names: Readonly<Record<keyof ColumnMap, string>>;
}

/** The Online Retail data sets of UCI, names of both editions. */
export const onlineRetail: Readonly<Record<keyof ColumnMap, readonly string[]>> = {
  order: ['Invoice', 'InvoiceNo'],
  item: ['StockCode'],
  units: ['Quantity'],
  time: ['InvoiceDate'],
  price: ['Price', 'UnitPrice'],
  customer: ['Customer ID', 'CustomerID'],
};

/** A map may leave these out. An Online Retail file must have prices: its rules tell gifts and fees by them. */
const optional: readonly string[] = ['price', 'customer'];

/** Finds the columns in a header, by the map if there is one. All missing columns are problems at once. */
export function findColumns(
  file: string,
  header: readonly string[],
  map: ColumnMap | undefined,
): Columns | readonly Problem[] {
  const index = { order: -1, item: -1, units: -1, time: -1, price: -1, customer: -1 };
  const names = { order: '', item: '', units: '', time: '', price: '', customer: '' };
  const problems: Problem[] = [];
  for (const field of Object.keys(index) as (keyof ColumnMap)[]) {
    const given = map?.[field];
    const wanted = map === undefined ? onlineRetail[field] : given === undefined ? [] : [given];
    const name = wanted.find((one) => header.includes(one));
    if (name !== undefined) {
      index[field] = header.indexOf(name);
      names[field] = name;
    } else if (!(field === 'customer' && map === undefined) && (wanted.length > 0 || !optional.includes(field))) {
      problems.push(messages.missingColumn(file, field, wanted.length > 0 ? wanted : [field], header));
    }
  }
  return problems.length > 0 ? problems : { index, names };
}
