import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dropFiles, focusName, pressUntil, says } from './hands.js';
import { aShop, boxFile } from './shops.js';
import { workbench, type Visited } from './workbench.js';

const visit = workbench();

const title = ({ page }: Visited, name: string) => page.getByRole('banner').getByRole('button', { name }).waitFor();

describe('opening', () => {
  it('a scenario of the box, found by a word of its question', async () => {
    const visited = await visit();
    const { page } = visited;
    await page.getByRole('searchbox', { name: 'Search scenarios' }).fill('made-up');
    const found = page.getByRole('list', { name: 'Scenarios in the box' }).getByRole('button');
    await expect.poll(() => found.count()).toBe(1);
    await found.click();
    await title(visited, 'A small made-up shop, its orders replayed');
    await says(visited, 'verdict-line', /on time/);
    await visited.screenshot('open-box');
  });

  it('says so where no scenario has the word', async () => {
    const { page } = await visit();
    await page.getByRole('searchbox', { name: 'Search scenarios' }).fill('zeppelin');
    await page.getByText('No scenario has “zeppelin” in its title or question.').waitFor();
  });

  it('a file that was chosen', async () => {
    const visited = await visit();
    const { page } = visited;
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'choose files' }).click();
    await (await choosing).setFiles(aShop().path);
    await title(visited, 'Holiday spike with one late supplier');
    await says(visited, 'verdict-line', /on time/);
  });

  it('a file that was dropped, also onto a shop that is open', async () => {
    const visited = await visit();
    const { page } = visited;
    const { text } = aShop();
    await dropFiles(page, 'drop-zone', { 'ours.yaml': text });
    await title(visited, 'Holiday spike with one late supplier');
    await dropFiles(page, 'main', { 'theirs.yaml': text.replace(/^title: .*$/m, 'title: Their shop') });
    await title(visited, 'Their shop');
    await says(visited, 'verdict-line', /on time/);
  });

  it('a scenario with the order history it names', async () => {
    const visited = await visit();
    const { page } = visited;
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'choose files' }).click();
    await (
      await choosing
    ).setFiles([
      boxFile('small-shop.yaml'),
      boxFile('data/small-shop-orders-winter.csv'),
      boxFile('data/small-shop-orders-spring.csv'),
    ]);
    await title(visited, 'A small made-up shop, its orders replayed');
    await says(visited, 'verdict-line', /on time/);
  });

  it('asks which one it is where there are several scenarios', async () => {
    const visited = await visit();
    const { page } = visited;
    const { text } = aShop();
    await dropFiles(page, 'drop-zone', { 'one.yaml': text, 'two.yaml': text.replace(/^title: .*$/m, 'title: Two') });
    await page.getByText('There are several scenarios').waitFor();
    await page.getByRole('button', { name: 'two.yaml' }).click();
    await title(visited, 'Two');
  });

  it('says what is missing where the data does not lie beside', async () => {
    const { page } = await visit();
    await dropFiles(page, 'drop-zone', { 'small-shop.yaml': readFileSync(boxFile('small-shop.yaml'), 'utf8') });
    await page.getByRole('heading', { name: /small-shop\.yaml has .*problem/ }).waitFor();
    await page.getByText('small-shop-orders-winter.csv').first().waitFor();
  });
});

describe('the tour', () => {
  it('can be done with the keyboard alone, from the first step to the last', async () => {
    const visited = await visit();
    const { page, screenshot } = visited;
    const card = page.getByRole('dialog');
    const press = (key: string) => page.keyboard.press(key);

    await card.getByRole('heading', { name: 'Start here' }).waitFor();
    await screenshot('tour-1');
    // The card is the last region of the page: the key that walks them backwards is there at once.
    await press('Shift+F6');
    await pressUntil(page, 'Tab', /^Open and begin$/, 4);
    await press('Enter');

    await card.getByRole('heading', { name: 'The answer, and how sure it is' }).waitFor();
    await says(visited, 'verdict-line', /on time/);
    await screenshot('tour-2');
    await expect.poll(() => focusName(page)).toBe('Next');
    await press('Enter');

    await card.getByRole('heading', { name: 'Change one thing' }).waitFor();
    await expect.poll(() => focusName(page)).toBe('Next');
    await screenshot('tour-3');
    await pressUntil(page, 'Tab', /^Go to the lever$/, 3);
    await press('Enter');
    const undo = page.getByRole('button', { name: /^Undo: Safety stock covers/ });
    await page.locator('lever-slider:focus-within').waitFor();
    for (let i = 0; i < 3; i++) await press('ArrowLeft');
    await undo.waitFor();
    await card.getByText('All futures are played again with it').waitFor();
    await pressUntil(page, 'F6', /Change one thing/, 8);
    await pressUntil(page, 'Tab', /^Next$/, 3);
    await press('Enter');

    await card.getByRole('heading', { name: 'The queue, day by day' }).waitFor();
    await expect.poll(() => focusName(page)).toBe('Next');
    await screenshot('tour-4');
    await press('Enter');

    await card.getByRole('heading', { name: 'One order’s story' }).waitFor();
    await page.getByRole('region', { name: 'Story' }).getByText(/#\d+/).first().waitFor();
    await screenshot('tour-5');
    await pressUntil(page, 'Tab', /^Go to the orders$/, 3);
    await press('Enter');
    await expect.poll(() => focusName(page)).toBe('Orders');
    await press('ArrowDown');
    await press('ArrowDown');
    await card.getByText('Grey stretches of the rail').waitFor();
    await pressUntil(page, 'F6', /One order’s story/, 8);
    await pressUntil(page, 'Tab', /^Next$/, 3);
    await press('Enter');

    await card.getByRole('heading', { name: 'Keep it, or pass it on' }).waitFor();
    await screenshot('tour-6');
    await expect.poll(() => focusName(page)).toBe('Done');
    await press('Enter');
    await expect.poll(() => card.count()).toBe(0);
    // It was seen: it does not come by itself again.
    await page.reload();
    await page.getByRole('banner').waitFor();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('bullwhip.settings'))).toContain('"toured":true');
    await expect.poll(() => card.count()).toBe(0);
  });
});
