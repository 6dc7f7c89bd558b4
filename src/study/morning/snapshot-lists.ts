import type { Problem } from '../../domain/problems.js';
import type { Scenario } from '../../domain/scenario.js';
import { readTable } from '../../intake/read-table.js';
import { checkSnapshot, type CheckedSnapshot } from './check-snapshot.js';
import { messages } from './messages.js';

/** Lists as a shop's systems write them, by name: `stock.csv`, and if there are any `open-orders.csv` and `open-purchases.csv`. */
export type ListTexts = Readonly<Partial<Record<(typeof LISTS)[number], string>>>;

export const LISTS = ['stock.csv', 'open-orders.csv', 'open-purchases.csv'] as const;

/**
 * Makes a snapshot of lists. Columns: `item, location, on_hand, allocated` (or `available`); `order, ordered, channel, class, item, location,
 * units, waiting, promise`; `purchase, supplier, item, location, units, ordered, eta, quoted, price`. Which are not needed may be absent, others
 * are passed over. Without `at` it is the day of the newest order.
 *
 * @param place how a list is called in messages.
 */
export function snapshotOfLists(
  scenario: Scenario,
  lists: ListTexts,
  place: (name: string) => string,
  at?: string,
): CheckedSnapshot {
  // prettier-ignore
  const problems: Problem[] = [];
  const stockText = lists['stock.csv'];
  if (stockText === undefined) return { problems: [{ file: place(''), message: messages.noStock() }] };
  const stock = rows(stockText, place('stock.csv'), ['item'], problems);
  const orders = rows(lists['open-orders.csv'], place('open-orders.csv'), ['order', 'ordered', 'item', 'units'], problems); // prettier-ignore
  const purchases = rows(lists['open-purchases.csv'], place('open-purchases.csv'), ['purchase', 'supplier', 'item', 'units', 'ordered'], problems); // prettier-ignore
  if (problems.length > 0) return { problems };

  const byOrder = new Map<string, { line: number; lines: Row[] }>();
  for (const row of orders) {
    const known = byOrder.get(row.cells['order'] ?? '');
    if (known) known.lines.push(row);
    else byOrder.set(row.cells['order'] ?? '', { line: row.line, lines: [row] });
  }
  for (const { lines } of byOrder.values()) problems.push(...muddled(lines, place('open-orders.csv')));
  if (problems.length > 0) return { problems };
  const newest = [...orders, ...purchases].reduce((last, { cells: { ordered = '' } }) => (ordered > last ? ordered : last), ''); // prettier-ignore
  if (at === undefined && newest === '') return { problems: [{ path: '--at', message: messages.noDate() }] };
  const orderLines = [...byOrder.values()].map(({ line }) => line);
  const lineOf = { stock, purchases } as const;
  return checkSnapshot(
    scenario,
    {
      bullwhipSnapshot: 1,
      at: at ?? nextMorning(newest),
      stock: stock.map(({ cells }) => stockOf(cells)),
      orders: [...byOrder].map(([id, { lines }]) => orderOf(id, lines)),
      purchases: purchases.map(({ cells }) => purchaseOf(cells)),
    },
    place('stock.csv'),
    (list, i) =>
      list === 'orders'
        ? { file: place('open-orders.csv'), line: orderLines[i] }
        : {
            file: place(list === 'stock' ? 'stock.csv' : 'open-purchases.csv'),
            line: lineOf[list as keyof typeof lineOf][i].line,
          },
  );
}

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string | undefined>>;
}

function rows(text: string | undefined, file: string, needed: readonly string[], problems: Problem[]): Row[] {
  if (text === undefined) return [];
  const list: Row[] = [];
  readTable(
    { name: file, text: text.endsWith('\n') ? text : `${text}\n` },
    (header) => {
      const names = header.map((name) => name.replace(/^\ufeff/, '').trim().toLowerCase().replaceAll(' ', '_')); // prettier-ignore
      const absent = needed.filter((name) => !names.includes(name));
      for (const name of absent) problems.push({ file, line: 1, path: name, message: messages.noColumn(header) });
      if (absent.length > 0) return null;
      return (cells, line) => {
        const named = names.map((name, i) => [name, cells[i]?.trim()] as const).filter(([, cell]) => cell !== '');
        list.push({ line, cells: Object.fromEntries(named) });
      };
    },
    (problem) => problems.push(problem),
  );
  return list;
}

/** Two orders under one number, or a line that was pasted twice: whoever promised from it would promise too much. */
function muddled([first, ...rest]: readonly Row[], file: string): Problem[] {
  const seen = new Map([[textOf(first), first.line]]);
  return rest.flatMap((row) => {
    const told: Problem[] = ['ordered', 'channel', 'class']
      .filter((column) => row.cells[column] !== undefined && row.cells[column] !== first.cells[column])
      .map((column) => ({ file, line: row.line, path: column, message: messages.otherOrder(first.cells['order'] ?? '', column, row.cells[column]!, first.cells[column] ?? '', first.line) })); // prettier-ignore
    const twin = seen.get(textOf(row));
    if (twin !== undefined) return [...told, { file, line: row.line, message: messages.sameAgain(`line ${twin}`) }];
    seen.set(textOf(row), row.line);
    return told;
  });
}

const textOf = ({ cells }: Row): string => JSON.stringify(Object.entries(cells));

/** A number as such, anything else as it is: the check says what is wrong with it. */
const number = (text: string | undefined): number | string | undefined =>
  text === undefined || !/^[+-]?\d+(\.\d+)?$/.test(text) ? text : Number(text);

const present = <T extends object>(entry: T): T =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T;

function stockOf({ item, location, on_hand: onHand, allocated, available }: Row['cells']) {
  const have = number(onHand);
  const given = number(allocated) ?? 0;
  const free = number(available) ?? (typeof have === 'number' && typeof given === 'number' ? have - given : have);
  return present({ item, location, available: free, allocated: number(allocated) });
}

function orderOf(id: string, lines: readonly Row[]) {
  const { channel, class: customerClass, ordered, promise } = lines[0].cells;
  return present({
    id,
    channel,
    customerClass,
    orderedAt: time(ordered),
    promise: time(promise),
    lines: lines.map(({ cells: { item, location, units, waiting } }) =>
      present({ item, location, units: number(units), waiting: number(waiting) }),
    ),
  });
}

const purchaseOf = ({ purchase, supplier, item, location, units, ordered, eta, quoted, price }: Row['cells']) =>
  present({
    id: purchase,
    supplier,
    item,
    location,
    units: number(units),
    orderedAt: time(ordered),
    eta: time(eta),
    quoted: time(quoted),
    price: number(price),
  });

const time = (text: string | undefined): string | undefined => text?.replace(' ', 'T');

/** The morning after the newest entry: what it says was known by then. */
function nextMorning(newest: string): string {
  const day = Date.parse(`${newest.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day) ? newest : new Date(day + 86_400_000).toISOString().slice(0, 10);
}
