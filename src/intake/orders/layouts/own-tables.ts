import { columnsLayout, namedColumns } from '../columns-layout.js';
import type { Columns } from '../../columns.js';
import type { Layout } from '../layout.js';
import { plainTable } from './plain-table.js';

const FIELDS = ['order', 'item', 'units', 'time', 'price', 'customer'] as const;

/** Cleaned orders as `bullwhip import` writes them: every rule has been asked already, customers are keyed hashes. */
export const cleanedOrders = ownTable(
  'cleaned orders of an earlier import',
  'order,time,item,units,price,customer',
  {},
);

/** Returns as it keeps them beside the orders: every row takes back units of an item. */
export const keptReturns = ownTable('returns of an earlier import', 'order,time,item,units,price,customer,sale,days', {
  allReturns: true,
});

/** Times to the second, and nobody's name: a shop may head its own export with the same words. */
const isOwnRow =
  ({ index }: Columns) =>
  (cells: readonly string[]) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(cells[index.time]) && /^([0-9a-f]{16})?$/.test(cells[index.customer]);

/** Known by its whole header: what looks nearly like it is somebody else's. */
function ownTable(title: string, header: string, rules: { readonly allReturns?: boolean }): Layout {
  return {
    name: 'bullwhip',
    title,
    recognise(found) {
      if (found.join() !== header) return null;
      const named = Object.fromEntries(FIELDS.map((field) => [field, [field]])) as Record<
        (typeof FIELDS)[number],
        string[]
      >;
      const columns = namedColumns(found, named);
      if (columns === null) return null;
      const own = { ...columnsLayout('bullwhip', title, columns, { upperCaseSuffix: false, ...rules }), hashed: true };
      const plain = plainTable.recognise(found);
      return plain === null ? own : { ...own, onlyIf: { row: isOwnRow(columns), otherwise: plain } };
    },
  };
}
