import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { downloaded, dropFiles, fileText, says, sure, unzipped } from './hands.js';
import { aShop } from './shops.js';
import { workbench, type Visited } from './workbench.js';

const visit = workbench();

/** A shop that was dropped: it is nobody's file, and kept by the browser alone. */
async function dropped(futures = 4): Promise<Visited & { readonly text: string }> {
  const visited = await visit();
  const { text } = aShop({ futures });
  await dropFiles(visited.page, 'drop-zone', { 'our-shop.yaml': text });
  await sure(visited, futures);
  return { ...visited, text };
}

const second = ({ page }: Visited) =>
  page.getByRole('radiogroup', { name: 'Strategies' }).getByRole('radio', { name: /^Second supplier/ });

async function fromMenu({ page }: Visited, entry: string): Promise<void> {
  await page.getByRole('banner').locator('scenario-menu').getByRole('button').click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function save(visited: Visited, name: string): Promise<void> {
  await fromMenu(visited, 'Save as session');
  const field = visited.page.getByRole('dialog', { name: 'Save as session' }).getByRole('textbox', { name: 'Name' });
  await field.fill(name);
  await field.press('Enter');
  await visited.page.getByText(`Saved as “${name}”`).waitFor();
}

async function type({ page }: Visited, lever: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: `${lever}, value` });
  await field.fill(value);
  await field.press('Enter');
  await page.getByRole('button', { name: `Undo: ${lever} → ${value}` }).waitFor();
}

describe('kept in the browser', () => {
  it('by itself: after a reload it is as it was', async () => {
    const visited = await dropped();
    const { page } = visited;
    await type(visited, 'Safety stock covers', '97');
    const text = await fileText(page);
    await page.reload();
    await sure(visited, 4);
    expect(await fileText(page)).toBe(text);
    await expect.poll(() => page.getByText(/^Autosaved /).count()).toBe(1);
  });

  it('by name: listed, compared with another, opened and deleted', async () => {
    const visited = await dropped();
    const { page } = visited;
    await save(visited, 'As it is');
    await type(visited, 'Safety stock covers', '90');
    await save(visited, 'Less stock');
    await page.reload();
    await sure(visited, 4);
    await fromMenu(visited, 'Sessions');
    const list = page.getByRole('list', { name: 'Sessions' });
    await list.getByRole('checkbox', { name: 'Compare As it is' }).check();
    await list.getByRole('checkbox', { name: 'Compare Less stock' }).check();
    await page.getByText('Both played anew').waitFor();
    await page.getByRole('region', { name: 'As it is' }).getByRole('table').waitFor();
    await page.getByRole('region', { name: 'Less stock' }).getByRole('table').waitFor();
    await says(
      visited,
      'text-differences',
      /serviceLevel: 99%[^]*serviceLevel: 90%|serviceLevel: 90%[^]*serviceLevel: 99%/,
    );
    await visited.screenshot('keep-compared');
    await list.getByRole('button', { name: 'As it is', exact: true }).click();
    await sure(visited, 4);
    expect(await page.getByRole('textbox', { name: 'Safety stock covers, value' }).inputValue()).toBe('99');
    await fromMenu(visited, 'Sessions');
    await list.getByRole('button', { name: 'Delete Less stock' }).click();
    await page.getByText('“Less stock” was deleted').waitFor();
    await expect.poll(() => list.getByRole('button', { name: 'Less stock', exact: true }).count()).toBe(0);
  });

  it('not at all where storage is blocked: it is said, and work goes on', async () => {
    const visited = await visit();
    const { page } = visited;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => ({
          open: () => {
            throw new DOMException('The user denied permission to access the database.', 'SecurityError');
          },
        }),
      });
    });
    await page.reload();
    const { text } = aShop({ futures: 4 });
    await dropFiles(page, 'drop-zone', { 'our-shop.yaml': text });
    await sure(visited, 4);
    await page.getByRole('status').filter({ hasText: 'Not saved' }).waitFor();
    await visited.screenshot('keep-blocked');
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: 'Download', exact: true }).click());
    expect(bytes.toString()).toBe(text);
    await type(visited, 'Safety stock covers', '97');
    await sure(visited, 4);
    await fromMenu(visited, 'Sessions');
    await page.getByRole('alert').filter({ hasText: 'until the page is closed' }).waitFor();
  });

  it('not at all where storage is full: it is said, and work goes on', async () => {
    const visited = await visit();
    const { page } = visited;
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = function put(): never {
        throw new DOMException('Encountered full disk while opening backing store.', 'QuotaExceededError');
      };
    });
    await page.reload();
    await dropFiles(page, 'drop-zone', { 'our-shop.yaml': aShop({ futures: 4 }).text });
    await page
      .getByRole('status')
      .filter({ hasText: /Not saved.*full/ })
      .waitFor();
    await sure(visited, 4);
    await type(visited, 'Safety stock covers', '97');
    await sure(visited, 4);
    await visited.screenshot('keep-full');
  });
});

describe('passed on', () => {
  it('as a link, which opens the same elsewhere', async () => {
    const visited = await dropped();
    const { page } = visited;
    await type(visited, 'Safety stock covers', '97');
    await second(visited).click();
    await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share this what-if' });
    const field = dialog.getByRole('textbox', { name: 'Link' });
    await expect.poll(() => field.inputValue()).toMatch(/#.{100}/);
    const link = await field.inputValue();
    await visited.screenshot('keep-share');
    await dialog.getByRole('button', { name: 'Close' }).click();
    const text = await fileText(page);

    const elsewhere = await visit({ at: link.slice(link.indexOf('#')) });
    await sure(elsewhere, 4);
    expect(await fileText(elsewhere.page)).toBe(text);
    expect(await second(elsewhere).getAttribute('aria-checked')).toBe('true');

    // The same by hand: pasted into the first page.
    const pasted = await visit();
    await pasted.page.getByRole('button', { name: 'paste a link', exact: true }).click();
    await pasted.page.getByRole('textbox', { name: 'Link to a what-if' }).fill(link);
    await pasted.page.getByRole('button', { name: 'Open', exact: true }).click();
    await sure(pasted, 4);
    expect(await fileText(pasted.page)).toBe(text);
  });

  it('as a report that opens from disk and asks nobody, as tables for spreadsheets and notebooks', async () => {
    const visited = await dropped(12);
    const { page, context } = visited;
    const take = (label: string) =>
      downloaded(page, async () => {
        await page.getByRole('banner').getByRole('button', { name: 'Report' }).click();
        await page.getByRole('menuitem', { name: label }).click();
      });
    const report = await take('Report to read');
    expect(report.name).toMatch(/\.html$/);
    const file = join(mkdtempSync(join(tmpdir(), 'walk-')), report.name);
    writeFileSync(file, report.bytes);
    const reader = await context.browser()!.newContext();
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    const read = await reader.newPage();
    read.on('console', (message) => asked.push(message.text()));
    await read.goto(`file://${file}`);
    expect(await read.locator('body').innerText()).toMatch(/More safety stock[^]*on time/);
    expect(asked).toEqual([`file://${file}`]);
    await reader.close();

    const csv = unzipped((await take('Tables as CSV')).bytes);
    expect(Object.keys(csv).join()).toMatch(/\.csv/);
    for (const [name, bytes] of Object.entries(csv)) {
      const rows = bytes.toString('utf8').trim().split(/\r?\n/);
      expect([name, rows.length > 1]).toEqual([name, true]);
    }
    const arrow = unzipped((await take('Tables as Arrow')).bytes);
    expect(Object.keys(arrow).join()).toMatch(/\.arrow/);
    for (const bytes of Object.values(arrow)) expect(tableFromIPC(new Uint8Array(bytes)).numRows).toBeGreaterThan(0);
  });
});
