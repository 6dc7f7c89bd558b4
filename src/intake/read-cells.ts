import type { Problem } from '../domain/problems.js';
import type { Columns } from './columns.js';
import { messages } from './messages.js';
import { emptyFields } from './orders/fields.js';
import type { RowReader } from './orders/layout.js';
import { parseMoment } from './orders/parse-moment.js';
import { parseNumber } from './orders/parse-number.js';
import type { ValueFormats } from './orders/value-formats.js';

const MOST_UNITS = 1_000_000_000;

/** A reader of a file with one order line a row; `emptyPrices`: a price may be left out. Rows of an order share their time: a text is parsed once while it repeats. */
export function cellReader(
  file: string,
  { index, names }: Columns,
  formats: ValueFormats,
  emptyPrices: boolean,
): RowReader {
  const fields = emptyFields();
  let timeText = '';

  const problem = (cells: readonly string[], line: number): Problem | null => {
    const { order, code, units, price, time } = fields;
    // Nearly every line is a good one: nothing is made for it.
    if (order !== '' && isGood(code, units, time) && (index.price < 0 || !Number.isNaN(price))) return null;
    const at = (field: keyof typeof index) => ({ file, line, column: index[field] + 1, path: names[field] });
    if (order === '') return messages.emptyCell(at('order'));
    if (code.trim() === '') return messages.emptyCell(at('item'));
    const wrong = unitsProblem(units, at('units'), cells[index.units], formats);
    if (wrong !== null) return wrong;
    if (Number.isNaN(time)) return messages.badTime(at('time'), cells[index.time], formats.dates);
    if (index.price >= 0 && Number.isNaN(price) && !(emptyPrices && cells[index.price].trim() === '')) {
      return messages.badNumber(at('price'), cells[index.price], formats.decimal);
    }
    return null;
  };

  return (cells, line, take) => {
    if (cells[index.time] !== timeText) {
      timeText = cells[index.time];
      fields.time = parseMoment(timeText, formats.dates);
    }
    fields.order = cells[index.order].trim();
    fields.code = cells[index.item];
    fields.customer = index.customer < 0 ? '' : cells[index.customer].trim();
    fields.units = parseNumber(cells[index.units], formats.decimal);
    fields.price = index.price < 0 ? NaN : parseNumber(cells[index.price], formats.decimal);
    fields.problem = problem(cells, line);
    take(fields);
  };
}

function isGood(code: string, units: number, time: number): boolean {
  return !isEmpty(code) && Number.isInteger(units) && Math.abs(units) <= MOST_UNITS && !Number.isNaN(time);
}

/** Without making a text of it where the first letter tells. */
function isEmpty(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 32 && first < 127) && text.trim() === '';
}

/** What is wrong with a quantity; null = nothing. */
export function unitsProblem(
  units: number,
  at: Parameters<typeof messages.notWhole>[0],
  text: string,
  { decimal }: ValueFormats,
): Problem | null {
  if (Number.isNaN(units)) return messages.badNumber(at, text, decimal);
  return !Number.isInteger(units) || Math.abs(units) > MOST_UNITS ? messages.notWhole(at, text) : null;
}
