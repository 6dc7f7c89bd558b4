import { describe, expect, it } from 'vitest';
import { formatProblem, parseScenario } from '../../src/index.js';
import { editorText, fileText, sure } from './hands.js';
import { aShop } from './shops.js';
import { workbench, type Visited } from './workbench.js';

const visit = workbench();

/** A shop whose file begins without its long remark. */
async function opened(): Promise<Visited> {
  const shop = aShop({ futures: 4, change: (text) => text.replace(/^#.*\n/gm, '') });
  const visited = await visit({ file: shop.path });
  await sure(visited, 4);
  await visited.page.locator('file-editor .cm-content').waitFor();
  return visited;
}

const field = ({ page }: Visited, name: string) => page.getByRole('textbox', { name: `${name}, value` });

describe('the file beside', () => {
  const endOf = async ({ page }: Visited, line: string) => {
    // It shows the lines of the chosen strategy, and draws no others.
    await page.locator('file-editor .cm-scroller').evaluate((pane) => (pane.scrollTop = 0));
    await page.locator('file-editor .cm-line').filter({ hasText: line }).first().click();
    await page.keyboard.press('End');
  };

  it('moves the lever when it is typed in', async () => {
    const visited = await opened();
    const { page } = visited;
    await endOf(visited, 'seed: holiday');
    await page.getByText('title: Holiday spike').first().waitFor();
    const line = page
      .locator('file-editor .cm-line')
      .filter({ hasText: /^\s*more-safety-stock:/ })
      .first();
    await page.locator('file-editor .cm-scroller').evaluate((pane) => (pane.scrollTop = pane.scrollHeight));
    await line.getByText('99%').click();
    await line.click();
    await page.keyboard.press('End');
    for (let i = 0; i < ' } } }'.length; i++) await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < '99%'.length; i++) await page.keyboard.press('Backspace');
    await page.keyboard.type('97%');
    await expect.poll(() => field(visited, 'Safety stock covers').inputValue()).toBe('97');
    await page.getByText('1 line changed').waitFor();
  });

  it('completes and explains', async () => {
    const visited = await opened();
    const { page } = visited;
    await endOf(visited, 'seed: holiday');
    await page.keyboard.press('Enter');
    await page.keyboard.type('noDi');
    await page.keyboard.press('Control+Space');
    const list = page.getByRole('listbox', { name: 'Completions' });
    await list.getByRole('option').first().waitFor();
    await expect.poll(() => list.innerText()).toContain('noDifference');
    await visited.screenshot('levers-completion');
    await page.keyboard.press('Enter');
    await expect.poll(() => editorText(page)).toContain('noDifference');
    await page.locator('file-editor .cm-line').filter({ hasText: 'warmUp' }).first().getByText('warmUp').hover();
    await expect.poll(() => page.locator('.cm-tooltip-hover').innerText()).toMatch(/warmUp/);
    await visited.screenshot('levers-hover');
  });

  it('tells a slip where it is, in the words of the command line, and the last good answer stays', async () => {
    const visited = await opened();
    const { page } = visited;
    const answer = await visited.words('verdict-line');
    await endOf(visited, 'seed: holiday');
    await page.keyboard.press('Enter');
    await page.keyboard.type('horizone: 3d');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^1 problem|^\d problems/ }).waitFor();
    const file = await fileText(page);
    expect(file).toContain('horizone');
    const [problem] = parseScenario(file, { file: 'our-shop.yaml' }).problems ?? [];
    const said = formatProblem(problem!).replace(/^our-shop\.yaml:/, '');
    await expect.poll(() => visited.words('file-problems')).toContain(said.slice(said.indexOf(':') + 3, 60));
    expect(await visited.words('file-problems')).toContain(`${problem!.line}:${problem!.column}`);
    await page.getByText('shown: the last good version', { exact: true }).waitFor();
    expect(await visited.words('verdict-line')).toBe(answer);
    await page.locator('verdict-line[stale]').waitFor();
    await visited.screenshot('levers-problem');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.locator('verdict-line:not([stale])').waitFor();
  });
});
