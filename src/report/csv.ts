import type { ColumnTable } from 'arquero';
import type { StudyResult } from '../study/result.js';
import { safe } from '../domain/safe-cell.js';
import { resultTables } from './tables.js';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The tables of a study as CSV files with a header, UTF-8, `,` and quotes as in RFC 4180; what isn't known is an empty cell. */
export function csvFiles(result: StudyResult): TextFile[] {
  return Object.entries(resultTables(result)).map(([name, table]) => ({
    name: `${name}.csv`,
    text: csv(table as ColumnTable),
  }));
}

/** Any table as CSV. Text that a spreadsheet would take for a formula gets an apostrophe before it, numbers never. */
export function csv(table: ColumnTable): string {
  const cell = (value: unknown) => {
    if (typeof value === 'string') return safe(value);
    return typeof value === 'number' && Number.isNaN(value) ? '' : value;
  };
  return table.toCSV({ format: Object.fromEntries(table.columnNames().map((name) => [name, cell])) });
}
