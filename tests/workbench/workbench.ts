import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { startServer, type RunningServer, type ServerOptions } from '../../src/cli/serve/start-server.js';

const root = join(import.meta.dirname, '../..');
/** Screens as artefacts of the test: looked at by people, not compared. */
const SCREENS = join(root, 'out/screens');

/** For looking what hangs on time: how many times as slow the page is, and how many milliseconds late every step of a walk comes. */
const SLOWER = Number(process.env.BULLWHIP_SLOWER ?? 1);
const LATE = Number(process.env.BULLWHIP_LATE ?? 0);

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  readonly size?: readonly [width: number, height: number];
  readonly dark?: boolean;
  readonly touch?: boolean;
  readonly reducedMotion?: boolean;
  readonly locale?: string;
  /** Opened by the server, as `bullwhip serve FILE` does. */
  readonly file?: string;
  /** After the address: a hash. */
  readonly at?: string;
  /** How many times as fast the watchdogs of the page and its workers count their seconds: no walk waits till their patience is at an end. */
  readonly hurry?: number;
  /** Messages of the console that belong to what is tested. */
  readonly expected?: readonly RegExp[];
}

export interface Visited {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: RunningServer;
  readonly url: string;
  /** What the page said on the console, or threw, or asked of others: must stay empty. */
  readonly offences: string[];
  screenshot(name: string): Promise<void>;
  /** All words that can be seen in the first element that fits, through every shadow root; of the page if left out. */
  words(selector?: string): Promise<string>;
  /** What axe finds on the page as it is; where `rules` are named, by these alone. */
  axe(rules?: readonly string[]): Promise<readonly string[]>;
}

/**
 * A browser for one test file and a fresh visitor for each test. After each test the console must have been empty, and nothing may have
 * been asked of another origin.
 */
export function workbench(): (visit?: Visit) => Promise<Visited> {
  let browser: Browser;
  const visits: { visited: Visited; expected: readonly RegExp[] }[] = [];

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    browser = await chromium.launch({ executablePath: findChromium()!, args: ARGS, slowMo: LATE });
  });

  afterEach(async () => {
    const all = visits.splice(0);
    for (const { visited } of all) {
      await visited.context.close();
      await visited.server.close();
    }
    for (const { visited, expected } of all)
      expect(visited.offences.filter((line) => !expected.some((known) => known.test(line)))).toEqual([]);
  });

  afterAll(() => browser.close());

  return async (visit = {}) => {
    const visited = await open(browser, visit);
    visits.push({ visited, expected: [...(visit.expected ?? []), ...(visit.hurry ? [BLOCKED] : [])] });
    return visited;
  };
}

async function open(browser: Browser, visit: Visit): Promise<Visited> {
  const options: ServerOptions = { root: join(root, 'dist/web'), port: 0 };
  const server = await startServer(visit.file === undefined ? options : { ...options, file: visit.file });
  const [width, height] = visit.size ?? [1440, 900];
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: visit.dark ? 'dark' : 'light',
    reducedMotion: visit.reducedMotion ? 'reduce' : 'no-preference',
    locale: visit.locale ?? 'en-GB',
    acceptDownloads: true,
    // What it fetches for the page can't be changed on its way.
    ...(visit.hurry ? { serviceWorkers: 'block' } : {}),
    ...(visit.touch ? { hasTouch: true, isMobile: true } : {}),
  });
  if (visit.hurry) await hurry(context, visit.hurry);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  if (SLOWER > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  const offences: string[] = [];
  page.on('console', (message) => offences.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) offences.push(`request: ${url}`);
  });
  await page.goto(server.url + (visit.at ?? ''));
  return {
    page,
    context,
    server,
    url: server.url,
    offences,
    async screenshot(name) {
      await page.screenshot({ path: join(SCREENS, `${name}.png`), animations: 'disabled' });
    },
    words: (selector = 'bw-app') =>
      page
        .locator(selector)
        .first()
        .evaluate((root) => {
          const said = (node: Node): string => {
            if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
            if (!(node instanceof Element)) return Array.from(node.childNodes, said).join('');
            if (node.localName === 'style' || !node.checkVisibility({ visibilityProperty: true })) return '';
            const inner = node instanceof HTMLSlotElement ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
            const own = node instanceof HTMLInputElement ? node.value : '';
            const text = own + Array.from(inner, said).join('');
            return getComputedStyle(node).display.startsWith('inline') ? text : `${text}\n`;
          };
          return said(root)
            .replace(/[^\S\n]+/g, ' ')
            .replace(/\s*\n\s*/g, '\n');
        }),
    async axe(rules) {
      // In one piece: there are no frames that would have to be asked one by one.
      const whole = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (rules ? whole.withRules([...rules]) : whole).analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
  };
}

const BLOCKED = /^console warning: Service Worker registration blocked/;

async function hurry(context: BrowserContext, times: number): Promise<void> {
  const content = `{ const every = setInterval; globalThis.setInterval = (call, ms) => every(call, ms / ${times}); }\n`;
  await context.addInitScript({ content });
  await context.route(/worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: content + (await response.text()) });
  });
}
