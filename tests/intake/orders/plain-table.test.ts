import { describe, expect, it } from 'vitest';
import { guessMap } from '../../../src/intake/orders/guess-map.js';
import { hashCustomers } from '../../../src/intake/orders/hash-customers.js';
import { findLayout } from '../../../src/intake/orders/layouts/index.js';
import { writeOrders } from '../../../src/intake/orders/write-orders.js';
import { messages } from '../../../src/intake/messages.js';
import { imported, leftOutOf, linesOf } from './table-of.js';

const hash = hashCustomers(new Uint8Array(32));

describe('a table that says itself which column is which', () => {
  const rows = [
    ['A1', 'mug', '2', '2026-03-02 09:00', '4.80', 'ann@example.org'],
    ['A1', 'lamp', '1', '2026-03-02 09:00', '49', 'ann@example.org'],
    ['A2', 'mug', '1', '2026-03-04', '4.80', ''],
  ];
  const lines = ['2026-03-02T09:00:00 mug×2 lamp×1', '2026-03-04T00:00:00 mug×1'];

  it.each([
    ['order,item,units,time', [0, 1, 2, 3]],
    ['order,item,units,time,price', [0, 1, 2, 3, 4]],
    ['time,customer,order,price,units,item', [3, 5, 0, 4, 2, 1]],
    ['Order ID,SKU,Qty,Date', [0, 1, 2, 3]],
    ['Bestell-Nr.;Artikelnummer;Menge;Bestelldatum;Einzelpreis;Kunde', [0, 1, 2, 3, 4, 5]],
    ['order_number,product_sku,quantity,created_at,unit_price,customer_email', [0, 1, 2, 3, 4, 5]],
    ['Invoice No,Item,Description,Pieces,Placed at', [0, 1, 1, 2, 3]],
  ])('%s is read without a map', async (header, cells) => {
    const mark = header.includes(';') ? ';' : ',';
    const csv = [header, ...rows.map((row) => cells.map((at) => row[at]).join(mark))].join('\n');
    const read = await imported({ 'orders.csv': `${csv}\n` }, { hash });
    expect(read.report.errors).toEqual([]);
    expect(linesOf(read)).toEqual(lines);
    expect(read.report.files[0].layout).toBe('table of order lines');
  });

  it('takes what comes back for a return, and the currency from its column', async () => {
    const csv = 'order,item,units,date,price,customer,currency\n1,mug,3,2026-03-02,5,ann,GBP\n2,mug,-1,2026-03-05,5,ann,GBP\n2,lamp,1,2026-03-05,9,ann,GBP\n'; // prettier-ignore
    const read = await imported({ 'orders.csv': csv }, { hash });
    expect([read.currency, leftOutOf(read), read.returns.matched]).toEqual(['GBP', { creditNote: 1 }, 1]);
  });

  it.each([
    'order,item,units,time,status',
    'order,invoice,item,units,time',
    'order,item,units',
    'order,item,units,ordered,received,supplier',
    'Invoice,StockCode,Quantity,InvoiceDate',
  ])('%s is not: another column may mean something, or one is missing', (header) => {
    expect(findLayout(header.split(','))).toBeNull();
  });

  it('says how to map what it does not know', async () => {
    const { report } = await imported({ 'o.csv': 'order,item,units,time,status\n1,mug,1,2026-03-01,open\n' });
    const header = ['order', 'item', 'units', 'time', 'status'];
    expect(report.errors).toEqual([messages.unknownHeader('o.csv', header)]);
    expect(report.errors[0].message).toContain(guessMap(header));
  });

  it('keeps nobody’s name where a shop heads its own export as we do ours', async () => {
    const csv = 'order,time,item,units,price,customer\n1,2026-03-02 09:00,mug,2,5,ann@example.org\n';
    const read = await imported({ 'orders.csv': csv }, { hash });
    expect(read.report.files[0].layout).toBe('table of order lines');
    const written = [...writeOrders(read)].join('');
    expect(written).not.toContain('ann@');
    // What was written is known as ours, and its hashes stay as they are.
    const again = await imported({ 'orders.csv': written }, { hash, mapOf: () => ({ order: 'order', item: 'item', units: 'units', time: 'time' }) }); // prettier-ignore
    expect([...writeOrders(again)].join('')).toBe(written);
    expect(again.report.files[0].layout).toBe('cleaned orders of an earlier import');
  });
});
