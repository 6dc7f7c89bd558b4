import type { Problem } from '../domain/problems.js';
import { safe } from '../domain/safe-cell.js';
import { looksLikeDeliveries } from './deliveries/columns.js';
import type { Deliveries, DeliveryOptions } from './deliveries/deliveries.js';
import { mergeDeliveries } from './deliveries/merge-deliveries.js';
import { readDeliveries } from './deliveries/read-deliveries.js';
import { isTable, openTable } from './files/open-table.js';
import type { TableSource } from './files/table.js';
import { looksLikeHeads, looksLikeLines } from './joined/columns.js';
import { mapThatFits, type ShopMap } from './maps/shop-map.js';
import { messages } from './messages.js';
import type { ColumnMap } from './order-history.js';
import { importOrders, type ImportedOrders, type ImportFile, type OrderImportOptions } from './orders/import-orders.js';
import { findLayout } from './orders/layouts/index.js';
import { plainFormats } from './orders/value-formats.js';
import type { ShopFileKind } from './shop-file-kind.js';
import { looksLikeStock } from './stock/columns.js';
import { readStock } from './stock/read-stock.js';
import type { StockList, StockOptions } from './stock/stock.js';

/** A file of the shop; its kind where a person says what it is, else it is known by its header. */
export interface ShopSource extends ImportFile {
  readonly kind?: ShopFileKind;
}

export interface ShopImportOptions extends OrderImportOptions {
  /** Columns of stock and delivery lists, by their header; undefined = by their usual names. */
  readonly stockMapOf?: StockOptions['mapOf'];
  readonly deliveriesMapOf?: DeliveryOptions['mapOf'];
  /** What a person said of the columns, each for the files that have all of them; one that fits no file is an error. */
  readonly maps?: readonly ShopMap[];
  /** What was said the last time of a file with this header. */
  readonly remembered?: (header: readonly string[]) => Pick<ShopMap, 'kind' | 'map'> | undefined;
}

/** What a shop's folder keeps for the next import, by kind. */
export const KEPT_FILES = {
  orders: ['orders.csv', 'cancelled.csv', 'returns.csv'],
  stock: ['stock.csv'],
  deliveries: ['deliveries.csv'],
} as const satisfies Readonly<Partial<Record<ShopFileKind, readonly string[]>>>;

export type KeptKind = keyof typeof KEPT_FILES;

/** What a shop's files hold; null = none of them is of this kind. */
export interface ImportedShop {
  readonly orders: ImportedOrders | null;
  readonly stock: StockList | null;
  readonly deliveries: Deliveries | null;
  /** Headers that were read through a map, to be remembered. */
  readonly mapped: readonly MappedHeader[];
  /** What makes the import useless. */
  readonly errors: readonly Problem[];
  /** Rows that cannot be read: all counted, the first ones listed. */
  readonly badRows: { readonly count: number; readonly first: readonly Problem[] };
}

export interface MappedHeader extends Pick<ShopMap, 'kind' | 'map'> {
  readonly header: readonly string[];
}

/** What an import before this one has kept. */
export type EarlierFiles = Readonly<Partial<Record<KeptKind, readonly ImportFile[]>>>;

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
  const mapOf = (kind: ShopFileKind) => (header: readonly string[]) =>
    mapped.find((one) => one.kind === kind && one.header.join('\n') === header.join('\n'))?.map;
  if (errors.length > 0)
    return { orders: null, stock: null, deliveries: null, mapped, errors, badRows: { count: 0, first: [] } };
  const lists = { ...options.formats, table: options.table };
  const orderFiles = [...(earlier.orders ?? []).map(asKept), ...kinds.orders];
  const hasOrders = orderFiles.length + kinds.heads.length + kinds.lines.length > 0;
  const orderOptions: OrderImportOptions = {
    ...options,
    mapOf: (header) => (mapOf('orders')(header) as ColumnMap | undefined) ?? options.mapOf?.(header),
    headsMapOf: (header) => mapOf('heads')(header) ?? options.headsMapOf?.(header),
    linesMapOf: (header) => mapOf('lines')(header) ?? options.linesMapOf?.(header),
  };
  const orders = files.length > 0 && hasOrders ? await importOrders(orderFiles, orderOptions, kinds) : null;
  const hasStock = kinds.stock.length > 0;
  const stockFiles = sources(hasStock ? kinds.stock : (earlier.stock ?? []));
  const stockMapOf = (header: readonly string[]) => mapOf('stock')(header) ?? options.stockMapOf?.(header);
  const stockOptions = hasStock ? { ...lists, mapOf: stockMapOf } : {};
  const stock = stockFiles.length > 0 ? await readStock(stockFiles, stockOptions) : null;
  const deliveries = await readAllDeliveries(sources(kinds.deliveries), sources(earlier.deliveries ?? []), {
    ...lists,
    mapOf: (header) => mapOf('deliveries')(header) ?? options.deliveriesMapOf?.(header),
  });
  const reports = [orders?.report, stock?.report, deliveries?.report].filter((report) => report !== undefined);
  errors.push(...reports.flatMap((report) => report.errors));
  if (files.length === 0) errors.push(messages.nothingToImport());
  const badRows = {
    count: reports.reduce((sum, { problems }) => sum + problems.count, 0),
    first: reports.flatMap(({ problems }) => problems.first),
  };
  return {
    orders,
    stock: told(safeStock(stock), orders),
    deliveries: safeDeliveries(deliveries),
    mapped,
    errors,
    badRows,
  };
}

/** What an import has kept is in its own words, whatever is said of the files of today. */
const asKept = (file: ImportFile): ImportFile => ({
  ...file,
  table: { encoding: 'utf-8', delimiter: ',' },
  formats: plainFormats,
});

interface Sorted {
  readonly kinds: Readonly<Record<ShopFileKind, ShopSource[]>>;
  readonly mapped: MappedHeader[];
  readonly errors: Problem[];
}

/** What each file is, by what a person says or by its header. */
async function sorted(files: readonly ShopSource[], options: ShopImportOptions): Promise<Sorted> {
  const { maps = [], remembered, mapOf, table: asked } = options;
  const found: Sorted = {
    kinds: { orders: [], heads: [], lines: [], stock: [], deliveries: [] },
    mapped: [],
    errors: [],
  };
  const opened: Headed[] = [];
  for (const file of files) {
    if (file.kind !== undefined) {
      found.kinds[file.kind].push(file);
      continue;
    }
    const table = await openTable({ name: file.name, bytes: file.bytes() }, asked);
    if (!isTable(table)) {
      found.errors.push(...table.problems);
      continue;
    }
    await table.chunks[Symbol.asyncIterator]().return?.();
    opened.push({ file, header: table.header, kind: kindOf(table.header) });
  }
  const wanted = maps.map((one) => ({ one, for: meantFor(one, opened) }));
  for (const { file, header, kind } of opened) {
    const said = wanted.find((map) => map.for.some((other) => other.header === header))?.one ?? remembered?.(header);
    if (said) found.mapped.push({ header, kind: said.kind, map: said.map });
    const taken = said?.kind ?? (mapOf?.(header) === undefined ? kind : 'orders');
    if (taken === null) found.errors.push(messages.unknownHeader(file.name, header));
    else found.kinds[taken].push(file);
  }
  if (opened.length > 0)
    for (const { one, for: some } of wanted) if (some.length === 0) found.errors.push(fitsNone(one, opened));
  return found;
}

interface Headed {
  readonly file: ShopSource;
  readonly header: readonly string[];
  /** As its header says; null = it doesn't. */
  readonly kind: ShopFileKind | null;
}

/** The files with all columns of a map: those that nobody knows or that are of its kind, or else any. */
function meantFor(one: ShopMap, opened: readonly Headed[]): readonly Headed[] {
  const fit = opened.filter(({ header }) => mapThatFits([one], header));
  const likely = fit.filter(({ kind }) => kind === null || kind === one.kind);
  return likely.length > 0 ? likely : fit;
}

/** Told of the file that lacks least. */
function fitsNone({ at, kind, map }: ShopMap, opened: readonly Headed[]): Problem {
  const lacks = ({ header }: Headed) => Object.values(map).filter((name) => !header.includes(name));
  const nearest = opened.reduce((a, b) => (lacks(b).length < lacks(a).length ? b : a));
  return messages.mapFitsNone(at, kind, nearest.file.name, lacks(nearest), nearest.header);
}

const sources = (list: readonly ImportFile[]): TableSource[] =>
  list.map((file) => ({ name: file.name, bytes: file.bytes(), ...(file.table && { options: file.table }) }));

/** Items are called as the orders call them, where a name that a spreadsheet would compute is made harmless. */
function safeStock(stock: StockList | null): StockList | null {
  return stock && { ...stock, entries: stock.entries.map((entry) => ({ ...entry, item: safe(entry.item) })) };
}

/** Where orders and stock hardly share an item, they are called differently in the two, more often than not. */
function told(stock: StockList | null, orders: ImportedOrders | null): StockList | null {
  if (stock === null || orders === null || stock.report.errors.length > 0) return stock;
  const sold = new Set(orders.history.itemNames);
  const listed = new Set(stock.entries.map(({ item }) => item));
  const [missing] = [...sold].filter((item) => !listed.has(item));
  const shared = [...listed].filter((item) => sold.has(item)).length;
  if (missing === undefined || 2 * shared >= Math.min(sold.size, listed.size)) return stock;
  const note = messages.fewShared(shared, listed.size, sold.size, missing);
  return { ...stock, report: { ...stock.report, notes: [...stock.report.notes, note] } };
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
  if (looksLikeHeads(header)) return 'heads';
  if (looksLikeLines(header)) return 'lines';
  return looksLikeStock(header) ? 'stock' : null;
}
