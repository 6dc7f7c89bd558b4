import { table, type ColumnTable } from 'arquero';
import { SHOWN, type PromiseStudy } from '../../study/promises/promise-study.js';

/** A row for every group, the whole first with empty names: what is known, orders, days to promise. */
export function promiseTable({ all, orders, groups, columns }: PromiseStudy): ColumnTable {
  const rows = [{ names: columns.map(() => ''), orders, days: all }, ...groups];
  return table({
    ...Object.fromEntries(columns.map((name, c) => [name, rows.map(({ names }) => names[c])])),
    orders: rows.map((row) => row.orders),
    ...Object.fromEntries(SHOWN.map((p, k) => [`p${100 * p}`, rows.map(({ days }) => days[k])])),
  });
}
