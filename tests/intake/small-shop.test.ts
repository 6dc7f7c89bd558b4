import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatIntakeReport } from '../../src/intake/format-intake-report.js';
import { readOrderHistory } from '../../src/intake/read-order-history.js';

const files = ['small-shop-orders-winter.csv', 'small-shop-orders-spring.csv'].map((name) => ({
  name,
  text: readFileSync(new URL(`../../scenarios/data/${name}`, import.meta.url)),
}));

/** The figures were counted by a few lines of Python that know nothing of this reader. */
describe('the small made-up shop', () => {
  const history = readOrderHistory(files);

  it('has 123 orders of 6 items in 181 days', () => {
    expect(history).toMatchObject({
      start: '2024-01-02',
      days: 181,
      itemNames: ['90001A', '90001B', '90002', '90003', '90004', '90005'],
      itemPrices: [4.25, 4.25, 9.95, 1.25, 6.5, 3.75],
    });
    expect(history.report).toMatchObject({
      sales: { lines: 158, orders: 124, codes: 7, openDays: 122 },
      taken: { orders: 123, lines: 155, units: 773, items: 6 },
    });
  });

  it('reports every kind of dirt on plain lines', () => {
    expect(formatIntakeReport(history.report)).toEqual(
      `
small-shop-orders-winter.csv: 110 rows (Online Retail)
small-shop-orders-spring.csv: 72 rows (Online Retail)
rows read: 182
left out, rows that cannot be read: 2 (4 units)
  e.g. small-shop-orders-winter.csv:30: 700313, 90004, , 2024-01-30 16:02:00, 6.5
left out, rows that an earlier file holds already: 12 (40 units)
  e.g. small-shop-orders-spring.csv:2: 700066, 90003, 12, 2024-04-08 10:02:00, 1.25
left out, rows of credit notes (returns: counted, not subtracted): 4 (-5,008 units)
  e.g. small-shop-orders-winter.csv:20: C700300, 90002, -1, 2024-01-19 11:20:00, 9.95
left out, rows that adjust the books: 1 (1 unit)
  e.g. small-shop-orders-winter.csv:41: A700303, B, 1, 2024-02-08 15:00:00, -120
left out, rows of negative quantity outside credit notes (write-offs): 2 (-13 units)
  e.g. small-shop-orders-winter.csv:51: 700304, 90004, -3, 2024-02-15 10:05:00, 0
left out, rows at price 0 or below (samples, gifts): 1 (2 units)
  e.g. small-shop-orders-winter.csv:70: 700306, 90005, 2, 2024-03-05 12:12:00, 0
left out, rows whose code is no item (postage, fees, vouchers): 2 (2 units)
  M 1 (discount or correction), POST 1 (postage)
  e.g. small-shop-orders-winter.csv:33: 700307, POST, 1, 2024-02-01 09:30:00, 5
left out, giant lines taken back soon after: 1 (5,000 units)
  e.g. small-shop-orders-winter.csv:106: order 700309, 90003, 5,000 units
sales as written: 158 lines, 124 orders, 7 item codes, 122 days with orders
cancelled: order 700309, 5,000 units of 90003, taken back after 12 minutes
merged, lines of an item that is in the same order already: 2
renamed, codes in another spelling: 1, '90001b' is 90001B
kept, rows that repeat a row of the same file in every cell: 1
taken: 123 orders, 155 lines, 773 units, 6 items
period: 2 Jan 2024 to 30 Jun 2024, 181 days
days without an order: 59 (Mon 10 of 25, Tue 3 of 26, Wed 5 of 26, Thu 6 of 26, Fri 5 of 26, Sat 26 of 26, Sun 4 of 26); closed on Sat
longest without one: 3 days from 16 Mar 2024
problem: small-shop-orders-winter.csv:30:4: Quantity: not a number: 'two' (digits, a point for decimals)
problem: small-shop-orders-winter.csv:65:5: InvoiceDate: not a time: '2024-02-30 10:00:00' (2010-12-01 08:26 or 2010-12-01)
`
        .trim()
        .split('\n'),
    );
  });

  it('says on the last line why there is nothing to use', () => {
    expect(formatIntakeReport(readOrderHistory(files, { start: '2025-01-01' }).report).at(-1)).toMatch(
      /^error: no order is left of 182 rows \(left out, .*: 12; .*/,
    );
  });
});
