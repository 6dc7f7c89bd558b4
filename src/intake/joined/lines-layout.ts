import type { Problem } from '../../domain/problems.js';
import { messages } from '../messages.js';
import { emptyFields } from '../orders/fields.js';
import type { OpenLayout, RowReader } from '../orders/layout.js';
import { parseNumber } from '../orders/parse-number.js';
import type { ValueFormats } from '../orders/value-formats.js';
import { unitsProblem } from '../read-cells.js';
import { lineColumns, type LineField, type LineMap } from './columns.js';
import type { FieldColumns } from '../lists/find-fields.js';
import type { OrderHead, OrderHeads } from './order-heads.js';

/** A table of lines, joined row by row to the orders they belong to. Without a column of units a row is one unit. */
export function linesLayout(
  file: string,
  header: readonly string[],
  map: LineMap | undefined,
  heads: OrderHeads,
  hasCustomers: boolean,
): OpenLayout | readonly Problem[] {
  const columns = lineColumns(file, header, map);
  if (!('order' in columns)) return columns;
  const { units, price } = columns;
  return {
    layout: 'lines',
    title: units < 0 ? 'lines of orders, a row a unit' : 'lines of orders',
    times: [],
    numbers: [units, price].filter((column) => column >= 0),
    whole: units < 0 ? [] : [units],
    hasCustomers,
    hashed: true,
    rules: { upperCaseSuffix: false, negativeIsReturn: true },
    read: (name, formats) => joinRows(name, header, columns, heads, formats),
  };
}

function joinRows(
  file: string,
  header: readonly string[],
  columns: FieldColumns<LineField>,
  heads: OrderHeads,
  formats: ValueFormats,
): RowReader {
  const fields = emptyFields();
  let head: OrderHead | null = null;
  const problem = (cells: readonly string[], line: number): Problem | null => {
    const at = (field: LineField) => ({ file, line, column: columns[field] + 1, path: header[columns[field]] });
    if (fields.order === '') return messages.emptyCell(at('order'));
    if (fields.code.trim() === '') return messages.emptyCell(at('item'));
    const wrong = columns.units < 0 ? null : unitsProblem(fields.units, at('units'), cells[columns.units], formats);
    if (wrong !== null) return wrong;
    const hasPrice = columns.price >= 0 && cells[columns.price].trim() !== '';
    return hasPrice && Number.isNaN(fields.price)
      ? messages.badNumber(at('price'), cells[columns.price], formats.decimal)
      : null;
  };
  return (cells, line, take) => {
    const order = cells[columns.order].trim();
    // Lines of an order mostly stand together.
    if (order !== fields.order || head === null) head = heads.of(order);
    fields.order = order;
    fields.code = cells[columns.item];
    fields.units = columns.units < 0 ? 1 : parseNumber(cells[columns.units], formats.decimal);
    fields.price = columns.price < 0 ? NaN : parseNumber(cells[columns.price], formats.decimal);
    fields.time = head?.time ?? NaN;
    fields.customer = head?.customer ?? '';
    fields.reason = head === null ? 'noHead' : head.reason;
    fields.problem = problem(cells, line);
    take(fields);
  };
}
