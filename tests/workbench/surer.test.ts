import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fileText, ran, says, sure, taken } from './hands.js';
import { aShop, boxFile } from './shops.js';
import { workbench } from './workbench.js';

const visit = workbench();

/** Everything that the bar says from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  const heard = await page.locator('run-status').evaluateHandle((bar) => {
    const said: string[] = [];
    const look = () => said.push((bar.shadowRoot!.querySelector('.words')?.textContent ?? '').replace(/\s+/g, ' '));
    new MutationObserver(look).observe(bar.shadowRoot!, { subtree: true, childList: true, characterData: true });
    return said;
  });
  return () => heard.jsonValue();
}

describe('at once, then surer', () => {
  it('tells a first estimate, gets surer, stops and goes on, and is done', async () => {
    // More than are ever played: there is always something left to be stopped.
    const visited = await visit({ file: aShop({ futures: 20_000 }).path });
    const { page } = visited;
    const done = async () =>
      Number(/(\d[\d,]*) of [\d,]+ futures/.exec(await visited.words('run-status'))?.[1]?.replace(/,/g, '') ?? 0);
    await says(visited, 'run-status', /First estimate|Getting surer/);
    await expect.poll(() => visited.words('verdict-line')).toMatch(/^\s*So far, /);
    await page.getByRole('button', { name: 'Stop' }).click();
    await says(visited, 'run-status', /Stopped\s*· at [\d,]+ of [\d,]+ futures/);
    await visited.screenshot('surer-stopped');
    const [stopped, cards] = [await done(), await visited.words('kpi-cards')];
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(done).toBeGreaterThan(stopped);
    await expect.poll(() => visited.words('kpi-cards')).not.toBe(cards);
    await says(visited, 'run-status', /Getting surer/);
    // Done is what is as sure as is asked for.
    await page.getByRole('button', { name: 'How sure do you want to be?' }).click();
    await page.getByRole('menuitemradio', { name: 'Something else …' }).click();
    const goal = page.getByRole('dialog', { name: 'How sure do you want to be?' }).getByRole('textbox');
    await goal.fill('60');
    await goal.press('Enter');
    await says(visited, 'run-status', /Sure enough\s*· [\d,]+ futures/);
    await expect.poll(() => visited.words('verdict-line')).not.toMatch(/So far/);
    await visited.screenshot('surer-sure');
  });

  it('is as sure as is asked for', async () => {
    const visited = await visit({ file: aShop({ futures: 6 }).path });
    const { page } = visited;
    const menu = page.getByRole('button', { name: 'How sure do you want to be?' });
    await sure(visited, 6);
    await menu.click();
    await page.getByRole('menuitemradio', { name: 'Something else …' }).click();
    const dialog = page.getByRole('dialog', { name: 'How sure do you want to be?' });
    const goal = dialog.getByRole('textbox');
    await goal.fill('very');
    await goal.press('Enter');
    await dialog.getByRole('alert').filter({ hasText: 'Neither a number of futures' }).waitFor();
    await goal.fill('20');
    await goal.press('Enter');
    await sure(visited, 20);
    await menu.click();
    expect(await page.getByRole('menuitemradio', { checked: true }).innerText()).toContain('Something else');
    await page.getByRole('menuitemradio', { name: 'As the file says' }).click();
    await says(visited, 'run-status', /Sure enough\s*· (6|20) futures/);
  });

  it('shows the newest of ten quick moves, with the numbers of the command line', async () => {
    const visited = await visit({ file: aShop({ futures: 16 }).path });
    const { page } = visited;
    await says(visited, 'run-status', /futures/);
    const slider = page.getByRole('slider', { name: 'Each order lasts' });
    await slider.focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press(i === 4 ? 'Shift+ArrowRight' : 'ArrowLeft');
    const field = page.getByRole('textbox', { name: 'Each order lasts, value' });
    await page.getByRole('button', { name: /^Undo: Each order lasts/ }).waitFor();
    // The field is where the hand was at once, the file follows.
    const newest = `quantity: { days: ${await field.inputValue()} }`;
    await expect.poll(() => fileText(page)).toContain(newest);
    await sure(visited, 16);
    const text = await fileText(page);
    const [here, there] = [await taken(page), await ran(text)];
    expect(here.digest).toBe(there.digest);
    expect(here.strategies).toEqual(there.strategies);
  });

  it('plays nothing for what it has played before', async () => {
    const visited = await visit({ file: aShop({ futures: 16 }).path });
    const { page } = visited;
    await sure(visited, 16);
    const before = await taken(page);
    await page.getByRole('slider', { name: 'Each order lasts' }).press('ArrowRight');
    const undo = page.getByRole('button', { name: /^Undo: Each order lasts/ });
    await undo.waitFor();
    await sure(visited, 16);
    const moved = await taken(page);
    expect(moved.digest).not.toBe(before.digest);
    const heard = await listen(page);
    await undo.click();
    await page.getByRole('button', { name: /^Redo: Each order lasts/ }).waitFor();
    await sure(visited, 16);
    expect((await taken(page)).digest).toBe(before.digest);
    expect((await heard()).filter((line) => /First estimate|Getting surer/.test(line))).toEqual([]);
  });

  it('has the numbers of the command line for the holiday spike', async () => {
    const visited = await visit();
    const { page } = visited;
    await page.getByRole('button', { name: /^Holiday spike/ }).click();
    const there = ran(readFileSync(boxFile('holiday-spike.yaml'), 'utf8'));
    await expect.poll(() => visited.words('run-status')).toMatch(/Sure enough\s*· 160 futures/);
    const here = await taken(page);
    const { digest, strategies } = await there;
    expect(here.digest).toBe(digest);
    expect(here.strategies).toEqual(strategies);
  });
});
