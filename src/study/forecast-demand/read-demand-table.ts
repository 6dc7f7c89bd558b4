import type { Problem } from '../../domain/problems.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import type { RecordedOrders } from '../../forecast/bucket-orders.js';
import type { IntakeFile } from '../../intake/order-history.js';
import { findLayout } from '../../intake/orders/layouts/index.js';
import { formatDay, parseTime } from '../../intake/parse-time.js';
import { readTable } from '../../intake/read-table.js';
import { messages } from './messages.js';

const NAMES = {
  item: ['item', 'sku', 'product', 'code'],
  date: ['date', 'day', 'week', 'month', 'time'],
  units: ['units', 'quantity', 'qty', 'demand', 'sales'],
} as const;

/** Where the columns of a plain table of demand are; null = its header is another one, or an export of orders. */
function demandColumns(header: readonly string[]): { item: number; date: number; units: number } | null {
  if (findLayout(header) !== null) return null;
  const names = header.map((name) => name.trim().toLowerCase());
  if (names.includes('order')) return null;
  const at = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
  const found = { item: at(NAMES.item), date: at(NAMES.date), units: at(NAMES.units) };
  return Object.values(found).includes(-1) ? null : found;
}

/** Whether the first line of a file is the header of a plain table of demand. */
export function isDemandTable(file: IntakeFile): boolean {
  let plain = false;
  readTable(
    file,
    (header) => {
      plain = demandColumns(header) !== null;
      return null;
    },
    () => {},
  );
  return plain;
}

/** Rows of `item,date,units`, each a day's (or a week's, on its day) demand of an item. All that is wrong comes back instead, each with its place. */
export function readDemandTable(files: readonly IntakeFile[]): RecordedOrders | readonly Problem[] {
  const problems: Problem[] = [];
  const rows: Row[] = [];
  const rowOf = new Map<string, number>();
  for (const file of files) {
    readTable(
      file,
      (header) => {
        const columns = demandColumns(header);
        if (columns === null) {
          problems.push(messages.noDemandTable(file.name, header));
          return null;
        }
        return (cells, line) => {
          const row = readRow(cells, columns, { file: file.name, line }, problems);
          if (row === null) return;
          const item = rowOf.get(row.item) ?? rowOf.size;
          rowOf.set(row.item, item);
          rows.push({ item, second: row.second, units: row.units });
        };
      },
      (problem) => problems.push(problem),
    );
  }
  if (problems.length > 0) return problems;
  if (rows.length === 0) return [messages.noDemand()];
  return recorded(rows, [...rowOf.keys()]);
}

interface Row {
  readonly item: number;
  /** Since 1970-01-01. */
  readonly second: number;
  readonly units: number;
}

function readRow(
  cells: readonly string[],
  columns: { readonly item: number; readonly date: number; readonly units: number },
  at: { readonly file: string; readonly line: number },
  problems: Problem[],
): { item: string; second: number; units: number } | null {
  const item = cells[columns.item].trim();
  const second = parseTime(cells[columns.date]);
  const written = cells[columns.units].trim();
  const units = /^\d+(\.0*)?$/.test(written) ? Number(written) : NaN;
  const before = problems.length;
  if (item === '') problems.push(messages.noItem(at));
  if (Number.isNaN(second)) problems.push(messages.badDay(at, cells[columns.date]));
  if (!(units <= MOST)) problems.push(messages.badUnits(at, written));
  return problems.length > before ? null : { item, second, units };
}

const MOST = 2 ** 31 - 1;

function recorded(rows: Row[], itemNames: readonly string[]): RecordedOrders {
  rows.sort((a, b) => a.second - b.second);
  const first = Math.floor(rows[0].second / TICKS_PER_DAY);
  const last = Math.floor(rows.at(-1)!.second / TICKS_PER_DAY);
  return {
    itemNames,
    start: formatDay(first),
    days: last - first + 1,
    orders: {
      time: Float64Array.from(rows, ({ second }) => second - first * TICKS_PER_DAY),
      channel: new Uint8Array(rows.length),
      firstLine: Int32Array.from({ length: rows.length + 1 }, (_, k) => k),
      item: Int32Array.from(rows, ({ item }) => item),
      units: Int32Array.from(rows, ({ units }) => units),
    },
  };
}
