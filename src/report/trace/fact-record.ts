import { GIFTS, MESSAGES } from '../../domain/care.js';
import type { Catalog } from '../../domain/catalog.js';
import { alertKinds } from '../../engine/alerts/index.js';
import { expediteConditions } from '../../engine/expedite/index.js';
import type { CustomerClass } from '../../domain/demand.js';
import { Fact } from '../../engine/journal.js';
import type { Dates } from './dates.js';
import type { FactRow } from '../../engine/fact-row.js';
import { factName, hasStockRow } from './fact-kinds.js';

export interface TraceSetting {
  readonly catalog: Catalog;
  readonly dates: Dates;
  /** The customers' classes, by row. */
  readonly classes?: readonly Pick<CustomerClass, 'name' | 'priority'>[];
}

/** What a row of the trace may hold, in the order of its columns; times as text, `2026-11-08T20:14:05`, lines from 1. */
const columns = {
  time: 'text',
  fact: 'text',
  order: 'number',
  purchase: 'number',
  line: 'number',
  item: 'text',
  location: 'text',
  supplier: 'text',
  channel: 'text',
  units: 'number',
  short: 'number',
  found: 'number',
  cause: 'text',
  lines: 'number',
  linesFilled: 'number',
  unitsFilled: 'number',
  parcels: 'number',
  jumped: 'number',
  price: 'number',
  orderedAt: 'text',
  promise: 'text',
  eta: 'text',
  ready: 'text',
  shipped: 'text',
  delivered: 'text',
  until: 'text',
  message: 'text',
  told: 'text',
  gift: 'text',
  wanted: 'text',
  class: 'text',
  value: 'number',
  cost: 'number',
  wasDue: 'text',
  surcharge: 'number',
  reason: 'text',
  sellable: 'number',
  refund: 'number',
  to: 'text',
  waited: 'number',
  alert: 'text',
  level: 'number',
  runsOut: 'text',
  since: 'text',
} as const;

export type TraceColumn = keyof typeof columns;

export const TRACE_COLUMNS = Object.keys(columns) as TraceColumn[];
export const isText = (column: TraceColumn): boolean => columns[column] === 'text';

interface Kinds {
  readonly text: string;
  readonly number: number;
}

type Details = { readonly [C in TraceColumn]?: Kinds[(typeof columns)[C]] | undefined };

export type FactRecord = { readonly [C in TraceColumn]?: Kinds[(typeof columns)[C]] };

/** A fact with names for numbers; only what its kind says, and of that only what is known. */
export function factRecord(fact: FactRow, setting: TraceSetting): FactRecord {
  const { catalog, dates } = setting;
  const items = catalog.items.length;
  const where = hasStockRow(fact)
    ? {
        item: catalog.items[fact.row % items].name,
        location: catalog.locations[fact.kind === Fact.FILLED ? fact.other : Math.floor(fact.row / items)].name,
      }
    : {};
  const record: Details = { time: dates.iso(fact.time), fact: factName(fact), ...where, ...details(fact, setting) };
  const known = TRACE_COLUMNS.filter((column) => record[column] !== undefined && record[column] !== '');
  return Object.fromEntries(known.map((column) => [column, record[column]!]));
}

/** Two kinds foretell when stock runs out, two say since when something is wrong. */
function alertDetails({ units, other, a, b }: FactRow, at: (tick: number) => string) {
  const { name, foretells } = alertKinds[other];
  return { alert: name, level: units, ...(foretells ? { runsOut: at(a), since: at(b) } : { since: at(a) }) };
}

/** Why goods come back, in the order of `Reason`. */
const reasons = ['damaged', 'wrong item', 'not wanted'];
/** By `Cause` and `CountCause`. */
const shrinkCauses = ['lost', 'wrong at the start', 'mis-picked', 'sorted out'];
const countCauses = ['turn', 'short pick', 'suspicion'];

function details(fact: FactRow, { catalog, dates, classes }: TraceSetting): Details {
  const { order, units, line, other, a, b, c, d } = fact;
  const channel = (row: number) => catalog.channels[row].name;
  const supplier = (row: number) => catalog.suppliers[row].name;
  const at = (tick: number) => dates.iso(tick);
  const place = (row: number) => catalog.locations[Math.floor(row / catalog.items.length)].name;
  const ofTransfer = (row: number) => ({ purchase: order, supplier: supplier(other), units, to: place(row) });
  const ofLine = { order, line: line + 1, units };
  switch (fact.kind) {
    case Fact.STOCKED:
      return { units };
    case Fact.FILLED:
    case Fact.SHIPPED:
      return { ...ofLine, shipped: at(a) };
    case Fact.BACKORDERED:
      return ofLine;
    case Fact.LOST:
      return other === 1 ? { ...ofLine, reason: 'limit per order' } : ofLine;
    case Fact.UNRESERVED:
    case Fact.CANCELLED_LINE:
      return { ...ofLine, orderedAt: at(c) };
    case Fact.ORDERED:
      return {
        order,
        channel: channel(other),
        class: classes?.[fact.customerClass ?? 0].name,
        units,
        lines: fact.row,
        linesFilled: line,
        unitsFilled: d,
        promise: at(a),
        delivered: at(b),
        parcels: c,
      };
    case Fact.RELEASED:
      return { ...ofLine, jumped: other, shipped: at(a), parcels: b, orderedAt: at(c), channel: channel(d) };
    case Fact.COMPLETED:
      return {
        order,
        channel: channel(other),
        jumped: fact.row,
        parcels: units,
        delivered: at(a),
        promise: at(b),
        orderedAt: at(c),
        shipped: at(d),
      };
    case Fact.CANCELLED:
    case Fact.OPEN:
      return { order, channel: channel(other), promise: at(b), orderedAt: at(c) };
    case Fact.OVERTIME:
      return { order, location: catalog.locations[other].name, parcels: units, cost: a };
    case Fact.MADE:
      return { ...ofLine, ready: at(a) };
    case Fact.EXPRESSED:
      return { order, channel: channel(other), parcels: units, surcharge: a };
    case Fact.PURCHASED:
      return { purchase: order, supplier: supplier(other), units, price: a, eta: at(b) };
    case Fact.RECEIVED:
    case Fact.ARRIVED:
      return { purchase: order, supplier: supplier(other), units, short: line, price: a, eta: at(b), orderedAt: at(c) };
    case Fact.ALERT:
      return alertDetails(fact, at);
    case Fact.FLAWED:
      return { ...ofLine, reason: reasons[other], delivered: at(a) };
    case Fact.RETURNED:
      return { ...ofLine, reason: reasons[c], sellable: other, refund: a, delivered: at(b) };
    case Fact.SENT:
      return { ...ofTransfer(b), eta: at(a), waited: c, shipped: at(d) };
    case Fact.AWAITED:
      return ofTransfer(b);
    case Fact.SHORT:
      return { ...(order < 0 ? {} : { order, line: line + 1 }), units, found: a };
    case Fact.SHRUNK:
      return { ...(order < 0 ? {} : { order, line: line + 1 }), units, cause: shrinkCauses[other] };
    case Fact.COUNTED:
      return { units, found: a, cause: countCauses[other], cost: b };
    case Fact.MISCOUNTED:
      return { purchase: order, supplier: supplier(other), units };
    case Fact.OUTAGE:
      return { supplier: supplier(other), until: at(b) };
    case Fact.RECOVERED:
      return { supplier: supplier(other) };
    case Fact.MESSAGED:
      return { order, channel: channel(other), message: MESSAGES[units], told: at(a), cost: b, orderedAt: at(c) };
    case Fact.GIVEN:
      return { order, channel: channel(other), gift: GIFTS[units], cost: a, orderedAt: at(c) };
    case Fact.NOTICED:
      return { purchase: order, supplier: supplier(other), eta: at(b), wasDue: at(a) };
    case Fact.EXPEDITED:
      return {
        purchase: order,
        supplier: supplier(other),
        units,
        eta: at(b),
        wasDue: at(c),
        surcharge: a,
        reason: expediteConditions[d].name,
      };
    case Fact.STAYED_AWAY:
      return { order, channel: channel(other), units, value: a };
    case Fact.SUBSTITUTED:
      return { ...ofLine, wanted: catalog.items[b % catalog.items.length].name, jumped: c, shipped: at(a) };
    case Fact.COMPLAINED:
      return {
        order,
        channel: channel(other),
        class: classes?.[fact.customerClass ?? 0].name,
        promise: at(a),
        cost: b,
        orderedAt: at(c),
      };
    default:
      return {};
  }
}
