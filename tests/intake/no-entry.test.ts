import { describe, expect, it } from 'vitest';
import { noEntry } from '../../src/intake/no-entry.js';
import { readDeliveries } from '../../src/intake/deliveries/read-deliveries.js';
import { readStock } from '../../src/intake/stock/read-stock.js';
import { imported, leftOutOf } from './orders/table-of.js';

const source = (name: string, text: string) => ({ name, bytes: [new TextEncoder().encode(text)] });

describe('a row that is no entry', () => {
  it.each([
    ['Total,,"1,204"', 'total'],
    ['Grand total:,,600,', 'total'],
    [',,Summe,600', 'total'],
    ['Gesamtsumme 2025,,,"15.511,00 €"', 'total'],
    ['Total,Toothpaste,12', null],
    ['TOTAL-40W,,12', null],
    ['Total', 'total'],
    ['no.,yyyy-mm-dd,code,pieces', 'heading'],
    ['order,date,sku,qty', 'heading'],
    ['mug,,', null],
    ['7,2025-01-02,mug,2', null],
  ])('is known by its words: %s', (row, expected) => {
    expect(noEntry(Array.from(row.matchAll(/"([^"]*)"|([^,]+)|(?<=^|,)(?=,|$)/g), ([, a, b]) => a ?? b ?? ''))).toBe(expected); // prettier-ignore
  });

  it('is left out of orders, and counted', async () => {
    const file = 'Order,Date,SKU,Quantity,Price\nno.,yyyy-mm-dd,code,pieces,EUR\n1,2025-01-02,mug,2,5\n2,2025-01-03,mug,1,-5\nTotal,,,3,\n'; // prettier-ignore
    const found = await imported({ 'a.csv': file });
    expect(found.report.errors).toEqual([]);
    expect(leftOutOf(found)).toEqual({ total: 1, heading: 1, noPrice: 1 });
    expect([found.report.rows, found.report.taken.lines, found.report.problems.count]).toEqual([4, 1, 0]);
  });

  it('is left out of stock and deliveries', async () => {
    const stock = await readStock([source('s.csv', 'SKU,Title,On hand\nmug,Mug,"1,204"\nTotal,,"1,204"\n')]);
    expect(stock.entries.map(({ item, onHand }) => [item, onHand])).toEqual([['mug', 1204]]);
    expect(stock.report.leftOut.map(({ reason, rows }) => [reason, rows])).toEqual([['total', 1]]);
    const text = 'PO,Supplier,Quantity,Ordered,Received\n1,Kilns,40,2025-01-02,2025-02-03\n,Total,40,,\n';
    const deliveries = await readDeliveries([source('d.csv', text)]);
    expect([deliveries.records.order.length, deliveries.report.leftOut[0].reason]).toEqual([1, 'total']);
  });
});
