import { dictionary, float64, int32, utf8, type DataType } from '@uwdata/flechette';
import type { ColumnTable } from 'arquero';
import type { StudyResult } from '../study/result.js';
import { resultTables } from './tables.js';

export interface BytesFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tables of a study as Arrow IPC files: what R, Python and DuckDB open with `read_feather`, `open_file`, `FROM`. */
export function arrowFiles(result: StudyResult): BytesFile[] {
  return Object.entries(resultTables(result)).map(([name, table]) => ({
    name: `${name}.arrow`,
    bytes: arrow(table as ColumnTable),
  }));
}

/** Any table as an Arrow IPC file: typed arrays as they are, plain arrays of numbers inferred, all else as a dictionary of text. */
export function arrow(table: ColumnTable): Uint8Array {
  const columns = Object.entries(table.data() as Record<string, unknown>);
  const types = columns.flatMap(([name, values]) => {
    const type = typeOf(values);
    return type ? [[name, type] as const] : [];
  });
  return table.toArrowIPC({ format: 'file', types: Object.fromEntries(types) });
}

/** What can't be left to be inferred: a column without a value has no type. */
function typeOf(values: unknown): DataType | undefined {
  if (values instanceof Float64Array) return values.length === 0 ? float64() : undefined;
  if (values instanceof Int32Array) return values.length === 0 ? int32() : undefined;
  if (!Array.isArray(values) || values.length === 0) return utf8(); // an empty dictionary is more than readers expect
  return values.some((value) => typeof value === 'number') ? undefined : dictionary(utf8());
}
