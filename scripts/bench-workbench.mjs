#!/usr/bin/env node
// How long from a lever to its pixels, in the workbench and in a bare prototype beside it (tests/bench/workbench), in one Chromium.
//
//   npm run bench:workbench                    21 moves of each kind
//   npm run bench:workbench -- --moves 41
//
// The scenario is scenarios/bench-50-items.yaml (30 futures), two workers, warm. A move is a real key on the real slider. Time runs from the
// event's own time stamp to the first frame after the words and figures of that state are in the page. Output is Markdown for RESULTS.md.
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureWorkbench } from './build.mjs';
import { findChromium } from './find-chromium.mjs';
import { serveFiles, serveWorkbench } from './serve-for-bench.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { moves: { type: 'string', default: '21' } } });
const moves = Number(values.moves);
/** Moves before the measured ones: code is compiled, tapes are kept. */
const WARM = 6;

await ensureWorkbench();
const served = await serveWorkbench(join(root, 'scenarios/bench-50-items.yaml'));
const prototypeFolder = join(root, 'tests/bench/workbench');
const bare = await serveFiles({
  '/': join(prototypeFolder, 'bare.html'),
  '/bare-worker.js': join(prototypeFolder, 'bare-worker.js'),
});
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const browser = await chromium.launch({ executablePath: findChromium(), args });

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(watchKeys);
await page.addInitScript(watch);
await page.goto(served.url);
await settled(page);
const lever = page.locator('lever-group').nth(0).locator('lever-slider').first().locator('#range');
const strategy = await measure(page, lever, moves);
await page.locator('items-table').getByText('assam', { exact: true }).first().click();
await page.getByText('Only assam').first().waitFor();
await page.waitForTimeout(3000);
const own = page.locator('lever-group').nth(1).locator('lever-slider').first().locator('#range');
const item = await measure(page, own, moves);

const plain = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await plain.addInitScript(watchKeys);
await plain.addInitScript(watchBare);
await plain.goto(bare.url);
await plain.waitForFunction(() => document.body.dataset.ready === 'yes');
const prototype = await measure(plain, plain.locator('#lever'), moves);

await browser.close();
served.stop();
bare.stop();
report();

/** In a page: notes when keys come, and how long the main thread was blocked. */
function watchKeys() {
  const marks = { key: 0, first: 0, full: 0, firstDone: 0, longest: 0 };
  window.marks = marks;
  addEventListener(
    'keydown',
    (event) => Object.assign(marks, { key: event.timeStamp, first: 0, full: 0, longest: 0 }),
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.longest = Math.max(marks.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** In the workbench: notes when a state is painted. */
function watch() {
  const { marks } = window;
  // Painted: after the frame in which the page tells what it shows.
  addEventListener('DOMContentLoaded', () => {
    const app = document.querySelector('bw-app');
    let before = -1;
    addEventListener('keydown', () => (before = Number(app.dataset.shown.split(':')[0]) || before), true);
    new MutationObserver(() => {
      const [version, futures] = app.dataset.shown.split(':').map(Number);
      if (!(version > before) || marks.key === 0) return;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const took = performance.now() - marks.key;
          if (marks.first === 0) Object.assign(marks, { first: took, firstDone: futures });
          if (futures >= 30 && marks.full === 0) marks.full = took;
        };
        channel.port2.postMessage(0);
      });
    }).observe(app, { attributes: true, attributeFilter: ['data-shown'] });
  });
}

/** The same in the prototype, which says itself when it has drawn. */
function watchBare() {
  const { marks } = window;
  marks.firstDone = 4;
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((changes) => {
      for (const { attributeName } of changes) {
        const name = attributeName.replace('data-', '');
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            if (marks.key > 0 && marks[name] === 0) marks[name] = performance.now() - marks.key;
          };
          channel.port2.postMessage(0);
        });
      }
    }).observe(document.body, { attributes: true, attributeFilter: ['data-first', 'data-full'] });
  });
}

async function settled(page) {
  await page.waitForFunction(() => document.querySelector('bw-app')?.dataset.state === 'sure', null, {
    timeout: 60_000,
  });
  await page.waitForTimeout(1500);
}

/** Moves the slider there and back, one key at a time, and waits for all futures of each. */
async function measure(page, slider, n) {
  await slider.focus();
  const seen = [];
  for (let i = 0; i < WARM + n; i++) {
    // Always somewhere new: what has been played before comes from memory and would be no measure.
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => window.marks.full > 0, null, { timeout: 30_000 });
    await page.waitForTimeout(120);
    if (i >= WARM) seen.push(await page.evaluate(() => ({ ...window.marks })));
  }
  return seen;
}

function report() {
  const row = (name, seen, key, aim) => {
    const all = seen.map((marks) => marks[key]).sort((a, b) => a - b);
    const at = (p) => all[Math.min(all.length - 1, Math.floor(p * all.length))].toFixed(0);
    return `| ${name} | ${at(0.5)} | ${at(0.9)} | ${all[0].toFixed(0)} | ${aim} |`;
  };
  const cores = cpus().length;
  console.log(
    `${moves} moves of each kind, ${cores} cores, load ${loadavg()[0].toFixed(1)}, Chromium ${browser.version()}, ms from the key to the pixels.\n`,
  );
  console.log('| | median | 90% under | best | aim |\n| --- | ---: | ---: | ---: | ---: |');
  console.log(row(`first estimate (${strategy[0].firstDone} futures)`, strategy, 'first', '50'));
  console.log(row('30 futures', strategy, 'full', '250'));
  console.log(row('lever of one item, 30 futures', item, 'full', '32'));
  console.log(row('longest task of the page meanwhile', strategy, 'longest', '50'));
  console.log(row('bare prototype: 4 futures', prototype, 'first', ''));
  console.log(row('bare prototype: 30 futures', prototype, 'full', ''));
}
