import { columnsLayout, namedColumns } from '../columns-layout.js';
import type { Layout } from '../layout.js';

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
      return { ...columnsLayout('bullwhip', title, columns, { upperCaseSuffix: false, ...rules }), hashed: true };
    },
  };
}
