import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importShop, type ShopImportOptions } from '../../../src/intake/import-shop.js';
import { formatHeads } from '../../../src/intake/joined/format-heads.js';
import { looksLikeHeads, looksLikeLines } from '../../../src/intake/joined/columns.js';
import { messages } from '../../../src/intake/messages.js';
import { hashCustomers } from '../../../src/intake/orders/hash-customers.js';
import { importOrders } from '../../../src/intake/orders/import-orders.js';
import { leftOutOf, linesOf } from '../orders/table-of.js';

const hash = hashCustomers(new Uint8Array(32));
const file = (name: string, text: string) => ({ name, bytes: () => [new TextEncoder().encode(text)] });
const sample = (name: string) => file(name, readFileSync(`scenarios/data/exports/${name}`, 'utf8'));
const shopOf = (files: Readonly<Record<string, string>>, options: ShopImportOptions = { hash }) =>
  importShop(Object.entries(files).map(([name, text]) => file(name, text)), options); // prettier-ignore

const HEADS = 'order_id,customer_id,order_status,order_purchase_timestamp,order_delivered_customer_date,order_estimated_delivery_date\n'; // prettier-ignore
const LINES = 'order_id,order_item_id,product_id,price\n';

describe('orders in two tables', () => {
  it('of the made-up year are the same demand as in one', async () => {
    const two = await importShop([sample('two-tables-lines.csv'), sample('two-tables-orders.csv')], { hash });
    expect([two.errors, two.badRows.count]).toEqual([[], 0]);
    const { report } = two.orders!;
    expect(report.taken).toEqual({ orders: 507, lines: 716, units: 1609, items: 12 });
    expect(linesOf(two.orders!)).toEqual(linesOf(await importOrders([sample('shopify-orders.csv')], { hash })));
    expect(leftOutOf(two.orders!)).toEqual({ noHead: 1, cancelledOrder: 1 });
    expect(report.customers).toBe(117);
    // T-9001 was cancelled, T-9002 has no line; every sixth day of delivery is one after the promise.
    expect(report.heads).toMatchObject({ rows: 509, orders: 509, withLines: 508, withoutLines: { count: 1, example: 'T-9002' } }); // prettier-ignore
    expect(report.heads!.delivered).toMatchObject({ orders: 507, promised: 507 });
    expect(report.heads!.delivered.days).toBeCloseTo(3 + 1 / 12, 9);
    expect(report.heads!.delivered.late).toBeCloseTo(Array.from({ length: 507 }, (_, k) => (1001 + k) % 6).filter((n) => n === 5).length / 507, 9); // prettier-ignore
  });

  it('have a row for every unit where no column says how many', async () => {
    const shop = await shopOf({
      'heads.csv': `${HEADS}a,x,delivered,2024-01-02 10:00,2024-01-05 09:00,2024-01-05\nb,y,shipped,2024-01-03 10:00,,2024-01-09\n`,
      'lines.csv': `${LINES}a,1,mug,5\na,2,mug,5\na,3,lamp,20\nb,1,mug,5\n`,
    });
    expect(linesOf(shop.orders!)).toEqual(['2024-01-02T10:00:00 mug×2 lamp×1', '2024-01-03T10:00:00 mug×1']);
    // A promise for a day is kept until the day is over.
    expect(shop.orders!.report.heads!.delivered).toMatchObject({ orders: 1, promised: 1, late: 0 });
  });

  it('account for every row of both', async () => {
    const shop = await shopOf({
      'heads.csv': `${HEADS}a,x,delivered,2024-01-02 10:00,,\n,,,,,\na,x,delivered,2024-01-02 10:00,,\na,z,delivered,2024-01-02 10:00,,\nb,y,canceled,2024-01-03 10:00,,\nc,y,canceled,2024-01-03 10:00,2024-01-05 10:00,\nd,y,pending,2024-01-03 10:00,,\ne,y,shipped,soon,,\nf,y,shipped,2024-01-03 10:00,,\n`,
      'lines.csv': `${LINES}a,1,mug,5\nb,1,mug,5\nc,1,mug,5\nd,1,mug,5\ne,1,mug,5\nz,1,mug,5\na,2,,5\n`,
    });
    const { report } = shop.orders!;
    expect(report.heads).toMatchObject({ rows: 9, empty: 1, unreadable: 1, repeated: 2, orders: 5, differing: { count: 1, example: 'a' }, withLines: 4, withoutLines: { count: 1, example: 'f' } }); // prettier-ignore
    expect(leftOutOf(shop.orders!)).toEqual({ unreadable: 1, noHead: 2, cancelledOrder: 1, notPlaced: 1 });
    expect(report.taken).toMatchObject({ orders: 2, lines: 2 });
    expect(shop.badRows).toEqual({
      count: 2,
      first: [
        messages.badTime({ file: 'heads.csv', line: 9, column: 4, path: 'order_purchase_timestamp' }, 'soon', 'ymd'),
        messages.emptyCell({ file: 'lines.csv', line: 8, column: 3, path: 'product_id' }),
      ],
    });
    expect(formatHeads(report.heads!)).toEqual([
      'heads.csv: 9 rows (orders, without their lines)',
      'rows of the table of orders: 9',
      '  left out, empty rows: 1',
      '  left out, rows that cannot be read: 1',
      '  left out, rows of an order that an earlier row holds: 2',
      '    1 of these say something else, the first was believed, e.g. a',
      '  taken: 5 orders, 4 of them with lines in the other table',
      '  without a line there, so nothing is known of what they ordered: 1, e.g. f',
      '  1 order with the day of delivery: half of them within 2.0 days',
    ]);
  });

  it('read days and numbers as their own table writes them, and columns as a map says', async () => {
    const files = {
      'kopf.csv': 'Nr;Wann;Wer\n7;31.12.2024 09:30;x\n8;01.02.2025;y\n',
      'pos.csv': 'Nr;Was;Wieviel;Einzeln\n7;Tasse;2;4,80\n8;Lampe;1;22,50\n',
    };
    const maps = [
      { kind: 'heads', map: { order: 'Nr', time: 'Wann', customer: 'Wer' }, at: {} },
      { kind: 'lines', map: { order: 'Nr', item: 'Was', units: 'Wieviel', price: 'Einzeln' }, at: {} },
    ] as const;
    const shop = await shopOf(files, { hash, maps });
    expect(shop.errors).toEqual([]);
    expect(linesOf(shop.orders!)).toEqual(['2024-12-31T09:30:00 Tasse×2', '2025-02-01T00:00:00 Lampe×1']);
    expect(shop.orders!.history.itemPrices).toEqual([22.5, 4.8]);
    expect(shop.mapped.map(({ kind, header }) => [kind, header.length])).toEqual([['heads', 3], ['lines', 4]]); // prettier-ignore
  });

  it('name a customer as other exports do: the same one', async () => {
    const heads = `${HEADS}a,Ann@Example.org ,delivered,2024-01-02,,\n`;
    const plain = 'order,item,units,date,email\nb,mug,1,2024-01-03,ann@example.org\n';
    const shop = await shopOf({ 'heads.csv': heads, 'lines.csv': `${LINES}a,1,mug,5\n`, 'plain.csv': plain });
    expect(shop.orders!.report.customers).toBe(1);
  });

  it('need each other', async () => {
    const heads = `${HEADS}a,x,delivered,2024-01-02,,\n`;
    expect((await shopOf({ 'heads.csv': heads })).errors[0]).toEqual(messages.noLinesFile('heads.csv'));
    expect((await shopOf({ 'lines.csv': `${LINES}a,1,mug,5\n` })).errors[0]).toEqual(messages.noHeadsFile('lines.csv'));
  });

  it.each([
    ['id,created_at,customer_id,status', true, false],
    ['order_id,order_date', false, false],
    ['order_number,email,created_at', true, false],
    ['PO number,supplier,order date,status', false, false],
    ['order,sku,qty,date', false, false],
    ['order_id,sku,quantity,unit_price', false, true],
    ['Auftragsnr,Artikelnr,Menge', false, true],
    ['SKU,On hand', false, false],
  ])('are known by their columns: %s', (header, heads, lines) => {
    const columns = header.split(',');
    expect([looksLikeHeads(columns), looksLikeLines(columns)]).toEqual([heads, lines]);
  });
});
