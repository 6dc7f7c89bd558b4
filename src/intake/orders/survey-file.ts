import type { Problem } from '../../domain/problems.js';
import { isTable, openTable } from '../files/open-table.js';
import type { Table, TableChunk, TableOptions } from '../files/table.js';
import type { ImportFile } from './import-orders.js';
import { Survey, type AskedFormats } from './survey.js';
import type { ValueFormats } from './value-formats.js';

export interface SurveyedFile {
  readonly formats: ValueFormats;
  readonly notes: readonly Problem[];
  readonly problems: readonly Problem[];
  /** All of the file, from its first row. */
  readonly chunks: AsyncIterable<TableChunk>;
}

/** How a file writes days and numbers, in these columns: from its first chunk, and if that leaves doubts from all of it, which is read again then. */
export async function surveyFile(
  file: ImportFile,
  table: Table,
  {
    times,
    numbers,
    whole,
  }: { readonly times: readonly number[]; readonly numbers: readonly number[]; readonly whole: readonly number[] },
  { formats, table: options }: { readonly formats?: AskedFormats; readonly table?: TableOptions },
): Promise<SurveyedFile> {
  const asked = file.formats ?? formats ?? {};
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
