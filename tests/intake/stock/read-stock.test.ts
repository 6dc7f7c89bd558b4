import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/domain/problems.js';
import { looksLikeStock } from '../../../src/intake/stock/columns.js';
import { readStock } from '../../../src/intake/stock/read-stock.js';
import { source } from '../lists/source.js';

const one = (text: string, options = {}) => readStock([source('stock.csv', text)], options);

describe('a stock list', () => {
  it('is found by the usual names, in any spelling', async () => {
    const { entries, report } = await one(
      'SKU;Bezeichnung;Lager;Bestand;Reserviert;Einkaufspreis;Verkaufspreis;Lieferant;Lieferzeit;MOQ;Pack size;Warengruppe\n' +
        'mug;Becher;Nord;1.240;12;4,80;14;Ningbo;30;200;24;Geschirr\n' +
        'mug;Becher;Süd;8;;4,80;14;Ningbo;30;200;24;Geschirr\n' +
        'lamp;;Nord;-3;;;;;;;;\n',
    );
    expect(entries).toEqual([
      { item: 'mug', name: 'Becher', location: 'Nord', onHand: 1240, allocated: 12, cost: 4.8, price: 14, supplier: 'Ningbo', leadTimeDays: 30, minimum: 200, multiple: 24, group: 'Geschirr' },
      { item: 'mug', name: 'Becher', location: 'Süd', onHand: 8, cost: 4.8, price: 14, supplier: 'Ningbo', leadTimeDays: 30, minimum: 200, multiple: 24, group: 'Geschirr' },
      { item: 'lamp', location: 'Nord', onHand: -3 },
    ]); // prettier-ignore
    expect(report).toMatchObject({
      rows: 3,
      taken: 3,
      items: 2,
      locations: ['Nord', 'Süd'],
      onHand: 1245,
      belowZero: 1,
    });
  });

  it('adds up bins, adds what is allocated to what is available, and takes the same file once', async () => {
    const text = 'Item,Location,Available,Allocated\nmug,dc,5,2\nmug,dc,4,0\nlamp,dc,1,0\nlamp,dc,1,0\n';
    const { entries, report } = await readStock([source('a.csv', text), source('b.csv', text)]);
    expect(entries).toEqual([
      { item: 'mug', location: 'dc', onHand: 11, allocated: 2 },
      { item: 'lamp', location: 'dc', onHand: 2, allocated: 0 },
    ]);
    expect(report).toMatchObject({ rows: 8, taken: 2, merged: 2, leftOut: [{ reason: 'duplicate', rows: 4 }] });
  });

  it('accounts for every row, with where and why', async () => {
    const { entries, report } = await one(
      'sku,on hand,unit cost\nmug,5,1\n,7,1\nlamp,many,2\nvase,12 pcs,2\nbowl,,1\n , , \ncup,3\njar,1,cheap\n',
    );
    expect(entries).toEqual([
      { item: 'mug', location: '', onHand: 5, cost: 1 },
      { item: 'jar', location: '', onHand: 1 },
    ]);
    expect(report.leftOut.map(({ reason, rows, example }) => [reason, rows, example.line])).toEqual([
      ['blank', 1, 7],
      ['unreadable', 2, 8],
      ['noItem', 1, 3],
      ['noCount', 2, 4],
    ]);
    expect(report.rows).toBe(report.taken + report.merged + report.leftOut.reduce((sum, { rows }) => sum + rows, 0));
    expect(report.words).toEqual([
      { column: 'on hand', word: 'many', rows: 1 },
      { column: 'unit cost', word: 'cheap', rows: 1 },
    ]);
    expect(report.problems.first.map(formatProblem)).toEqual([
      'stock.csv:8: 2 cells (the header has 3)',
      "stock.csv:5:2: on hand: not a number: '12 pcs' (digits, a point for decimals, or empty if it is not known)",
    ]);
  });

  it('takes columns as mapped, and says which it lacks', async () => {
    const text = 'What,How many,Left over\nmug,5,9\n';
    const { entries } = await one(text, { columns: { item: 'What', onHand: 'How many' } });
    expect(entries).toEqual([{ item: 'mug', location: '', onHand: 5 }]);
    const { report } = await one(text);
    expect(report.errors.map(formatProblem)).toEqual([
      'stock.csv:1: item: no column for the item: the header has What, How many, Left over (say which column it is)',
      'stock.csv:1: onHand: no column for the units on hand: the header has What, How many, Left over (say which column it is)',
    ]);
    const wrong = await one(text, { columns: { item: 'SKU', onHand: 'How many' } });
    expect(wrong.report.errors.map(formatProblem)).toEqual([
      "stock.csv:1: item: no column 'SKU': the header has What, How many, Left over",
    ]);
  });

  it('is told from orders and deliveries by its header', () => {
    expect(looksLikeStock(['sku', 'on hand'])).toBe(true);
    expect(looksLikeStock(['order', 'sku', 'quantity'])).toBe(false);
    expect(looksLikeStock(['sku', 'quantity', 'Order Date'])).toBe(false);
    expect(looksLikeStock(['sku', 'price'])).toBe(false);
  });
});

describe("Shopify's exports", () => {
  const columns =
    'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO';

  it('of inventory, a row for every place', async () => {
    const { entries, report } = await one(
      `${columns},Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),On hand (new)\n` +
        'mug,Mug,Color,Blue,,,,,MUG-B,,,Shop,,0,0,2,5,7,\n' +
        'mug,Mug,Color,Blue,,,,,MUG-B,,,Attic,,not stocked,not stocked,not stocked,not stocked,not stocked,\n' +
        'mug,Mug,Color,Red,,,,,,,,Shop,,0,0,0,-1,-1,\n',
    );
    expect(entries).toEqual([
      { item: 'MUG-B', name: 'Mug - Blue', location: 'Shop', onHand: 7, allocated: 2 },
      { item: 'Mug - Red', location: 'Shop', onHand: -1, allocated: 0 },
    ]);
    expect(report).toMatchObject({ rows: 3, taken: 2, namedByTitle: 1, leftOut: [{ reason: 'notStocked', rows: 1 }] });
    expect(report.files[0].layout).toBe('Shopify stock');
  });

  it('of inventory as it was before, a column for every place', async () => {
    const { entries } = await one(
      `${columns},Shop,Attic\nmug,Mug,Title,Default Title,,,,,MUG,,,5,not stocked\nlamp,Lamp,Title,Default Title,,,,,,,,0,3\n`,
    );
    expect(entries).toEqual([
      { item: 'MUG', name: 'Mug', location: 'Shop', onHand: 5 },
      { item: 'Lamp', location: 'Shop', onHand: 0 },
      { item: 'Lamp', location: 'Attic', onHand: 3 },
    ]);
  });

  const folder = new URL('../../../../shared/data/shop_exports/', import.meta.url);
  it.runIf(existsSync(folder))(
    'of products, as Shopify gives them for practice (skipped where ../shared/data/shop_exports is not)',
    async () => {
      const read = (name: string) => readStock([{ name, bytes: [readFileSync(new URL(name, folder))] }]);
      // 22, 21 and 41 rows; those without a variant are further pictures (counted with Python's csv module).
      const apparel = await read('shopify_products_apparel.csv');
      expect(apparel.report).toMatchObject({ rows: 22, taken: 22, leftOut: [], errors: [] });
      expect(apparel.entries[1]).toEqual({
        item: 'Classic Varsity Top - Small',
        location: '',
        onHand: 1,
        price: 60,
        supplier: 'partners-demo',
      });
      const home = await read('shopify_products_home-and-garden.csv');
      const jewelery = await read('shopify_products_jewelery.csv');
      for (const { report } of [home, jewelery]) {
        expect(report.rows).toBe(
          report.taken + report.merged + report.leftOut.reduce((sum, { rows }) => sum + rows, 0),
        );
        expect(report.errors).toEqual([]);
      }
      expect([home.report.rows, jewelery.report.rows]).toEqual([21, 41]);
    },
  );
});
