import { columnsLayout, namedColumns } from '../columns-layout.js';
import type { Layout } from '../layout.js';

/** Cleaned orders as `bullwhip import` writes them: every rule has been asked already, customers are keyed hashes. */
export const bullwhip: Layout = {
  name: 'bullwhip',
  title: 'cleaned orders of an earlier import',
  recognise(header) {
    if (header.join() !== 'order,time,item,units,price,customer') return null;
    const columns = namedColumns(header, {
      order: ['order'],
      item: ['item'],
      units: ['units'],
      time: ['time'],
      price: ['price'],
      customer: ['customer'],
    });
    if (columns === null) return null;
    return { ...columnsLayout('bullwhip', bullwhip.title, columns, { upperCaseSuffix: false }), hashed: true };
  },
};
