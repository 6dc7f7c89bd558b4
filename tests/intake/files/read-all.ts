import { formatProblem } from '../../../src/domain/problems.js';
import { isTable, openTable } from '../../../src/intake/files/open-table.js';
import type { NoTable, TableFormat, TableOptions } from '../../../src/intake/files/table.js';

export interface ReadTable {
  readonly format: TableFormat;
  readonly header: readonly string[];
  /** Line and cells of each row. */
  readonly rows: readonly (readonly [number, ...string[]])[];
  readonly prints: readonly number[];
  readonly faults: readonly string[];
  readonly notes: readonly string[];
  readonly errors: readonly string[];
}

/** A whole table at once; the bytes come in pieces of `size`. */
export async function readAll(
  name: string,
  file: string | Uint8Array,
  options: TableOptions = {},
  size = Infinity,
): Promise<ReadTable | { readonly no: readonly string[]; readonly sheets?: readonly string[] }> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const opened = await openTable({ name, bytes: pieces(bytes, size) }, options);
  if (!isTable(opened)) return refused(opened);
  const rows: [number, ...string[]][] = [];
  const prints: number[] = [];
  const [faults, notes, errors]: string[][] = [[], [], []];
  for await (const chunk of opened.chunks) {
    chunk.rows.forEach((cells, at) => rows.push([chunk.lines[at], ...cells]));
    for (const print of chunk.prints) prints.push(print);
    faults.push(...chunk.faults.map(formatProblem));
    notes.push(...chunk.notes.map(formatProblem));
    errors.push(...chunk.errors.map(formatProblem));
  }
  return { format: opened.format, header: opened.header, rows, prints, faults, notes, errors };
}

/** What is read of a file that must be a table. */
export async function readTable(...args: Parameters<typeof readAll>): Promise<ReadTable> {
  const read = await readAll(...args);
  if ('no' in read) throw new Error(read.no.join('\n'));
  return read;
}

function refused({ problems, sheets }: NoTable) {
  return { no: problems.map(formatProblem), ...(sheets === undefined ? {} : { sheets }) };
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const step = Math.min(size, Math.max(bytes.length, 1));
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}
