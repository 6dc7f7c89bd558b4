import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, errors, type Browser, type BrowserContext, type Page } from 'playwright-core';
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
  /** The first worker of this name dies when it is about to tell its first results, as a crash would end it: nobody is told. */
  readonly dies?: 'desk' | 'simulation';
  /** Files of the reader's disk come in pieces, each when `Visited.nextPiece` asks for it. */
  readonly slowDisk?: boolean;
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
  /** Lets the next piece of a file come from a slow disk; all that is left of it, and of those after it. */
  nextPiece(all?: 'all'): Promise<void>;
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
    browser = await launched();
  });

  afterEach(async () => {
    const all = visits.splice(0);
    // As the walk left it: what is torn apart under a page says something or nothing, as it happens.
    const said = all.map(({ visited, expected }) =>
      visited.offences.filter((line) => !expected.some((known) => known.test(line))),
    );
    for (const { visited } of all) {
      await visited.context.unrouteAll({ behavior: 'ignoreErrors' });
      await visited.context.close();
      await visited.server.close();
    }
    expect(said.flat()).toEqual([]);
  });

  afterAll(() => browser.close());

  return async (visit = {}) => {
    const visited = await open(browser, visit);
    visits.push({ visited, expected: [...(visit.expected ?? []), ...(changesWorkers(visit) ? [BLOCKED] : [])] });
    return visited;
  };
}

/** A second try where the first one died: that is the machine, not what is tested. */
async function launched(): Promise<Browser> {
  const start = () => chromium.launch({ executablePath: findChromium()!, args: ARGS, slowMo: LATE, timeout: 100_000 });
  return start().catch(start);
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
    ...(changesWorkers(visit) ? { serviceWorkers: 'block' } : {}),
    ...(visit.touch ? { hasTouch: true, isMobile: true } : {}),
  });
  if (changesWorkers(visit)) await changeWorkers(context, visit);
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
      await picture(page, join(SCREENS, `${name}.png`));
    },
    nextPiece: (all) => page.evaluate((what) => new BroadcastChannel('disk').postMessage(what), all ?? 'piece'),
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

const changesWorkers = ({ hurry, dies, slowDisk }: Visit): boolean => Boolean(hurry ?? dies ?? slowDisk);

/** Puts lines before the scripts of workers, where they do what hangs on the machine elsewhere. */
async function changeWorkers(context: BrowserContext, { hurry, dies, slowDisk }: Visit): Promise<void> {
  const hurried = `{ const every = setInterval; globalThis.setInterval = (call, ms) => every(call, ms / ${hurry ?? 1}); }\n`;
  await context.addInitScript({ content: hurried });
  const lines = hurried + (slowDisk ? SLOW_DISK : '');
  let dead = false;
  await context.route(/worker[^/]*\.js$/, async (route) => {
    const dying = dies !== undefined && !dead && route.request().url().includes('desk');
    dead ||= dying;
    const response = await route.fetch();
    await route.fulfill({ response, body: lines + (dying ? DYING[dies] : '') + (await response.text()) });
  });
}

/** Lines before the script of the desk: the scripts of its own workers can't be changed on their way. */
const DYING = {
  simulation: `{ const Real = Worker;
    let first = true;
    globalThis.Worker = class extends Real {
      constructor(url, options) {
        super(url, options);
        if (!first || !String(url).includes('simulation')) return;
        first = false;
        this.addEventListener('message', (event) => {
          if (!event.data?.value?.outcomes) return;
          event.stopImmediatePropagation();
          this.terminate();
        });
      }
    }; }\n`,
  // The page hears of ticks by a port of its own.
  desk: 'MessagePort.prototype.postMessage = () => close();\n',
} as const;

const SLOW_DISK = `{ const stream = Blob.prototype.stream;
  const disk = new BroadcastChannel('disk');
  let [may, all, go] = [0, false, () => {}];
  disk.onmessage = ({ data }) => (data === 'all' ? (all = true) : may++, go());
  Blob.prototype.stream = function () {
    return stream.call(this).pipeThrough(new TransformStream({
      async transform(piece, to) {
        while (!all && may === 0) await new Promise((resolve) => (go = resolve));
        may = Math.max(0, may - 1);
        to.enqueue(piece);
      },
    }));
  }; }\n`;

/**
 * A picture to look at, which checks nothing: once in some thousand, headless Chromium never answers when asked for one just after the window
 * has become another size. Then it is asked again, and in the end goes without.
 */
async function picture(page: Page, path: string): Promise<void> {
  for (let tries = 1; tries <= 3; tries++) {
    try {
      await page.screenshot({ path, animations: 'disabled', timeout: 40_000 });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      console.warn(`no picture ${path} within 40 s, try ${tries} of 3`);
    }
  }
}
