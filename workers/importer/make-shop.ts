import type { DeliveryRecords } from '../../src/domain/deliveries.js';
import type { StockEntry } from '../../src/domain/stock-list.js';
import { invariant } from '../../src/domain/problems.js';
import { deliveryReasons } from '../../src/intake/deliveries/deliveries.js';
import { formatIntakeReport } from '../../src/intake/format-intake-report.js';
import { formatListReport } from '../../src/intake/lists/format-list-report.js';
import { formatDay } from '../../src/intake/parse-time.js';
import { writeOrders } from '../../src/intake/orders/write-orders.js';
import { stockReasons } from '../../src/intake/stock/stock.js';
import { safe } from '../../src/report/safe-cell.js';
import { historyTemplate } from './history-template.js';
import type { Imported } from './importer.js';
import type { ImportedShop } from './protocol.js';

/** The folder of an imported shop: the scenario, the cleaned data it names, and what else was found. */
export function makeShop({ orders, stock, deliveries }: Imported): ImportedShop {
  invariant(orders !== null, 'a shop is made of orders');
  const report = [
    ...formatIntakeReport(orders.report),
    ...(stock === null ? [] : ['', ...formatListReport(stock.report, stockReasons)]),
    ...(deliveries === null ? [] : ['', ...formatListReport(deliveries.report, deliveryReasons)]),
  ];
  return {
    name: 'our-shop.yaml',
    text: historyTemplate(['orders.csv']),
    files: { 'orders.csv': bytes(writeOrders(orders)) },
    beside: {
      'import-report.txt': bytes([`${report.join('\n')}\n`]),
      ...(stock === null ? {} : { 'stock.csv': bytes(writeStock(stock.entries)) }),
      ...(deliveries === null ? {} : { 'deliveries.csv': bytes(writeDeliveries(deliveries.records)) }),
    },
  };
}

function bytes(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Array.from(pieces, (piece) => encoder.encode(piece));
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const STOCK = ['item', 'location', 'onHand', 'allocated', 'price', 'cost', 'supplier', 'leadTimeDays', 'minimum', 'multiple', 'group', 'name'] as const; // prettier-ignore

function* writeStock(entries: readonly StockEntry[]): Generator<string> {
  yield `${STOCK.join(',')}\n`;
  for (const entry of entries) yield `${STOCK.map((field) => cell(entry[field] ?? '')).join(',')}\n`;
}

function* writeDeliveries(records: DeliveryRecords): Generator<string> {
  const { order, supplier, suppliers, item, items, units, unitsReceived, orderedAt, promisedAt, receivedAt, price } =
    records;
  yield 'order,supplier,item,units,unitsReceived,orderedAt,promisedAt,receivedAt,price\n';
  for (let row = 0; row < order.length; row++) {
    const days = [orderedAt, promisedAt, receivedAt].map((column) => dayText(column[row]));
    const names = [order[row], suppliers[supplier[row]], items[item[row]] ?? ''];
    const numbers = [units, unitsReceived].map((column) => numberText(column[row]));
    yield `${[...names, ...numbers, ...days, numberText(price[row])].map(cell).join(',')}\n`;
  }
}

const numberText = (value: number): string => (Number.isNaN(value) ? '' : String(value));

function dayText(day: number): string {
  if (Number.isNaN(day)) return '';
  if (Number.isInteger(day)) return formatDay(day);
  return new Date(Math.round(day * 86_400) * 1000).toISOString().slice(0, 19);
}

const cell = (value: string | number): string => quoted(typeof value === 'number' ? String(value) : safe(value));
const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
