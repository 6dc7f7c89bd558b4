import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cli } from '../../scripts/build.mjs';
import type { Visited } from './workbench.js';

/** Where the keyboard is: the name, or the words, of the element that has the focus, through every shadow root. */
export const focusName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses a key until the focus is on what has this name. */
export async function pressUntil(page: Page, key: string, name: RegExp, most = 80): Promise<void> {
  const been: string[] = [];
  for (let i = 0; i < most; i++) {
    const now = await focusName(page);
    if (name.test(now)) return;
    been.push(now.slice(0, 40));
    await page.keyboard.press(key);
  }
  expect.fail(`${key} never came to ${name}: ${been.join(' → ')}`);
}

/** Files dropped somewhere from another window, as the browser tells of it. */
export async function dropFiles(page: Page, on: string, files: Readonly<Record<string, string>>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((all) => {
    const carried = new DataTransfer();
    for (const [name, text] of Object.entries(all)) carried.items.add(new File([text], name));
    return carried;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator(on).first().dispatchEvent(type, { dataTransfer });
}

/** The lines of the scenario file as the editor shows them now. */
export const editorText = (page: Page): Promise<string> =>
  page
    .locator('file-editor .cm-content')
    .evaluate((content) => Array.from(content.querySelectorAll('.cm-line'), (line) => line.textContent).join('\n'));

/** What a press makes the browser save: its name and its bytes. */
export async function downloaded(
  page: Page,
  press: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await press();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The whole scenario file, as the menu beside it saves it. */
export async function fileText(page: Page): Promise<string> {
  const { bytes } = await downloaded(page, async () => {
    await page.locator('file-editor').getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Download file' }).click();
  });
  return bytes.toString('utf8');
}

/** Waits until a study of `n` futures is done, and the figures that are shown are of all of them. */
export const played = async ({ page }: Visited, n: number): Promise<void> => {
  const shown = () =>
    page.evaluate(() => {
      const { state, shown } = document.querySelector<HTMLElement>('bw-app')?.dataset ?? {};
      return `${state}, ${shown?.replace(/^\d+:/, '')} futures`;
    });
  await expect.poll(shown).toBe(`sure, ${n} futures`);
};

/** The same, and the page says so. */
export const sure = async (visited: Visited, n: number): Promise<void> => {
  await played(visited, n);
  const told = visited.page.locator('verdict-line:not([stale]) .sentence').filter({ hasText: /./ });
  await expect.poll(() => told.count()).toBe(1);
  const count = new Intl.NumberFormat('en-GB').format(n);
  await says(visited, 'run-status', new RegExp(`Sure enough\\s*· ${count} futures`));
};

/** Waits until charts and tables have caught up with the figures, and with their place. */
export const drawn = async ({ page }: Visited): Promise<void> => {
  // Who has just got another place hears of it with the next picture.
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
  await expect.poll(() => page.locator('chart-panel[busy], items-table[busy]').count()).toBe(0);
};

/** Waits until the words of an element are like this. */
export const says = async ({ words }: Visited, selector: string, like: RegExp): Promise<void> => {
  await expect.poll(() => words(selector)).toMatch(like);
};

export interface Results {
  readonly digest: string;
  readonly strategies: Readonly<Record<string, { readonly kpis: unknown }>>;
}

/** What the page says of what is open: the results that can be taken away. */
export async function taken(page: Page): Promise<Results> {
  const { bytes } = await downloaded(page, async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Report' }).click();
    await page.getByRole('menuitem', { name: 'Results as JSON' }).click();
  });
  return JSON.parse(bytes.toString('utf8')) as Results;
}

/** What the command line says of a text. */
export async function ran(text: string): Promise<Results> {
  const path = join(mkdtempSync(join(tmpdir(), 'walk-')), 'ours.yaml');
  writeFileSync(path, text);
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'run', path, '--json', '-'], {
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as Results;
}

/** What is in a zip, by its directory. */
export function unzipped(zip: Buffer): Record<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files: [string, Buffer][] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, remark] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.push([zip.toString('utf8', at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed)]);
    at += 46 + name + extra + remark;
  }
  return Object.fromEntries(files);
}
