import { describe, expect, it } from 'vitest';
import { sure } from './hands.js';
import { aShop } from './shops.js';
import { workbench, type Visited, type Visit } from './workbench.js';

const visit = workbench();

async function opened(more: Visit = {}): Promise<Visited> {
  const visited = await visit({ ...more, file: aShop({ futures: 4 }).path });
  const { page } = visited;
  await sure(visited, 4);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Replay' }).click();
  await page.getByRole('slider', { name: 'Day' }).waitFor();
  return visited;
}

const day = async ({ page }: Visited) => Number(await page.getByRole('slider', { name: 'Day' }).inputValue());

describe('one future, day by day', () => {
  it('plays, is paused, stepped, and moved by the slider', async () => {
    const visited = await opened();
    const { page } = visited;
    const began = await day(visited);
    expect(began).toBe(60); // where the warm-up ends
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'a month a second' });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => day(visited)).toBeGreaterThan(began);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await day(visited);
    await visited.screenshot('replay-paused');
    await page.getByRole('button', { name: 'A day on' }).click();
    await expect.poll(() => day(visited)).toBe(paused + 1);
    await page.getByRole('button', { name: 'A day back' }).click();
    await page.getByRole('button', { name: 'A day back' }).click();
    await expect.poll(() => day(visited)).toBe(paused - 1);
    const slider = page.getByRole('slider', { name: 'Day' });
    const box = (await slider.boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.25, box.y + box.height / 2);
    await expect.poll(() => day(visited)).toBeLessThan(100);
    expect(await day(visited)).toBeGreaterThan(50);
  });

  it('jumps to the worst day and to the next spike, in words that say it', async () => {
    const visited = await opened();
    const { page } = visited;
    await page.getByRole('button', { name: 'Worst day' }).click();
    const waiting = async () =>
      Number((await page.getByRole('heading', { name: /units? waits?$/ }).innerText()).replace(/\D/g, ''));
    const worst = await waiting();
    expect(worst).toBeGreaterThan(0);
    await visited.screenshot('replay-worst');
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key);
      expect(await waiting()).toBeLessThanOrEqual(worst);
    }
    await page.keyboard.press('Home');
    await expect.poll(() => day(visited)).toBe(0);
    await page.getByRole('button', { name: 'Next spike or outage' }).click();
    await expect.poll(() => day(visited)).toBeGreaterThan(0);
  });

  it('obeys the keyboard alone', async () => {
    const visited = await opened();
    const { page } = visited;
    await page.getByRole('slider', { name: 'Day' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => day(visited)).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => day(visited)).toBe(2);
    await page.keyboard.press('Space');
    await expect.poll(() => day(visited)).toBeGreaterThan(5);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });

  it('shows another strategy and another future, on the same day', async () => {
    const visited = await opened();
    const { page, words } = visited;
    await page.getByRole('button', { name: 'Worst day' }).click();
    const [before, shown] = [await words('replay-view header'), await day(visited)];
    await page.locator('replay-view').getByRole('combobox', { name: 'Future' }).selectOption('3');
    await expect.poll(() => words('replay-view header')).not.toBe(before);
    const other = await words('replay-view header');
    await page.locator('replay-view').getByRole('combobox', { name: 'Strategy' }).selectOption({ label: 'Baseline' });
    await expect.poll(() => words('replay-view header')).not.toBe(other);
    expect(await day(visited)).toBe(shown);
    await visited.screenshot('replay-baseline');
  });

  it('goes by whole days for those who want less motion', async () => {
    const visited = await opened({ reducedMotion: true });
    const { page } = visited;
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const cursor = page.locator('replay-timeline .cursor');
    const [began, seen] = [await day(visited), new Set<string>()];
    await expect
      .poll(async () => (seen.add((await cursor.getAttribute('x1'))!), day(visited)), { interval: 10 })
      .toBeGreaterThan(began + 14);
    const width = (await page.getByRole('slider', { name: 'Day' }).boundingBox())!.width - 16;
    for (const x of seen) {
      const at = ((Number(x) - 8) / width) * 239;
      expect(Math.abs(at - Math.round(at))).toBeLessThan(0.02);
    }
  });
});
