import { counted } from '../../domain/count-words.js';
import type { Problem } from '../../domain/problems.js';

type Place = { readonly file: string; readonly line?: number };

const TABLES = 'CSV, CSV packed with gzip or zip, xlsx or Parquet';
const MOST_NAMES = 60;

/** What a person reads when a file is no table: what it is, and what would be right. */
export const messages = {
  empty: (file: string): Problem => ({
    file,
    line: 1,
    message: 'the file is empty (a header row and a row per entry)',
  }),
  noTable: (file: string, what: string): Problem => ({
    file,
    line: 1,
    message: `this is ${what}, not a table (export it as ${TABLES})`,
  }),
  locked: (file: string): Problem => ({
    file,
    line: 1,
    message: 'this is an old or a locked workbook (save it as xlsx without a password, or as CSV)',
  }),
  brokenPack: (at: Place, kind: string, why: string): Problem => ({
    ...at,
    message: `the ${kind} cannot be unpacked from here on: ${why} (copy or export the file again)`,
  }),
  zipHolds: (file: string, names: readonly string[]): Problem => ({
    file,
    message: `a zip of ${counted(names.length, 'file')}: ${list(names)} (unpack it and take the tables)`,
  }),
  broken: (file: string, kind: string, why: string): Problem => ({
    file,
    message: `the ${kind} cannot be read: ${why} (export it again, or as CSV)`,
  }),
  chooseSheet: (file: string, sheets: readonly string[]): Problem => ({
    file,
    path: 'sheet',
    message: `${sheets.length} sheets hold something: ${list(sheets)} (say which one it is)`,
  }),
  noSheet: (file: string, sheet: string | number, sheets: readonly string[]): Problem => ({
    file,
    path: 'sheet',
    message: `no sheet ${typeof sheet === 'number' ? `number ${sheet}` : `'${sheet}'`} (${list(sheets)})`,
  }),
  emptySheet: (file: string, sheet: string): Problem => ({
    file,
    path: 'sheet',
    message: `the sheet '${sheet}' is empty (a header row and a row per entry)`,
  }),
  titleRows: (file: string, line: number): Problem => ({
    file,
    line,
    message: 'taken for the header: what stands above it is a title',
  }),
  cells: (at: Place, found: number, expected: number): Problem => ({
    ...at,
    message: `${counted(found, 'cell')} (the header has ${expected})`,
  }),
  openQuote: (at: Place): Problem => ({
    ...at,
    message: 'a quoted cell is never closed (a quote inside a cell is written "")',
  }),
  afterQuote: (at: Place): Problem => ({
    ...at,
    message: 'text after a closing quote (a quote inside a cell is written "")',
  }),
  westEuropean: (at: Place): Problem => ({
    ...at,
    message: 'this letter is not UTF-8: the file is read as Windows-1252 (if letters look wrong, save it as UTF-8)',
  }),
  lostLetter: (at: Place): Problem => ({
    ...at,
    message: 'bytes that are not UTF-8 in a file that is: shown as \ufffd (save it as UTF-8)',
  }),
};

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
