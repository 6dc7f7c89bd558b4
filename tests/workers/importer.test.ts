import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { draw } from '../../src/report/charts/draw.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { mapOfHeader } from '../../src/study/shop-folder/import-memory.js';
import { unpackShop, type UnpackedShop } from '../../src/study/shop-folder/unpack-shop.js';
import { packedImport } from '../../web/keep/packed-import.js';
import { createImporter } from '../../workers/importer/importer.js';
import type { ImportPlan, ImportProgress, PlannedFile } from '../../workers/importer/protocol.js';

const file = (name: string, text: string) => new File([text], name);

const plan = (files: readonly PlannedFile[], more: Partial<ImportPlan> = {}): ImportPlan => ({
  files,
  dates: null,
  decimal: null,
  currency: null,
  earlier: null,
  key: new Uint8Array(32).fill(7),
  locale: 'en-GB',
  ...more,
});

const shopify = file(
  'orders_export.csv',
  'Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n' +
    '#1,ann@example.org,paid,2026-03-02 09:00:00 +0100,2,Mug - Blue,14.00,MUG-B\n' +
    '#1,,,,1,Lamp,49.00,LAMP\n' +
    '#2,bob@example.org,paid,2026-03-03 10:00:00 +0100,1,Mug - Blue,14.00,MUG-B\n' +
    '#3,ann@example.org,voided,2026-03-05 10:00:00 +0100,1,Lamp,49.00,LAMP\n' +
    '#4,cid@example.org,paid,2026-03-06 10:00:00 +0100,many,Lamp,49.00,LAMP\n',
);
const odd = file(
  'odd.csv',
  'Beleg;Wann;Was;Wieviel;Einzeln\n1;31.03.2026 09:00;mug;2;4,80\n2;01.04.2026 09:00;lamp;1;22,50\n',
);
const stock = file('stock.csv', 'SKU,On hand,Cost\nMUG-B,12,5.20\nVASE,3,8\n');

describe('the importer looks at', () => {
  const { look } = createImporter({ draw });

  it('a Shopify export: known, with its first rows', async () => {
    const looked = await look(shopify, '');
    expect(looked).toMatchObject({ name: 'orders_export.csv', kind: 'orders', layout: 'Shopify orders export' });
    expect(looked.header).toHaveLength(8);
    expect(looked.rows).toHaveLength(5);
  });

  it('orders with odd names: to be mapped', async () => {
    expect(await look(odd, '')).toMatchObject({ kind: 'orders', layout: '', problems: [] });
  });

  it('a stock list and deliveries, with guesses', async () => {
    expect(await look(stock, '')).toMatchObject({
      kind: 'stock',
      guesses: { stock: { item: 'SKU', onHand: 'On hand', cost: 'Cost' } },
    });
    const deliveries = file(
      'po.csv',
      'PO,Supplier,Order date,Due date,Received\n1,a,2026-01-01,2026-01-31,2026-02-02\n',
    );
    expect(await look(deliveries, '')).toMatchObject({
      kind: 'deliveries',
      guesses: { deliveries: { order: 'PO', supplier: 'Supplier', promisedAt: 'Due date', receivedAt: 'Received' } },
    });
  });

  it('orders in two tables, with guesses', async () => {
    const [heads, lines] = await Promise.all(['orders', 'lines'].map(async (what) => new File([await readFile(`scenarios/data/exports/two-tables-${what}.csv`)], `${what}.csv`))); // prettier-ignore
    expect(await look(heads, '')).toMatchObject({
      kind: 'heads',
      guesses: { heads: { order: 'order_id', time: 'purchased_at', customer: 'customer_id', status: 'order_status', promised: 'promised_for', delivered: 'delivered_at' } }, // prettier-ignore
    });
    expect(await look(lines, '')).toMatchObject({
      kind: 'lines',
      guesses: { lines: { order: 'order_id', item: 'sku', units: 'quantity', price: 'unit_price' } },
    });
    const { read, shop } = createImporter({ draw });
    const map = { order: 'order_id', item: 'sku', units: 'quantity', price: 'unit_price' };
    const found = await read(plan([{ file: heads, kind: 'heads', sheet: '', map: null }, { file: lines, kind: 'lines', sheet: '', map }]), () => {}); // prettier-ignore
    expect(found).toMatchObject({ usable: true, parts: [{ headline: '507 orders of 12 items, 3 Jan 2025 to 30 Dec 2025' }] }); // prettier-ignore
    expect(found.parts[0].groups.find(({ title }) => title === 'Orders and their lines')?.lines.slice(0, 2)).toEqual([
      '509 rows of the table of orders = 509 orders',
      '508 orders with lines in the other table',
    ]);
    expect(new TextDecoder().decode(shop().kept['orders.csv']).trim().split('\n')).toHaveLength(717);
  });

  it('no more than 8 rows of a large file', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `${at},2026-03-01,mug,1\n`).join('');
    const looked = await look(file('large.csv', `order,time,item,units\n${rows}`), '');
    expect(looked.rows).toHaveLength(8);
  });

  it('a workbook of several sheets, and the one that is chosen', async () => {
    const sheets = ['May', 'June'].map((sheet) => ({ sheet, data: [['order', 'item'], [sheet, 'mug']] })); // prettier-ignore
    const book = new File([await writeXlsxFile(sheets).toBlob()], 'book.xlsx');
    expect(await look(book, '')).toMatchObject({ sheets: ['May', 'June'], sheet: '', header: [] });
    expect(await look(book, 'June')).toMatchObject({ sheets: ['May', 'June'], sheet: 'June', rows: [['June', 'mug']] });
  });

  it('what is no table, and says what it is', async () => {
    expect(await look(file('report.pdf', '%PDF-1.7'), '')).toMatchObject({
      kind: null,
      problems: ['this is a PDF, not a table (export it as CSV, CSV packed with gzip or zip, xlsx or Parquet)'],
    });
  });
});

describe('the importer reads', () => {
  it('orders and stock, tells how far it is, and accounts for every row', async () => {
    let clock = 0;
    const { read, shop, folder } = createImporter({ draw, now: () => (clock += 1000) });
    const told: ImportProgress[] = [];
    const found = await read(
      plan([
        { file: shopify, kind: 'orders', sheet: '', map: null },
        { file: odd, kind: 'orders', sheet: '', map: { order: 'Beleg', time: 'Wann', item: 'Was', units: 'Wieviel', price: 'Einzeln' } }, // prettier-ignore
        { file: stock, kind: 'stock', sheet: '', map: { item: 'SKU', onHand: 'On hand', cost: 'Cost' } },
      ]),
      (progress) => told.push(progress),
    );
    expect(found).toMatchObject({ usable: true, errors: [] });
    const [orders, list] = found.parts;
    expect(orders).toMatchObject({
      title: 'Orders',
      headline: '4 orders of 4 items, 2 Mar 2026 to 1 Apr 2026',
      balance: '7 rows read = 5 taken + 2 left out.',
      facts: [
        { label: 'Lines', value: '5' },
        { label: 'Units', value: '7' },
        { label: 'Days', value: '31', note: '27 without orders' },
        { label: 'Customers', value: '2', note: 'kept as keyed hashes, no names or mails' },
      ],
    });
    expect(orders.leftOut.map(({ why, rows, place }) => [why, rows, place])).toEqual([
      ['Rows that cannot be read', '1', 'orders_export.csv:6'],
      ['Rows of orders that were cancelled before they were sent', '1', 'orders_export.csv:5'],
    ]);
    const notes = orders.groups.find(({ title }) => title === 'How the files were read')!.lines;
    expect(notes).toContain("odd.csv:2:2: Wann: days come first: '31.03.2026 09:00' (if not, say so in step 2)");
    expect(notes.join()).not.toContain('--');
    expect(list).toMatchObject({
      title: 'Stock',
      headline: '15 units of 2 items on hand',
      balance: '2 rows read = 2 taken.',
    });

    const total = shopify.size + odd.size + stock.size;
    expect(told.at(-1)).toMatchObject({ bytes: total, of: total, rows: 7 });
    told.forEach(({ bytes }, at) => expect(bytes).toBeGreaterThanOrEqual(told[at - 1]?.bytes ?? 0));

    const made = shop();
    expect(Object.keys(made.files).sort()).toEqual(['items.csv', 'orders.csv']);
    const readText = (path: string) => (path in made.files ? new TextDecoder().decode(made.files[path]) : undefined);
    expect(parseScenario(made.text, { file: made.name, readText }).problems).toBeUndefined();
    // Nobody's name is kept, in no file.
    const zip = new TextDecoder('latin1').decode(await folder(new Date(2026, 2, 1)));
    for (const name of ['scenario.yaml', 'orders.csv', 'items.csv', 'stock.csv', 'import-report.txt']) {
      expect(zip).toContain(name);
    }
    expect(zip).not.toMatch(/example\.org|ann@/);
  });

  it('new files on top of an earlier import: rows count once, stock and deliveries stay, as on the command line', async () => {
    const csv = async (name: string) => new File([await readFile(`scenarios/data/exports/${name}`)], name);
    const kinds = ['orders', 'stock', 'deliveries'] as const;
    const names = ['shopify-orders.csv', 'stock-list.csv', 'deliveries.csv'];
    const files = await Promise.all(
      names.map(async (name, at) => ({ file: await csv(name), kind: kinds[at], sheet: '', map: null })),
    );
    const [orders] = files;
    const rows = (await orders.file.text()).split('\n');
    const spring = { ...orders, file: new File([rows.slice(0, 401).join('\n')], 'spring.csv') };

    const all = createImporter({ draw });
    await all.read(plan(files), () => {});
    const { read, shop, folder } = createImporter({ draw });
    await read(plan([spring, files[1], files[2]], { currency: 'CHF' }), () => {});
    const before = shop();
    expect(before.text).toContain('currency: CHF');
    const kept = Object.fromEntries(Object.entries(before.kept).map(([name, bytes]) => [name, new Blob([bytes])]));
    const earlier = { files: kept, currency: before.currency! };
    expect(Object.keys(kept).sort()).toEqual(['deliveries.csv', 'orders.csv', 'stock.csv']);
    const found = await read(plan([orders], { earlier }), () => {});
    expect(found).toMatchObject({ usable: true, errors: [] });
    const facts = found.parts[0].facts;
    expect(facts[0]).toEqual({ label: 'Lines', value: '716', note: expect.stringMatching(/^\d+ of them new$/) });
    expect(shop().text).toBe(all.shop().text);
    const same = ['orders.csv', 'stock.csv', 'deliveries.csv'];
    for (const name of same) expect(shop().kept[name]).toEqual(all.shop().kept[name]);

    // The folder is that of the command line, its fit and its memory included.
    const zip = new TextDecoder('latin1').decode(await folder(new Date(2026, 2, 1)));
    for (const name of ['fit.html', 'fit.txt', 'import.json', 'customers.key', 'snapshot.json']) {
      expect(zip).toContain(`shop/${name}`);
    }
    expect(zip).toContain('does the scenario fit the record?');
  });

  it('goes on from the zip it gave out: rows count once, the map is remembered, what a person changed stays', async () => {
    const rows = Array.from({ length: 60 }, (_, k) => `${k};${String(1 + (k % 28)).padStart(2, '0')}.0${1 + Math.floor(k / 28)}.2026 09:00;${['mug', 'lamp'][k % 2]};2;4,80`); // prettier-ignore
    const export_ = (some: readonly string[]) =>
      file('odd.csv', ['Beleg;Wann;Was;Wieviel;Einzeln', ...some].join('\n'));
    const map = { order: 'Beleg', time: 'Wann', item: 'Was', units: 'Wieviel', price: 'Einzeln', customer: '' };
    const odds = (some: readonly string[], more = {}) => plan([{ file: export_(some), kind: 'orders', sheet: '', map }], more); // prettier-ignore
    const { read, folder } = createImporter({ draw });
    await read(odds(rows.slice(0, 40), { currency: 'CHF' }), () => {});
    const zipped = async (change: (files: Record<string, Uint8Array<ArrayBuffer>>) => object) => {
      const shop = (await unpackShop(await folder(new Date(2026, 2, 1)), 1e8)) as UnpackedShop;
      return packedImport('shop.zip', 5, { files: { ...shop.files, ...change(shop.files) } }, []).kept!;
    };
    const earlier = await zipped(() => ({}));
    expect(earlier.about).toBe('40 orders of 2 items, 1 Jan 2026 to 12 Feb 2026');
    expect([earlier.at, earlier.from, earlier.currency]).toEqual([5, 'shop.zip', 'CHF']);
    expect(mapOfHeader(earlier.memory!.maps!, ['Beleg', 'Wann', 'Was', 'Wieviel', 'Einzeln'])?.map).toEqual(map);

    const after = createImporter({ draw });
    const found = await after.read(odds(rows.slice(20), { earlier, key: earlier.key }), () => {});
    expect(found).toMatchObject({ usable: true, errors: [] });
    expect(found.parts[0].facts[0]).toEqual({ label: 'Lines', value: '60', note: '20 of them new' });
    const atOnce = createImporter({ draw });
    await atOnce.read(odds(rows, { currency: 'CHF' }), () => {});
    expect(after.shop().text).toBe(atOnce.shop().text);
    expect(after.shop().kept).toEqual(atOnce.shop().kept);

    // As on the command line: an edited scenario stays, what would have been written lies beside it, and so does what else was there.
    const ours = (text: string) => text.replace(/^title: .*$/m, 'title: Our shop');
    const edited = await zipped((files) => ({
      'scenario.yaml': new TextEncoder().encode(ours(new TextDecoder().decode(files['scenario.yaml']))),
      'notes.txt': new TextEncoder().encode('ours'),
    }));
    await after.read(odds(rows, { earlier: edited, key: edited.key }), () => {});
    expect(after.shop().edited).toEqual([{ name: 'scenario.yaml', beside: 'scenario-new.yaml' }]);
    expect(after.shop().text).toMatch(/^title: .*Our shop/m);
    const next = (await unpackShop(await after.folder(new Date(2026, 2, 1)), 1e8)) as UnpackedShop;
    const textOf = (name: string) => new TextDecoder().decode(next.files[name]);
    expect(textOf('scenario.yaml')).toBe(after.shop().text);
    expect(textOf('scenario-new.yaml')).toBe(atOnce.shop().text);
    expect(textOf('notes.txt')).toBe('ours');
    expect(textOf('orders.csv').trim().split('\n')).toHaveLength(61);
  });

  it('says what stands in the way, in the words of the page', async () => {
    const { read } = createImporter({ draw });
    const doubt = file('doubt.csv', 'Nr,When,What,Qty\n1,01/02/2026,mug,1\n');
    const map = { order: 'Nr', time: 'When', item: 'What', units: 'Qty' };
    const files = [{ file: doubt, kind: 'orders', sheet: '', map }] as const;
    const found = await read(plan(files), () => {});
    expect(found.usable).toBe(false);
    expect(found.errors[0]).toMatch(
      /^doubt\.csv:2:2: When: day or month first\? '01\/02\/2026', .* \(say it in step 2\)$/,
    );
    expect(await read(plan(files, { dates: 'dmy' }), () => {})).toMatchObject({ usable: true, errors: [] });
  });
});
