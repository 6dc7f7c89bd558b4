import type { DeliveryRecords } from '../../domain/deliveries.js';
import type { Problem } from '../../domain/problems.js';
import type { TableSource } from '../files/table.js';
import { ListTally } from '../lists/list-report.js';
import { isTotal } from '../no-entry.js';
import { messages } from '../lists/messages.js';
import { readList, type ListFile } from '../lists/read-list.js';
import { valueReader } from '../lists/read-value.js';
import { Names } from '../names.js';
import { formatDay } from '../parse-time.js';
import { deliveryLayout, type DeliveryLayout } from './columns.js';
import {
  deliveryReasons,
  type Deliveries,
  type DeliveriesReport,
  type DeliveryOptions,
  type DeliveryReason,
} from './deliveries.js';

/**
 * Purchase-order lines and what became of them, from lists in any layout that names a supplier and the days; with a report in which every
 * row and every word in a column of days or numbers is accounted for. Nothing is thrown: see `report.errors`.
 */
export async function readDeliveries(
  sources: readonly TableSource[],
  options: DeliveryOptions = {},
): Promise<Deliveries> {
  const tally = new ListTally<DeliveryReason>(Object.keys(deliveryReasons) as DeliveryReason[]);
  const lines = new DeliveryLines(tally, options.supplier?.trim() ?? '');
  const recognise = (file: string, header: readonly string[]) =>
    deliveryLayout(file, header, options.mapOf?.(header) ?? options.columns, lines.usualSupplier !== '');
  const files = await readList(sources, recognise, tally, options);
  if (tally.errors.length === 0) for (const file of files) lines.add(file);
  const records = lines.records();
  tally.notes.push(...longOpen(records));
  const { rows } = tally.report();
  if (tally.errors.length === 0 && records.order.length === 0) tally.errors.push(messages.nothing(rows, 'delivery'));
  return { records, report: { ...tally.report(), ...summary(records) } };
}

interface Line {
  readonly order: string;
  readonly supplier: number;
  readonly item: number;
  readonly units: number;
  readonly unitsReceived: number;
  orderedAt: number;
  readonly promisedAt: number;
  readonly receivedAt: number;
  readonly price: number;
}

class DeliveryLines {
  private readonly lines: Line[] = [];
  private readonly suppliers = new Names();
  private readonly items = new Names();

  constructor(
    private readonly tally: ListTally<DeliveryReason>,
    readonly usualSupplier: string,
  ) {}

  add({ name, header, layout, formats, rows, lines }: ListFile<DeliveryLayout>): void {
    const { columns, watched } = layout;
    const read = valueReader(name, header, formats, this.tally);
    const text = (cells: readonly string[], column: number) => (column < 0 ? '' : cells[column].trim());
    rows.forEach((cells, row) => {
      const line = lines[row];
      const out = (reason: DeliveryReason) => this.tally.leaveOut(reason, name, line, cells.join(','));
      if (isTotal(cells)) return out('total');
      for (const column of watched) read.number(cells, line, column);
      const days = [columns.orderedAt, columns.promisedAt, columns.receivedAt].map((at) => read.day(cells, line, at));
      const numbers = [columns.units, columns.unitsReceived, columns.price].map((at) => read.number(cells, line, at));
      if (!isRead(days) || !isRead(numbers)) return out('unreadable');
      const [orderedAt, promisedAt, receivedAt] = days;
      const [units, unitsReceived, price] = numbers;
      const supplier = text(cells, columns.supplier) || this.usualSupplier;
      if (supplier === '') return out('noSupplier');
      if (days.every(Number.isNaN)) return out('noDays');
      if (units <= 0) return out('noUnits');
      const item = text(cells, columns.item);
      this.lines.push({
        order: text(cells, columns.order),
        supplier: this.suppliers.row(supplier),
        item: item === '' ? -1 : this.items.row(item),
        units,
        unitsReceived,
        orderedAt: receivedAt < orderedAt ? NaN : orderedAt,
        promisedAt,
        receivedAt,
        price: price < 0 ? NaN : price,
      });
      if (receivedAt < orderedAt) {
        const column = columns.orderedAt;
        const place = { file: name, line, column: column + 1, path: header[column] };
        this.tally.notes.push(messages.orderedLater(place, cells[column]));
      }
    });
    this.tally.taken = this.lines.length;
  }

  /** By the day they were ordered on; lines that don't say it stand at the first day they name. */
  records(): DeliveryRecords {
    const key = ({ orderedAt, promisedAt, receivedAt }: Line) =>
      [orderedAt, promisedAt, receivedAt].find((day) => !Number.isNaN(day))!;
    const lines = [...this.lines].sort((a, b) => key(a) - key(b));
    return {
      suppliers: this.suppliers.texts,
      items: this.items.texts,
      order: lines.map(({ order }) => order),
      supplier: Int32Array.from(lines, ({ supplier }) => supplier),
      item: Int32Array.from(lines, ({ item }) => item),
      units: Float64Array.from(lines, ({ units }) => units),
      unitsReceived: Float64Array.from(lines, ({ unitsReceived }) => unitsReceived),
      orderedAt: Float64Array.from(lines, ({ orderedAt }) => orderedAt),
      promisedAt: Float64Array.from(lines, ({ promisedAt }) => promisedAt),
      receivedAt: Float64Array.from(lines, ({ receivedAt }) => receivedAt),
      price: Float64Array.from(lines, ({ price }) => price),
    };
  }
}

function isRead(values: readonly (number | null)[]): values is readonly number[] {
  return values.every((value) => value !== null);
}

function summary(
  records: DeliveryRecords,
): Omit<DeliveriesReport, keyof ReturnType<ListTally<DeliveryReason>['report']>> {
  const { order, suppliers, items, orderedAt, promisedAt, receivedAt } = records;
  const known = (days: Float64Array) => days.reduce((sum, day) => sum + (Number.isNaN(day) ? 0 : 1), 0);
  let from = Infinity;
  let to = -Infinity;
  for (const days of [orderedAt, promisedAt, receivedAt]) {
    for (const day of days) if (day < from) from = day;
    for (const day of days) if (day > to) to = day;
  }
  const received = known(receivedAt);
  return {
    orders: new Set(order.filter((name) => name !== '')).size,
    suppliers: suppliers.length,
    items: items.length,
    received,
    open: order.length - received,
    withOrderDay: known(orderedAt),
    withPromise: known(promisedAt),
    from: order.length === 0 ? '' : formatDay(Math.floor(from)),
    to: order.length === 0 ? '' : formatDay(Math.floor(to)),
    repeatedRows: repeats(records),
  };
}

/** Lines that nobody booked, probably: so long after their day a supplier has been asked. */
function longOpen({ order, promisedAt, receivedAt }: DeliveryRecords): Problem[] {
  const end = receivedAt.reduce((last, day) => (day > last ? day : last), -Infinity);
  const rows = order.flatMap((_, row) => (Number.isNaN(receivedAt[row]) && promisedAt[row] < end - LONG_OPEN ? [row] : [])); // prettier-ignore
  if (rows.length === 0) return [];
  const first = rows.reduce((a, b) => (promisedAt[b] < promisedAt[a] ? b : a));
  return [messages.longOpen(rows.length, order[first], formatDay(Math.floor(promisedAt[first])), LONG_OPEN)];
}

/** Days. */
const LONG_OPEN = 60;

function repeats(r: DeliveryRecords): number {
  const columns = [r.supplier, r.item, r.units, r.unitsReceived, r.orderedAt, r.promisedAt, r.receivedAt, r.price];
  const seen = new Set(r.order.map((order, row) => [order, ...columns.map((column) => column[row])].join('\n')));
  return r.order.length - seen.size;
}
