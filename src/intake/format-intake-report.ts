import { dayText } from '../domain/day-text.js';
import { formatProblem } from '../domain/problems.js';
import { count, counted } from '../domain/count-words.js';
import { reasons, type ClosedDays, type IntakeReport, type NotItem } from './order-history.js';

/** The report as plain lines for a terminal: what was read, what was left out and why, what is there. */
export function formatIntakeReport(report: IntakeReport): string[] {
  const { taken, period, sales } = report;
  return [
    ...report.files.map(fileLine),
    `${report.files.some(({ rows, lines }) => rows !== lines) ? 'order lines' : 'rows'} read: ${count(report.rows)}`,
    ...report.leftOut.flatMap(({ reason, rows, units, example }) => [
      `left out, ${reasons[reason]}: ${count(rows)} (${counted(units, 'unit')})`,
      ...when(reason === 'notAnItem', `  ${report.notItems.slice(0, 12).map(notItem).join(', ')}`),
      `  e.g. ${[example.file, example.line].join(':')}${example.row === '' ? '' : `: ${example.row}`}`,
    ]),
    `sales as written: ${counted(sales.lines, 'line')}, ${counted(sales.orders, 'order')}, ${counted(sales.codes, 'item code')}, ${counted(sales.openDays, 'day')} with orders`,
    ...cancelledLines(report),
    ...when(
      report.mergedLines > 0,
      `merged, lines of an item that is in the same order already: ${count(report.mergedLines)}`,
    ),
    ...when(
      report.recoded.count > 0,
      `renamed, codes in another spelling: ${count(report.recoded.count)}, ${report.recoded.example}`,
    ),
    ...when(
      report.repeatedRows > 0,
      `kept, rows that repeat a row of the same file in every cell: ${count(report.repeatedRows)}`,
    ),
    ...when(
      report.differingOrders.count > 0,
      `warning, orders that differ between files (the first file was believed): ${count(report.differingOrders.count)}, ${report.differingOrders.example}`,
    ),
    ...when(
      report.continuedOrders.count > 0,
      `added, orders that a later file goes on with: ${count(report.continuedOrders.count)}, ${report.continuedOrders.example}`,
    ),
    ...when(
      report.refunds.orders > 0,
      `orders on which money was paid back: ${count(report.refunds.orders)} (${report.refunds.amount.toFixed(2)}; counted as demand)`,
    ),
    `taken: ${counted(taken.orders, 'order')}, ${counted(taken.lines, 'line')}, ${counted(taken.units, 'unit')}, ${counted(taken.items, 'item')}`,
    `period: ${dayText(period.start)} to ${dayText(period.end)}, ${counted(period.days, 'day')}`,
    ...closedLines(report.closed),
    ...report.problems.first.map((problem) => `problem: ${formatProblem(problem)}`),
    ...when(
      report.problems.count > report.problems.first.length,
      `problems: ${count(report.problems.count)} in all, the first ${report.problems.first.length} are listed`,
    ),
    ...report.errors.map((problem) => `error: ${formatProblem(problem)}`),
  ];
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const LISTED = 5;
/** The share of a weekday's days without an order from which on it is closed. */
const HARDLY_EVER = 0.95;

/** With the order lines where a row holds several. */
function fileLine({ name, layout, rows, lines }: IntakeReport['files'][number]): string {
  return `${name}: ${counted(rows, 'row')}${lines === rows ? '' : `, ${counted(lines, 'order line')}`} (${layout})`;
}

const notItem = ({ code, kind, rows }: NotItem): string =>
  `${code} ${count(rows)}${kind === 'other' ? '' : ` (${kind})`}`;

function cancelledLines({ cancelled }: IntakeReport): string[] {
  const lines = cancelled
    .slice(0, LISTED)
    .map(
      ({ order, item, units, minutes }) =>
        `cancelled: order ${order}, ${counted(units, 'unit')} of ${item}, taken back after ${counted(Math.round(minutes), 'minute')}`,
    );
  return [...lines, ...when(cancelled.length > LISTED, `cancelled: ${count(cancelled.length - LISTED)} more`)];
}

function closedLines({ count: closed, byWeekday, daysByWeekday, runs }: ClosedDays): string[] {
  const weekdays = WEEKDAYS.flatMap((name, k) =>
    byWeekday[k] > 0 ? [`${name} ${byWeekday[k]} of ${daysByWeekday[k]}`] : [],
  );
  const longest = [...runs].sort((a, b) => b.days - a.days).slice(0, LISTED);
  // A weekday that hardly ever has an order is no day without demand; of other days nobody can tell from the orders alone.
  const shut = WEEKDAYS.filter((_, k) => daysByWeekday[k] > 1 && byWeekday[k] >= HARDLY_EVER * daysByWeekday[k]);
  return [
    `days without an order: ${count(closed)}${weekdays.length > 0 ? ` (${weekdays.join(', ')})` : ''}${shut.length > 0 ? `; closed on ${shut.join(', ')}` : ''}`,
    ...when(
      longest.length > 0,
      `longest without one: ${longest.map(({ start, days }) => `${counted(days, 'day')} from ${dayText(start)}`).join(', ')}`,
    ),
  ];
}

function when(condition: boolean, line: string): string[] {
  return condition ? [line] : [];
}
