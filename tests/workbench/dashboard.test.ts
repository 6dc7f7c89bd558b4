import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { downloaded, drawn, sure } from './hands.js';
import { aShop } from './shops.js';
import { workbench, type Visited } from './workbench.js';

const visit = workbench();

async function opened(futures = 12): Promise<Visited> {
  const visited = await visit({ file: aShop({ futures }).path });
  await sure(visited, futures);
  return visited;
}

const panel = ({ page }: Visited, chart: string) => page.locator(`chart-panel[chart="${chart}"]`);

/** Every chart of the dashboard, and what is to be done to see it. */
const CHARTS: readonly (readonly [name: string, chart: string, show: (visited: Visited) => Promise<unknown>])[] = [
  ['the fan', 'fan', async () => undefined],
  [
    'the waits',
    'fan',
    async (visited) => {
      await panel(visited, 'fan').getByRole('combobox').selectOption({ label: 'Waits' });
      await expect.poll(() => visited.words('chart-panel[chart="fan"] p')).not.toMatch(/close of each day/);
      await expect.poll(() => visited.words('chart-panel[chart="fan"] h2')).toMatch(/ship within/);
    },
  ],
  ['the frontier', 'frontier', async () => undefined],
  ['the forest', 'forest', async () => undefined],
  ['the heat map', 'heat', async () => undefined],
  ['the deliveries', 'deliveries', ({ page }) => page.getByRole('tab', { name: 'Deliveries' }).click()],
];

it('every chart has a finding, points to walk, a table and four files', async () => {
  const visited = await opened(4);
  const { page } = visited;
  for (const [name, chart, show] of CHARTS) {
    await show(visited);
    await drawn(visited);
    const place = panel(visited, chart);
    const heading = place.getByRole('heading', { level: 2 });
    await place.locator('.paper svg').waitFor();
    const finding = (await heading.first().innerText()).trim();
    expect(finding).not.toMatch(/^$|Not drawn yet/);

    const drawing = place.getByRole('application', { name: finding });
    await drawing.focus();
    await page.keyboard.press('ArrowRight');
    const said = place.locator('chart-drawing [aria-live]');
    await expect.poll(() => said.innerText()).not.toBe('');
    const first = await said.innerText();
    await page.locator('floating-tip:popover-open').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.innerText()).not.toBe(first);

    await page.keyboard.press('t');
    const table = place.getByRole('dialog');
    await table.getByRole('table').waitFor();
    const cells = (await table.locator('tr').allInnerTexts()).map((row) => row.split('\t'));
    expect(cells.length).toBeGreaterThan(1);
    expect(await table.getByRole('heading').innerText()).toBe(finding);
    await table.getByRole('button', { name: 'Close' }).click();

    const save = (label: string) =>
      downloaded(page, async () => {
        await place.getByRole('button', { name: 'Table and files of this chart' }).click();
        await page.getByRole('menuitem', { name: label }).click();
      });
    const csv = await save('CSV figures');
    expect(csv.name).toMatch(/^our-shop-.*\.csv$/);
    expect(csv.bytes.toString().trim().split(/\r?\n/).length).toBe(cells.length);
    const svg = (await save('SVG drawing')).bytes.toString();
    expect(svg).toMatch(/^<svg /);
    expect(svg.replace(/&amp;/g, '&')).toContain(finding);
    expect(svg).not.toMatch(/var\(--|<script|<image/);
    const png = (await save('PNG picture')).bytes;
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.readUInt32BE(16)).toBeGreaterThan(400);
    const spec = JSON.parse((await save('Vega-Lite spec')).bytes.toString()) as Parameters<typeof compile>[0];
    const warnings: unknown[] = [];
    const warn = (...args: readonly unknown[]) => (warnings.push(args), logger);
    const logger = { level: () => logger, error: warn, warn, info: () => logger, debug: () => logger };
    compile(spec, { logger: logger as never });
    expect(warnings).toEqual([]);
    await visited.screenshot(`dashboard-${name.replaceAll(' ', '-')}`);
  }
});

describe('the dashboard', () => {
  it('looks closer where the fan is brushed, everywhere, until the chip is closed', async () => {
    const visited = await opened();
    const { page, words } = visited;
    // The run is done before its last board is drawn: what is compared with later must be of all futures.
    await drawn(visited);
    await visited.screenshot('dashboard');
    const drawing = panel(visited, 'fan').locator('.drawing');
    const box = (await drawing.boundingBox())!;
    await expect.poll(() => words('chart-panel[chart="heat"]')).toMatch(/mean of 12 futures/);
    const [items, heat] = [await words('items-table tbody'), await words('chart-panel[chart="heat"]')];
    await page.mouse.move(box.x + box.width * 0.55, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.6, { steps: 6 });
    await page.mouse.up();
    const chip = panel(visited, 'fan').getByRole('button', { name: /^Only .*look at all again/ });
    await chip.waitFor();
    await expect.poll(() => words('items-table tbody')).not.toBe(items);
    await expect.poll(() => words('chart-panel[chart="heat"]')).not.toBe(heat);
    await visited.screenshot('dashboard-brushed');
    await chip.click();
    await expect.poll(() => words('items-table tbody')).toBe(items);
    await expect.poll(() => words('chart-panel[chart="heat"]')).toBe(heat);
  });

  it('is led by the card that is clicked', async () => {
    const visited = await opened();
    const { page, words } = visited;
    const list = await words('strategy-list');
    const card = page.getByRole('button', { name: /^Backorder rate under/ });
    await card.click();
    await expect.poll(() => card.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => words('strategy-list')).toMatch(/Strategies\s+Backorder/);
    expect(await words('strategy-list')).not.toBe(list);
    await page.getByRole('button', { name: /^Orders on time under/ }).click();
    await expect.poll(() => words('strategy-list')).toBe(list);
  });

  it('sorts and searches the items', async () => {
    const visited = await opened(4);
    const { page } = visited;
    await drawn(visited);
    const grid = page.getByRole('grid', { name: 'Items' });
    const names = () =>
      grid.locator('tbody tr:not(.space)').evaluateAll((rows) => rows.map((row) => row.children[0]!.textContent));
    await grid.getByRole('button', { name: /^Item/ }).click();
    await expect.poll(names).toEqual(await names().then((all) => [...all].toSorted()));
    await expect.poll(async () => (await names())[0]).toBe('advent-box');
    await grid.getByRole('button', { name: /^Item/ }).click();
    await expect.poll(async () => (await names())[0]).toBe('tray');
    await page.getByRole('searchbox', { name: 'Search items' }).fill('mug');
    await expect.poll(names).toEqual(['mug-blue', 'mug']);
    await page.getByRole('searchbox', { name: 'Search items' }).fill('sofa');
    await page.getByText('No item is called like “sofa”.').waitFor();
  });

  it('leads from what a strategy saves to an order’s story and back', async () => {
    const visited = await opened();
    const { page, words } = visited;
    const verdict = await words('verdict-line');
    await page.getByRole('button', { name: 'Orders it saves' }).click();
    const list = page.getByRole('listbox', { name: 'Orders' });
    await list.getByRole('option').nth(1).waitFor();
    await list.getByRole('option').nth(1).click();
    const number = /#\d+/.exec(await list.getByRole('option', { selected: true }).innerText())![0];
    await expect.poll(() => words('story-panel')).toContain(number);
    await page.locator('chart-panel.order-strategies .paper svg').waitFor();
    await visited.screenshot('dashboard-orders');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Dashboard' }).click();
    await expect.poll(() => words('verdict-line')).toBe(verdict);
  });

  it('has ten thousand items in a few rows', async () => {
    const items = Array.from(
      { length: 10_000 },
      (_, i) => `  item-${String(i).padStart(5, '0')}: { price: 10, cost: 4 }`,
    );
    const text = [
      'bullwhip: 1',
      'title: Ten thousand items',
      'horizon: 20d',
      'warmUp: 2d',
      'replications: 2',
      'items:',
      ...items,
      'suppliers: { maker: { offers: { all: { price: 100% of cost } }, leadTime: 5d } }',
      'demand: [{ orders: 100/day }]',
      'policy: { reorder: { kind: base-stock, S: 1 } }',
      'strategies:',
      '  baseline: {}',
      '  more: { reorder: { S: 2 } }',
      '',
    ].join('\n');
    const visited = await visit({ file: aShop({ change: () => text }).path });
    const { page } = visited;
    const grid = page.getByRole('grid', { name: 'Items' });
    await grid
      .getByRole('row', { name: /^item-/ })
      .first()
      .waitFor();
    const rows = () => page.locator('items-table tr').count();
    expect(await grid.getAttribute('aria-rowcount')).toBe('10001');
    expect(await rows()).toBeLessThanOrEqual(60);
    await grid.getByRole('button', { name: /^Item/ }).click();
    await grid.getByRole('row', { name: /^item-00000/ }).waitFor();
    await grid.hover();
    for (let i = 0; i < 5; i++) {
      await page.mouse.wheel(0, 20_000);
      await expect
        .poll(() =>
          grid
            .getByRole('row', { name: /^item-/ })
            .first()
            .isVisible(),
        )
        .toBe(true);
      expect(await rows()).toBeLessThanOrEqual(60);
    }
    await grid.locator('tbody tr:not(.space)').first().click();
    await page.keyboard.press('End');
    await grid.getByRole('row', { name: /^item-09999/ }).waitFor();
    expect(await rows()).toBeLessThanOrEqual(60);
    await page.getByRole('searchbox', { name: 'Search items' }).fill('1234');
    await expect.poll(() => visited.words('dock-panel .range')).toMatch(/of 1 found, of 10,000/);
    await visited.screenshot('dashboard-10000-items');
  });
});
