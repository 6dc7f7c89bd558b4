import type { OrderColumns } from '../../domain/demand.js';

/** An order as an object: for the few that are not made in a hot loop. */
export interface PlainOrder {
  readonly time: number; // ticks
  readonly channel: number;
  readonly lines: readonly { readonly item: number; readonly units: number }[];
}

/** Orders as columns, sorted by time; at the same tick in the order given. */
export function columnsOf(orders: readonly PlainOrder[]): OrderColumns {
  const sorted = orders.toSorted((a, b) => a.time - b.time);
  const lines = sorted.flatMap((order) => order.lines);
  const firstLine = new Int32Array(sorted.length + 1);
  sorted.forEach((order, k) => (firstLine[k + 1] = firstLine[k] + order.lines.length));
  return {
    time: Float64Array.from(sorted, (order) => order.time),
    channel: Uint8Array.from(sorted, (order) => order.channel),
    firstLine,
    item: Int32Array.from(lines, (line) => line.item),
    units: Int32Array.from(lines, (line) => line.units),
  };
}
