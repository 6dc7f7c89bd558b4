import { onlineRetail } from '../../columns.js';
import { plainName } from '../../lists/find-fields.js';
import type { ColumnMap } from '../../order-history.js';
import { columnsLayout, namedColumns } from '../columns-layout.js';
import type { Layout, OpenLayout } from '../layout.js';
import { PLAIN_NAMES } from './plain-names.js';

/**
 * A table of order lines that says so itself: a column for order, item, units and time each, by their usual names in any order, a price
 * and a customer if there are any, and nothing that could mean something else. A table with other columns beside these is mapped by a
 * person: among them may be what says that a row is a return, or belongs to another shop.
 */
export const plainTable: Layout = {
  name: 'plain',
  title: 'table of order lines',
  recognise(header) {
    // Online Retail without its prices, by which its rules tell gifts and fees.
    if (namedColumns(header, onlineRetail) !== null) return null;
    const names = header.map(plainName);
    const found = new Map<Field, number>();
    for (const [column, name] of names.entries()) {
      const field = FIELDS.find((one) => PLAIN_NAMES[one].includes(name));
      if (field === undefined) {
        if (BESIDE.includes(name)) continue;
        return null;
      }
      // Two columns of one field: nobody knows which is meant.
      if (found.has(field)) return null;
      found.set(field, column);
    }
    if (NEEDED.some((field) => !found.has(field))) return null;
    const currency = names.findIndex((name) => CURRENCY.includes(name));
    return { ...openTable(header, found), ...(currency < 0 ? {} : { currency }) };
  },
};

type Field = keyof ColumnMap;

const NEEDED = ['order', 'item', 'units', 'time'] as const;
const FIELDS: readonly Field[] = [...NEEDED, 'price', 'customer'];

const CURRENCY = ['currency', 'currencycode', 'wahrung'];
/** Columns that change nothing of what the others say. */
const BESIDE = [...CURRENCY, 'name', 'itemname', 'productname', 'description', 'title', 'bezeichnung', 'beschreibung', 'category', 'kategorie']; // prettier-ignore

function openTable(header: readonly string[], found: ReadonlyMap<Field, number>): OpenLayout {
  const index = { order: -1, item: -1, units: -1, time: -1, price: -1, customer: -1 };
  const names = { order: '', item: '', units: '', time: '', price: '', customer: '' };
  for (const [field, column] of found) {
    index[field] = column;
    names[field] = header[column];
  }
  const rules = { upperCaseSuffix: false, negativeIsReturn: true };
  return columnsLayout('plain', plainTable.title, { index, names }, rules);
}
