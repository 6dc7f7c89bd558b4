import type { DeliveryRecords } from '../../domain/deliveries.js';
import { safe } from '../../domain/safe-cell.js';
import type { Snapshot } from '../../domain/snapshot.js';
import type { StockEntry } from '../../domain/stock-list.js';
import { cell, money } from '../../intake/orders/cell.js';

/** `stock.csv`: the stock lists as one, in columns that are known by their names. */
export function stockCsv(entries: readonly StockEntry[]): string {
  const header = 'item,location,on hand,allocated,price,cost,supplier,lead time days,minimum order,multiple,group,name';
  const number = (n: number | undefined) => (n === undefined ? '' : money(n));
  const text = (one: string | undefined) => cell(safe(one ?? ''));
  const rows = entries.map((e) =>
    [
      text(e.item),
      text(e.location),
      number(e.onHand),
      number(e.allocated),
      number(e.price),
      number(e.cost),
      text(e.supplier),
      number(e.leadTimeDays),
      number(e.minimum),
      number(e.multiple),
      text(e.group),
      text(e.name),
    ].join(),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

/** `deliveries.csv`: purchase-order lines and what became of them, in columns that are known by their names. */
export function deliveriesCsv(records: DeliveryRecords): string {
  const { suppliers, items, order, supplier, item, units, unitsReceived, orderedAt, promisedAt, receivedAt, price } =
    records;
  const header =
    'purchase order,supplier,item,ordered at,promised at,received at,quantity ordered,quantity received,unit price';
  const rows = order.map((name, k) =>
    [
      cell(safe(name)),
      cell(safe(suppliers[supplier[k]])),
      item[k] < 0 ? '' : cell(safe(items[item[k]])),
      day(orderedAt[k]),
      day(promisedAt[k]),
      day(receivedAt[k]),
      money(units[k]),
      money(unitsReceived[k]),
      money(price[k]),
    ].join(),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

/**
 * `snapshot.json`: the stock of the lists on the morning of `at`, and purchase orders not received. Customers' open orders are in no such
 * list: they are left to the person.
 */
export function snapshotOf(
  entries: readonly StockEntry[],
  deliveries: DeliveryRecords | null,
  at: string,
  location: string,
): Snapshot {
  const stock = new Map<string, { onHand: number; allocated: number }>();
  for (const { item, onHand, allocated = 0 } of entries) {
    const there = stock.get(item) ?? { onHand: 0, allocated: 0 };
    stock.set(item, { onHand: there.onHand + onHand, allocated: there.allocated + allocated });
  }
  return {
    bullwhipSnapshot: 1,
    at,
    stock: [...stock].map(([item, { onHand, allocated }]) => ({
      item,
      location,
      // Below zero more was promised than is there: those units are owed, and the plan says so.
      available: Math.round(onHand - allocated),
      ...(allocated > 0 ? { allocated: Math.round(allocated) } : {}),
    })),
    orders: [],
    purchases: deliveries === null ? [] : openPurchases(deliveries, location),
  };
}

function openPurchases(records: DeliveryRecords, location: string): Snapshot['purchases'] {
  const { order, supplier, suppliers, item, items, units, orderedAt, promisedAt, receivedAt } = records;
  const open = new Map<string, { -readonly [K in keyof Purchase]: Purchase[K] }>();
  order.forEach((id, k) => {
    if (!Number.isNaN(receivedAt[k]) || item[k] < 0 || !(units[k] > 0) || Number.isNaN(orderedAt[k])) return;
    const eta = Number.isNaN(promisedAt[k]) ? {} : { eta: day(promisedAt[k]) };
    const what = { supplier: suppliers[supplier[k]], item: items[item[k]], location, units: Math.round(units[k]) };
    const one = { id: id === '' ? `row ${k + 1}` : id, ...what, orderedAt: day(orderedAt[k]), ...eta };
    // Two lines of an order that bring the same on the same day are one of both.
    const key = JSON.stringify({ ...one, units: 0 });
    const twin = open.get(key);
    if (twin === undefined) open.set(key, one);
    else twin.units += one.units;
  });
  return [...open.values()];
}

type Purchase = Snapshot['purchases'][number];

/** Days since 1970-01-01, fractions allowed, as `2010-12-01` or `2010-12-01T08:26:00`. */
function day(days: number): string {
  if (Number.isNaN(days)) return '';
  const text = new Date(Math.round(days * 86_400) * 1000).toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}
