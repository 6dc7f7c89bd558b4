import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { downloaded, dropFiles, focusName, pressUntil, says, unzipped } from './hands.js';
import { aShop } from './shops.js';
import { workbench, type Visited } from './workbench.js';

const visit = workbench();

/** Shopify's orders export as `shopify/orders_export` writes it: 79 columns, several rows an order. Names are made up. */
const COLUMNS = [
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total',
  'Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price',
  'Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1',
  'Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street',
  'Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone',
  'Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location',
  'Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value',
  'Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID',
  'Payment Terms Name,Next Payment Due At,Payment References',
]
  .join(',')
  .split(',');

/** Orders of 200 days but Sundays: every third has two lines, every fiftieth is cancelled. */
function orderRows(): {
  order: number;
  first: boolean;
  day: Date;
  item: string;
  sku: string;
  units: number;
  price: string;
  mail: string;
  cancelled: boolean;
}[] {
  const items = [['Mug - Blue', 'MUG-B', '14.00'], ['Desk lamp', 'LAMP', '49.00'], ['Vase', 'VASE', '22.50'], ['Assam 250 g', 'TEA', '9.90']] as const; // prettier-ignore
  const rows = [];
  for (let n = 0; n < 1200; n++) {
    const day = new Date(Date.UTC(2025, 8, 1, 9) + Math.floor(n / 7) * 86_400_000 + (n % 7) * 3_600_000);
    if (day.getUTCDay() === 0) continue;
    for (let line = 0; line < (n % 3 === 0 ? 2 : 1); line++) {
      const [item, sku, price] = items[(n + line) % 4];
      const mail = `person${n % 90}@example.org`;
      rows.push({ order: 1001 + n, first: line === 0, day, item, sku, units: 1 + (n % 4), price, mail, cancelled: n % 50 === 7 }); // prettier-ignore
    }
  }
  return rows;
}

function shopifyExport(): string {
  const lines = orderRows().map(({ order, first, day, item, sku, units, price, mail, cancelled }) => {
    const at = `${day.toISOString().slice(0, 19).replace('T', ' ')} +0000`;
    const head: Record<string, string> = first
      ? { 'Financial Status': 'paid', 'Fulfillment Status': 'fulfilled', 'Created at': at, Currency: 'EUR', 'Billing Name': '"Person, Made Up"', 'Cancelled at': cancelled ? at : '' } // prettier-ignore
      : {};
    const cells: Record<string, string> = { ...head, Name: `#${order}`, Email: mail, 'Lineitem quantity': String(units), 'Lineitem name': item, 'Lineitem sku': sku, 'Lineitem price': price }; // prettier-ignore
    return COLUMNS.map((name) => cells[name] ?? '').join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

function oddExport(): string {
  const lines = orderRows().map(({ order, day, item, units, price, mail }) => {
    const [year, month, date] = day.toISOString().slice(0, 10).split('-');
    return [order, `${date}.${month}.${year} 09:00`, item, units, price.replace('.', ','), mail].join(';');
  });
  return `Beleg;Wann;Was;Wieviel;Einzeln;Wer\n${lines.join('\n')}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'import-'));
function onDisk(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function toImport({ page }: Visited): Promise<void> {
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await page.getByRole('button', { name: /^Import your shop/ }).click();
  await page.getByRole('heading', { name: 'Import your shop' }).waitFor();
}

const choose = (page: Page, ...paths: string[]) => page.locator('import-files input[type=file]').setInputFiles(paths);
const menu = (page: Page, label: RegExp) => page.locator('import-columns').getByRole('combobox', { name: label });

async function readAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read all of it' }).click();
  await page.getByText('Every row is accounted for').first().waitFor();
}

describe('a shop’s own files', () => {
  it('a Shopify export is known, accounted for to the row, and opens as a scenario with its data beside', async () => {
    const header = join(import.meta.dirname, '../../../shared/data/shop_exports/shopify_orders_export_header.csv');
    const written = existsSync(header) ? readFileSync(header, 'utf8').trim().split(',') : COLUMNS;
    expect(written).toEqual(COLUMNS);
    const visited = await visit();
    const { page } = visited;
    await toImport(visited);
    await visited.screenshot('import-start');
    await choose(page, onDisk('orders_export.csv', shopifyExport()));
    await page.getByText('Shopify orders export, 79 columns').waitFor();
    expect(await visited.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Shopify orders export: nothing to map').waitFor();
    await visited.screenshot('import-columns');
    expect(await visited.axe()).toEqual([]);
    await readAll(page);
    const rows = orderRows();
    const cancelled = rows.filter((row) => row.cancelled).length;
    const said = new Intl.NumberFormat('en-GB');
    await page.getByText(`${said.format(rows.length)} rows read = ${said.format(rows.length - cancelled)} taken + ${cancelled} left out.`).waitFor(); // prettier-ignore
    await page.getByText('Rows of orders that were cancelled before they were sent').waitFor();
    await page.getByText(/of \d+ Sundays/).waitFor();
    await visited.screenshot('import-found');
    expect(await visited.axe()).toEqual([]);

    const { name, bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: 'Download the folder' }).click(),
    );
    expect(name).toBe('our-shop.zip');
    const files = unzipped(bytes);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['shop/scenario.yaml', 'shop/orders.csv', 'shop/items.csv', 'shop/import-report.txt', 'shop/fit.html'])); // prettier-ignore
    expect(files['shop/fit.html'].toString('utf8').match(/<svg/g)).toHaveLength(8);
    expect(files['shop/orders.csv'].toString('utf8').trim().split('\n')).toHaveLength(rows.length - cancelled + 1);
    for (const file of Object.values(files)) expect(file.toString('utf8')).not.toMatch(/example\.org|Made Up/);

    await page.getByRole('button', { name: 'Open as a scenario' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'My shop' }).waitFor();
    await says(visited, 'verdict-line', /on time/);
    await visited.screenshot('import-opened');

    // What comes the next time comes on top of it.
    await dropFiles(page, 'main', { 'stock.csv': 'SKU,On hand\nMUG-B,12\n' });
    await page.getByRole('radio', { name: /^Add to it: [\d,]+ orders of 4 items/ }).waitFor();
    expect(await visited.axe()).toEqual([]);
    await visited.screenshot('import-again');
    await page.getByRole('button', { name: 'Continue' }).click();
    await readAll(page);
    await page.getByText('0 of them new').waitFor();
    await page.getByText('12 units of 1 item on hand').waitFor();

    // The morning is planned from the stock that came along.
    await page.getByRole('button', { name: 'Open as a scenario' }).click();
    await says(visited, 'verdict-line', /on time/);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Plan today' }).click();
    await page.getByText('Stock of snapshot.json').waitFor();
    await page.getByText(/^3 items that sell are not in the stock list and count as sold out: /).waitFor();
    await page.getByText('Demand is what the planner learned from the recorded orders up to this day.').waitFor();
    // And so it is when the page is opened the next time.
    await page.reload();
    await page.getByText('Stock of snapshot.json').waitFor();
  });

  it('odd columns are mapped once, and known the next time', async () => {
    const path = onDisk('sales.csv', oddExport());
    const visited = await visit({ size: [390, 844], touch: true });
    const { page } = visited;
    await toImport(visited);
    await choose(page, path);
    await page.getByText('6 columns, to be mapped').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(/^Say which column holds: /).waitFor();
    expect(await page.getByRole('button', { name: 'Read all of it' }).isDisabled()).toBe(true);
    const columns = [[/^Order number/, 'Beleg'], [/^Day and time/, 'Wann'], [/^Item/, 'Was'], [/^Units/, 'Wieviel'], [/^Price a unit/, 'Einzeln'], [/^Customer/, 'Wer']] as const; // prettier-ignore
    for (const [label, column] of columns) await menu(page, label).selectOption(column);
    await page.getByText('as 22,50').or(page.getByText('as 14,00')).first().waitFor();
    expect(await visited.axe()).toEqual([]);
    await visited.screenshot('import-mapped');
    await readAll(page);
    await page.getByText(/days come first: '01\.09\.2025 09:00' \(if not, say so in step 2\)/).waitFor();
    await page.getByText(/numbers have a decimal comma/).waitFor();
    await visited.screenshot('import-found-phone');

    await page.reload();
    await page.getByRole('button', { name: /^Import your shop/ }).click();
    await choose(page, onDisk('more-sales.csv', oddExport().split('\n').slice(0, 50).join('\n')));
    await page.getByText('6 columns, mapped as the last time').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    for (const [label, column] of columns) expect(await menu(page, label).inputValue()).toBe(column);
    await readAll(page);
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: 'Download the folder' }).click());

    // In another browser the zip is all there is: it opens the shop, and the next import goes on from it, columns and all.
    const elsewhere = await visit();
    const there = elsewhere.page;
    await there.getByRole('button', { name: 'Skip the tour' }).click();
    await there.locator('drop-zone input[type=file]').setInputFiles(onDisk('our-shop.zip', bytes));
    await says(elsewhere, 'verdict-line', /on time/);
    await dropFiles(there, 'main', { 'all-sales.csv': oddExport() });
    await there.getByRole('radio', { name: /^Add to it: [\d,]+ orders of 4 items, .*\(zip of / }).waitFor();
    await there.getByText('6 columns, mapped as the last time').waitFor();
    await elsewhere.screenshot('import-from-zip');
    expect(await elsewhere.axe()).toEqual([]);
    await there.getByRole('button', { name: 'Continue' }).click();
    await readAll(there);
    await there.getByText(/^[\d,]+ of them new$/).waitFor();
  });

  it('says what a broken file is, and where a row is wrong', async () => {
    const visited = await visit({ dark: true });
    const { page } = visited;
    await toImport(visited);
    const bad = 'order,time,item,units\n1,2026-03-01 09:00,mug,2\n2,2026-03-02 09:00,mug\n3,2026-03-03 09:00,mug,many\n4,2026-03-31 10:00,lamp,1\n'; // prettier-ignore
    const sheets = Array.from({ length: 40 }, (_, at) => ({ sheet: `Week ${at + 1}`, data: [['Invoice', 'SKU'], [`${at}`, 'mug']] })); // prettier-ignore
    const book = new Uint8Array(await (await writeXlsxFile(sheets).toBlob()).arrayBuffer());
    await choose(page, onDisk('login.csv', '<!doctype html><title>Please log in</title>'), onDisk('ragged.csv', bad), onDisk('weeks.xlsx', book)); // prettier-ignore
    await page.getByText('login.csv: this is an HTML page, not a table').waitFor();
    await page.getByRole('combobox', { name: 'Sheet of weeks.xlsx' }).selectOption('Week 17');
    await page.getByText('2 columns, to be mapped').waitFor();
    expect(await visited.axe()).toEqual([]);
    await visited.screenshot('import-broken');
    await page.getByRole('combobox', { name: 'weeks.xlsx is' }).selectOption('none');
    await page.getByRole('button', { name: 'Continue' }).click();
    await readAll(page);
    await page.getByText('ragged.csv:3: 3 cells (the header has 4)').first().waitFor();
    await page
      .getByText(/ragged\.csv:4:4: units: not a number: 'many'/)
      .first()
      .waitFor();
    expect(await visited.axe()).toEqual([]);
  });

  it('can be imported with the keyboard alone', async () => {
    const visited = await visit();
    const { page } = visited;
    await page.getByRole('button', { name: 'Skip the tour' }).click();
    await dropFiles(page, 'drop-zone', { 'orders_export.csv': shopifyExport() });
    await page.getByText('Shopify orders export, 79 columns').waitFor();
    for (const button of [/^Continue$/, /^Read all of it$/]) {
      await pressUntil(page, 'Tab', button);
      await page.keyboard.press('Enter');
    }
    await page.getByText('Every row is accounted for').first().waitFor();
    await expect.poll(() => focusName(page)).toBe('Import your shop');
    await pressUntil(page, 'Tab', /^Open as a scenario$/);
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByRole('button', { name: 'My shop' }).waitFor();
  });

  it('dropped onto a shop that is open: a table it does not name is imported, and the way back is there', async () => {
    const visited = await visit({ file: aShop({ futures: 4 }).path });
    const { page } = visited;
    await says(visited, 'verdict-line', /on[- ]time/);
    await dropFiles(page, 'main', { 'orders_export.csv': shopifyExport() });
    await page.getByText('Shopify orders export, 79 columns').waitFor();
    await page.getByRole('button', { name: 'Back to what is open' }).click();
    await says(visited, 'verdict-line', /on[- ]time/);
  });

  it('tells how far it is, and the page answers meanwhile', async () => {
    const visited = await visit({ slowDisk: true });
    const { page } = visited;
    await toImport(visited);
    const rows = Array.from({ length: 400_000 }, (_, at) => `${at >> 2},2025-0${1 + (at % 9)}-11T09:00:00,item ${at % 500},${1 + (at % 5)},4.50,\n`); // prettier-ignore
    await choose(page, onDisk('large.csv', `order,time,item,units,price,customer\n${rows.join('')}`));
    const go = page.getByRole('button', { name: 'Continue' });
    // The first look at it reads of it, too.
    await expect.poll(() => visited.nextPiece().then(() => go.isEnabled())).toBe(true);
    await go.click();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const app = document.querySelector('bw-app')?.shadowRoot;
        const view = app?.querySelector('view-slot')?.shadowRoot?.querySelector('import-view')?.shadowRoot;
        const bar = view?.querySelector('import-progress')?.shadowRoot?.querySelector('[role=progressbar]');
        const now = bar?.getAttribute('aria-valuenow');
        if (now && seen.at(-1) !== now) seen.push(now);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.getByRole('button', { name: 'Read all of it' }).click();
    const bar = page.getByRole('progressbar', { name: 'Import' });
    const far = async () => Number(await bar.getAttribute('aria-valuenow'));
    await bar.waitFor();
    for (let step = 0; step < 3; step++) {
      const before = await far();
      await expect.poll(() => visited.nextPiece().then(far)).toBeGreaterThan(before);
    }
    // Whoever presses something while it reads is heard while it still reads.
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('All keys').first().waitFor();
    expect(await far()).toBeLessThan(100);
    await page.keyboard.press('Escape');
    await visited.nextPiece('all');
    await page.getByText('400,000 rows read').waitFor();
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen.map(Number));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});
