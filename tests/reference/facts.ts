import { Fact, type Journal } from '../../src/engine/journal.js';

/** One fact as a plain object: its kind, its time in ticks, and only the columns the journal's table names for that kind. */
export interface FactRow {
  readonly kind: keyof typeof Fact;
  readonly time: number;
  readonly [column: string]: number | string;
}

/** The table of `src/engine/journal.ts` once more: column of the journal → its meaning for that kind of fact. */
const COLUMNS: Record<keyof typeof Fact, Partial<Record<Column, string>>> = {
  STOCKED: { row: 'row', units: 'units' },
  FILLED: { order: 'order', row: 'row', line: 'line', units: 'units', other: 'location', a: 'shipped', b: 'jumped' },
  BACKORDERED: { order: 'order', row: 'row', line: 'line', units: 'units' },
  LOST: { order: 'order', row: 'row', line: 'line', units: 'units', other: 'beyondLimit' },
  ORDERED: {
    order: 'order',
    row: 'lines',
    line: 'full',
    units: 'units',
    other: 'channel',
    a: 'promise',
    b: 'delivered',
    c: 'parcels',
    d: 'filled',
  },
  SOLD: { order: 'order', row: 'row', units: 'units', other: 'channel', a: 'promise', b: 'delivered', d: 'shipped' },
  RELEASED: {
    order: 'order',
    row: 'row',
    line: 'line',
    units: 'units',
    other: 'jumped',
    a: 'shipped',
    b: 'parcel',
    c: 'orderedAt',
    d: 'channel',
  },
  SHIPPED: { order: 'order', row: 'row', line: 'line', units: 'units', a: 'shipped' },
  COMPLETED: {
    order: 'order',
    row: 'jumped',
    line: 'held',
    units: 'parcels',
    other: 'channel',
    a: 'delivered',
    b: 'promise',
    c: 'orderedAt',
    d: 'shipped',
  },
  UNRESERVED: { order: 'order', row: 'row', line: 'line', units: 'units', c: 'orderedAt' },
  CANCELLED_LINE: { order: 'order', row: 'row', line: 'line', units: 'units', c: 'orderedAt' },
  CANCELLED: { order: 'order', other: 'channel', b: 'promise', c: 'orderedAt' },
  PURCHASED: { order: 'n', row: 'row', units: 'units', other: 'supplier', a: 'price', b: 'eta' },
  RECEIVED: {
    order: 'n',
    row: 'row',
    line: 'short',
    units: 'units',
    other: 'supplier',
    a: 'price',
    b: 'eta',
    c: 'orderedAt',
  },
  OUTAGE: { other: 'supplier', b: 'until' },
  RECOVERED: { other: 'supplier' },
  OVERTIME: { order: 'order', units: 'units', other: 'location', a: 'cost' },
  MADE: { order: 'order', row: 'row', line: 'line', units: 'units', a: 'ready' },
  EXPRESSED: { order: 'order', line: 'asked', units: 'units', other: 'channel', a: 'surcharge' },
  SENT: {
    order: 'n',
    row: 'row',
    units: 'units',
    other: 'lane',
    a: 'eta',
    b: 'to',
    c: 'waited',
    d: 'shipped',
  },
  AWAITED: { order: 'n', row: 'row', units: 'units', other: 'lane', b: 'to' },
  OPEN: { order: 'order', other: 'channel', b: 'promise', c: 'orderedAt' },
  NOTICED: { order: 'n', row: 'row', other: 'supplier', a: 'wasDue', b: 'due' },
  EXPEDITED: {
    order: 'n',
    row: 'row',
    units: 'units',
    other: 'supplier',
    a: 'surcharge',
    b: 'due',
    c: 'wasDue',
    d: 'reason',
  },
  MESSAGED: {
    order: 'order',
    row: 'step',
    line: 'class',
    units: 'message',
    other: 'channel',
    a: 'told',
    b: 'cost',
    c: 'orderedAt',
    d: 'n',
  },
  GIVEN: {
    order: 'order',
    row: 'step',
    line: 'class',
    units: 'gift',
    other: 'channel',
    a: 'cost',
    b: 'value',
    c: 'orderedAt',
  },
  ALERT: { row: 'row', units: 'level', other: 'alert', a: 'date', b: 'since' },
  FLAWED: { order: 'order', row: 'row', line: 'line', units: 'units', other: 'flaw', a: 'delivered' },
  RETURNED: {
    order: 'order',
    row: 'row',
    line: 'line',
    units: 'units',
    other: 'sellable',
    a: 'refund',
    b: 'delivered',
    c: 'reason',
  },
  STAYED_AWAY: { order: 'order', units: 'units', other: 'channel', a: 'value' },
  SUBSTITUTED: {
    order: 'order',
    row: 'row',
    line: 'line',
    units: 'units',
    other: 'location',
    a: 'shipped',
    b: 'wanted',
    c: 'jumped',
  },
  COMPLAINED: { order: 'order', customerClass: 'class', other: 'channel', a: 'promise', b: 'cost', c: 'orderedAt' },
  SHORT: { order: 'order', row: 'row', line: 'line', units: 'units', a: 'picked' },
  SHRUNK: { order: 'order', row: 'row', line: 'line', units: 'units', other: 'cause' },
  COUNTED: { row: 'row', units: 'units', other: 'cause', a: 'found', b: 'cost' },
  MISCOUNTED: { order: 'n', row: 'row', units: 'units', other: 'supplier' },
  ARRIVED: {
    order: 'n',
    row: 'row',
    line: 'short',
    units: 'units',
    other: 'supplier',
    a: 'price',
    b: 'eta',
    c: 'orderedAt',
  },
};

type Column = 'customerClass' | 'order' | 'row' | 'line' | 'units' | 'other' | 'a' | 'b' | 'c' | 'd';

/** Names of the kinds by number, which may have gaps. */
const KINDS = new Map(Object.entries(Fact).map(([name, kind]) => [kind as number, name as keyof typeof Fact]));

/** The rows of a journal chunk as objects. */
export function factRows(journal: Journal): FactRow[] {
  return Array.from({ length: journal.length }, (_, i) => {
    const kind = KINDS.get(journal.kind[i])!;
    const columns = Object.entries(COLUMNS[kind]) as [Column, string][];
    const meaning = columns.map(([column, name]) => [name, journal[column][i]]);
    return { kind, time: journal.time[i], ...Object.fromEntries(meaning) } as FactRow;
  });
}

/** Writes objects back into a journal: what the KPIs read can be made by hand. */
export function writeFacts(facts: readonly FactRow[], journal: Journal): void {
  for (const fact of facts) {
    const i = journal.next(Fact[fact.kind], fact.time);
    for (const [column, name] of Object.entries(COLUMNS[fact.kind]) as [Column, string][]) {
      journal[column][i] = fact[name] as number;
    }
  }
  journal.flush();
}

/** Who is still waiting at the horizon is listed in no particular order: by order number here. */
export function inOrder(facts: readonly FactRow[]): FactRow[] {
  const open = facts.filter((fact) => fact.kind === 'OPEN').toSorted((a, b) => Number(a.order) - Number(b.order));
  return [...facts.filter((fact) => fact.kind !== 'OPEN'), ...open];
}

/** `RELEASED 3.5d order=2 row=0 …` */
export function show(fact: FactRow | undefined): string {
  if (!fact) return '(nothing)';
  const { kind, time, ...rest } = fact;
  return [kind, `${time / 86_400}d`, ...Object.entries(rest).map(([name, value]) => `${name}=${value}`)].join(' ');
}
