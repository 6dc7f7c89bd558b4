import type { OrderColumns } from '../domain/demand.js';
import type { LineColumns } from './line-columns.js';

export interface AssembledOrders {
  readonly orders: OrderColumns;
  /** The lines, all of the first order first; within an order as they came. */
  readonly sequence: Int32Array;
  /** By order: its customer's row, that of its first line. */
  readonly customer: Int32Array;
  readonly mergedLines: number;
}

/**
 * Lines to orders, in order of time, then of name. An order's time is that of its first line. The same item twice in an order becomes
 * one line. `rows` are the lines to take, `start` the second that is tick 0.
 */
export function assembleOrders(
  lines: LineColumns,
  rows: Int32Array,
  orderNames: readonly string[],
  itemOfCode: Int32Array,
  start: number,
): AssembledOrders {
  const time = new Float64Array(orderNames.length).fill(Infinity);
  const count = new Int32Array(orderNames.length);
  for (const row of rows) {
    const order = lines.order[row];
    count[order]++;
    if (lines.time[row] < time[order]) time[order] = lines.time[row];
  }
  const sorted: number[] = [];
  for (let order = 0; order < count.length; order++) if (count[order] > 0) sorted.push(order);
  const after = (a: number, b: number) => time[a] - time[b] || (orderNames[a] < orderNames[b] ? -1 : 1);
  // Most exports are in order of time.
  if (sorted.some((order, k) => k > 0 && after(sorted[k - 1], order) > 0)) sorted.sort(after);
  const grouped = groupByOrder(lines, rows, sorted, count);

  const firstLine = new Int32Array(sorted.length + 1);
  const customer = new Int32Array(sorted.length);
  const item = new Int32Array(rows.length);
  const units = new Int32Array(rows.length);
  /** By item: where its line in the current order is; older entries are before the order's first line. */
  const place = new Int32Array(itemOfCode.reduce((most, one) => Math.max(most, one), -1) + 1).fill(-1);
  let length = 0;
  let at = 0;
  for (let k = 0; k < sorted.length; k++) {
    firstLine[k] = length;
    customer[k] = lines.customer[grouped[at]];
    for (const end = at + count[sorted[k]]; at < end; at++) {
      const row = grouped[at];
      const one = itemOfCode[lines.code[row]];
      if (place[one] >= firstLine[k]) {
        units[place[one]] += lines.units[row];
      } else {
        place[one] = length;
        item[length] = one;
        units[length] = lines.units[row];
        length++;
      }
    }
  }
  firstLine[sorted.length] = length;
  const orders = {
    time: Float64Array.from(sorted, (order) => time[order] - start),
    channel: new Uint8Array(sorted.length),
    firstLine,
    item: item.slice(0, length),
    units: units.slice(0, length),
  };
  return { orders, sequence: grouped, customer, mergedLines: rows.length - length };
}

/** The rows, all of the first order first; within an order as they came. */
function groupByOrder(lines: LineColumns, rows: Int32Array, sorted: readonly number[], count: Int32Array): Int32Array {
  const next = new Int32Array(count.length);
  let at = 0;
  for (const order of sorted) {
    next[order] = at;
    at += count[order];
  }
  const grouped = new Int32Array(rows.length);
  for (const row of rows) grouped[next[lines.order[row]]++] = row;
  return grouped;
}
