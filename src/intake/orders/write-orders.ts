import type { LineColumns } from '../line-columns.js';
import { cell, moment, money } from './cell.js';
import type { ImportedOrders } from './import-orders.js';

const ORDERS_HEADER = 'order,time,item,units,price,customer';
/** Text that is handed over at once. */
const PIECE = 1 << 16;

/** `orders.csv`: the sales lines that were taken, in order of time, in the layout that is read back as `history:`. */
export function* writeOrders({ lines, rows }: ImportedOrders): Generator<string> {
  yield* writeLines(ORDERS_HEADER, rows, lineWriter(lines, lines.sales));
}

/** `cancelled.csv`: giant lines that were taken back soon after, in the same layout, so that a later import knows what their credit notes are about. */
export function* writeCancelled({ lines, cancelled }: ImportedOrders): Generator<string> {
  yield* writeLines(ORDERS_HEADER, cancelled, lineWriter(lines, lines.sales));
}

/** `returns.csv`: credit notes for items, and the order each takes back where it was found. */
export function* writeReturns({ lines, returns: { sale } }: ImportedOrders): Generator<string> {
  const { sales, creditNotes, orderNames } = lines;
  const write = lineWriter(lines, creditNotes);
  const rows = Int32Array.from(creditNotes.order.subarray(0, creditNotes.length).keys());
  const name = (row: number) => orderNames[creditNotes.order[row]];
  rows.sort(
    (a, b) => creditNotes.time[a] - creditNotes.time[b] || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a - b),
  );
  yield* writeLines('order,time,item,units,price,customer,sale,days', rows, (row) => {
    const found = sale[row];
    if (found < 0) return `${write(row)},,`;
    const days = (creditNotes.time[row] - sales.time[found]) / 86_400;
    return `${write(row)},${cell(orderNames[sales.order[found]])},${money(Math.round(days * 1000) / 1000)}`;
  });
}

function* writeLines(header: string, rows: Int32Array, write: (row: number) => string): Generator<string> {
  let text = `${header}\n`;
  for (const row of rows) {
    text += `${write(row)}\n`;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Lines of an order share their number and time. */
function lineWriter(
  { orderNames, codeNames: { names, nameOfCode }, customers }: ImportedOrders['lines'],
  columns: LineColumns,
): (row: number) => string {
  let order = -1;
  let time = NaN;
  let head = '';
  return (row) => {
    if (columns.order[row] !== order || columns.time[row] !== time) {
      order = columns.order[row];
      time = columns.time[row];
      head = `${cell(orderNames[order])},${moment(time)}`;
    }
    const customer = columns.customer[row];
    const item = names[nameOfCode[columns.code[row]]];
    return `${head},${cell(item)},${columns.units[row]},${money(columns.price[row])},${customer < 0 ? '' : customers[customer]}`;
  };
}
