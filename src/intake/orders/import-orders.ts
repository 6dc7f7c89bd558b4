import type { Problem } from '../../domain/problems.js';
import { countDistinct } from '../count-distinct.js';
import type { HashCustomer } from '../customer-book.js';
import { isTable, openTable } from '../files/open-table.js';
import type { Table, TableChunk, TableOptions } from '../files/table.js';
import { finishHistory } from '../finish-history.js';
import { messages } from '../messages.js';
import { UNKNOWN_CUSTOMER } from '../line-columns.js';
import type { ColumnMap, IntakeOptions, OrderHistory } from '../order-history.js';
import { settleOptions } from '../settle-options.js';
import { Sieve, type SiftedLines } from '../sift-lines.js';
import { Tally } from '../tally.js';
import { settleLayout, type OpenLayout } from './layout.js';
import { findLayout } from './layouts/index.js';
import { Currencies } from './currencies.js';
import { mappedLayout } from './layouts/map.js';
import { matchReturns, type MatchedReturns } from './match-returns.js';
import type { OrderImportReport } from './order-import-report.js';
import { summariseReturns } from './summarise-returns.js';
import { Survey, type AskedFormats } from './survey.js';
import type { ValueFormats } from './value-formats.js';

/** A file that can be read more than once: where the first rows leave doubts about its formats it is read twice. */
export interface ImportFile {
  readonly name: string;
  /** Which of its sheets, say; else what is said of all files. */
  readonly table?: TableOptions;
  /** How it writes numbers and days, where that is known; else what is said of all files. */
  readonly formats?: AskedFormats;
  bytes(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface OrderImportOptions {
  readonly table?: TableOptions;
  readonly formats?: AskedFormats;
  /** The column map of a file, by its header; undefined = its layout is known. */
  readonly mapOf?: (header: readonly string[]) => ColumnMap | undefined;
  readonly hash?: HashCustomer;
  readonly rules?: Omit<IntakeOptions, 'columns'>;
  /** Told now and then: rows of this import so far. */
  readonly onRows?: (rows: number) => void;
}

/** Orders of a shop as they will be kept, and what they say of customers and returns. */
export interface ImportedOrders {
  readonly history: OrderHistory;
  /** By order of the history: the customer's row, −1 = not known. */
  readonly customer: Int32Array;
  readonly lines: SiftedLines;
  /** The lines that were taken, in the order in which they are kept: rows of `lines.sales`. */
  readonly rows: Int32Array;
  /** Giant lines that were taken back soon after. */
  readonly cancelled: Int32Array;
  readonly returns: MatchedReturns;
  /** The currency that most orders name; absent = none does. */
  readonly currency?: string;
  readonly report: OrderImportReport;
}

/** Reads order files of any known layout, or mapped ones, row by row in bounded memory. Nothing is thrown: see `report.errors`. */
export async function importOrders(
  files: readonly ImportFile[],
  options: OrderImportOptions = {},
): Promise<ImportedOrders> {
  const { rules, problems } = settleOptions(options.rules ?? {});
  const tally = new Tally();
  const sieve = new Sieve(rules, tally, { hash: options.hash, harmless: true });
  const found: Found = { notes: [], errors: [...problems], currencies: new Currencies() };
  if (problems.length === 0) for (const file of files) await readFile(file, options, sieve, found);

  const lines = sieve.sifted();
  const finished = finishHistory(lines, rules, tally, found.errors);
  const { history, rows, customer } = finished;
  const returns = matchReturns(lines.sales, lines.creditNotes, lines.codeNames, lines.orderNames);
  const currencies = found.currencies.named();
  if (currencies.length > 1) found.notes.push(messages.severalCurrencies(currencies));
  const report: OrderImportReport = {
    ...history.report,
    returns: summariseReturns(lines, returns, finished.cancelledRows),
    added: lines.added(rows),
    customers: countDistinct(lines.sales.customer, UNKNOWN_CUSTOMER + 1, rows),
    notes: found.notes,
  };
  const cancelled = Int32Array.from(finished.cancelledRows);
  const [usual] = currencies;
  return { history, customer, lines, rows, cancelled, returns, ...(usual && { currency: usual.code }), report };
}

interface Found {
  readonly notes: Problem[];
  readonly errors: Problem[];
  readonly currencies: Currencies;
}

async function readFile(file: ImportFile, options: OrderImportOptions, sieve: Sieve, found: Found): Promise<void> {
  const opened = await openTable({ name: file.name, bytes: file.bytes() }, file.table ?? options.table);
  if (!isTable(opened)) return void found.errors.push(...opened.problems);
  const layout = layoutOf(opened, options);
  if (!('read' in layout)) {
    await opened.chunks[Symbol.asyncIterator]().return?.();
    return void found.errors.push(...layout);
  }
  const surveyed = await survey(file, opened, layout, options);
  found.notes.push(...surveyed.notes);
  found.errors.push(...surveyed.problems);
  if (surveyed.problems.length > 0) return;
  await readRows(file, surveyed.chunks, layout, surveyed.formats, sieve, found, options);
}

function layoutOf(table: Table, { mapOf }: OrderImportOptions): OpenLayout | readonly Problem[] {
  const known = findLayout(table.header);
  // What an import has kept is in our own words, whatever was said of other files.
  if (known?.layout === 'bullwhip') return known;
  const map = mapOf?.(table.header);
  if (map !== undefined) return mappedLayout(table.name, table.header, map);
  return known ?? [messages.unknownHeader(table.name, table.header)];
}

/** Finds out how the file writes days and numbers: from its first chunk, and if that leaves doubts from all of it. */
async function survey(
  file: ImportFile,
  table: Table,
  layout: OpenLayout,
  { formats, table: options }: OrderImportOptions,
): Promise<{
  formats: ValueFormats;
  notes: readonly Problem[];
  problems: readonly Problem[];
  chunks: AsyncIterable<TableChunk>;
}> {
  const asked = file.formats ?? formats ?? {};
  const { times, numbers, whole } = layout;
  const found = new Survey(file.name, table.header, times, numbers, whole);
  const pieces = table.chunks[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done !== true) found.add(first.value.rows, first.value.lines);
  if (!found.inDoubt || asked.dates !== undefined) {
    return { ...found.decide(asked), chunks: again(first, pieces) };
  }
  for (let next = await pieces.next(); next.done !== true && found.inDoubt; next = await pieces.next()) {
    found.add(next.value.rows, next.value.lines);
  }
  await pieces.return?.();
  const anew = await openTable({ name: file.name, bytes: file.bytes() }, file.table ?? options);
  const chunks = isTable(anew) ? anew.chunks : again({ done: true, value: undefined }, pieces);
  return { ...found.decide(asked), chunks };
}

async function* again(first: IteratorResult<TableChunk>, rest: AsyncIterator<TableChunk>): AsyncGenerator<TableChunk> {
  if (first.done !== true) yield first.value;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function readRows(
  file: ImportFile,
  chunks: AsyncIterable<TableChunk>,
  layout: OpenLayout,
  formats: ValueFormats,
  sieve: Sieve,
  found: Found,
  { onRows }: OrderImportOptions,
): Promise<void> {
  let take: ReturnType<Sieve['open']> | undefined;
  let currency = -1;
  for await (const { rows, lines, prints, faults, notes, errors } of chunks) {
    if (take === undefined) {
      const settled = settleLayout(layout, rows);
      take = sieve.open(file.name, settled, formats);
      currency = settled.currency ?? -1;
    }
    for (let k = 0; k < rows.length; k++) take(rows[k], lines[k], prints[k]);
    if (currency >= 0) for (const row of rows) found.currencies.add(row[currency]);
    for (const fault of faults) sieve.fault(fault);
    found.notes.push(...notes);
    found.errors.push(...errors);
    onRows?.(rows.length + faults.length);
  }
  if (take === undefined) sieve.open(file.name, layout, formats);
  sieve.close();
}
