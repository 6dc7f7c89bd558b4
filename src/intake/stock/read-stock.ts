import type { StockEntry } from '../../domain/stock-list.js';
import type { TableSource } from '../files/table.js';
import { ListTally } from '../lists/list-report.js';
import { messages } from '../lists/messages.js';
import { readList, type ListFile } from '../lists/read-list.js';
import { valueReader, type ValueReader } from '../lists/read-value.js';
import { isTotal } from '../no-entry.js';
import { stockLayout, type StockLayout } from './columns.js';
import { stockReasons, type StockList, type StockOptions, type StockReason } from './stock.js';

/**
 * Stock lists in any layout that names items and counts, Shopify's exports of products and of inventory among them, with a report in which
 * every row is accounted for. Counts of an item at a place add up (bins, lots). Nothing is thrown: see `report.errors`.
 */
export async function readStock(sources: readonly TableSource[], options: StockOptions = {}): Promise<StockList> {
  const tally = new ListTally<StockReason>(Object.keys(stockReasons) as StockReason[]);
  const recognise = (file: string, header: readonly string[]) =>
    stockLayout(file, header, options.mapOf?.(header) ?? options.columns);
  const files = await readList(sources, recognise, tally, options);
  const stock = new Stock(tally);
  if (tally.errors.length === 0) for (const file of files) stock.add(file);
  const entries = stock.entries();
  if (tally.errors.length === 0 && entries.length === 0) {
    tally.errors.push(messages.nothing(tally.report().rows, 'stock'));
  }
  const sum = (of: (entry: StockEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    entries,
    report: {
      ...tally.report(),
      items: new Set(entries.map(({ item }) => item)).size,
      locations: [...new Set(entries.map(({ location }) => location))],
      onHand: sum(({ onHand }) => onHand),
      allocated: sum(({ allocated }) => allocated ?? 0),
      belowZero: entries.filter(({ onHand }) => onHand < 0).length,
      namedByTitle: stock.namedByTitle.size,
    },
  };
}

type Entry = { -readonly [K in keyof StockEntry]: StockEntry[K] };

const NOT_STOCKED = /^not stocked$/i;

class Stock {
  readonly namedByTitle = new Set<string>();
  private readonly byPlace = new Map<string, Entry>();

  constructor(private readonly tally: ListTally<StockReason>) {}

  entries(): readonly StockEntry[] {
    return [...this.byPlace.values()];
  }

  add({ name, header, layout, formats, rows, lines }: ListFile<StockLayout>): void {
    const read = valueReader(name, header, formats, this.tally);
    const product = { handle: '', title: '', group: '', supplier: '' };
    rows.forEach((cells, row) => {
      const reason = isTotal(cells) ? 'total' : this.addRow(cells, lines[row], layout, read, product);
      if (reason !== null) this.tally.leaveOut(reason, name, lines[row], cells.join(','));
    });
  }

  private addRow(
    cells: readonly string[],
    line: number,
    { columns, places, handle }: StockLayout,
    read: ValueReader,
    product: Product,
  ): StockReason | null {
    const text = (column: number) => (column < 0 ? '' : cells[column].trim());
    const number = (column: number) => (NOT_STOCKED.test(text(column)) ? NaN : read.number(cells, line, column));
    let { item, title } = { item: text(columns.item), title: text(columns.name) };
    let [group, supplier] = [text(columns.group), text(columns.supplier)];
    if (handle !== null) {
      if (text(handle.column) === '') return 'noItem';
      if (text(handle.column) !== product.handle || title !== '') {
        Object.assign(product, { handle: text(handle.column), title, group, supplier });
      }
      ({ title, group, supplier } = { title: title || product.title, group: group || product.group, supplier: supplier || product.supplier }); // prettier-ignore
      const options = handle.options.map(text).filter((option) => option !== '' && option !== 'Default Title');
      const variant = handle.options.some((option) => text(option) !== '');
      const counted = [columns.onHand, columns.available, ...places.map(({ column }) => column)];
      if (item === '' && !variant && counted.every((column) => text(column) === '')) return 'noVariant';
      // As orders call it.
      title = [title || product.handle, options.join(' / ')].filter((part) => part !== '').join(' - ');
    }
    const numbers = {
      price: number(columns.price),
      cost: number(columns.cost),
      leadTimeDays: number(columns.leadTimeDays),
      minimum: number(columns.minimum),
      multiple: number(columns.multiple),
    };
    const counts =
      places.length > 0
        ? places.map(({ location, column }) => ({
            location,
            onHand: number(column),
            allocated: NaN,
            said: text(column),
          }))
        : [this.count(columns, text, number)];
    if (
      Object.values(numbers).includes(null) ||
      counts.some(({ onHand, allocated }) => onHand === null || allocated === null)
    )
      return 'unreadable';
    if (item === '') item = title;
    if (item === '') return 'noItem';
    const known = counts.filter(({ onHand }) => !Number.isNaN(onHand));
    if (known.length === 0) return counts.some(({ said }) => NOT_STOCKED.test(said)) ? 'notStocked' : 'noCount';
    if (text(columns.item) === '') this.namedByTitle.add(item);
    let isNew = false;
    for (const { location, onHand, allocated } of known) {
      const entry: Entry = { item, location, onHand: onHand! };
      if (!Number.isNaN(allocated)) entry.allocated = allocated!;
      for (const [field, value] of Object.entries(numbers)) {
        if (value !== null && value >= 0) entry[field as keyof typeof numbers] = value;
      }
      if (supplier !== '') entry.supplier = supplier;
      if (group !== '') entry.group = group;
      if (title !== '' && title !== item) entry.name = title;
      isNew = this.addEntry(entry) || isNew;
    }
    if (isNew) this.tally.taken++;
    else this.tally.merged++;
    return null;
  }

  /** On hand as the list has it, or what is available and what is allocated. */
  private count(
    columns: StockLayout['columns'],
    text: (column: number) => string,
    number: (column: number) => number | null,
  ) {
    const allocated = number(columns.allocated);
    const available = number(columns.available);
    let onHand = number(columns.onHand);
    if (columns.onHand < 0 && onHand !== null && available !== null) onHand = available + (allocated || 0);
    const said = text(columns.onHand) || text(columns.available);
    return { location: text(columns.location), onHand, allocated, said };
  }

  /** Whether it is the first of its item at its place. */
  private addEntry(entry: Entry): boolean {
    const key = `${entry.item}\n${entry.location}`;
    const there = this.byPlace.get(key);
    if (there === undefined) {
      this.byPlace.set(key, entry);
      return true;
    }
    there.onHand += entry.onHand;
    if (entry.allocated !== undefined) there.allocated = (there.allocated ?? 0) + entry.allocated;
    return false;
  }
}

interface Product {
  handle: string;
  title: string;
  group: string;
  supplier: string;
}
