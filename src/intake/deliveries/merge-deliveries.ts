import type { DeliveryRecords } from '../../domain/deliveries.js';
import { Names } from '../names.js';

/**
 * The lines of an earlier list beside those of a later one. A later list knows better what became of a purchase order: an order that both
 * hold is the later one's; lines without an order number are the same where supplier, item, units and the day ordered are.
 */
export function mergeDeliveries(earlier: DeliveryRecords, later: DeliveryRecords): DeliveryRecords {
  const known = new Set(later.order.map((_, row) => keyOf(later, row)));
  const kept = earlier.order.flatMap((_, row) => (known.has(keyOf(earlier, row)) ? [] : [row]));
  const lines = [
    ...kept.map((row) => ({ from: earlier, row })),
    ...later.order.map((_, row) => ({ from: later, row })),
  ].sort((a, b) => firstDay(a.from, a.row) - firstDay(b.from, b.row));
  const suppliers = new Names();
  const items = new Names();
  const supplier = lines.map(({ from, row }) => suppliers.row(from.suppliers[from.supplier[row]]));
  const item = lines.map(({ from, row }) => (from.item[row] < 0 ? -1 : items.row(from.items[from.item[row]])));
  const column = (of: (records: DeliveryRecords) => Float64Array) =>
    Float64Array.from(lines, ({ from, row }) => of(from)[row]);
  return {
    suppliers: suppliers.texts,
    items: items.texts,
    order: lines.map(({ from, row }) => from.order[row]),
    supplier: Int32Array.from(supplier),
    item: Int32Array.from(item),
    units: column(({ units }) => units),
    unitsReceived: column(({ unitsReceived }) => unitsReceived),
    orderedAt: column(({ orderedAt }) => orderedAt),
    promisedAt: column(({ promisedAt }) => promisedAt),
    receivedAt: column(({ receivedAt }) => receivedAt),
    price: column(({ price }) => price),
  };
}

function keyOf(r: DeliveryRecords, row: number): string {
  const supplier = r.suppliers[r.supplier[row]];
  if (r.order[row] !== '') return `${supplier}\n${r.order[row]}`;
  const item = r.item[row] < 0 ? '' : r.items[r.item[row]];
  return ['', supplier, item, r.units[row], r.orderedAt[row]].join('\n');
}

/** As lists are sorted: by the day ordered, else the first day that is named. */
const firstDay = (r: DeliveryRecords, row: number): number =>
  [r.orderedAt[row], r.promisedAt[row], r.receivedAt[row]].find((day) => !Number.isNaN(day)) ?? 0;
