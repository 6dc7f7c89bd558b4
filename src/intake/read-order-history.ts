import { TICKS_PER_DAY } from '../domain/time.js';
import { assembleOrders } from './assemble-orders.js';
import { cancelLines } from './cancel-lines.js';
import { findClosedDays } from './closed-days.js';
import type { LineColumns } from './line-columns.js';
import { medianPrices } from './median-prices.js';
import { messages } from './messages.js';
import { nameCodes, nameItems, type CodeNames } from './name-items.js';
import type { CancelledLine, IntakeFile, IntakeOptions, IntakeReport, OrderHistory } from './order-history.js';
import { formatDay } from './parse-time.js';
import { settleOptions, type IntakeRules } from './settle-options.js';
import { siftLines, type SiftedLines } from './sift-lines.js';
import { Tally } from './tally.js';

/**
 * Cleaned orders from the exports of one shop, and a report in which every row is accounted for. Nothing is thrown: a history that
 * can't be used has 0 days and says why in `report.errors`.
 */
export function readOrderHistory(files: readonly IntakeFile[], options: IntakeOptions = {}): OrderHistory {
  const { rules, problems } = settleOptions(options);
  const tally = new Tally();
  const sifted = siftLines(problems.length > 0 ? [] : files, rules, tally);
  const { sales, orderNames, codes, rowsByFile } = sifted;
  const codeNames = nameCodes(codes, rules.upperCaseSuffix);
  const removed = new Uint8Array(sales.length);
  const cancelled = removeCancelled(sifted, codeNames, rules, files, removed, tally);
  removeAboveLimit(sifted, rules, files, removed, tally);
  const rows = Int32Array.from(removed.keys()).filter((row) => removed[row] === 0);

  const open = daySpan(sales, rows, rules);
  const { names, itemOfCode, recoded } = nameItems(codes, codeNames, sales, rows);
  const { orders, mergedLines } = assembleOrders(sales, rows, orderNames, itemOfCode, open.first * TICKS_PER_DAY);
  const total = rowsByFile.reduce((sum, n) => sum + n, 0);
  const errors = [...problems, ...sifted.errors];
  if (errors.length === 0 && rows.length === 0) errors.push(messages.noOrders(total));

  const days = errors.length > 0 ? 0 : open.days.length;
  const start = formatDay(open.first);
  const report: IntakeReport = {
    files: files.map(({ name }, k) => ({ name, rows: rowsByFile[k] ?? 0 })),
    rows: total,
    leftOut: tally.leftOut(),
    sales: countSales(sales),
    repeatedRows: sifted.repeatedRows,
    differingOrders: sifted.differing,
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
  return {
    start,
    days,
    orders,
    itemNames: names,
    itemPrices: medianPrices(sales, rows, itemOfCode, names.length),
    report,
  };
}

function removeCancelled(
  { sales, creditNotes, orderNames }: SiftedLines,
  { names, nameOfCode }: CodeNames,
  rules: IntakeRules,
  files: readonly IntakeFile[],
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
  { sales, orderNames, codes }: SiftedLines,
  rules: IntakeRules,
  files: readonly IntakeFile[],
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

const saleText = (order: string, item: string, units: number) => `order ${order}, ${item}, ${units} units`;

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
  const distinct = (column: Int32Array) => new Set(column.subarray(0, sales.length)).size;
  const days = Int32Array.from(sales.time.subarray(0, sales.length), (time) => Math.floor(time / TICKS_PER_DAY));
  return { lines: sales.length, orders: distinct(sales.order), codes: distinct(sales.code), openDays: distinct(days) };
}
