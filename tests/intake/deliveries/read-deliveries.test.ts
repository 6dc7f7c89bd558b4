import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/domain/problems.js';
import { looksLikeDeliveries } from '../../../src/intake/deliveries/columns.js';
import { readDeliveries } from '../../../src/intake/deliveries/read-deliveries.js';
import { messages } from '../../../src/intake/lists/messages.js';
import { source } from '../lists/source.js';

const day = (text: string) => Date.parse(`${text}Z`) / 86_400_000;
const read = (text: string, options = {}) => readDeliveries([source('po.csv', text)], options);

describe('a list of deliveries', () => {
  it('tells of lines that nobody booked: due long before the list ends, and not received', async () => {
    const rows = [
      'P1,a,mug,1,2026-01-02,2026-01-16,',
      'P2,a,mug,1,2026-01-01,2026-01-10,',
      'P3,a,mug,1,2026-03-01,2026-03-15,',
      'P4,a,mug,1,2026-03-01,2026-03-20,2026-03-20',
    ];
    const list = (lines: readonly string[]) =>
      read(['PO,Supplier,SKU,Qty,Ordered,Promised,Received', ...lines, ''].join('\n'));
    expect((await list(rows)).report.notes).toEqual([messages.longOpen(2, 'P2', '2026-01-10', 60)]);
    expect((await list(rows.slice(2))).report.notes).toEqual([]);
  });

  it('is read under the usual names, sorted by the day of the order', async () => {
    const { records, report } = await read(
      'PO Number,Supplier,SKU,Qty ordered,Qty received,Order date,Due date,Received,Unit cost\n' +
        'P2,Izmir,mug,48,48,2026-02-03,2026-02-13,2026-02-12T15:00:00,6.10\n' +
        'P1,Ningbo,mug,200,190,2026-01-05,2026-02-04,2026-02-20,4.80\n' +
        'P3,Ningbo,lamp,100,,2026-02-10,2026-03-12,,\n' +
        'P0,Ningbo,,50,50,,2026-01-20,2026-01-20,\n',
    );
    expect(records).toEqual({
      suppliers: ['Izmir', 'Ningbo'],
      items: ['mug', 'lamp'],
      order: ['P1', 'P0', 'P2', 'P3'],
      supplier: Int32Array.of(1, 1, 0, 1),
      item: Int32Array.of(0, -1, 0, 1),
      units: Float64Array.of(200, 50, 48, 100),
      unitsReceived: Float64Array.of(190, 50, 48, NaN),
      orderedAt: Float64Array.of(day('2026-01-05'), NaN, day('2026-02-03'), day('2026-02-10')),
      promisedAt: Float64Array.of(day('2026-02-04'), day('2026-01-20'), day('2026-02-13'), day('2026-03-12')),
      receivedAt: Float64Array.of(day('2026-02-20'), day('2026-01-20'), day('2026-02-12T15:00:00'), NaN),
      price: Float64Array.of(4.8, NaN, 6.1, NaN),
    });
    expect(report).toMatchObject({
      rows: 4,
      taken: 4,
      orders: 4,
      suppliers: 2,
      items: 2,
      received: 3,
      open: 1,
      withOrderDay: 3,
      withPromise: 4,
      from: '2026-01-05',
      to: '2026-03-12',
      errors: [],
    });
  });

  it('accounts for every row, with where and why', async () => {
    const { records, report } = await read(
      'po;vendor;ordered;eta;delivered;qty;price\n' +
        '1;a;31.01.2026;15.02.2026;16.02.2026;5;1,50\n' +
        '2;a;01.02.2026;tbd;N/A;5;\n' +
        '3;;01.02.2026;15.02.2026;;5;\n' +
        '4;a;;;;5;\n' +
        '5;a;01.02.2026;15.02.2026;40.02.2026;5;\n' +
        '6;a;01.02.2026;15.02.2026;16.02.2026;0;\n' +
        '7;a;01.02.2026;15.02.2026;16.02.2026;x12;\n' +
        '8;a;20.02.2026;15.02.2026;16.02.2026;5;\n' +
        ';;;;;;\n' +
        '9;a;01.02.2026\n' +
        '10;a;01.02.0226;15.02.2026;;5;\n',
    );
    expect(records.order).toEqual(['1', '2', '8']);
    expect(Number.isNaN(records.orderedAt[2])).toBe(true);
    expect(report.leftOut.map(({ reason, rows, example }) => [reason, rows, example.line])).toEqual([
      ['blank', 1, 10],
      ['unreadable', 4, 11],
      ['noSupplier', 1, 4],
      ['noDays', 1, 5],
      ['noUnits', 1, 7],
    ]);
    expect(report.rows).toBe(11);
    expect(report.words).toEqual([
      { column: 'eta', word: 'tbd', rows: 1 },
      { column: 'delivered', word: 'N/A', rows: 1 },
    ]);
    expect(report.problems.first.map(formatProblem)).toEqual([
      'po.csv:11: 3 cells (the header has 7)',
      "po.csv:6:5: delivered: not a day: '40.02.2026' (2026-03-01, or empty if it is not known)",
      "po.csv:8:6: qty: not a number: 'x12' (digits, a comma for decimals, or empty if it is not known)",
      "po.csv:12:3: ordered: not a day of this century or the last: '01.02.0226' (2026-03-01, or empty if it is not known)",
    ]);
    expect(report.notes.map(formatProblem)).toContainEqual(
      "po.csv:9:3: ordered: ordered after it was received: '20.02.2026' (the day it was ordered is taken as not known)",
    );
  });

  it('asks for the order of day and month where nothing tells', async () => {
    const text = 'vendor,ordered,received\na,01/02/2026,03/04/2026\n';
    const { report } = await read(text);
    expect(report.errors).toHaveLength(1);
    expect(report.errors[0].message).toMatch(/^day or month first\?/);
    const { records } = await read(text, { dates: 'dmy' });
    expect(Array.from(records.receivedAt)).toEqual([day('2026-04-03')]);
  });

  it('lacks what it lacks', async () => {
    const { report } = await read('ref,who\n1,a\n');
    expect(report.errors.map(({ path }) => path)).toEqual(['supplier', 'receivedAt', 'promisedAt']);
    const { records } = await read('sku,ordered,received\nmug,2026-01-01,2026-01-09\n', { supplier: 'Ningbo' });
    expect(records.suppliers).toEqual(['Ningbo']);
  });

  it('is told from orders and stock by its header', () => {
    expect(looksLikeDeliveries(['PO', 'Supplier', 'Order date', 'Received'])).toBe(true);
    expect(looksLikeDeliveries(['Order', 'Customer', 'Order date'])).toBe(false);
    expect(looksLikeDeliveries(['sku', 'on hand', 'supplier', 'lead time'])).toBe(false);
  });
});
