import { counted } from '../domain/count-words.js';
import { TICKS_PER_DAY } from '../domain/time.js';
import type { Problem } from '../domain/problems.js';
import { assembleOrders } from './assemble-orders.js';
import { cancelLines } from './cancel-lines.js';
import { findClosedDays } from './closed-days.js';
import { countDistinct } from './count-distinct.js';
import type { LineColumns } from './line-columns.js';
import { medianPrices } from './median-prices.js';
import { LONGEST_YEARS, messages } from './messages.js';
import { nameItems } from './name-items.js';
import type { CancelledLine, IntakeReport, OrderHistory } from './order-history.js';
import { formatDay } from './parse-time.js';
import type { IntakeRules } from './settle-options.js';
import type { SiftedLines } from './sift-lines.js';
import type { Tally } from './tally.js';

export interface FinishedHistory {
  readonly history: OrderHistory;
  /** The sales lines that were taken, as rows of `SiftedLines.sales`, order by order in order of time. */
  readonly rows: Int32Array;
  /** By order: its customer's row. */
  readonly customer: Int32Array;
  /** Sales lines that a credit note took back soon after. */
  readonly cancelledRows: ReadonlySet<number>;
}

/** What is left of the lines when those taken back and those above the limit are gone, as orders, with the report on all of it. */
export function finishHistory(
  sifted: SiftedLines,
  rules: IntakeRules,
  tally: Tally,
  problems: readonly Problem[],
): FinishedHistory {
  const { sales, orderNames, codes, codeNames, files } = sifted;
  const removed = new Uint8Array(sales.length);
  const cancelled = removeCancelled(sifted, rules, removed, tally);
  const cancelledRows = new Set(rowsOf(removed, 1));
  removeAboveLimit(sifted, rules, removed, tally);
  const rows = rowsOf(removed, 0);

  const open = daySpan(sales, rows, rules);
  const { names, itemOfCode, recoded } = nameItems(codes, codeNames, sales, rows);
  const assembled = assembleOrders(sales, rows, orderNames, itemOfCode, open.first * TICKS_PER_DAY);
  const { orders, mergedLines, sequence, customer } = assembled;
  const total = files.reduce((sum, { lines }) => sum + lines, 0);
  const errors = [...problems];
  if (errors.length === 0 && rows.length === 0) errors.push(messages.noOrders(total, tally.leftOut()));
  const ends = [open.first, open.first + open.days.length - 1].map(formatDay);
  if (errors.length === 0 && open.days.length > LONGEST_YEARS * 366) errors.push(messages.tooLong(ends[0], ends[1]));

  const days = errors.length > 0 ? 0 : open.days.length;
  const start = formatDay(open.first);
  const report: IntakeReport = {
    files,
    rows: total,
    leftOut: tally.leftOut(),
    notItems: sifted.notItems,
    refunds: sifted.refunds,
    sales: countSales(sales),
    repeatedRows: sifted.repeatedRows,
    differingOrders: sifted.differing,
    continuedOrders: sifted.continued,
    mergedLines,
    recoded,
    cancelled,
    taken: {
      orders: orders.time.length,
      lines: orders.item.length,
      units: orders.units.reduce((sum, n) => sum + n, 0),
      items: names.length,
    },
    period: { start, end: formatDay(open.first + Math.max(days, 1) - 1), days },
    closed: findClosedDays(open.first, open.days),
    problems: { count: tally.problemCount, first: tally.problems },
    errors,
  };
  const itemPrices = medianPrices(sales, rows, itemOfCode, names.length);
  const history = { start, days, orders, itemNames: names, itemPrices, report };
  return { history, rows: sequence, customer, cancelledRows };
}

function removeCancelled(
  { sales, creditNotes, orderNames, codeNames: { names, nameOfCode }, files }: SiftedLines,
  rules: IntakeRules,
  removed: Uint8Array,
  tally: Tally,
): readonly CancelledLine[] {
  return cancelLines(sales, creditNotes, nameOfCode, rules).map(({ sale, seconds }) => {
    const line: CancelledLine = {
      order: orderNames[sales.order[sale]],
      item: names[nameOfCode[sales.code[sale]]],
      units: sales.units[sale],
      minutes: seconds / 60,
      file: files[sales.file[sale]].name,
      line: sales.line[sale],
    };
    removed[sale] = 1;
    tally.leaveOut('cancelled', line.units, line.file, line.line, () => saleText(line.order, line.item, line.units));
    return line;
  });
}

function removeAboveLimit(
  { sales, orderNames, codes, files }: SiftedLines,
  rules: IntakeRules,
  removed: Uint8Array,
  tally: Tally,
): void {
  for (let row = 0; row < sales.length; row++) {
    const units = sales.units[row];
    if (removed[row] === 1 || units <= rules.maxUnitsPerLine) continue;
    removed[row] = 1;
    tally.leaveOut('tooManyUnits', units, files[sales.file[row]].name, sales.line[row], () =>
      saleText(orderNames[sales.order[row]], codes[sales.code[row]], units),
    );
  }
}

const saleText = (order: string, item: string, units: number) => `order ${order}, ${item}, ${counted(units, 'unit')}`;

function rowsOf(removed: Uint8Array, mark: 0 | 1): Int32Array {
  const rows = new Int32Array(removed.reduce((n, gone) => n + (gone === mark ? 1 : 0), 0));
  for (let row = 0, at = 0; row < removed.length; row++) if (removed[row] === mark) rows[at++] = row;
  return rows;
}

/** The days of the period asked for, or from the first to the last line's: 1 = a line on that day. */
function daySpan(lines: LineColumns, rows: Int32Array, rules: IntakeRules): { first: number; days: Uint8Array } {
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows) {
    const day = Math.floor(lines.time[row] / TICKS_PER_DAY);
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (rows.length === 0) return { first: 0, days: new Uint8Array(0) };
  if (Number.isFinite(rules.firstDay)) first = rules.firstDay;
  if (Number.isFinite(rules.lastDay)) last = rules.lastDay;
  const days = new Uint8Array(last - first + 1);
  for (const row of rows) days[Math.floor(lines.time[row] / TICKS_PER_DAY) - first] = 1;
  return { first, days };
}

function countSales(sales: LineColumns): IntakeReport['sales'] {
  const distinct = (column: Int32Array) => countDistinct(column.subarray(0, sales.length));
  const days = new Int32Array(sales.length);
  for (let row = 0; row < days.length; row++) days[row] = Math.floor(sales.time[row] / TICKS_PER_DAY);
  return {
    lines: sales.length,
    orders: distinct(sales.order),
    codes: distinct(sales.code),
    openDays: countDistinct(days),
  };
}
