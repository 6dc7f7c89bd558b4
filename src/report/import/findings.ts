import { plural } from '../../domain/count-words.js';
import { dayText } from '../../domain/day-text.js';
import { formatProblem, type Problem } from '../../domain/problems.js';
import { deliveryReasons, type DeliveriesReport } from '../../intake/deliveries/deliveries.js';
import { deliveredWords } from '../../intake/joined/format-heads.js';
import type { HeadsReport } from '../../intake/joined/heads-report.js';
import type { ListReport } from '../../intake/lists/list-report.js';
import { reasons, type ClosedDays } from '../../intake/order-history.js';
import type { OrderImportReport } from '../../intake/orders/order-import-report.js';
import { stockReasons, type StockReport } from '../../intake/stock/stock.js';

/** What an import found, as a reader sees it: every figure written in the reader's locale, every day with its month as a word, every row accounted for. */
export interface ImportFindings {
  /** A shop can be made of it. */
  readonly usable: boolean;
  /** What stands in the way; empty where it is usable. */
  readonly errors: readonly string[];
  readonly parts: readonly FindingsPart[];
}

/** Orders, stock, deliveries: whatever came. */
export interface FindingsPart {
  readonly title: string;
  /** "27,810 orders of 4,429 items in 547 days" */
  readonly headline: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
  /** "734,490 rows read = 674,270 taken + 15,892 merged + 44,328 left out." */
  readonly balance: string;
  readonly leftOut: readonly LeftOutLine[];
  readonly groups: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export interface LeftOutLine {
  readonly why: string;
  readonly rows: string;
  /** '' where units mean nothing. */
  readonly units: string;
  /** `orders.csv:17` */
  readonly place: string;
  readonly example: string;
}

export interface ImportReports {
  readonly orders: OrderImportReport | null;
  readonly stock: StockReport | null;
  readonly deliveries: DeliveriesReport | null;
}

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const LISTED = 8;

export function findings({ orders, stock, deliveries }: ImportReports, locale?: string): ImportFindings {
  const words = new Words(locale);
  const errors = [orders, stock, deliveries].flatMap((report) => report?.errors ?? []).map(asSaid);
  return {
    usable: orders !== null && errors.length === 0,
    errors,
    parts: [
      ...(orders === null ? [] : [ordersPart(orders, words)]),
      ...(stock === null ? [] : [stockPart(stock, words)]),
      ...(deliveries === null ? [] : [deliveriesPart(deliveries, words)]),
    ],
  };
}

function ordersPart(report: OrderImportReport, words: Words): FindingsPart {
  const { taken, period, closed, files } = report;
  const n = words.count;
  return {
    title: 'Orders',
    headline:
      taken.orders === 0
        ? 'No order could be taken'
        : `${words.of(taken.orders, 'order')} of ${words.of(taken.items, 'item')}, ${words.day(period.start)} to ${words.day(period.end)}`,
    facts: [
      { label: 'Lines', value: n(taken.lines), ...newNote(report, words) },
      { label: 'Units', value: n(taken.units) },
      { label: 'Days', value: n(period.days), note: `${n(closed.count)} without orders` },
      { label: 'Customers', value: n(report.customers), note: 'kept as keyed hashes, no names or mails' },
    ].filter(({ label, value }) => label !== 'Customers' || value !== n(0)),
    balance: words.balance(report.rows, taken.lines, report.mergedLines, report.leftOut),
    leftOut: report.leftOut.map(({ reason, rows, units, example }) => ({
      why: upper(reasons[reason]),
      rows: n(rows),
      units: n(units),
      place: `${example.file}:${example.line}`,
      example: example.row,
    })),
    groups: words.groups([
      ['Files', [...(report.heads?.files ?? []), ...files].map(({ name, layout, rows }) => `${name}: ${words.of(rows, 'row')}, ${layout}`)], // prettier-ignore
      ['Orders and their lines', report.heads ? headLines(report.heads, words) : []],
      ['Closed days', closedLines(closed, words)],
      ['Returns', returnLines(report, words)],
      ['Giant lines taken back soon after', cancelledLines(report, words)],
      [
        'Codes that are no goods',
        report.notItems.map(({ code, kind, rows }) => `${code}: ${words.of(rows, 'row')}, ${kind}`),
      ],
      ['Read with care', careLines(report, words)],
      ['How the files were read', report.notes.map(asSaid)],
      ['Rows that cannot be read', words.problems(report.problems)],
    ]),
  };
}

/** What came on top of an earlier import. */
function newNote({ added, taken, mergedLines }: OrderImportReport, words: Words): { readonly note?: string } {
  return added.lines < taken.lines + mergedLines ? { note: `${words.count(added.lines)} of them new` } : {};
}

function stockPart(report: StockReport, words: Words): FindingsPart {
  const places = report.locations.filter((name) => name !== '');
  return {
    title: 'Stock',
    headline: `${words.of(report.onHand, 'unit')} of ${words.of(report.items, 'item')} on hand`,
    facts: [
      { label: 'Items', value: words.count(report.items) },
      { label: 'Units on hand', value: words.count(report.onHand) },
      { label: 'Allocated of these', value: words.count(report.allocated) },
      ...(places.length > 0 ? [{ label: 'Places', value: places.slice(0, LISTED).join(', ') }] : []),
      ...(report.belowZero > 0
        ? [{ label: 'Below zero', value: words.count(report.belowZero), note: 'taken as they are' }]
        : []),
      ...(report.namedByTitle > 0
        ? [{ label: 'Without a code', value: words.count(report.namedByTitle), note: 'named by what they are called' }]
        : []),
    ],
    ...listPart(report, stockReasons, words),
  };
}

function deliveriesPart(report: DeliveriesReport, words: Words): FindingsPart {
  return {
    title: 'Deliveries',
    headline: [
      `${words.of(report.taken, 'delivery', 'deliveries')} of ${words.of(report.suppliers, 'supplier')}`,
      ...(report.from === '' ? [] : [`${words.day(report.from)} to ${words.day(report.to)}`]),
    ].join(', '),
    facts: [
      { label: 'Purchase orders', value: words.count(report.orders) },
      { label: 'Items', value: words.count(report.items) },
      { label: 'Received', value: words.count(report.received) },
      { label: 'Still open', value: words.count(report.open) },
      { label: 'With a promised day', value: words.count(report.withPromise) },
      { label: 'With the day ordered', value: words.count(report.withOrderDay) },
    ],
    ...listPart(report, deliveryReasons, words),
  };
}

function listPart<R extends string>(
  report: ListReport<R>,
  why: Readonly<Record<R, string>>,
  words: Words,
): Pick<FindingsPart, 'balance' | 'leftOut' | 'groups'> {
  return {
    balance: words.balance(report.rows, report.taken, report.merged, report.leftOut),
    leftOut: report.leftOut.map(({ reason, rows, example }) => ({
      why: upper(why[reason]),
      rows: words.count(rows),
      units: '',
      place: `${example.file}:${example.line}`,
      example: example.row,
    })),
    groups: words.groups([
      ['Files', report.files.map(({ name, layout, rows }) => `${name}: ${words.of(rows, 'row')}, ${layout}`)],
      ['Words where a day or a number should be, taken as not known', report.words.map(({ column, word, rows }) => `${column}: “${word}”, ${words.of(rows, 'row')}`)], // prettier-ignore
      ['How the files were read', report.notes.map(asSaid)],
      ['Rows that cannot be read', words.problems(report.problems)],
    ]),
  };
}

function headLines(
  { rows, orders, withLines, withoutLines, repeated, differing, empty, unreadable, delivered }: HeadsReport,
  words: Words,
): string[] {
  const out = [[empty, 'empty'], [unreadable, 'that cannot be read'], [repeated, 'of an order that an earlier row holds']] as const; // prettier-ignore
  const left = out.filter(([n]) => n > 0).map(([n, why]) => ` + ${words.count(n)} ${why}`);
  return [
    `${words.of(rows, 'row')} of the table of orders = ${words.of(orders, 'order')}${left.join('')}`,
    `${words.of(withLines, 'order')} with lines in the other table`,
    ...when(withoutLines.count > 0, `${words.of(withoutLines.count, 'order')} without a line there: nothing is known of what they ordered, e.g. ${withoutLines.example}`),
    ...when(differing.count > 0, `${words.of(differing.count, 'order')} said differently by two rows (the first was believed): ${differing.example}`),
    ...when(delivered.orders > 0, deliveredWords(delivered)),
  ]; // prettier-ignore
}

function closedLines({ count, byWeekday, daysByWeekday, runs }: ClosedDays, words: Words): string[] {
  if (count === 0) return [];
  const always = WEEKDAYS.flatMap((name, k) => (byWeekday[k] > 0 ? [`${words.count(byWeekday[k])} of ${words.count(daysByWeekday[k])} ${name}`] : [])); // prettier-ignore
  const longest = [...runs].sort((a, b) => b.days - a.days).slice(0, 3);
  return [
    always.join(', '),
    ...longest.map(({ start, days }) => `${words.of(days, 'day')} in a row from ${words.day(start)}`),
  ];
}

function returnLines({ returns, refunds }: OrderImportReport, words: Words): string[] {
  const lines: string[] = [];
  if (returns.lines > 0) {
    lines.push(`${words.of(returns.lines, 'line')} of credit notes, ${words.of(returns.units, 'unit')}: ${words.percent(returns.shareOfLines)} of the lines sold, ${words.percent(returns.shareOfUnits)} of the units`); // prettier-ignore
    lines.push(`${words.count(returns.matched)} of the ${words.count(returns.named)} with a known customer are matched to the sale they take back`); // prettier-ignore
  }
  if (returns.days !== null) lines.push(`Half of them come back within ${words.of(Math.round(returns.days.p50), 'day')}, nine in ten or more within ${words.of(Math.ceil(returns.days.p95), 'day')}`); // prettier-ignore
  if (refunds.orders > 0)
    lines.push(`Money was paid back on ${words.of(refunds.orders, 'order')}; they were demand all the same`);
  return lines;
}

function cancelledLines({ cancelled }: OrderImportReport, words: Words): string[] {
  const lines = cancelled
    .slice(0, LISTED)
    .map(
      ({ order, item, units, minutes }) =>
        `Order ${order}: ${words.of(units, 'unit')} of ${item}, taken back after ${words.of(Math.round(minutes), 'minute')}`,
    );
  return cancelled.length > LISTED ? [...lines, `and ${words.count(cancelled.length - LISTED)} more`] : lines;
}

function careLines(report: OrderImportReport, words: Words): string[] {
  const { recoded, repeatedRows, differingOrders, continuedOrders } = report;
  return [
    ...when(repeatedRows > 0, `${words.of(repeatedRows, 'row')} repeat a row of the same file in every cell: kept, nobody knows whether they are double`),
    ...when(recoded.count > 0, `${words.of(recoded.count, 'code')} written in another way were renamed: ${recoded.example}`),
    ...when(differingOrders.count > 0, `${words.of(differingOrders.count, 'order')} differ between files (the first file was believed): ${differingOrders.example}`),
    ...when(continuedOrders.count > 0, `${words.of(continuedOrders.count, 'order')} go on in a later file: ${continuedOrders.example}`),
  ]; // prettier-ignore
}

/** A problem in the words of the page: what the command line has flags for is said in its second step. */
function asSaid(problem: Problem): string {
  return formatProblem(problem)
    .replace(/ by --(dates|decimal) \w+( or --(dates|decimal) \w+)?/g, ' in step 2')
    .replace(/, --(dates|decimal) \w+/g, ', say so in step 2')
    .replace(/ by --skip-bad-rows/g, '');
}

const when = (condition: boolean, line: string): string[] => (condition ? [line] : []);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers in the reader's locale, days as everywhere. */
class Words {
  private readonly numbers: Intl.NumberFormat;
  private readonly shares: Intl.NumberFormat;

  constructor(locale = 'en-GB') {
    this.numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    this.shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  }

  readonly count = (n: number): string => this.numbers.format(n).replace('-', '−');

  of(n: number, one: string, many = `${one}s`): string {
    return `${this.count(n)} ${plural(n, one, many)}`;
  }

  percent(share: number): string {
    return this.shares.format(share);
  }

  day(text: string): string {
    return dayText(text);
  }

  balance(rows: number, taken: number, merged: number, leftOut: readonly { readonly rows: number }[]): string {
    const out = leftOut.reduce((sum, one) => sum + one.rows, 0);
    const parts = [`${this.count(taken)} taken`];
    if (merged > 0) parts.push(`${this.count(merged)} added to another row of the same thing`);
    if (out > 0) parts.push(`${this.count(out)} left out`);
    return `${this.of(rows, 'row')} read = ${parts.join(' + ')}.`;
  }

  problems({ count, first }: { readonly count: number; readonly first: readonly Problem[] }): string[] {
    const lines = first.slice(0, LISTED).map(asSaid);
    return count > lines.length ? [...lines, `and ${this.count(count - lines.length)} more`] : lines;
  }

  groups(all: readonly (readonly [title: string, lines: readonly string[]])[]): FindingsPart['groups'] {
    return all.flatMap(([title, lines]) => (lines.length === 0 ? [] : [{ title, lines: shorten(lines, this.count) }]));
  }
}

function shorten(lines: readonly string[], count: (n: number) => string): readonly string[] {
  if (lines.length <= 2 * LISTED) return lines;
  return [...lines.slice(0, 2 * LISTED), `and ${count(lines.length - 2 * LISTED)} more`];
}
