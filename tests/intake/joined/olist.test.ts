import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importShop } from '../../../src/intake/import-shop.js';
import { leftOutOf } from '../orders/table-of.js';

const folder = new URL('../../../../shared/data/olist/', import.meta.url);
const names = ['olist_orders_sample_2016-09_2018-02.csv.gz', 'olist_order_items_hash00-16_to_2018-02.csv.gz', 'olist_order_items_matched.csv']; // prettier-ignore
const found = names.every((name) => existsSync(new URL(name, folder)));

describe.skipIf(!found)('Olist, orders and their lines in two tables', () => {
  it('joins what belongs together, and counts what does not', async () => {
    const files = names.map((name) => ({ name, bytes: () => createReadStream(fileURLToPath(new URL(name, folder))) }));
    const { orders, errors, badRows } = await importShop(files, {});
    expect([errors, badRows.count]).toEqual([[], 0]);
    const { report } = orders!;
    // Rows as in the description of the data; the rest counted by a few lines of Python over the three files.
    expect(report.heads).toMatchObject({ rows: 5987, orders: 5987, withLines: 1050, withoutLines: { count: 4937 } });
    expect(report.rows).toBe(5814 + 678);
    expect(leftOutOf(orders!)).toEqual({ noHead: 5250, duplicate: 64, cancelledOrder: 4 });
    expect(report.taken).toEqual({ orders: 1046, lines: 1081, units: 1174, items: 962 });
    expect(report.heads!.delivered.late).toBeCloseTo(0.0725, 3);
    expect(report.heads!.delivered.days).toBeCloseTo(11.376, 2);
  });
});
