import { describe, expect, it } from 'vitest';
import { fileText, ran, says, sure, taken } from './hands.js';
import { aShop } from './shops.js';
import { workbench } from './workbench.js';

const visit = workbench();

describe('served with a file', () => {
  it('opens it, follows what another editor saves, as a step that can be taken back', async () => {
    const shop = aShop({ futures: 8 });
    const visited = await visit({ file: shop.path });
    const { page } = visited;
    await sure(visited, 8);
    expect(await fileText(page)).toBe(shop.text);
    const stock = page.getByRole('textbox', { name: 'Safety stock covers, value' });
    expect(await stock.inputValue()).toBe('99');
    const before = await taken(page);

    const saved = shop.text.replace('serviceLevel: 99%', 'serviceLevel: 90%');
    shop.write(saved);
    await expect.poll(() => stock.inputValue()).toBe('90');
    await page.getByText('our-shop.yaml was changed on the disk').waitFor();
    await visited.screenshot('serve-changed');
    await sure(visited, 8);
    expect((await taken(page)).digest).not.toBe(before.digest);
    expect(await fileText(page)).toBe(saved);

    await page.getByRole('banner').getByRole('button', { name: 'Undo: Changed on the disk' }).click();
    await expect.poll(() => stock.inputValue()).toBe('99');
    await sure(visited, 8);
    expect(await taken(page)).toEqual(before);
    expect(await fileText(page)).toBe(shop.text);
  });

  it('shows the problems of a file that is broken on the disk, and plays it when it is mended', async () => {
    const shop = aShop({ futures: 4, change: (text) => text.replace('horizon: 240d', 'horizon: 240') });
    const visited = await visit({ file: shop.path });
    const { page } = visited;
    await page.getByRole('heading', { name: /our-shop\.yaml has a problem/ }).waitFor();
    await page.getByRole('button', { name: /^line \d+:\d+$/ }).waitFor();
    await visited.screenshot('serve-broken');
    shop.write(shop.text.replace('horizon: 240', 'horizon: 120d'));
    await sure(visited, 4);
    const answer = await visited.words('verdict-line');

    shop.write(shop.text);
    await expect.poll(() => visited.words('run-status')).toMatch(/1 problem/);
    expect(await visited.words('verdict-line')).toBe(answer);
    shop.write(shop.text.replace('horizon: 240', 'horizon: 120d'));
    await sure(visited, 4);
  });
});

describe('a worker that dies in the middle of a study', () => {
  it.each([
    ['one of those that play', 'simulation'],
    ['the desk', 'desk'],
  ] as const)('%s: it is said, nothing is lost, and the same numbers come', async (name, dies) => {
    const shop = aShop({ futures: 48 });
    const visited = await visit({ file: shop.path, hurry: 5, dies });
    const { page } = visited;
    if (dies === 'desk')
      await page
        .getByRole('status')
        .filter({ hasText: /Nothing is lost/ })
        .waitFor();
    await visited.screenshot(`serve-died-${name.split(' ').at(-1)}`);
    await sure(visited, 48);
    if (dies !== 'desk') await says(visited, 'run-status', /played again/);
    const { digest } = await taken(page);
    expect(digest).toBe((await ran(shop.text)).digest);
    expect(await fileText(page)).toBe(shop.text);
  });
});
