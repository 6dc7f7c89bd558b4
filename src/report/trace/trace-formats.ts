import { table } from 'arquero';
import type { FactRow } from '../../engine/fact-row.js';
import { arrow } from '../arrow.js';
import { safe } from '../../domain/safe-cell.js';
import { factRecord, isText, TRACE_COLUMNS, type TraceSetting } from './fact-record.js';

/** A fact as one line of NDJSON, without a line break. */
export const factNdjson = (fact: FactRow, setting: TraceSetting): string => JSON.stringify(factRecord(fact, setting));

/** The header of the trace as CSV. */
export const traceCsvHeader = (): string => TRACE_COLUMNS.join(',');

/** A fact as one row of CSV under that header, without a line break. */
export function factCsv(fact: FactRow, setting: TraceSetting): string {
  const record = factRecord(fact, setting);
  return TRACE_COLUMNS.map((column) => cell(record[column])).join(',');
}

/** All facts as an Arrow file, times as text as in the other formats. */
export function traceArrow(facts: readonly FactRow[], setting: TraceSetting): Uint8Array {
  const records = facts.map((fact) => factRecord(fact, setting));
  const columns = TRACE_COLUMNS.map((column) => [
    column,
    isText(column)
      ? records.map((record) => record[column] ?? null)
      : Float64Array.from(records, (record) => Number(record[column] ?? NaN)),
  ]);
  return arrow(table(Object.fromEntries(columns)));
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = safe(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
