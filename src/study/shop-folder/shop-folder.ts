import { count, counted, plural } from '../../domain/count-words.js';
import { dayText } from '../../domain/day-text.js';
import { formatListReport } from '../../intake/lists/format-list-report.js';
import { deliveryReasons, type Deliveries } from '../../intake/deliveries/deliveries.js';
import type { ImportedShop } from '../../intake/import-shop.js';
import { formatOrderImport } from '../../intake/orders/format-order-import.js';
import { writeCancelled, writeOrders, writeReturns } from '../../intake/orders/write-orders.js';
import { stockReasons, type StockList } from '../../intake/stock/stock.js';
import { fitShop } from './fit-shop.js';
import { shopItems } from './items.js';
import { deliveriesCsv, snapshotOf, stockCsv } from './lists.js';
import { plainScenario } from './plain-scenario.js';
import type { ShopTerms } from './shop-terms.js';

/** A file of the shop's folder: its name, and its text whole or piece by piece. */
export interface ShopFile {
  readonly name: string;
  readonly content: string | Iterable<string>;
}

/** The only place of a shop that was imported, as its scenario calls it. */
const WAREHOUSE = 'warehouse';

/** All files of an imported shop but those that remember how it was imported. */
export function shopFolder(shop: ImportedShop, asked: ShopTerms): readonly ShopFile[] {
  const { orders, stock, deliveries } = shop;
  const terms = { ...asked, currency: asked.currency ?? orders?.currency };
  const entries = stock?.entries ?? [];
  const files: ShopFile[] = [
    { name: 'import-report.txt', content: `${importReport(shop, terms).join('\n')}\n` },
    { name: 'import-report.json', content: `${JSON.stringify(importReportJson(shop), null, 2)}\n` },
  ];
  if (orders !== null) {
    const { history, report } = orders;
    const items = shopItems(history.itemNames, history.itemPrices, entries);
    const { start, end, days } = report.period;
    const fit = fitShop(shop, items.list, terms);
    files.push(
      { name: 'orders.csv', content: writeOrders(orders) },
      ...(orders.cancelled.length > 0 ? [{ name: 'cancelled.csv', content: writeCancelled(orders) }] : []),
      ...(orders.lines.creditNotes.length > 0 ? [{ name: 'returns.csv', content: writeReturns(orders) }] : []),
      { name: 'items.csv', content: fit?.items ?? items.text },
      ...(fit?.tables ?? []),
      {
        name: 'scenario.yaml',
        content: fit?.yaml ?? plainScenario({ ...terms, start, end, days, items, lines: report.taken.lines }),
      },
    );
  }
  if (stock !== null) {
    const at = orders === null ? '' : nextDay(orders.report.period.end);
    files.push({ name: 'stock.csv', content: stockCsv(entries) });
    if (at !== '') {
      const snapshot = snapshotOf(entries, deliveries?.records ?? null, at, WAREHOUSE);
      files.push({ name: 'snapshot.json', content: `${JSON.stringify(snapshot, null, 1)}\n` });
    }
  }
  if (deliveries !== null) files.push({ name: 'deliveries.csv', content: deliveriesCsv(deliveries.records) });
  return files;
}

/** What was read, taken, left out and why, to the row, as plain lines. */
export function importReport({ orders, stock, deliveries }: ImportedShop, { key }: ShopTerms): readonly string[] {
  return [
    ...(orders === null
      ? []
      : [
          'ORDERS',
          ...formatOrderImport(orders.report),
          ...(orders.report.customers > 0
            ? [`  the key of the hashes is in ${key}: who has it can tell whether somebody is a customer`]
            : []),
        ]),
    ...(stock === null
      ? []
      : ['STOCK', ...formatListReport(stock.report, stockReasons), onHandLine(stock), ...placesOf(stock)]),
    ...(deliveries === null
      ? []
      : ['DELIVERIES', ...formatListReport(deliveries.report, deliveryReasons), deliveredLine(deliveries)]),
  ];
}

function onHandLine({ report: { onHand, items, belowZero } }: StockList): string {
  const owed =
    belowZero > 0 ? `, ${count(belowZero)} of them below zero, taken as ${plural(belowZero, 'it is', 'they are')}` : '';
  return `on hand: ${counted(onHand, 'unit')} of ${counted(items, 'item')}${owed}`;
}

function deliveredLine({ report: { from, to, received, open, withPromise, withOrderDay, taken } }: Deliveries): string {
  const period = from === '' ? '' : `${dayText(from)} to ${dayText(to)}: `;
  const known = (n: number) => (n === taken ? 'all' : n === 0 ? 'none' : count(n));
  return `${period}${count(received)} received, ${count(open)} still open; ${known(withPromise)} with a promised day, ${known(withOrderDay)} with the day ordered`;
}

/** Orders do not say from where they were sent. */
function placesOf({ report: { locations } }: StockList): string[] {
  if (locations.length < 2) return [];
  return [`places: ${locations.map((name) => (name === '' ? 'none named' : name)).join(', ')}; planned as one, ${WAREHOUSE}`]; // prettier-ignore
}

/** The same as data. */
export function importReportJson({ orders, stock, deliveries }: ImportedShop): object {
  return {
    bullwhipImport: 1,
    ...(orders === null ? {} : { orders: orders.report }),
    ...(stock === null ? {} : { stock: stock.report }),
    ...(deliveries === null ? {} : { deliveries: deliveries.report }),
  };
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
