import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { workbench } from './workbench.js';

const visit = workbench();
const folder = mkdtempSync(join(tmpdir(), 'bullwhip-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The name of a file with this text. */
function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const IMG = '<img src=x onerror="window.harmed=1">';
const FORMULA = '=HYPERLINK("http://evil.example","x")';
const hostile = (title: string, item: string): string => `bullwhip: 1
title: ${JSON.stringify(title)}
horizon: 60d
warmUp: 10d
replications: 8
items: { ${JSON.stringify(item)}: { price: 14, cost: 5 }, ${JSON.stringify(FORMULA)}: { price: 9, cost: 4 } }
suppliers: { "<script>window.harmed=1</script>": { offers: { all: { price: 100% of cost } }, leadTime: 9d, outages: [{ from: 2026-02-01, to: 2026-02-20, cause: ${JSON.stringify(IMG)} }] } }
demand: { items: all, orders: 20/day }
strategies: { baseline: {}, ${JSON.stringify(IMG)}: { reorder: { safetyStock: { serviceLevel: 99% } } } }
`;

describe('a hostile scenario', () => {
  it('is a text and nothing else, on every view', async () => {
    const { page, words, screenshot } = await visit({ file: file('hostile.yaml', hostile(IMG, IMG)) });
    await expect.poll(() => words('verdict-line')).toContain('<img');
    await page.locator('chart-panel[chart="heat"] svg').first().waitFor();
    await screenshot('hostile-dashboard');
    const views = page.getByRole('navigation', { name: 'Views' });
    await views.getByRole('button', { name: 'Orders' }).click();
    await page.getByRole('listbox', { name: 'Orders' }).getByRole('option').first().waitFor();
    await views.getByRole('button', { name: 'Replay' }).click();
    await page.getByRole('slider', { name: 'Day' }).waitFor();
    await expect.poll(() => words('replay-view')).toContain('<img');
    expect(await page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
  });

  it.each([
    ['__proto__ as a key', 'bullwhip: 1\n__proto__: { polluted: 1 }\nconstructor: 2\n', /reserved|name/],
    [
      'a bomb of aliases',
      `bullwhip: 1\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)
        .join('\n')}\n`,
      /alias/,
    ],
    ['nesting without end', `bullwhip: 1\nx: ${'['.repeat(5000)}`, /deep/],
    ['a key of a key without end', `bullwhip: 1\nx: ${'? '.repeat(600)}`, /deep/],
    ['no text at all', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), /text|UTF-8/],
  ])('%s is told, and the page goes on', async (_, text, said) => {
    const { page, words } = await visit();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'odd.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text as string) });
    await expect.poll(() => words()).toMatch(said);
    expect(await page.evaluate(() => (({}) as { polluted?: number }).polluted)).toBeUndefined();
  });

  it('a file of 60 MB is refused before it is read', async () => {
    const { page, words } = await visit();
    const big = file('big.yaml', `bullwhip: 1\n#${' '.repeat(60_000_000)}`);
    await page.locator('input[type=file]').first().setInputFiles(big);
    await expect.poll(() => words()).toMatch(/MB/);
  });

  it.each([
    ['broken', '#w.AAAA%%%'],
    ['cut off', '#w.AXXXXq1YqVrJSSsxLUaoFAA'],
    ['of another version', '#w._AAAAAAAAAA'],
    ['huge', `#w.${'A'.repeat(1_500_000)}`],
  ])('a link with a hash that is %s gets a message', async (_, hash) => {
    const { page, words } = await visit({ at: hash });
    await expect.poll(() => words()).toMatch(/This link (is cut off|holds more|was made by)/);
    await page.getByText('Holiday spike').first().click();
    await expect.poll(() => words('verdict-line')).toMatch(/orders in 100/);
  });
});
