import { count, counted, plural } from '../domain/count-words.js';
import { dayText } from '../domain/day-text.js';
import { guessMap } from './orders/guess-map.js';
import { reasons, type IntakeFile, type LeftOut } from './order-history.js';
import type { Problem } from '../domain/problems.js';
import type { DateOrder, Decimal } from './orders/value-formats.js';
import { showCell } from './show-cell.js';

type Place = { readonly file: string; readonly line: number; readonly column?: number; readonly path?: string };
type Example = { readonly text: string; readonly line: number; readonly count: number };

/** More than so many years from the first order to the last are a slip of the pen. */
export const LONGEST_YEARS = 60;

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
  unknownHeader: (file: string, header: readonly string[]): Problem => {
    const map = guessMap(header);
    const others = map.includes('=COLUMN')
      ? '; a stock list is known by columns like SKU and On hand, deliveries by Supplier, Ordered, Promised, Received'
      : '';
    return {
      file,
      line: 1,
      message: `no layout that is known has these columns: ${header.slice(0, 30).join(', ')} (say which is which, like ${map}${others})`,
    };
  },
  badMapEntry: (at: Partial<Place>, entry: string): Problem => ({
    ...at,
    message: `not a field and its column: ${showCell(entry)} (like order=Invoice)`,
  }),
  unknownField: (at: Partial<Place>, field: string, known: readonly string[]): Problem => ({
    ...at,
    message: `no such field: ${showCell(field)} (one of ${known.join(', ')})`,
  }),
  mapLacks: (at: Partial<Place>, fields: readonly string[]): Problem => ({
    ...at,
    message: `the map lacks ${fields.join(', ')} (say which column it is)`,
  }),
  noLinesFile: (file: string): Problem => ({
    file,
    line: 1,
    message: 'orders without what was ordered (hand over the table of their lines, too: order, item, units, price)',
  }),
  noHeadsFile: (file: string): Problem => ({
    file,
    line: 1,
    message:
      'lines of orders without their days (hand over the table of the orders, too: order, day, customer; or, if a column of this one is the day, say so by --map order=…,item=…,units=…,time=…)',
  }),
  mapFitsNone: (
    at: Partial<Place>,
    kind: string,
    file: string,
    missing: readonly string[],
    header: readonly string[],
  ): Problem => ({
    ...at,
    message: `no file has all columns of this map of ${kind}: ${file} lacks ${missing.map((name) => showCell(name)).join(', ')} (it has ${header.slice(0, 30).join(', ')})`,
  }),
  nothingToImport: (): Problem => ({
    message: 'no orders, no stock and no deliveries in these files (an export of one of them)',
  }),
  badOption: (path: string, value: string, right: string): Problem => ({ path, message: `'${value}' (${right})` }),
  fewShared: (shared: number, listed: number, sold: number, example: string): Problem => ({
    message: `only ${shared} of the ${counted(listed, 'item')} in the stock list ${plural(shared, 'is', 'are')} among the ${counted(sold, 'item')} sold; ${showCell(example)}, say, is not in it (items have to be called alike in orders and stock)`,
  }),
  keptDeliveries: (lines: number): Problem => ({
    message: `${lines} ${plural(lines, 'line')} of purchase orders of an earlier import are kept beside these`,
  }),
  noOrders: (rows: number, leftOut: readonly LeftOut[]): Problem => ({
    message:
      rows === 0
        ? 'no row of orders beneath the header'
        : `no order is left of ${counted(rows, 'row')} (left out, ${leftOut.map(({ reason, rows: n }) => `${reasons[reason]}: ${count(n)}`).join('; ')})`,
  }),
  tooLong: (start: string, end: string): Problem => ({
    message: `the orders are from ${dayText(start)} to ${dayText(end)}, more than ${LONGEST_YEARS} years: some of their days are wrong (find the rows of the first and the last one)`,
  }),
  severalCurrencies: (named: readonly { readonly code: string; readonly rows: number }[]): Problem => ({
    message:
      `orders in several currencies: ${named.map(({ code, rows }) => `${counted(rows, 'row')} in ${code}`).join(', ')} ` +
      `(all prices are taken as ${named[0].code}: convert the others before, where it matters)`,
  }),
  emptyCell: (at: Place): Problem => ({ ...at, message: 'empty (every order line needs one)' }),
  badTime: (at: Place, value: string, dates: DateOrder): Problem => ({
    ...at,
    message: `not a time: ${showCell(value)} (${timeLike[dates]})`,
  }),
  badNumber: (at: Place, value: string, decimal: Decimal): Problem => ({
    ...at,
    message: `not a number: ${showCell(value)} (${numberLike[decimal]})`,
  }),
  notWhole: (at: Place, value: string): Problem => ({
    ...at,
    message: `not a whole number of units: ${showCell(value)}`,
  }),
  badItems: (at: Place, why: string): Problem => ({
    ...at,
    message: `not an order line: ${why} (name:…|sku:…|quantity:…|total:…)`,
  }),
  noFirstRow: (at: Place, order: string): Problem => ({
    ...at,
    message: `the first row of order ${showCell(order)}, which holds its time, is missing (export whole orders)`,
  }),
  decimalComma: (at: Place, text: string): Problem => ({
    ...at,
    message: `numbers have a decimal comma: ${showCell(text)} (if not, --decimal point)`,
  }),
  separatorInDoubt: (at: Place, text: string): Problem => ({
    ...at,
    message: `${showCell(text)} is read as ${readAsPoint(text)} (if it has a decimal comma, --decimal comma)`,
  }),
  mixedDecimals: (at: Place, text: string, count: number, point: Example): Problem => ({
    ...at,
    message: `decimal commas (${times(count)}, ${showCell(text)}) and decimal points (${times(point.count)}, ${showCell(point.text)} in line ${point.line}) in one file (say which is meant by --decimal comma or --decimal point; the other rows can then be left out by --skip-bad-rows)`,
  }),
  dayFirst: (at: Place, text: string): Problem => ({
    ...at,
    message: `days come first: ${showCell(text)} (if not, --dates mdy)`,
  }),
  monthFirst: (at: Place, text: string): Problem => ({
    ...at,
    message: `months come first: ${showCell(text)} (if not, --dates dmy)`,
  }),
  mixedDates: (at: Place, text: string, count: number, dmy: Example): Problem => ({
    ...at,
    message: `days first (${times(dmy.count)}, ${showCell(dmy.text)} in line ${dmy.line}) and months first (${times(count)}, ${showCell(text)}) in one file (say which is meant by --dates dmy or --dates mdy; the other rows can then be left out by --skip-bad-rows)`,
  }),
  datesInDoubt: (at: Place, text: string, count: number): Problem => ({
    ...at,
    message: `day or month first? ${showCell(text)}, and ${count === 1 ? 'no other cell' : `none of ${count} such cells`} has a day above 12 (say it by --dates dmy or --dates mdy)`,
  }),
};

const timeLike: Readonly<Record<DateOrder, string>> = {
  ymd: '2010-12-01 08:26 or 2010-12-01',
  dmy: '01/12/2010 08:26, the day first',
  mdy: '12/01/2010 08:26, the month first',
};

const numberLike: Readonly<Record<Decimal, string>> = {
  point: 'digits, a point for decimals',
  comma: 'digits, a comma for decimals',
};

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);
const readAsPoint = (text: string): string => text.trim().replaceAll(',', '');
