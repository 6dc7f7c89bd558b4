import { columnsLayout, namedColumns } from '../columns-layout.js';
import type { Layout } from '../layout.js';

/** Returns as `bullwhip import` keeps them beside the orders: every row takes back units of an item. */
export const returns: Layout = {
  name: 'bullwhip',
  title: 'returns of an earlier import',
  recognise(header) {
    if (header.join() !== 'order,time,item,units,price,customer,sale,days') return null;
    const columns = namedColumns(header, {
      order: ['order'],
      item: ['item'],
      units: ['units'],
      time: ['time'],
      price: ['price'],
      customer: ['customer'],
    });
    if (columns === null) return null;
    const rules = { upperCaseSuffix: false, allReturns: true };
    return { ...columnsLayout('bullwhip', returns.title, columns, rules), hashed: true };
  },
};
