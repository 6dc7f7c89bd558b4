import { describe, expect, it } from 'vitest';
import { readCustomerDeliveries } from '../../../src/intake/customer-deliveries/read-customer-deliveries.js';

const read = (text: string, known: readonly string[] = []) =>
  readCustomerDeliveries([{ name: 'sent.csv', bytes: [new TextEncoder().encode(text)] }], known);

const DAY_0 = Date.UTC(2026, 2, 1) / 86_400_000;

describe('a list of deliveries to customers', () => {
  const text = `Order,Status,Placed on,Due,Delivered,Zone
A,delivered,2026-03-02 23:50,2026-03-09,2026-03-05 08:00,north
A,delivered,2026-03-02 23:50,2026-03-09,2026-03-05 17:00,north
B,shipped,2026-03-01,2026-03-04,,south
C,cancelled,2026-03-03,2026-03-08,,south
D,delivered,2026-03-03,2026-03-08,,south
E,delivered,2026-03-04,2026-03-08,2026-03-03,south
F,delivered,,2026-03-08,2026-03-03,south
`;

  it('becomes whole days by the day they were placed, an order that came at once being one', async () => {
    const { deliveries } = await read(text, ['Zone']);
    expect(Array.from(deliveries.orderedAt, (day) => day - DAY_0)).toEqual([0, 1]);
    expect(Array.from(deliveries.deliveredAt, (day) => day - DAY_0)).toEqual([NaN, 4]);
    expect(Array.from(deliveries.promisedAt, (day) => day - DAY_0)).toEqual([3, 8]);
    expect(deliveries.known).toEqual([{ name: 'Zone', kind: 'names', values: ['south', 'north'] }]);
  });

  it('accounts for every row', async () => {
    const { report } = await read(text);
    expect(report.leftOut.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['unreadable', 1],
      ['noDay', 1],
      ['notToCome', 1],
      ['before', 1],
    ]);
    expect([report.rows, report.merged, report.taken]).toEqual([7, 1, 2]);
  });

  it('counts what is paid and waits as under way, but not what was forgotten', async () => {
    const rows = Array.from({ length: 50 }, (_, k) => `${k},complete,2026-0${1 + (k % 4)}-01,2026-0${1 + (k % 4)}-09`);
    const waiting = ['W,processing,2026-04-05,', 'F,processing,2026-01-05,', 'U,pending,2026-04-05,'];
    const { deliveries, report } = await read(['Order,Status,Ordered,Delivered', ...rows, ...waiting].join('\n'));
    expect(Array.from(deliveries.deliveredAt).filter(Number.isNaN)).toHaveLength(1);
    expect(report.leftOut.map(({ reason, rows }) => [reason, rows])).toEqual([['notToCome', 2]]);
    expect(report.taken).toBe(51);
  });

  it('has numbers where a column holds many different ones, postcode areas are names', async () => {
    const rows = Array.from({ length: 40 }, (_, k) => `${k},2026-03-01,2026-03-04,${4 + k / 10},${10 + (k % 9)}`);
    const { deliveries } = await read(['Order,Ordered,Delivered,Freight,Area', ...rows].join('\n'), [
      'Freight',
      'Area',
    ]);
    expect(deliveries.known.map(({ kind }) => kind)).toEqual(['numbers', 'names']);
  });

  it.each([
    ['Order,Delivered\nA,2026-03-01', [], 'no column for the day an order was placed'],
    ['Order,Ordered\nA,2026-03-01', [], 'no column for the day it was delivered'],
    ['Ordered,Delivered\n2026-03-01,2026-03-04', ['zone'], "no column 'zone'"],
    ['Ordered,Delivered,Status\n2026-03-01,2026-03-04,void', [], 'no delivery is left'],
  ])('says what is wrong with %j', async (bad, known, message) => {
    const { report } = await read(bad, known);
    expect(report.errors[0].message).toContain(message);
  });
});
