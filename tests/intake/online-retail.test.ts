import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { OrderHistory } from '../../src/intake/order-history.js';
import { readOrderHistory } from '../../src/intake/read-order-history.js';

const folder = new URL('../../../shared/data/online_retail/', import.meta.url);
const names = ['uci_online_retail_ii_2009-12_2010-12.csv.gz', 'uci_online_retail_2010-12_2011-05.csv.gz'];
const found = names.every((name) => existsSync(new URL(name, folder)));
const load = () => names.map((name) => ({ name, text: gunzipSync(readFileSync(new URL(name, folder))) }));

/** UCI data sets 502 and 352 (D. Chen). Figures of the data's own description, counted there by other means. */
describe.runIf(found)('Online Retail (skipped where ../shared/data/online_retail is not)', () => {
  let cached: OrderHistory | null = null;
  const history = () => (cached ??= readOrderHistory(load()));

  it('counts the 22,523 rows of the overlap once: 711,967 rows are left', () => {
    const { files, rows, leftOut, differingOrders } = history().report;
    expect(files.map((file) => file.rows)).toEqual([525_461, 209_029]);
    expect(leftOut.find(({ reason }) => reason === 'duplicate')).toMatchObject({ rows: 22_523 });
    expect(rows - 22_523).toBe(711_967);
    expect(differingOrders.count).toBe(0);
  });

  it('finds 690,165 sales lines of 27,810 orders and 4,429 codes on 440 days', () => {
    expect(history().report.sales).toEqual({ lines: 690_165, orders: 27_810, codes: 4429, openDays: 440 });
    expect(history()).toMatchObject({ start: '2009-12-01', days: 547 });
  });

  it('leaves out what the five rules leave out, to the row', () => {
    // Counted by the same rules with Python's csv module; each row under the first rule that fits.
    expect(history().report.leftOut.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['duplicate', 22_523],
      ['creditNote', 13_660],
      ['adjustment', 3],
      ['writeOff', 2708],
      ['noPrice', 2093],
      ['notAnItem', 3338],
      ['cancelled', 3],
    ]);
    expect(history().report).toMatchObject({
      repeatedRows: 8291,
      mergedLines: 15_892,
      problems: { count: 0 },
      errors: [],
    });
  });

  it('removes the 74,215 units that were taken back after 16 minutes', () => {
    expect(history().report.cancelled).toContainEqual({
      order: '541431',
      item: '23166',
      units: 74_215,
      minutes: 16,
      file: names[1],
      line: 61_621,
    });
    expect(history().orders.units.reduce((most, n) => Math.max(most, n))).toBe(19_152);
  });

  it('sees that the shop is closed on Saturdays and around New Year', () => {
    const { byWeekday, daysByWeekday, runs } = history().report.closed;
    // Open on one Saturday only, 2009-12-05.
    expect([byWeekday[5], daysByWeekday[5]]).toEqual([77, 78]);
    expect(runs).toContainEqual({ start: '2009-12-24', days: 11 });
    expect(runs).toContainEqual({ start: '2010-12-24', days: 11 });
  });

  it('is read the same whichever file comes first', () => {
    // The files hold the lines of some orders of the overlap in another order.
    const turned = readOrderHistory(load().reverse());
    expect(turned.report.taken).toEqual(history().report.taken);
    expect([turned.itemNames, turned.itemPrices]).toEqual([history().itemNames, history().itemPrices]);
    const [one, other] = [sortedOrders(history()), sortedOrders(turned)];
    expect(one.findIndex((text, k) => text !== other[k])).toBe(-1);
  });
});

function sortedOrders({ orders: { time, firstLine, item, units } }: OrderHistory): string[] {
  return Array.from(time, (t, k) => {
    const lines = Array.from(
      item.subarray(firstLine[k], firstLine[k + 1]),
      (one, j) => `${one}×${units[firstLine[k] + j]}`,
    );
    return `${t}: ${lines.sort().join(' ')}`;
  });
}
