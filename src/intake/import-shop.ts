import type { Problem } from '../domain/problems.js';
import { safe } from '../domain/safe-cell.js';
import { looksLikeDeliveries } from './deliveries/columns.js';
import type { Deliveries, DeliveryOptions } from './deliveries/deliveries.js';
import { mergeDeliveries } from './deliveries/merge-deliveries.js';
import { readDeliveries } from './deliveries/read-deliveries.js';
import { isTable, openTable } from './files/open-table.js';
import type { TableSource } from './files/table.js';
import { messages } from './messages.js';
import { importOrders, type ImportedOrders, type ImportFile, type OrderImportOptions } from './orders/import-orders.js';
import { findLayout } from './orders/layouts/index.js';
import { looksLikeStock } from './stock/columns.js';
import { readStock } from './stock/read-stock.js';
import type { StockList } from './stock/stock.js';

/** What a shop's files hold; null = none of them is of this kind. */
export interface ImportedShop {
  readonly orders: ImportedOrders | null;
  readonly stock: StockList | null;
  readonly deliveries: Deliveries | null;
  /** Headers of order files that were read through a map, to be remembered. */
  readonly mapped: readonly (readonly string[])[];
  /** What makes the import useless. */
  readonly errors: readonly Problem[];
  /** Rows that cannot be read: all counted, the first ones listed. */
  readonly badRows: { readonly count: number; readonly first: readonly Problem[] };
}

/** What an import before this one has kept. */
export interface EarlierFiles {
  readonly orders?: readonly ImportFile[];
  readonly stock?: readonly ImportFile[];
  readonly deliveries?: readonly ImportFile[];
}

/**
 * Order exports, stock lists and delivery lists of one shop in one go, each known by its header. `earlier` are the files that an import
 * before this one has kept: orders and deliveries come on top of them, a new stock list takes the place of the old one. Nothing is thrown.
 */
export async function importShop(
  files: readonly ImportFile[],
  options: OrderImportOptions,
  earlier: EarlierFiles = {},
): Promise<ImportedShop> {
  const kinds = { orders: [] as ImportFile[], stock: [] as ImportFile[], deliveries: [] as ImportFile[] };
  const errors: Problem[] = [];
  const mapped: (readonly string[])[] = [];
  for (const file of files) {
    const table = await openTable({ name: file.name, bytes: file.bytes() }, options.table);
    if (!isTable(table)) {
      errors.push(...table.problems);
      continue;
    }
    await table.chunks[Symbol.asyncIterator]().return?.();
    const isMapped = options.mapOf?.(table.header) !== undefined;
    if (isMapped) mapped.push(table.header);
    const kind = isMapped ? 'orders' : kindOf(table.header);
    if (kind === null) errors.push(messages.unknownHeader(file.name, table.header));
    else kinds[kind].push(file);
  }
  if (errors.length > 0)
    return { orders: null, stock: null, deliveries: null, mapped, errors, badRows: { count: 0, first: [] } };
  const sources = (list: readonly ImportFile[]) => list.map((file) => ({ name: file.name, bytes: file.bytes() }));
  const lists = { ...options.formats, table: options.table };
  const orderFiles = [...(earlier.orders ?? []), ...kinds.orders];
  const orders = files.length > 0 && orderFiles.length > 0 ? await importOrders(orderFiles, options) : null;
  const stockFiles = kinds.stock.length > 0 ? sources(kinds.stock) : sources(earlier.stock ?? []);
  const stock = stockFiles.length > 0 ? await readStock(stockFiles, kinds.stock.length > 0 ? lists : {}) : null;
  const deliveries = await readAllDeliveries(sources(kinds.deliveries), sources(earlier.deliveries ?? []), lists);
  const reports = [orders?.report, stock?.report, deliveries?.report].filter((report) => report !== undefined);
  errors.push(...reports.flatMap((report) => report.errors));
  if (files.length === 0) errors.push(messages.nothingToImport());
  const badRows = {
    count: reports.reduce((sum, { problems }) => sum + problems.count, 0),
    first: reports.flatMap(({ problems }) => problems.first),
  };
  return { orders, stock: safeStock(stock), deliveries: safeDeliveries(deliveries), mapped, errors, badRows };
}

/** Items are called as the orders call them, where a name that a spreadsheet would compute is made harmless. */
function safeStock(stock: StockList | null): StockList | null {
  return stock && { ...stock, entries: stock.entries.map((entry) => ({ ...entry, item: safe(entry.item) })) };
}

function safeDeliveries(deliveries: Deliveries | null): Deliveries | null {
  if (deliveries === null) return null;
  const { records } = deliveries;
  return { ...deliveries, records: { ...records, items: records.items.map(safe) } };
}

/** What was kept is in our own words, whatever was said of the new files. */
async function readAllDeliveries(
  files: readonly TableSource[],
  kept: readonly TableSource[],
  options: DeliveryOptions,
): Promise<Deliveries | null> {
  const before = kept.length > 0 ? await readDeliveries(kept) : null;
  if (files.length === 0) return before;
  const now = await readDeliveries(files, options);
  if (before === null || now.report.errors.length > 0) return now;
  const records = mergeDeliveries(before.records, now.records);
  const held = records.order.length - now.records.order.length;
  return { records, report: { ...now.report, notes: [...now.report.notes, messages.keptDeliveries(held)] } };
}

function kindOf(header: readonly string[]): 'orders' | 'stock' | 'deliveries' | null {
  if (findLayout(header) !== null) return 'orders';
  if (looksLikeDeliveries(header)) return 'deliveries';
  return looksLikeStock(header) ? 'stock' : null;
}
