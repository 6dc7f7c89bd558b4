import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-firefox.mjs';
import { startServer, type RunningServer } from '../../src/cli/serve/start-server.js';

const root = join(import.meta.dirname, '../..');

/** All words of an element, through every shadow root. */
const deepText = (element: Element): string => {
  const words = (node: Node): string =>
    [...(node instanceof Element && node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes]
      .map((child) => (child instanceof Text ? child.data : words(child)))
      .join(' ');
  return words(element).replace(/\s+/g, ' ');
};

/** Presses the button with these words, through every shadow root; false where there is none yet. */
function pressDeep(words: string): boolean {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const all = [...root.querySelectorAll('*')];
    const found = all.find((one) => one instanceof HTMLButtonElement && !one.disabled && one.textContent.includes(words)); // prettier-ignore
    if (found) {
      (found as HTMLElement).click();
      return true;
    }
    roots.push(...all.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : [])));
  }
  return false;
}

/** Debian's Firefox as it is; the test runner's own browsers are another build of it. */
describe('in Firefox', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const offences: string[] = [];

  beforeAll(async () => {
    server = await startServer({
      root: join(root, 'dist/web'),
      port: 0,
      file: join(root, 'scenarios/holiday-spike.yaml'),
    });
    const start = () =>
      puppeteer.launch({ browser: 'firefox', executablePath: findFirefox()!, headless: true, timeout: 100_000 });
    // A second try where the first one died: that is the machine, not what is tested.
    browser = await start().catch(start);
    page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.setViewport({ width: 1440, height: 900 });
    page.on('console', (message) => offences.push(message.text()));
    page.on('pageerror', (error) => offences.push(String(error)));
    await page.goto(server.url);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('opens the file that it is served with and reaches a verdict', async () => {
    // Asked for anew each time: the page may lay itself out again meanwhile.
    const said = async () => {
      const verdict = await page.$('>>> verdict-line');
      return (await verdict?.evaluate((element) => element.shadowRoot?.textContent)) ?? '';
    };
    await expect.poll(said).toMatch(/orders in 100 on time/);
  });

  it('draws the queue', async () => {
    const drawn = await page.waitForSelector('>>> chart-panel[chart="fan"] >>> svg path');
    expect(drawn).not.toBeNull();
  });

  it('plays on when a lever is moved', async () => {
    const slider = await page.waitForSelector('>>> lever-slider >>> input[type="range"]');
    await slider!.focus();
    await page.keyboard.press('ArrowLeft');
    const undo = await page.waitForSelector('>>> button[aria-label^="Undo"]:not([disabled])');
    expect(undo).not.toBeNull();
  });

  it('imports a shop, and goes on from it the next time', async () => {
    const start = await startServer({ root: join(root, 'dist/web'), port: 0 });
    const visitor = await browser.newPage();
    visitor.setDefaultTimeout(120_000);
    visitor.on('console', (message) => offences.push(message.text()));
    visitor.on('pageerror', (error) => offences.push(String(error)));
    const press = async (words: string) => {
      await expect.poll(() => visitor.evaluate(pressDeep, words), { message: words }).toBe(true);
    };
    const says = async (words: RegExp) => {
      const view = async () => (await visitor.$('>>> import-view'))?.evaluate(deepText);
      await expect.poll(view).toMatch(words);
    };
    const walk = async (...names: string[]) => {
      await press('Import your shop');
      const input = await visitor.waitForSelector('>>> import-files >>> input[type=file]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(...names.map((name) => join(root, 'scenarios/data/exports', name))); // prettier-ignore
      await press('Continue');
      await press('Read all of it');
      await says(/Every row is accounted for/);
    };
    try {
      await visitor.goto(start.url);
      await walk('shopify-orders.csv', 'stock-list.csv');
      await says(/507 orders of 12 items/);
      await press('Open as a scenario');
      // The charts are there: whoever leaves while they load ends it with an error.
      await visitor.waitForSelector('>>> chart-panel[chart="fan"] >>> svg path');
      const menu = await visitor.waitForSelector('>>> scenario-menu >>> button.head');
      await menu!.evaluate((element) => (element as HTMLElement).click());
      await press('Open another');
      await walk('stock-list.csv');
      await says(/0 of them new/);
    } finally {
      await visitor.close();
      await start.close();
    }
  });

  it('says nothing on the console', () => {
    expect(offences).toEqual([]);
  });
});
