import { describe, expect, it } from 'vitest';
import { fileText, sure } from './hands.js';
import { aShop } from './shops.js';
import { workbench, type Visited } from './workbench.js';

const visit = workbench();

/** A shop that is open, with its first answer. */
async function opened(change?: (text: string) => string): Promise<Visited & { readonly text: string }> {
  const shop = aShop({ futures: 4, ...(change ? { change } : {}) });
  const visited = await visit({ file: shop.path, size: [1440, 1100] });
  await sure(visited, 4);
  await visited.page.locator('file-editor .cm-content').waitFor();
  return { ...visited, text: shop.text };
}

const lever = ({ page }: Visited, name: string) => page.getByRole('slider', { name, exact: true });
const field = ({ page }: Visited, name: string) => page.getByRole('textbox', { name: `${name}, value` });
const undo = ({ page }: Visited) => page.getByRole('button', { name: /^Undo/ });
const redo = ({ page }: Visited) => page.getByRole('button', { name: /^Redo/ });
const strategies = ({ page }: Visited) =>
  page
    .getByRole('radiogroup', { name: 'Strategies' })
    .locator('strategy-row .name')
    .evaluateAll((rows) => rows.map((row) => row.textContent));
const strategy = ({ page }: Visited, name: string) =>
  page.getByRole('radiogroup', { name: 'Strategies' }).getByRole('radio', { name: new RegExp(`^${name}`) });

describe('a lever', () => {
  it('is dragged by the mouse: the file says so beside it, the baseline stays as a ghost, comments survive', async () => {
    const visited = await opened();
    const { page, text: file } = visited;
    const slider = lever(visited, 'Safety stock covers');
    const box = (await slider.boundingBox())!;
    const before = Number(await field(visited, 'Safety stock covers').inputValue());
    await page.mouse.move(box.x + (box.width * Number(await slider.inputValue())) / 1000, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await undo(visited).and(page.locator(':enabled')).waitFor();
    const now = Number(await field(visited, 'Safety stock covers').inputValue());
    expect(now).toBeLessThan(before);
    await page.getByRole('button', { name: 'Safety stock covers: back to 95%' }).waitFor();
    await page
      .locator('lever-slider')
      .filter({ has: page.locator('.ghost') })
      .first()
      .waitFor();
    await visited.screenshot('levers-dragged');
    // Its words are beside the arrow, or there is no room and nothing of them is seen.
    const [text, button] = await page
      .getByRole('button', { name: 'Safety stock covers: back to 95%' })
      .evaluate((back) =>
        [back.querySelector('span')!, back].map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
      );
    expect(text!.bottom <= button!.bottom || text!.top >= button!.bottom).toBe(true);
    const after = file.replace('safetyStock: { serviceLevel: 99% } } }', `safetyStock: { serviceLevel: ${now}% } } }`);
    expect(after).toContain(`more-safety-stock: { reorder: { safetyStock: { serviceLevel: ${now}% } } }`);
    // The thumb is where the hand was at once, the file follows.
    await expect.poll(() => fileText(page)).toBe(after);

    // One drag is one step.
    await undo(visited).click();
    await expect.poll(() => field(visited, 'Safety stock covers').inputValue()).toBe('99');
    expect(await fileText(page)).toBe(file);
    await redo(visited).click();
    await expect.poll(() => field(visited, 'Safety stock covers').inputValue()).toBe(String(now));
    expect(await fileText(page)).toBe(after);
  });

  it('is moved by arrows, set back by Backspace, and by the button that says what it was', async () => {
    const visited = await opened();
    const { page } = visited;
    const slider = lever(visited, 'Each order lasts');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => field(visited, 'Each order lasts').inputValue()).toBe('22');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => field(visited, 'Each order lasts').inputValue()).not.toBe('22');
    await expect.poll(() => fileText(page)).toMatch(/more-safety-stock: .*quantity: \{ days: \d+ \}/);
    await slider.focus();
    await page.keyboard.press('Backspace');
    await expect.poll(() => field(visited, 'Each order lasts').inputValue()).toBe('21');
    await page.getByRole('button', { name: 'Safety stock covers: back to 95%' }).click();
    await expect.poll(() => field(visited, 'Safety stock covers').inputValue()).toBe('95');
    await page.getByText('1 changed').waitFor({ state: 'detached' });
  });

  it('takes a typed value with its unit, and refuses nonsense with a message beside it', async () => {
    const visited = await opened();
    const { page } = visited;
    const promise = field(visited, 'In-stock promise');
    await promise.fill('12d');
    await promise.press('Enter');
    await expect.poll(() => promise.inputValue()).toBe('12');
    await expect.poll(() => fileText(page)).toMatch(/promise: \{ inStock: 12d \}/);
    const stock = field(visited, 'Safety stock covers');
    await stock.fill('97.5%');
    await stock.press('Enter');
    await expect.poll(() => fileText(page)).toContain('serviceLevel: 97.5%');
    const kept = await fileText(page);
    await stock.fill('a lot');
    await stock.press('Enter');
    await expect.poll(() => stock.getAttribute('aria-invalid')).toBe('true');
    await visited.screenshot('levers-refused');
    expect(await fileText(page)).toBe(kept);
    await stock.press('Escape');
    await expect.poll(() => stock.inputValue()).toBe('97.5');
  });

  it('may be a choice; the world’s hold for every strategy', async () => {
    const visited = await opened();
    const { page } = visited;
    await page.getByRole('combobox', { name: 'Who goes first' }).selectOption({ label: 'By priority' });
    await expect.poll(() => fileText(page)).toMatch(/more-safety-stock: .*allocation: .*priority/);
    const before = await visited.words('kpi-cards');
    const size = field(visited, 'Black Friday size');
    await size.fill('12');
    await size.press('Enter');
    await expect.poll(() => fileText(page)).toMatch(/12/);
    await strategy(visited, 'Baseline').click();
    await expect.poll(() => size.inputValue()).toBe('12');
    await strategy(visited, 'More safety stock').click();
    await expect.poll(() => visited.words('kpi-cards')).not.toBe(before);
    await page.getByRole('button', { name: 'Undo: Black Friday size → 12' }).waitFor();
  });

  it('may be one item’s, from the table of items', async () => {
    const visited = await opened();
    const { page } = visited;
    await page
      .getByRole('grid', { name: 'Items' })
      .getByRole('row', { name: /^teapot/ })
      .click();
    await page.getByRole('heading', { name: 'Only teapot' }).waitFor();
    await visited.screenshot('levers-one-item');
    const stock = page
      .locator('lever-group')
      .filter({ has: page.getByRole('heading', { name: 'Only teapot' }) })
      .getByRole('textbox', { name: 'Safety stock covers, value' });
    await stock.fill('99.5');
    await stock.press('Enter');
    await expect.poll(() => fileText(page)).toMatch(/teapot.*99\.5%/);
    await undo(visited).click();
    await expect.poll(() => fileText(page)).not.toMatch(/teapot.*99\.5%/);
  });
});

describe('strategies', () => {
  it('are added, copied, renamed, moved and removed, and every step can be taken back', async () => {
    const visited = await opened();
    const { page, text } = visited;
    const names = await strategies(visited);
    expect(names).toEqual(['Baseline', 'More safety stock', 'Second supplier', 'Both']);

    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    const name = page.getByRole('textbox', { name: /^New name of/ });
    await name.waitFor();
    await name.fill('Even more stock');
    await name.press('Enter');
    await expect.poll(() => strategies(visited)).toContain('Even more stock');

    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await name.waitFor();
    await name.fill('Baseline');
    await name.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: /baseline/i })
      .first()
      .waitFor();
    await name.fill('Quite new');
    await name.press('Enter');
    await expect.poll(() => strategies(visited)).toContain('Quite new');
    await visited.screenshot('levers-strategies');

    const six = await strategies(visited);
    expect(six).toHaveLength(6);
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('button', { name: 'Up', exact: true }).click();
    await expect.poll(() => strategies(visited)).not.toEqual(six);
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    const moved = await strategies(visited);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Quite new removed').waitFor();
    await expect.poll(() => strategies(visited)).toHaveLength(5);
    await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => strategies(visited)).toEqual(moved);

    for (let i = 0; i < 20 && (await undo(visited).isEnabled()); i++) {
      const step = await undo(visited).getAttribute('aria-label');
      await undo(visited).click();
      await expect.poll(() => undo(visited).getAttribute('aria-label')).not.toBe(step);
    }
    await expect.poll(() => strategies(visited)).toEqual(names);
    expect(await fileText(page)).toBe(text);
  });

  it('are moved by dragging one', async () => {
    const visited = await opened();
    const { page } = visited;
    await strategy(visited, 'Both').hover();
    const grip = (await strategy(visited, 'Both').locator('.grip').boundingBox())!;
    const target = (await strategy(visited, 'More safety stock').boundingBox())!;
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x + 8, target.y + 4, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => strategies(visited)).toEqual(['Baseline', 'Both', 'More safety stock', 'Second supplier']);
  });
});
