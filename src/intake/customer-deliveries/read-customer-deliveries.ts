import type { CustomerDeliveries, KnownAtOrder } from '../../domain/customer-deliveries.js';
import type { TableSource } from '../files/table.js';
import { quantile } from '../../stats/quantile.js';
import { ListTally, type ListReport } from '../lists/list-report.js';
import { messages } from '../lists/messages.js';
import { readList, type ListFile } from '../lists/read-list.js';
import { valueReader } from '../lists/read-value.js';
import { parseNumber } from '../orders/parse-number.js';
import type { AskedFormats } from '../orders/survey.js';
import { customerDeliveryLayout, type CustomerDeliveryLayout } from './columns.js';

/** Why a row is no delivery, in the order in which it is asked. */
export const customerDeliveryReasons = {
  blank: 'empty rows',
  unreadable: 'rows that cannot be read',
  duplicate: 'rows that an earlier file holds already',
  noDay: 'rows without the day the order was placed',
  notToCome: 'orders that were cancelled, refunded or never sent',
  before: 'rows delivered before they were ordered',
} as const;

type Reason = keyof typeof customerDeliveryReasons;

export interface CustomerDeliveryList {
  readonly deliveries: CustomerDeliveries;
  readonly report: ListReport<Reason>;
}

/**
 * Customers' orders, when they were delivered and what was promised, from lists in any layout that names the days; `known` are columns, by their
 * names in the header, of what else was known at the order. Rows of one order that came at the same time are one delivery. Days count whole, as
 * promises do. Nothing is thrown: see `report.errors`.
 */
export async function readCustomerDeliveries(
  sources: readonly TableSource[],
  known: readonly string[],
  asked: AskedFormats = {},
): Promise<CustomerDeliveryList> {
  const tally = new ListTally<Reason>(Object.keys(customerDeliveryReasons) as Reason[]);
  const files = await readList(sources, (file, header) => customerDeliveryLayout(file, header, known), tally, asked);
  const all: Line[] = [];
  if (tally.errors.length === 0) for (const file of files) addLines(file, tally, all);
  const lines = withoutForgotten(all, tally);
  tally.taken = lines.length;
  if (tally.errors.length === 0 && lines.length === 0) {
    tally.errors.push(messages.nothing(tally.report().rows, 'delivery'));
  }
  lines.sort((a, b) => a.orderedAt - b.orderedAt);
  const column = (of: (line: Line) => number) => Float64Array.from(lines, of);
  return {
    deliveries: {
      orderedAt: column(({ orderedAt }) => orderedAt),
      deliveredAt: column(({ deliveredAt }) => deliveredAt),
      promisedAt: column(({ promisedAt }) => promisedAt),
      known: known.map((name, k) => knownColumn(name, lines.map((line) => line.known[k]))), // prettier-ignore
    },
    report: tally.report(),
  };
}

interface Line {
  readonly orderedAt: number;
  readonly deliveredAt: number;
  readonly promisedAt: number;
  readonly known: readonly string[];
  /** Paid, and not sent as far as the file says. */
  readonly waits: boolean;
  /** Where it is, to say so if it is left out. */
  readonly at: { readonly file: string; readonly line: number; readonly row: string };
}

/** Lines without those that wait longer than nearly all deliveries took. */
function withoutForgotten(lines: readonly Line[], tally: ListTally<Reason>): Line[] {
  const took = lines.map(({ orderedAt, deliveredAt }) => deliveredAt - orderedAt).filter((days) => !Number.isNaN(days));
  const longest = quantile(took, 0.99);
  const end = lines.reduce((last, { orderedAt, deliveredAt }) => Math.max(last, orderedAt, deliveredAt || 0), 0);
  return lines.filter(({ waits, orderedAt, at }) => {
    const isForgotten = waits && end - orderedAt > longest;
    if (isForgotten) tally.leaveOut('notToCome', at.file, at.line, at.row);
    return !isForgotten;
  });
}

/** What never comes, or is not paid for, is not under way. */
const NEVER = /^(cancel|void|refund|unavailable|created|pending|on.?hold|failed|draft|storni)/i;
/** What is paid and waits to be sent is under way, unless it has been for so long that nobody waits any more. */
const WAITING = /^(invoiced|processing|unfulfilled|open|in progress|in bearbeitung|bezahlt|paid)/i;

function addLines(file: ListFile<CustomerDeliveryLayout>, tally: ListTally<Reason>, into: Line[]): void {
  const { name, header, layout, formats, rows, lines } = file;
  const { columns } = layout;
  const read = valueReader(name, header, formats, tally);
  const seen = new Set<string>();
  rows.forEach((cells, row) => {
    const line = lines[row];
    const out = (reason: Reason) => tally.leaveOut(reason, name, line, cells.join(','));
    const days = [columns.orderedAt, columns.promisedAt, columns.deliveredAt].map((at) => read.day(cells, line, at));
    if (days.includes(null)) return out('unreadable');
    const [orderedAt, promisedAt, deliveredAt] = days.map((day) => Math.floor(day!));
    if (Number.isNaN(orderedAt)) return out('noDay');
    if (columns.status >= 0 && NEVER.test(cells[columns.status].trim())) return out('notToCome');
    if (columns.status >= 0 && /^delivered$/i.test(cells[columns.status].trim()) && Number.isNaN(deliveredAt)) {
      return out('unreadable');
    }
    if (deliveredAt < orderedAt) return out('before');
    const known = layout.known.map((at) => cells[at].trim());
    const order = columns.order < 0 ? '' : cells[columns.order].trim();
    const key = [order, orderedAt, deliveredAt].join('\n');
    if (order !== '' && seen.has(key)) {
      tally.merged++;
      return;
    }
    seen.add(key);
    const waits = Number.isNaN(deliveredAt) && columns.status >= 0 && WAITING.test(cells[columns.status].trim());
    into.push({ orderedAt, deliveredAt, promisedAt, known, waits, at: { file: name, line, row: cells.join(',') } });
  });
}

/** Numbers where nearly all that is said is a number and there are many different ones; a postcode area of few values stays a name. */
function knownColumn(name: string, texts: readonly string[]): KnownAtOrder {
  const said = texts.filter((text) => text !== '');
  const numbers = said.filter((text) => !Number.isNaN(parseNumber(text, 'point')));
  const isNumber = numbers.length >= 0.95 * said.length && new Set(numbers).size > MANY;
  if (!isNumber) return { name, kind: 'names', values: texts };
  return {
    name,
    kind: 'numbers',
    values: Float64Array.from(texts, (text) => (text === '' ? NaN : parseNumber(text, 'point'))),
  };
}

const MANY = 30;
