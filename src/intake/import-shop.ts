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
import { plainFormats } from './orders/value-formats.js';
import { looksLikeStock } from './stock/columns.js';
import { readStock } from './stock/read-stock.js';
import type { StockList, StockOptions } from './stock/stock.js';

export type ShopFileKind = 'orders' | 'stock' | 'deliveries';

/** A file of the shop; its kind where a person says what it is, else it is known by its header. */
export interface ShopSource extends ImportFile {
  readonly kind?: ShopFileKind;
}

export interface ShopImportOptions extends OrderImportOptions {
  /** Columns of stock and delivery lists, by their header; undefined = by their usual names. */
  readonly stockMapOf?: StockOptions['mapOf'];
  readonly deliveriesMapOf?: DeliveryOptions['mapOf'];
}

/** What a shop's folder keeps for the next import, by kind. */
export const KEPT_FILES: Readonly<Record<ShopFileKind, readonly string[]>> = {
  orders: ['orders.csv', 'cancelled.csv', 'returns.csv'],
  stock: ['stock.csv'],
  deliveries: ['deliveries.csv'],
};

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
export type EarlierFiles = Readonly<Partial<Record<ShopFileKind, readonly ImportFile[]>>>;

/**
 * Order exports, stock lists and delivery lists of one shop in one go. `earlier` are the files that an import before this one has kept:
 * orders and deliveries come on top of them, a new stock list takes the place of the old one. Nothing is thrown.
 */
export async function importShop(
  files: readonly ShopSource[],
  options: ShopImportOptions,
  earlier: EarlierFiles = {},
): Promise<ImportedShop> {
  const { kinds, mapped, errors } = await sorted(files, options);
  if (errors.length > 0)
    return { orders: null, stock: null, deliveries: null, mapped, errors, badRows: { count: 0, first: [] } };
  const lists = { ...options.formats, table: options.table };
  const orderFiles = [...(earlier.orders ?? []).map(asKept), ...kinds.orders];
  const orders = files.length > 0 && orderFiles.length > 0 ? await importOrders(orderFiles, options) : null;
  const hasStock = kinds.stock.length > 0;
  const stockFiles = sources(hasStock ? kinds.stock : (earlier.stock ?? []));
  const stockOptions = hasStock ? { ...lists, mapOf: options.stockMapOf } : {};
  const stock = stockFiles.length > 0 ? await readStock(stockFiles, stockOptions) : null;
  const deliveries = await readAllDeliveries(sources(kinds.deliveries), sources(earlier.deliveries ?? []), {
    ...lists,
    mapOf: options.deliveriesMapOf,
  });
  const reports = [orders?.report, stock?.report, deliveries?.report].filter((report) => report !== undefined);
  errors.push(...reports.flatMap((report) => report.errors));
  if (files.length === 0) errors.push(messages.nothingToImport());
  const badRows = {
    count: reports.reduce((sum, { problems }) => sum + problems.count, 0),
    first: reports.flatMap(({ problems }) => problems.first),
  };
  return { orders, stock: safeStock(stock), deliveries: safeDeliveries(deliveries), mapped, errors, badRows };
}

/** What an import has kept is in its own words, whatever is said of the files of today. */
const asKept = (file: ImportFile): ImportFile => ({
  ...file,
  table: { encoding: 'utf-8', delimiter: ',' },
  formats: plainFormats,
});

interface Sorted {
  readonly kinds: Readonly<Record<ShopFileKind, ShopSource[]>>;
  readonly mapped: (readonly string[])[];
  readonly errors: Problem[];
}

/** What each file is, by what a person says or by its header. */
async function sorted(files: readonly ShopSource[], options: ShopImportOptions): Promise<Sorted> {
  const found: Sorted = { kinds: { orders: [], stock: [], deliveries: [] }, mapped: [], errors: [] };
  for (const file of files) {
    if (file.kind !== undefined) {
      found.kinds[file.kind].push(file);
      continue;
    }
    const table = await openTable({ name: file.name, bytes: file.bytes() }, options.table);
    if (!isTable(table)) {
      found.errors.push(...table.problems);
      continue;
    }
    await table.chunks[Symbol.asyncIterator]().return?.();
    const isMapped = options.mapOf?.(table.header) !== undefined;
    if (isMapped) found.mapped.push(table.header);
    const kind = isMapped ? 'orders' : kindOf(table.header);
    if (kind === null) found.errors.push(messages.unknownHeader(file.name, table.header));
    else found.kinds[kind].push(file);
  }
  return found;
}

const sources = (list: readonly ImportFile[]): TableSource[] =>
  list.map((file) => ({ name: file.name, bytes: file.bytes(), ...(file.table && { options: file.table }) }));

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

function kindOf(header: readonly string[]): ShopFileKind | null {
  if (findLayout(header) !== null) return 'orders';
  if (looksLikeDeliveries(header)) return 'deliveries';
  return looksLikeStock(header) ? 'stock' : null;
}
