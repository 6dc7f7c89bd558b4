import type { Problem } from '../../domain/problems.js';
import { countDistinct } from '../count-distinct.js';
import type { HashCustomer } from '../customer-book.js';
import type { HeadMap, LineMap } from '../joined/columns.js';
import { headsReport } from '../joined/heads-report.js';
import { linesLayout } from '../joined/lines-layout.js';
import { readHeads, type ReadHeads } from '../joined/read-heads.js';
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
import { surveyFile } from './survey-file.js';
import type { AskedFormats } from './survey.js';
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
  /** The same of tables of orders and of lines, where they are two; undefined = columns by their usual names. */
  readonly headsMapOf?: (header: readonly string[]) => HeadMap | undefined;
  readonly linesMapOf?: (header: readonly string[]) => LineMap | undefined;
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

/** Orders in two tables, joined by their numbers. */
export interface JoinedFiles {
  readonly heads: readonly ImportFile[];
  readonly lines: readonly ImportFile[];
}

/**
 * Reads order files of any known layout, or mapped ones, row by row in bounded memory; of orders in two tables that of the orders is kept
 * in memory, and that of their lines is read by the row. Nothing is thrown: see `report.errors`.
 */
export async function importOrders(
  files: readonly ImportFile[],
  options: OrderImportOptions = {},
  joined: JoinedFiles = { heads: [], lines: [] },
): Promise<ImportedOrders> {
  const { rules, problems } = settleOptions(options.rules ?? {});
  const tally = new Tally();
  const sieve = new Sieve(rules, tally, { hash: options.hash, harmless: true });
  const found: Found = { notes: [], errors: [...problems], currencies: new Currencies() };
  const layoutOf = (table: Table) => orderLayout(table, options);
  if (problems.length === 0) for (const file of files) await readFile(file, layoutOf, options, sieve, found);
  const heads = problems.length === 0 ? await readJoined(joined, options, sieve, tally, found) : null;

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
    ...(heads && { heads: headsReport(heads.heads, heads) }),
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

/** null where orders are in one table. */
async function readJoined(
  { heads: files, lines }: JoinedFiles,
  options: OrderImportOptions,
  sieve: Sieve,
  tally: Tally,
  found: Found,
): Promise<ReadHeads | null> {
  if (files.length + lines.length === 0) return null;
  if (lines.length === 0) found.errors.push(messages.noLinesFile(files[0].name));
  if (files.length === 0) found.errors.push(messages.noHeadsFile(lines[0].name));
  if (files.length === 0 || lines.length === 0) return null;
  const read = await readHeads(files, options, { ...found, problem: (problem) => tally.problem(problem) });
  const layoutOf = ({ name, header }: Table) =>
    linesLayout(name, header, options.linesMapOf?.(header), read.heads, read.hasCustomers);
  if (found.errors.length === 0) for (const file of lines) await readFile(file, layoutOf, options, sieve, found);
  return read;
}

async function readFile(
  file: ImportFile,
  layoutOf: (table: Table) => OpenLayout | readonly Problem[],
  options: OrderImportOptions,
  sieve: Sieve,
  found: Found,
): Promise<void> {
  const opened = await openTable({ name: file.name, bytes: file.bytes() }, file.table ?? options.table);
  if (!isTable(opened)) return void found.errors.push(...opened.problems);
  const layout = layoutOf(opened);
  if (!('read' in layout)) {
    await opened.chunks[Symbol.asyncIterator]().return?.();
    return void found.errors.push(...layout);
  }
  const surveyed = await surveyFile(file, opened, layout, options);
  found.notes.push(...surveyed.notes);
  found.errors.push(...surveyed.problems);
  if (surveyed.problems.length > 0) return;
  await readRows(file, surveyed.chunks, layout, surveyed.formats, sieve, found, options);
}

function orderLayout(table: Table, { mapOf }: OrderImportOptions): OpenLayout | readonly Problem[] {
  const known = findLayout(table.header);
  // What an import has kept is in our own words, whatever was said of other files.
  if (known?.layout === 'bullwhip') return known;
  const map = mapOf?.(table.header);
  if (map !== undefined) return mappedLayout(table.name, table.header, map);
  return known ?? [messages.unknownHeader(table.name, table.header)];
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
