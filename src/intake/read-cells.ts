import type { Problem } from '../domain/problems.js';
import type { Columns } from './columns.js';
import { messages } from './messages.js';
import { parseTime } from './parse-time.js';

/** The fields of one record, reused from record to record. */
export interface Fields {
  order: string;
  /** As written, with any spaces. */
  code: string;
  customer: string;
  units: number;
  /** NaN = the file has no such column. */
  price: number;
  /** Seconds since 1970-01-01 00:00, local. */
  time: number;
  /** What makes the record unreadable: the first thing found. */
  problem: Problem | null;
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
const MOST_UNITS = 1_000_000_000;

/** A reader of one file's records. Rows of an order share their time: a text is parsed once while it repeats. */
export function cellReader(
  file: string,
  { index, names }: Columns,
): (cells: readonly string[], line: number) => Fields {
  const fields: Fields = { order: '', code: '', customer: '', units: NaN, price: NaN, time: NaN, problem: null };
  let timeText = '';

  const problem = (cells: readonly string[], line: number): Problem | null => {
    const { order, code, units, price, time } = fields;
    const at = { file, line };
    if (order === '') return messages.emptyCell(at, names.order);
    if (code.trim() === '') return messages.emptyCell(at, names.item);
    if (Number.isNaN(units)) return messages.badNumber(at, names.units, cells[index.units]);
    if (!Number.isInteger(units) || Math.abs(units) > MOST_UNITS) {
      return messages.notWhole(at, names.units, cells[index.units]);
    }
    if (Number.isNaN(time)) return messages.badTime(at, names.time, cells[index.time]);
    if (index.price >= 0 && Number.isNaN(price)) return messages.badNumber(at, names.price, cells[index.price]);
    return null;
  };

  return (cells, line) => {
    if (cells[index.time] !== timeText) {
      timeText = cells[index.time];
      fields.time = parseTime(timeText);
    }
    fields.order = cells[index.order].trim();
    fields.code = cells[index.item];
    fields.customer = index.customer < 0 ? '' : cells[index.customer].trim();
    fields.units = numberOf(cells[index.units]);
    fields.price = index.price < 0 ? NaN : numberOf(cells[index.price]);
    fields.problem = problem(cells, line);
    return fields;
  };
}

function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : NaN;
}
