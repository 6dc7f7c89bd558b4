import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashCustomers } from '../../../src/intake/orders/hash-customers.js';
import { importOrders } from '../../../src/intake/orders/import-orders.js';
import { parseMaps } from '../../../src/intake/maps/parse-maps.js';
import { writeOrders } from '../../../src/intake/orders/write-orders.js';
import type { ColumnMap } from '../../../src/intake/order-history.js';
import { imported, leftOutOf, linesOf } from './table-of.js';

const sample = (name: string) => {
  const content = readFileSync(new URL(`../../../scenarios/data/exports/${name}`, import.meta.url));
  return { name, bytes: () => [content] };
};
const [{ map }] = parseMaps('order=Order ref,item=Article,units=Pieces,time=Placed,price=Unit amount,customer=Buyer') as unknown as [{ map: ColumnMap }]; // prettier-ignore
const hash = hashCustomers(new Uint8Array(32));
const exports = {
  shopify: () => importOrders([sample('shopify-orders.csv')], { hash }),
  woocommerce: () => importOrders([sample('woocommerce-orders.csv')], { hash }),
  'online-retail': () => importOrders([sample('online-retail.csv')], { hash }),
  marketplace: () => importOrders([sample('marketplace-orders.csv')], { hash, mapOf: () => map }),
};

describe('the same made-up year, exported by four systems', () => {
  it.each(Object.entries(exports))(
    'is the same demand from %s: 507 orders, 716 lines, 1,609 units of 12 items in 362 days',
    async (_, read) => {
      const { history, report } = await read();
      expect(report.errors).toEqual([]);
      expect(report.taken).toEqual({ orders: 507, lines: 716, units: 1609, items: 12 });
      expect([history.start, history.days]).toEqual(['2025-01-03', 362]);
      expect(report.customers).toBe(117);
    },
  );

  it('has every line at the same time, with the same units at the same price', async () => {
    const told = async (read: () => ReturnType<typeof imported>) => {
      const { lines, rows } = await read();
      const { time, units, price } = lines.sales;
      // A marketplace tells no seconds.
      return [...rows].map((row) => `${Math.floor(time[row] / 60)} ${units[row]} ${price[row]}`).sort();
    };
    const shopify = await told(exports.shopify);
    for (const read of Object.values(exports)) expect(await told(read)).toEqual(shopify);
  });

  it('has the same items under the same codes in those that use them', async () => {
    const shopify = await exports.shopify();
    expect(linesOf(await exports.woocommerce())).toEqual(linesOf(shopify));
  });

  it('accounts for every row', async () => {
    for (const read of Object.values(exports)) {
      const { report } = await read();
      const left = report.leftOut.reduce((sum, { rows }) => sum + rows, 0);
      expect(left + report.mergedLines + report.taken.lines).toBe(report.rows);
    }
  });

  it('leaves out what came to nothing, for its reason', async () => {
    expect(leftOutOf(await exports.shopify())).toEqual({ testOrder: 1, cancelledOrder: 5, notAnItem: 6 });
    expect(leftOutOf(await exports.woocommerce())).toEqual({ notPlaced: 3, cancelledOrder: 3, notAnItem: 6 });
    expect(leftOutOf(await exports.marketplace())).toEqual({});
    const retail = await exports['online-retail']();
    expect(leftOutOf(retail)).toEqual({ creditNote: 36, adjustment: 1, writeOff: 3, noPrice: 1, notAnItem: 22, cancelled: 1 }); // prettier-ignore
    expect(retail.report.notItems).toEqual([
      { code: 'POST', kind: 'postage', rows: 21 },
      { code: 'TEST001', kind: 'test', rows: 1 },
    ]);
    expect(retail.report.returns).toMatchObject({ lines: 36, named: 36, matched: 36, cancelled: 1 });
  });

  it('is read back from what is written of it, to the byte', async () => {
    for (const read of Object.values(exports)) {
      const text = [...writeOrders(await read())].join('');
      const again = await imported({ 'orders.csv': text }, { hash });
      expect([...writeOrders(again)].join('')).toBe(text);
      expect(leftOutOf(again)).toEqual({});
    }
  });
});

const SHOPIFY = 'Name,Email,Financial Status,Fulfillment Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku'; // prettier-ignore

describe('Shopify', () => {
  it('carries what the first row of an order says to its other rows, also in exports without the newer columns', async () => {
    const file = `${SHOPIFY}
#2,b@example.com,paid,fulfilled,2024-03-02 10:00:00 +0100,1,Mug - blue,12.50,MUG
#2,b@example.com,,,,3,Bowl,9.90,
#1,a@example.com,paid,,2024-03-01 23:30:00 -0500,2,Mug - blue,12.50,MUG
`;
    const found = await imported({ 'a.csv': file });
    // Without a SKU an item goes by its name; the time is the shop's own.
    expect(linesOf(found)).toEqual(['2024-03-01T23:30:00 MUG×2', '2024-03-02T10:00:00 MUG×1 Bowl×3']);
    expect(found.report.errors).toEqual([]);
    expect(found.history.itemPrices).toEqual([9.9, 12.5]);
  });

  it('counts refunds of what was sent as demand, and leaves out what was refunded before', async () => {
    const header = `${SHOPIFY},Cancelled at,Refunded Amount,Payment Method`;
    const file = `${header}
#1,,refunded,fulfilled,2024-03-01 10:00:00 +0100,1,A,5,A,,5.00,Card
#2,,refunded,,2024-03-01 11:00:00 +0100,1,A,5,A,,5.00,Card
#3,,partially_refunded,fulfilled,2024-03-01 12:00:00 +0100,2,A,5,A,,2.50,Card
#4,,paid,,2024-03-01 13:00:00 +0100,1,A,5,A,2024-03-01 14:00:00 +0100,0,Card
#5,,expired,,2024-03-01 14:00:00 +0100,1,A,5,A,,0,Card
#6,,paid,fulfilled,2024-03-01 15:00:00 +0100,1,A,0,A,,0,Card
`;
    const found = await imported({ 'a.csv': file });
    expect(linesOf(found)).toEqual(['2024-03-01T10:00:00 A×1', '2024-03-01T12:00:00 A×2']);
    expect(leftOutOf(found)).toEqual({ cancelledOrder: 2, notPlaced: 1, noPrice: 1 });
    expect(found.report.refunds).toEqual({ orders: 3, amount: 12.5 });
  });

  it('says which row is wrong where an order lacks its first row', async () => {
    const { report } = await imported({ 'a.csv': `${SHOPIFY}\n#7,,,,,1,Mug,12.50,MUG\n` });
    expect(report.problems.first).toEqual([
      expect.objectContaining({ file: 'a.csv', line: 2, column: 5, path: 'Created at' }),
    ]);
  });
});

describe('WooCommerce', () => {
  const header = 'order_id,order_number,order_date,status,customer_email,line_item_1,line_item_2,line_item_3';
  it('unpacks any number of lines from a row, names with colons and bars too', async () => {
    const file = `${header}
5,5,2024-03-01 10:00:00,completed,a@example.com,name:Mug: blue|big|product_id:7|sku:|quantity:2|total:25.00,name:Bowl|product_id:8|sku:BOWL|quantity:3|total:29.70,
6,6,2024-03-01 11:00:00,wc-processing,,name:Bowl|sku:BOWL|quantity:1|total:9.90,,
7,7,2024-03-01 12:00:00,checkout-draft,,name:Bowl|sku:BOWL|quantity:1|total:9.90,,
8,8,2024-03-01 13:00:00,completed,,,,
`;
    const found = await imported({ 'a.csv': file });
    expect(linesOf(found)).toEqual(['2024-03-01T10:00:00 Mug: blue|big×2 BOWL×3', '2024-03-01T11:00:00 BOWL×1']);
    expect(found.history.itemPrices).toEqual([9.9, 12.5]);
    expect(leftOutOf(found)).toEqual({ noLine: 1, notPlaced: 1 });
    expect(found.report.files).toEqual([{ name: 'a.csv', layout: 'WooCommerce orders export', rows: 4, lines: 5 }]);
  });

  it('says which cell holds no order line', async () => {
    const file = `${header}\n5,5,2024-03-01 10:00:00,completed,,name:Mug|sku:MUG|quantity:two|total:5,,\n`;
    const { report } = await imported({ 'a.csv': file });
    expect(report.problems.first).toEqual([expect.objectContaining({ line: 2, column: 6, path: 'line_item_1' })]);
  });
});

describe('a map', () => {
  it('is written on the command line or in a file', () => {
    const map = { order: 'Ref', item: 'SKU, long', units: 'Qty', time: 'Date' };
    const words = { kind: 'orders', at: { path: '--map' }, map };
    expect(parseMaps('order=Ref,item=SKU, long,units=Qty, time = Date')).toEqual([words]);
    const lines = '# ours\norder: Ref\nitem: "SKU, long"\nunits: Qty # pieces\ntime: Date\n';
    expect(parseMaps(lines, 'm.txt')).toEqual([{ ...words, at: { file: 'm.txt' } }]);
  });

  it('says what kind of file it is for: before its fields, or in a line above them', () => {
    const stock = { item: 'Art', onHand: 'Bestand, frei', leadTimeDays: 'Tage' };
    expect(parseMaps('stock:item=Art,on hand=Bestand, frei,LeadTimeDays=Tage')).toEqual([
      { kind: 'stock', at: { path: '--map' }, map: stock },
    ]);
    const file =
      'stock:\n  item: Art\n  on hand: Bestand, frei\n  lead time days: Tage\n\ndeliveries:\n  supplier: Wer\n';
    expect(parseMaps(file, 'm.yaml')).toEqual([
      { kind: 'stock', at: { file: 'm.yaml', line: 1 }, map: stock },
      { kind: 'deliveries', at: { file: 'm.yaml', line: 6 }, map: { supplier: 'Wer' } },
    ]);
    expect(parseMaps('deliveries:\n  colour: x\n', 'm.yaml')).toEqual([
      expect.objectContaining({ file: 'm.yaml', line: 2, message: expect.stringMatching(/^no such field: 'colour' \(one of order, supplier/) }), // prettier-ignore
    ]);
  });

  it.each([
    ['order=Ref', 'the map lacks item, units, time (say which column it is)'],
    [
      'order=Ref,item=S,units=Q,time=D,colour=C',
      "no such field: 'colour' (one of order, item, units, time, price, customer)",
    ],
    ['order', "not a field and its column: 'order' (like order=Invoice)"],
  ])('says what is wrong with %s', (text, message) => {
    expect(parseMaps(text)).toEqual([{ path: '--map', message }]);
  });

  it('takes negative quantities of known customers as returns', async () => {
    const file = 'Ref,SKU,Qty,Date,Price,Who\n1,A,3,2024-01-02,5,x\n1,A,-1,2024-01-05,5,x\n2,A,-4,2024-01-05,0,\n';
    const columns = { order: 'Ref', item: 'SKU', units: 'Qty', time: 'Date', price: 'Price', customer: 'Who' };
    const found = await imported({ 'a.csv': file }, { mapOf: () => columns });
    expect(leftOutOf(found)).toEqual({ creditNote: 1, writeOff: 1 });
    expect(found.report.returns).toMatchObject({ lines: 1, matched: 1, days: { p50: 3 } });
  });
});
