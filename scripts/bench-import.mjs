/**
 * How fast the browser takes in a CSV of 1.1 million order lines, beside a worker that only reads it with udsv, in the same run: both from
 * the same file on disk, in turns. Also the longest task of the page meanwhile, and what a press did while it was reading.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureWorkbench } from './build.mjs';
import { findChromium } from './find-chromium.mjs';
import { serveFiles, serveWorkbench } from './serve-for-bench.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, rows: { type: 'string', default: '1100000' } },
});
const ROUNDS = Number(values.rounds);
const ROWS = Number(values.rows);

await ensureWorkbench();
const folder = mkdtempSync(join(tmpdir(), 'import-'));
const file = join(folder, 'orders.csv');
await makeUp(file, ROWS);
const served = await serveWorkbench();
const bare = await serveFiles({
  '/': join(root, 'tests/bench/import/bare.html'),
  '/bare-page.js': join(root, 'tests/bench/import/bare-page.js'),
  '/bare-worker.js': join(root, 'tests/bench/import/bare-worker.js'),
  '/udsv.js': join(root, 'node_modules/udsv/dist/uDSV.mjs'),
});
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const browser = await chromium.launch({ executablePath: findChromium(), args });
const seen = { udsv: [], import: [], longest: [], key: [], told: [] };
try {
  // The first round of each is for the compiler.
  for (let round = 0; round <= ROUNDS; round++) {
    const [took, whole] = [await readBare(), await importOnce()];
    if (round === 0) continue;
    seen.udsv.push(took);
    seen.import.push(whole.took);
    seen.longest.push(whole.longest);
    seen.key.push(whole.key);
    seen.told.push(whole.told);
  }
} finally {
  await browser.close();
  served.stop();
  bare.stop();
}
report();
rmSync(folder, { recursive: true });

/** Order lines as a shop might export them: an order has 1 to 12 lines, its time is written in UTC. */
async function makeUp(path, rows) {
  const out = createWriteStream(path);
  let state = 7;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  let text = 'Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID\n';
  let time = Date.UTC(2023, 0, 2, 8);
  let left = 0;
  let order = 500_000;
  let head = '';
  let tail = '';
  for (let row = 0; row < rows; row++) {
    if (left === 0) {
      left = 1 + Math.floor(draw() * 12);
      time += Math.floor(draw() * 900) * 1000;
      head = String(++order);
      tail = String(12_000 + Math.floor(draw() * 5000));
    }
    left--;
    const item = 20_000 + Math.floor(draw() * draw() * 4000);
    const when = `${new Date(time).toISOString().slice(0, 19)}Z`;
    text += `${head},${item},${1 + Math.floor(draw() * 24)},${when},${(0.4 + draw() * 12).toFixed(2)},${tail}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await new Promise((resolve) => out.once('drain', resolve));
      text = '';
    }
  }
  await new Promise((resolve) => out.end(text, resolve));
}

async function readBare() {
  const page = await browser.newPage();
  await page.goto(bare.url);
  await page.waitForFunction(() => document.body.dataset.ready === 'yes');
  await page.locator('input').setInputFiles(file);
  await page.waitForFunction(() => document.body.dataset.took !== undefined, null, { timeout: 120_000 });
  const { took, rows } = await page.evaluate(() => ({
    took: document.body.dataset.took,
    rows: document.body.dataset.rows,
  }));
  await page.close();
  if (Number(rows) !== ROWS) throw new Error(`the bare reader found ${rows} rows of ${ROWS}`);
  return Number(took);
}

/** From the press on "Read all of it" to the page with what was found; a key is pressed while it reads. */
async function importOnce() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await page.getByRole('button', { name: /^Import your shop/ }).click();
  await page.locator('import-files input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Read all of it' }).waitFor();
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    window.marks.longest = 0;
    window.marks.told = 0;
  });
  await page.getByRole('button', { name: 'Read all of it' }).click();
  await page.locator('import-progress').waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => window.marks.found > 0, null, { timeout: 240_000 });
  const marks = await page.evaluate(() => window.marks);
  await page.getByText(`${ROWS.toLocaleString('en-US')} rows read`).waitFor();
  await page.close();
  return { took: marks.found - marks.pressed, longest: marks.longest, key: marks.key, told: marks.told };
}

/** In the page: when it was asked, when the answer is on the screen, how long its thread was blocked, how late a key was. */
function watch() {
  const marks = { pressed: 0, found: 0, longest: 0, key: 0, told: 0 };
  window.marks = marks;
  const inside = (selector) => {
    const view = document.querySelector('bw-app')?.shadowRoot?.querySelector('view-slot')?.shadowRoot;
    return view?.querySelector('import-view')?.shadowRoot?.querySelector(selector) ?? null;
  };
  addEventListener('click', ({ timeStamp }) => (marks.pressed = timeStamp), true);
  addEventListener(
    'keydown',
    ({ timeStamp }) => requestAnimationFrame(() => (marks.key = performance.now() - timeStamp)),
    true,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.longest = Math.max(marks.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
  let before = '';
  const look = () => {
    const bar = inside('import-progress')
      ?.shadowRoot?.querySelector('[role=progressbar]')
      ?.getAttribute('aria-valuenow');
    if (bar && bar !== before) marks.told++;
    before = bar ?? before;
    if (marks.found === 0 && inside('import-found')) marks.found = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function report() {
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
  const row = (name, list, digits = 0) =>
    `| ${name} | ${median(list).toFixed(digits)} | ${Math.min(...list).toFixed(digits)} | ${Math.max(...list).toFixed(digits)} |`;
  const ratios = seen.import.map((took, k) => took / seen.udsv[k]);
  console.log(
    `${ROWS} order lines, ${(statSync(file).size / 1e6).toFixed(1)} MB, ${ROUNDS} rounds in turns, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Chromium ${browser.version()}.\n`,
  );
  console.log('| | median | least | most |\n| --- | ---: | ---: | ---: |');
  console.log(row('udsv alone, typed, ms', seen.udsv));
  console.log(row('import, from the press to the report, ms', seen.import));
  console.log(row('import ÷ udsv of the same round (aim 3)', ratios, 2));
  console.log(row('longest task of the page meanwhile, ms (aim 50; 0 = none over 50)', seen.longest));
  console.log(row('from a key to the next picture meanwhile, ms', seen.key));
  console.log(row('times the progress moved', seen.told));
}
