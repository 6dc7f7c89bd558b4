import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashCustomers, keyMark } from '../../../src/intake/orders/hash-customers.js';
import { formatOrderImport } from '../../../src/intake/orders/format-order-import.js';
import { writeOrders, writeReturns } from '../../../src/intake/orders/write-orders.js';
import { imported } from './table-of.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = hashCustomers(bytes('a key for tests'));
const HEADER = 'Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID';

describe('customers', () => {
  it('become the first 64 bits of HMAC-SHA256', () => {
    // RFC 4231, test cases 1 and 2.
    expect(hashCustomers(new Uint8Array(20).fill(0x0b))('Hi There')).toBe('b0344c61d8db3853');
    expect(hashCustomers(bytes('Jefe'))('what do ya want for nothing?')).toBe('5bdcc146bf60754e');
  });

  it('are the same under the same key alone', () => {
    expect(hash('a@example.com')).toBe(hash('a@example.com'));
    expect(hash('a@example.com')).not.toBe(hashCustomers(bytes('another key'))('a@example.com'));
    expect(keyMark(bytes('a'))).not.toBe(keyMark(bytes('b')));
  });

  it('are told apart in any spelling, and joined where only the spelling differs', async () => {
    const file = `${HEADER}
1,10001,1,2024-01-02,5,A@Example.com
2,10001,1,2024-01-03,5, a@example.com
3,10001,1,2024-01-04,5,12345
4,10001,1,2024-01-05,5,12345.0
5,10001,1,2024-01-06,5,
6,10001,1,2024-01-07,5,b@example.com
`;
    const found = await imported({ 'a.csv': file }, { hash });
    const [a, b, c, d, e, f] = found.customer;
    expect([a === b, c === d, e, new Set([a, c, f]).size]).toEqual([true, true, -1, 3]);
    expect(found.lines.customers[a]).toBe(hash('a@example.com'));
    expect(found.report.customers).toBe(3);
  });

  it('meet their hashes of an earlier import', async () => {
    const file = `${HEADER}\n1,10001,1,2024-01-02,5,a@example.com\n`;
    const before = [...writeOrders(await imported({ 'a.csv': file }, { hash }))].join('');
    const after = `${HEADER}\n2,10001,1,2024-02-02,5,a@example.com\nC3,10001,-1,2024-02-05,5,A@example.com\n`;
    const found = await imported({ 'orders.csv': before, 'b.csv': after }, { hash });
    expect(found.report).toMatchObject({ customers: 1, added: { lines: 1, orders: 1 }, returns: { matched: 1 } });
  });

  it('leave no trace in anything that is written or said', async () => {
    const text = readFileSync(new URL('../../../scenarios/data/exports/shopify-orders.csv', import.meta.url), 'utf8');
    // Every kind of row that becomes an example or a problem, with a person in it.
    const broken = text
      .replace(/^(#1010,.*?),\d+,("[^"]*"|[^,]*),([\d.]+),/m, '$1,many,$2,$3,')
      .replace(/^(#1020,)/m, 'customer5@example.com,$1')
      .replace(/^(#1030,[^\n]*?2025-[\d: -]+\+0\d00),(\d+),/m, '$1,customer9@example.com,');
    const found = await imported({ 'a.csv': broken }, { hash });
    expect(found.report.problems.count).toBeGreaterThan(2);
    const told = [JSON.stringify(found.report), ...formatOrderImport(found.report), ...writeOrders(found), ...writeReturns(found)]; // prettier-ignore
    for (const person of [/Customer \d/, /example\.com/, /Example Street/, /Sampleton/]) {
      expect(told.filter((line) => person.test(line))).toEqual([]);
    }
  });
});
