import type { Problem } from '../../domain/problems.js';
import { normalName, type HashCustomer } from '../customer-book.js';
import { isTable, openTable } from '../files/open-table.js';
import type { TableOptions } from '../files/table.js';
import type { FieldColumns } from '../lists/find-fields.js';
import { messages } from '../messages.js';
import type { Reason } from '../order-history.js';
import type { ImportFile } from '../orders/import-orders.js';
import { parseMoment } from '../orders/parse-moment.js';
import { surveyFile } from '../orders/survey-file.js';
import type { AskedFormats } from '../orders/survey.js';
import type { DateOrder } from '../orders/value-formats.js';
import { headColumns, type HeadField, type HeadMap } from './columns.js';
import { OrderHeads } from './order-heads.js';

export interface HeadOptions {
  readonly table?: TableOptions;
  readonly formats?: AskedFormats;
  readonly hash?: HashCustomer | undefined;
  /** Columns by a file's header; undefined = by their usual names. */
  readonly headsMapOf?: (header: readonly string[]) => HeadMap | undefined;
  readonly onRows?: (rows: number) => void;
}

/** Where reading tells of what it finds. */
export interface HeadsFound {
  readonly notes: Problem[];
  readonly errors: Problem[];
  readonly problem: (problem: Problem) => void;
}

export interface ReadHeads {
  readonly heads: OrderHeads;
  readonly files: { name: string; layout: string; rows: number }[];
  empty: number;
  unreadable: number;
  hasCustomers: boolean;
}

/** The table of orders, whole: 10 times smaller than that of their lines, mostly, and all of it is needed before the first line. */
export async function readHeads(
  files: readonly ImportFile[],
  options: HeadOptions,
  found: HeadsFound,
): Promise<ReadHeads> {
  const read: ReadHeads = { heads: new OrderHeads(), files: [], empty: 0, unreadable: 0, hasCustomers: false };
  for (const file of files) await readFile(file, options, found, read);
  return read;
}

async function readFile(file: ImportFile, options: HeadOptions, found: HeadsFound, read: ReadHeads): Promise<void> {
  const { name } = file;
  const table = await openTable({ name, bytes: file.bytes() }, file.table ?? options.table);
  if (!isTable(table)) return void found.errors.push(...table.problems);
  const { header } = table;
  const columns = headColumns(name, header, options.headsMapOf?.(header));
  if (!('order' in columns)) {
    await table.chunks[Symbol.asyncIterator]().return?.();
    return void found.errors.push(...columns);
  }
  const times = [columns.time, columns.promised, columns.delivered].filter((column) => column >= 0);
  const { formats, notes, problems, chunks } = await surveyFile(
    file,
    table,
    { times, numbers: [], whole: [] },
    options,
  );
  found.notes.push(...notes);
  found.errors.push(...problems);
  if (problems.length > 0) return;
  const about = { name, layout: 'orders, without their lines', rows: 0 };
  read.files.push(about);
  read.hasCustomers ||= columns.customer >= 0;
  const take = headReader(name, header, columns, formats.dates, options.hash);
  for await (const { rows, lines, faults, notes: said, errors } of chunks) {
    about.rows += rows.length + faults.length;
    found.notes.push(...said);
    found.errors.push(...errors);
    const unreadable = [...faults];
    rows.forEach((cells, k) => {
      if (cells.every((cell) => cell.trim() === '')) return void read.empty++;
      const problem = take(cells, lines[k], read.heads);
      if (problem !== null) unreadable.push(problem);
    });
    read.unreadable += unreadable.length;
    unreadable.forEach(found.problem);
    options.onRows?.(rows.length + faults.length);
  }
}

function headReader(
  file: string,
  header: readonly string[],
  columns: FieldColumns<HeadField>,
  dates: DateOrder,
  hash: HashCustomer | undefined,
): (cells: readonly string[], line: number, heads: OrderHeads) => Problem | null {
  return (cells, line, heads) => {
    const text = (field: HeadField) => (columns[field] < 0 ? '' : cells[columns[field]].trim());
    const at = (field: HeadField) => ({ file, line, column: columns[field] + 1, path: header[columns[field]] });
    const moment = (field: HeadField) => parseMoment(text(field), dates);
    const order = text('order');
    const time = moment('time');
    if (order === '') return messages.emptyCell(at('order'));
    if (Number.isNaN(time)) return messages.badTime(at('time'), text('time'), dates);
    const bad = (['promised', 'delivered'] as const).find((field) => text(field) !== '' && Number.isNaN(moment(field)));
    if (bad !== undefined) return messages.badTime(at(bad), text(bad), dates);
    const customer = normalName(text('customer'));
    const delivered = moment('delivered');
    const reason = Number.isNaN(delivered) ? reasonOf(text('status')) : null;
    heads.add({ order, time, promised: moment('promised'), delivered, customer: customer === '' || !hash ? '' : hash(customer), reason }); // prettier-ignore
    return null;
  };
}

/** What came to the customer was demand, whatever is said of it later. */
function reasonOf(status: string): Reason | null {
  if (/^(cancel|void|storn|annul|trash)/i.test(status)) return 'cancelledOrder';
  return /^(pending|failed|draft|auto-draft|checkout|expired|unpaid|offen|entwurf)/i.test(status) ? 'notPlaced' : null;
}
