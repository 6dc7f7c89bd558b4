import type { Problem } from '../../domain/problems.js';
import { isTable, openTable } from '../files/open-table.js';
import type { TableOptions, TableSource } from '../files/table.js';
import { Survey, type AskedFormats } from '../orders/survey.js';
import type { ValueFormats } from '../orders/value-formats.js';
import type { ListTally } from './list-report.js';

/** How one file of a list is laid out. */
export interface ListLayout {
  readonly title: string;
  /** Columns whose cells hold days, and numbers; those of them that are whole units. */
  readonly times: readonly number[];
  readonly numbers: readonly number[];
  readonly whole: readonly number[];
}

export interface ListFile<L extends ListLayout> {
  readonly name: string;
  readonly header: readonly string[];
  readonly layout: L;
  readonly formats: ValueFormats;
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** Reasons that reading itself may have. */
type ReadReason = 'blank' | 'unreadable' | 'duplicate';

/**
 * The rows of a list's files with what they mean settled: which column is what, how numbers and days are written. Lists are read as a
 * whole (a list of a million rows would be a rare one). Rows that an earlier file holds already are left out: the same file twice counts
 * once. A file that is of no use says so in the tally's errors.
 */
export async function readList<L extends ListLayout, R extends string>(
  sources: readonly TableSource[],
  recognise: (file: string, header: readonly string[]) => L | readonly Problem[],
  tally: ListTally<R | ReadReason>,
  asked: AskedFormats & { readonly table?: TableOptions } = {},
): Promise<readonly ListFile<L>[]> {
  const earlier = new Map<number, number>();
  const files: ListFile<L>[] = [];
  for (const source of sources) {
    const file = await readFile(source, recognise, tally, asked, earlier);
    if (file !== null) files.push(file);
  }
  return files;
}

async function readFile<L extends ListLayout, R extends string>(
  source: TableSource,
  recognise: (file: string, header: readonly string[]) => L | readonly Problem[],
  tally: ListTally<R | ReadReason>,
  asked: AskedFormats & { readonly table?: TableOptions },
  earlier: Map<number, number>,
): Promise<ListFile<L> | null> {
  const table = await openTable(source, asked.table);
  if (!isTable(table)) {
    tally.errors.push(...table.problems);
    return null;
  }
  const { name, header } = table;
  const layout = recognise(name, header);
  if (!('times' in layout)) {
    tally.errors.push(...layout);
    return null;
  }
  tally.file(name, layout.title);
  const survey = new Survey(name, header, layout.times, layout.numbers, layout.whole);
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const own = new Map<number, number>();
  for await (const chunk of table.chunks) {
    tally.rows(chunk.rows.length + chunk.faults.length);
    tally.notes.push(...chunk.notes);
    tally.errors.push(...chunk.errors);
    for (const fault of chunk.faults) {
      tally.problem(fault);
      tally.leaveOut('unreadable', name, fault.line ?? 0, fault.message);
    }
    survey.add(chunk.rows, chunk.lines);
    chunk.rows.forEach((cells, at) => {
      const line = chunk.lines[at];
      if (cells.every((cell) => cell.trim() === '')) return tally.leaveOut('blank', name, line, cells.join(','));
      // A row that stands twice in one file may be two entries: only as many as earlier files hold are repeats.
      const print = chunk.prints[at];
      const nth = (own.get(print) ?? 0) + 1;
      own.set(print, nth);
      if (nth <= (earlier.get(print) ?? 0)) return tally.leaveOut('duplicate', name, line, cells.join(','));
      rows.push(cells);
      lines.push(line);
    });
  }
  for (const [print, count] of own) earlier.set(print, Math.max(count, earlier.get(print) ?? 0));
  const { formats, notes, problems } = survey.decide(asked);
  tally.notes.push(...notes);
  tally.errors.push(...problems);
  return { name, header, layout, formats, rows, lines };
}
