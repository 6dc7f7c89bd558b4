import { fitDemand } from '../../calibration/demand/fit-demand.js';
import type { ReturnsSeen, Sales } from '../../calibration/demand/sales.js';
import { fitSuppliers } from '../../calibration/supply/fit-suppliers.js';
import type { FittedSupplier } from '../../calibration/supply/fitted-supplier.js';
import { parseDate } from '../../domain/units.js';
import type { ImportedShop } from '../../intake/import-shop.js';
import type { ImportedOrders } from '../../intake/orders/import-orders.js';
import type { ShopItem } from '../scenario-file/write/write-items.js';
import type { ShopTerms } from './shop-terms.js';
import { writeScenario, type WrittenShop } from '../scenario-file/write/write-scenario.js';

/** A supplier of fewer deliveries tells too little; of many suppliers the busiest are written. */
const LEAST_DELIVERIES = 5;
const MOST_SUPPLIERS = 8;
const DAYS_PER_MONTH = 365.25 / 12;

/** The scenario that describes an imported shop, and its items; null where the orders are too few to be fitted. */
export function fitShop(
  shop: ImportedShop,
  items: readonly ShopItem[],
  terms: Pick<ShopTerms, 'title' | 'currency'>,
): WrittenShop | null {
  if (shop.orders === null) return null;
  const demand = fitDemand(salesOf(shop.orders));
  if (!demand) return null;
  const files = { items: 'items.csv', orders: 'orders.csv' };
  const suppliers = withListed(suppliersOf(shop), items);
  return writeScenario({
    title: terms.title,
    currency: terms.currency,
    revenue: revenueOf(shop.orders),
    demand,
    items: withCosts(items, suppliers),
    suppliers,
    files,
  });
}

/** What is paid in a month; lines without a price count as nothing. */
function revenueOf({ history, lines: { sales }, rows }: ImportedOrders): number {
  let total = 0;
  for (const row of rows) if (sales.price[row] > 0) total += sales.units[row] * sales.price[row];
  return (total / history.days) * DAYS_PER_MONTH;
}

/** Items that nobody was seen to sell are sold by whom the stock list names, where that supplier is known by its deliveries. */
function withListed(suppliers: readonly FittedSupplier[], items: readonly ShopItem[]): readonly FittedSupplier[] {
  const seen = new Set(suppliers.flatMap(({ offers = [] }) => offers.map(({ item }) => item)));
  return suppliers.map((one) => {
    const listed = items.filter(({ name, supplier }) => supplier === one.name && !seen.has(name));
    if (one.offers === undefined || listed.length === 0) return one;
    return { ...one, offers: [...one.offers, ...listed.map(({ name }) => ({ item: name, price: NaN }))] };
  });
}

/** Items whose cost no list knows cost what was last paid for them, the least of it. */
function withCosts(items: readonly ShopItem[], suppliers: readonly FittedSupplier[]): readonly ShopItem[] {
  const paid = new Map<string, number>();
  for (const { item, price } of suppliers.flatMap(({ offers = [] }) => offers))
    if (price < (paid.get(item) ?? Infinity)) paid.set(item, price);
  return items.map((item) =>
    item.cost === undefined && paid.has(item.name) ? { ...item, cost: paid.get(item.name)! } : item,
  );
}

/** Imported orders as what demand is fitted to. */
export function salesOf(orders: ImportedOrders): Sales {
  const { start, days, orders: columns, itemNames, itemPrices } = orders.history;
  return { start, days, orders: columns, itemNames, itemPrices, customer: orders.customer, ...returnsOf(orders) };
}

/** Lines that were entered by mistake and taken back soon after are no returns. */
function returnsOf({ lines, returns, cancelled }: ImportedOrders): { returned?: ReturnsSeen } {
  const { sales, creditNotes } = lines;
  if (creditNotes.length === 0) return {};
  const days: number[] = [];
  const mistaken = new Set(cancelled);
  returns.sale.forEach((sale, note) => {
    if (sale >= 0 && !mistaken.has(sale)) days.push((creditNotes.time[note] - sales.time[sale]) / 86_400);
  });
  return { returned: { days, unmatched: creditNotes.length - returns.matched } };
}

/** The export is of the day of the last order, or of the last thing that a delivery tells, whichever is later. */
function suppliersOf({ orders, deliveries }: ImportedShop): readonly FittedSupplier[] {
  const records = deliveries?.records;
  if (!records) return [];
  const end = parseDate(orders?.report.period.end);
  let asOf = 'value' in end ? end.value + 1 : -Infinity;
  for (const column of [records.orderedAt, records.receivedAt]) for (const day of column) if (day > asOf) asOf = day;
  return fitSuppliers(records, asOf)
    .suppliers.filter(({ deliveries: n }) => n >= LEAST_DELIVERIES)
    .slice(0, MOST_SUPPLIERS);
}
