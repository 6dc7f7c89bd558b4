import readWorkbook, { readSheet } from 'read-excel-file/universal';
import type { Problem } from '../../domain/problems.js';
import { cellText } from './cell-text.js';
import { gridChunks } from './grid-chunks.js';
import { messages } from './messages.js';
import type { NoTable, Table, TableOptions } from './table.js';
import { titleRows } from './title-rows.js';
import { storeZip, type ZipEntry } from './zip-entries.js';

/** What the library says a cell can be is not what it is: dates are `Date`s. */
type Row = readonly unknown[];
interface Sheet {
  readonly sheet: string;
  readonly data: readonly Row[];
}

/**
 * A sheet of a workbook as a table: its first row that isn't empty is the header. Of several sheets the one that holds something is
 * taken; where more do, `options.sheet` must say which.
 */
export async function openXlsx(
  name: string,
  entries: readonly ZipEntry[],
  options: TableOptions,
): Promise<Table | NoTable> {
  const no = (problem: NoTable['problems'][number], sheets?: readonly string[]): NoTable => ({
    name,
    problems: [problem],
    ...(sheets === undefined ? {} : { sheets }),
  });
  const parts = entries.filter((entry) => /\.xml(\.rels)?$/.test(entry.name));
  let chosen: Sheet;
  let sheets: readonly string[];
  try {
    const zip = (await storeZip(parts)).buffer;
    sheets = await sheetNames(zip);
    const wanted = options.sheet;
    if (wanted !== undefined) {
      const sheet = typeof wanted === 'number' ? sheets[wanted - 1] : sheets.find((one) => one === wanted);
      if (sheet === undefined) return no(messages.noSheet(name, wanted, sheets), sheets);
      chosen = { sheet, data: await readSheet(zip, sheet, { trim: false }) };
    } else {
      const all: Sheet[] = await readWorkbook(zip, { trim: false });
      const filled = all.filter(({ data }) => data.some(isFilled));
      if (filled.length > 1) {
        const names = filled.map(({ sheet }) => sheet);
        return no(messages.chooseSheet(name, names), names);
      }
      chosen = filled[0] ?? all[0] ?? { sheet: '', data: [] };
    }
  } catch (error) {
    return no(messages.broken(name, 'workbook', reason(error)));
  }
  const filled = chosen.data.findIndex(isFilled);
  if (filled < 0) return no(messages.emptySheet(name, chosen.sheet));
  const titles = titleRows(chosen.data.slice(filled, filled + 20).map((row) => row.map(cellText)));
  const first = filled + titles;
  const notes = titles > 0 ? [messages.titleRows(name, first + 1)] : [];
  const header = chosen.data[first].map((cell) => cellText(cell).trim());
  while (header.at(-1) === '') header.pop();
  return {
    name,
    format: { kind: 'xlsx', sheet: chosen.sheet, sheets },
    header,
    chunks: chunks(name, header.length, chosen.data, first + 1, notes),
  };
}

/** The library names the sheets when it is asked for one that isn't there. */
async function sheetNames(zip: ArrayBuffer): Promise<readonly string[]> {
  try {
    await readSheet(zip, Number.MAX_SAFE_INTEGER);
  } catch (error) {
    if (error instanceof Error && 'sheets' in error && Array.isArray(error.sheets)) return error.sheets.map(String);
    throw error;
  }
  return [];
}

async function* chunks(
  name: string,
  width: number,
  data: readonly Row[],
  first: number,
  notes: readonly Problem[],
): Table['chunks'] & AsyncGenerator {
  yield* gridChunks(name, width, rows(data, first), notes);
}

function* rows(data: readonly Row[], first: number): Generator<{ line: number; cells: string[] }> {
  for (let row = first; row < data.length; row++) yield { line: row + 1, cells: data[row].map(cellText) };
}

const isFilled = (row: Row): boolean => row.some((cell) => cell !== null && cellText(cell).trim() !== '');

function reason(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0] : String(error);
}
