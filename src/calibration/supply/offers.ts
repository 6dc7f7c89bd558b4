import type { DeliveryRecords } from '../../domain/deliveries.js';

/** An item that a supplier has been ordered. */
export interface SeenOffer {
  readonly item: string;
  /** What a unit cost the last time; NaN = never known. */
  readonly price: number;
}

/** What each supplier sells to the shop, by supplier row, in the order of the items; prices are those last paid. */
export function offersOf(records: DeliveryRecords): SeenOffer[][] {
  const last = records.suppliers.map(() => new Map<number, { day: number; price: number }>());
  for (let row = 0; row < records.supplier.length; row++) {
    const item = records.item[row];
    if (item < 0) continue;
    const offers = last[records.supplier[row]];
    const day = dayOf(records, row);
    const before = offers.get(item);
    const price = records.price[row] > 0 ? records.price[row] : NaN;
    if (before === undefined || (!Number.isNaN(price) && !(day < before.day))) offers.set(item, { day, price });
  }
  return last.map((offers) =>
    [...offers].sort(([a], [b]) => a - b).map(([item, { price }]) => ({ item: records.items[item], price })),
  );
}

/** The first day that is known of a purchase order; −Infinity where none is, so that any other is later. */
function dayOf({ orderedAt, promisedAt, receivedAt }: DeliveryRecords, row: number): number {
  const known = [orderedAt[row], promisedAt[row], receivedAt[row]].find((day) => !Number.isNaN(day));
  return known ?? -Infinity;
}
