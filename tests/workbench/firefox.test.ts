import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-firefox.mjs';
import { startServer, type RunningServer } from '../../src/cli/serve/start-server.js';

const root = join(import.meta.dirname, '../..');

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
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox()!, headless: true });
    page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    page.on('console', (message) => offences.push(message.text()));
    page.on('pageerror', (error) => offences.push(String(error)));
    await page.goto(server.url);
  }, 90_000);

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
    await expect.poll(said, { timeout: 40_000 }).toMatch(/orders in 100 on time/);
  });

  it('draws the queue', async () => {
    const drawn = await page.waitForSelector('>>> chart-panel[chart="fan"] >>> svg path', { timeout: 30_000 });
    expect(drawn).not.toBeNull();
  });

  it('plays on when a lever is moved', async () => {
    const slider = await page.waitForSelector('>>> lever-slider >>> input[type="range"]');
    await slider!.focus();
    await page.keyboard.press('ArrowLeft');
    const undo = await page.waitForSelector('>>> button[aria-label^="Undo"]:not([disabled])', { timeout: 20_000 });
    expect(undo).not.toBeNull();
  });

  it('says nothing on the console', () => {
    expect(offences).toEqual([]);
  });
});
