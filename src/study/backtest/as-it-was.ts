import type { OrderColumns } from '../../domain/demand.js';
import type { DeliveryRecords } from '../../domain/deliveries.js';
import { TICKS_PER_DAY } from '../../domain/time.js';

/** What a shop's own records say of a time: of its purchases, and of its stock where that is known on some later day. */
export interface AsItWas {
  /** Lines of purchase orders placed, their units, and what they cost; lines without a price are counted apart. */
  readonly lines: number;
  readonly units: number;
  readonly spent: number;
  readonly unpriced: number;
  /** Null where no stock is known. */
  readonly stock: StockAsItWas | null;
}

export interface StockAsItWas {
  /** Units on hand at the close of a day, the mean over the days. */
  readonly onHandMean: number;
  /** Item-days that closed with nothing left. */
  readonly soldOutDays: number;
  /** Items whose stock is known. */
  readonly items: number;
  /** Of their item-days, those with less than nothing: orders that waited, or records that don't fit together. */
  readonly below: number;
}

export interface ShopRecords {
  readonly deliveries: DeliveryRecords;
  /** Units on hand by item name, at the beginning of the day `at`; null = not known. */
  readonly stock: { readonly at: number; readonly onHand: ReadonlyMap<string, number> } | null;
  /** Sales from day `from` on, ticks since then; rows of `itemNames`. */
  readonly sales: OrderColumns;
  readonly itemNames: readonly string[];
}

/**
 * The days `from … from + days − 1` (days since 1970-01-01) as they really were. Stock is counted backwards from the day on which it is known: what
 * was received since is taken out, what was sold since is put back.
 */
export function asItWas({ deliveries, stock, sales, itemNames }: ShopRecords, from: number, days: number): AsItWas {
  let lines = 0;
  let units = 0;
  let spent = 0;
  let unpriced = 0;
  for (let row = 0; row < deliveries.units.length; row++) {
    const day = deliveries.orderedAt[row];
    if (!(day >= from && day < from + days)) continue;
    lines++;
    units += deliveries.units[row] || 0;
    if (deliveries.price[row] > 0) spent += deliveries.price[row] * (deliveries.units[row] || 0);
    else unpriced++;
  }
  const known = stock && stock.at >= from + days ? stock : null;
  return { lines, units, spent, unpriced, stock: known && stockOf(deliveries, known, sales, itemNames, from, days) };
}

function stockOf(
  deliveries: DeliveryRecords,
  { at, onHand }: NonNullable<ShopRecords['stock']>,
  sales: OrderColumns,
  itemNames: readonly string[],
  from: number,
  days: number,
): StockAsItWas {
  const rows = new Map(itemNames.map((name, row) => [name, row]));
  const span = at - from;
  /** Received less sold, by item row and day. */
  const change = itemNames.map((name) => (onHand.has(name) ? new Float64Array(span) : null));
  const add = (row: number | undefined, day: number, units: number) => {
    if (row !== undefined && day >= 0 && day < span && change[row]) change[row][day] += units;
  };
  for (let k = 0; k < deliveries.receivedAt.length; k++) {
    const came = Number.isNaN(deliveries.unitsReceived[k]) ? deliveries.units[k] : deliveries.unitsReceived[k];
    add(rows.get(deliveries.items[deliveries.item[k]] ?? ''), Math.floor(deliveries.receivedAt[k]) - from, came || 0);
  }
  for (let order = 0; order < sales.time.length; order++) {
    const day = Math.floor(sales.time[order] / TICKS_PER_DAY);
    for (let line = sales.firstLine[order]; line < sales.firstLine[order + 1]; line++)
      add(sales.item[line], day, -sales.units[line]);
  }
  let sum = 0;
  let soldOutDays = 0;
  let below = 0;
  let items = 0;
  change.forEach((own, row) => {
    if (!own) return;
    items++;
    let closing = onHand.get(itemNames[row])!;
    for (let day = span - 1; day >= 0; day--) {
      if (day < days) {
        sum += Math.max(0, closing);
        if (closing <= 0) soldOutDays++;
        if (closing < 0) below++;
      }
      closing -= own[day];
    }
  });
  return { onHandMean: sum / days, soldOutDays, items, below };
}
