import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
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
  const coming = page.waitForEvent('download', { timeout: 30_000 });
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

/** Waits until a study of `n` futures is done and told. */
export const sure = async ({ page, words }: Visited, n: number): Promise<void> => {
  await expect
    .poll(() => words('run-status'), { timeout: 50_000 })
    .toMatch(new RegExp(`Sure enough\\s*· ${new Intl.NumberFormat('en-GB').format(n)} futures`));
  await expect.poll(() => page.locator('verdict-line:not([stale])').count(), { timeout: 20_000 }).toBe(1);
};

/** Waits until the words of an element are like this. */
export const says = async ({ words }: Visited, selector: string, like: RegExp): Promise<void> => {
  await expect.poll(() => words(selector), { timeout: 40_000 }).toMatch(like);
};
