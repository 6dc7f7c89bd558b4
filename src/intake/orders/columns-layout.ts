import type { Columns } from '../columns.js';
import type { ColumnMap } from '../order-history.js';
import { cellReader } from '../read-cells.js';
import type { LayoutName, LayoutRules, OpenLayout } from './layout.js';

/** A layout with one order line a row and a column for every field. */
export function columnsLayout(layout: LayoutName, title: string, columns: Columns, rules: LayoutRules): OpenLayout {
  const { index } = columns;
  return {
    layout,
    title,
    times: [index.time],
    numbers: [index.units, ...(index.price < 0 ? [] : [index.price])],
    whole: [index.units],
    hasCustomers: index.customer >= 0,
    rules,
    read: (file, formats) => cellReader(file, columns, formats, layout !== 'online-retail'),
  };
}

/** Where the fields are by any of their names; null = one that every line needs is missing. Price and customer may be. */
export function namedColumns(
  header: readonly string[],
  wanted: Readonly<Record<keyof ColumnMap, readonly string[]>>,
): Columns | null {
  const index = { order: -1, item: -1, units: -1, time: -1, price: -1, customer: -1 };
  const names = { order: '', item: '', units: '', time: '', price: '', customer: '' };
  for (const field of Object.keys(index) as (keyof ColumnMap)[]) {
    const name = wanted[field].find((one) => header.includes(one));
    if (name === undefined) {
      if (field !== 'price' && field !== 'customer') return null;
      continue;
    }
    index[field] = header.indexOf(name);
    names[field] = name;
  }
  return { index, names };
}
