import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boxFile } from './shops.js';
import { workbench, type Visited, type Visit } from './workbench.js';

const visit = workbench();

async function opened(more: Visit = {}): Promise<Visited> {
  const visited = await visit({ ...more, file: boxFile('expedite.yaml') });
  const { page } = visited;
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Plan today' }).click();
  await page.getByText('Plan for Tue 5 May 2026').waitFor();
  return visited;
}

async function hand({ page }: Visited, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Today’s stock …' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const today = readFileSync(boxFile('data/expedite-snapshot.json'), 'utf8');

describe('plan today', () => {
  it('says from today’s stock what to do, and another strategy says otherwise', async () => {
    const visited = await opened();
    const { page } = visited;
    await hand(visited, 'today.json', today);
    await page.getByRole('combobox', { name: 'Strategy' }).selectOption({ label: 'Baseline' });
    await page.getByText(/3 customers will be let down/).waitFor();
    const buy = page.getByRole('list', { name: 'Buy' }).getByRole('listitem');
    expect(await buy.count()).toBe(3);
    expect(await buy.first().innerText()).toContain('310 × tent from factory, here Mon 20 Jul');
    expect(await buy.first().innerText()).toContain('Position 304 is below the reorder point 548');
    await page.getByRole('combobox', { name: 'Strategy' }).selectOption({ label: 'Promise at risk' });
    await page.getByText(/with that no promise breaks/).waitFor();
    expect(await page.getByRole('list', { name: 'Expedite' }).innerText()).toContain('F-203 of factory: 150 × tent');
    await visited.screenshot('plan-today');
    expect(await visited.axe()).toEqual([]);

    await page.getByRole('button', { name: 'Without it' }).click();
    await page.getByText('Plan for Tue 5 May 2026').waitFor();
  });

  it('gives files for the systems that carry it out', async () => {
    const visited = await opened();
    const { page } = visited;
    await hand(visited, 'today.json', today);
    await page.getByText('Plan for Mon 15 Jun 2026, 08:00').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSVs' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('expedite-plan-2026-06-15.zip');
    const bytes = readFileSync(await file.path(), 'latin1');
    expect(bytes).toContain('purchase-orders.csv');
    expect(bytes).toContain('factory,tent,310,80,EUR,2026-07-20,warehouse,2026-06-15/factory,24800');
  });

  it('names what is wrong with a file, and goes on from there', async () => {
    const visited = await opened();
    const { page } = visited;
    await hand(visited, 'today.json', today.replaceAll('"tent"', '"<img src=x>"'));
    const problems = page.locator('plan-view').getByRole('alert');
    await problems.getByText(/stock\.0\.item: unknown item: '<img src=x>'/).waitFor();
    expect(await visited.axe()).toEqual([]);
    await hand(visited, 'today.json', today);
    await page.getByText('Plan for Mon 15 Jun 2026, 08:00').waitFor();
    expect(await problems.count()).toBe(0);
  });

  it('plays to a day that is chosen, and is reached by the keyboard', async () => {
    const visited = await opened();
    const { page } = visited;
    await page.getByLabel('Day', { exact: true }).fill('2027-03-03');
    await page.getByText('Plan for Wed 3 Mar 2027').waitFor();
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Dashboard' }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByText('Plan for Wed 3 Mar 2027').waitFor();
  });

  it('fits a phone, in the dark', async () => {
    const visited = await visit({ file: boxFile('expedite.yaml'), size: [390, 844], touch: true, dark: true });
    const { page } = visited;
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByText('Plan today').click();
    await page.getByText('Plan for Tue 5 May 2026').waitFor();
    await hand(visited, 'today.json', today);
    await page.getByText('Plan for Mon 15 Jun 2026, 08:00').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await visited.axe()).toEqual([]);
    await visited.screenshot('plan-phone');
  });
});
