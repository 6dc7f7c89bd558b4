import type { IntakeFile } from './order-history.js';
import type { Problem } from '../domain/problems.js';

type Place = { readonly file: string; readonly line: number };

/** What a person reads when a file is wrong: what is wrong, the value, what would be right. */
export const messages = {
  emptyFile: (file: IntakeFile): Problem => ({
    file: file.name,
    line: 1,
    message: 'the file is empty (a header row and one row per order line)',
  }),
  missingColumn: (file: string, field: string, wanted: readonly string[], header: readonly string[]): Problem => ({
    file,
    line: 1,
    path: field,
    message: `no column ${wanted.map((name) => `'${name}'`).join(' or ')}: the header has ${header.join(', ')} (say which column it is under columns:)`,
  }),
  badOption: (path: string, value: string, right: string): Problem => ({ path, message: `'${value}' (${right})` }),
  noOrders: (rows: number): Problem => ({ message: `no order is left of ${rows} rows (see what was left out)` }),
  cells: (at: Place, found: number, expected: number): Problem => ({
    ...at,
    message: `${found} cells (the header has ${expected})`,
  }),
  openQuote: (at: Place): Problem => ({
    ...at,
    message: 'a quoted cell is never closed (a quote inside a cell is written "")',
  }),
  afterQuote: (at: Place): Problem => ({
    ...at,
    message: 'text after a closing quote (a quote inside a cell is written "")',
  }),
  emptyCell: (at: Place, path: string): Problem => ({ ...at, path, message: 'empty (every order line needs one)' }),
  badTime: (at: Place, path: string, value: string): Problem => ({
    ...at,
    path,
    message: `not a time: '${value}' (2010-12-01 08:26 or 2010-12-01)`,
  }),
  badNumber: (at: Place, path: string, value: string): Problem => ({
    ...at,
    path,
    message: `not a number: '${value}' (digits, a point for decimals, no thousands separator)`,
  }),
  notWhole: (at: Place, path: string, value: string): Problem => ({
    ...at,
    path,
    message: `not a whole number of units: '${value}'`,
  }),
};
