import { describe, expect, it } from 'vitest';
import { drawn, focusName, played, says, sure } from './hands.js';
import { aShop } from './shops.js';
import { workbench, type Visit, type Visited } from './workbench.js';

const visit = workbench();

const WIDE = [1440, 900] as const;
const PHONE = [390, 844] as const;

/** Every view, and the way there from the dashboard by keys. */
const VIEWS: readonly (readonly [name: string, go: (visited: Visited) => Promise<unknown>])[] = [
  ['dashboard', ({ page }) => page.locator('chart-panel[chart="heat"] .paper svg').waitFor()],
  [
    'orders',
    async ({ page }) => {
      await keys(page, 'g', 'o');
      await page.getByRole('listbox', { name: 'Orders' }).getByRole('option').first().waitFor();
    },
  ],
  [
    'replay',
    async ({ page }) => {
      await keys(page, 'g', 'r');
      await page.getByRole('slider', { name: 'Day' }).waitFor();
    },
  ],
  [
    'keys',
    async ({ page }) => {
      await keys(page, '?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    },
  ],
  [
    'share',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await keys(page, 's');
      await page.getByRole('dialog', { name: 'Share this what-if' }).waitFor();
    },
  ],
  [
    'sessions',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('banner').locator('scenario-menu').getByRole('button').click();
      await page.getByRole('menuitem', { name: 'Sessions' }).click();
      await page.getByRole('heading', { name: 'Sessions', exact: true }).waitFor();
    },
  ],
  [
    'start',
    async ({ page }) => {
      await page.getByRole('banner').locator('scenario-menu').getByRole('button').click();
      await page.getByRole('menuitem', { name: 'Open another' }).click();
      await page.getByRole('searchbox', { name: 'Search scenarios' }).waitFor();
    },
  ],
];

async function keys(page: Visited['page'], ...all: readonly string[]): Promise<void> {
  for (const key of all) await page.keyboard.press(key);
}

async function opened(more: Visit = {}): Promise<Visited> {
  const visited = await visit({ ...more, file: aShop({ futures: 4 }).path });
  await played(visited, 4);
  await says(visited, 'verdict-line', /on.time/);
  await drawn(visited);
  return visited;
}

/** All that axe finds by day, and what hangs on colours by night. */
async function axeByDayAndNight(visited: Visited, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const [scheme, rules] of [['light'], ['dark', ['color-contrast', 'link-in-text-block']]] as const) {
    await visited.page.emulateMedia({ colorScheme: scheme });
    await visited.page.locator(`html[data-theme=${scheme}]`).waitFor({ state: 'attached' });
    await visited.screenshot(`feel-${screen}-${scheme}`);
    found.push(...(await visited.axe(rules)).map((line) => `${screen}, ${scheme}: ${line}`));
  }
  await visited.page.emulateMedia({ colorScheme: 'light' });
  return found;
}

describe.each([
  ['wide', { size: WIDE }],
  ['a phone', { size: PHONE, touch: true }],
] as const)('%s, by day and by night', (look, how) => {
  it('axe finds nothing on any view', async () => {
    const visited = await opened(how);
    const found: string[] = [];
    for (const [name, go] of VIEWS) {
      await go(visited);
      found.push(...(await axeByDayAndNight(visited, `${name}-${look.replace('a ', '')}`)));
    }
    expect(found).toEqual([]);
  });

  it('axe finds nothing on a file that is broken', async () => {
    const visited = await visit({ ...how, file: aShop({ change: () => 'bullwhip: 1\nhorizon: 3\n' }).path });
    await visited.page.getByRole('heading', { name: /problems? and can’t be played yet/ }).waitFor();
    await visited.page.locator('file-editor .cm-content').waitFor();
    expect(await axeByDayAndNight(visited, `broken-${look.replace('a ', '')}`)).toEqual([]);
  });
});

describe('at every width', () => {
  it('nothing has to be scrolled sideways', async () => {
    const visited = await opened();
    const { page } = visited;
    const wide: string[] = [];
    for (const [name, go] of VIEWS.filter(([one]) => !['keys', 'share'].includes(one))) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await go(visited);
      for (const width of [320, 390, 768, 1024, 1440, 2560, 3840]) {
        await page.setViewportSize({ width, height: width < 500 ? 720 : Math.round(width * 0.5625) });
        await drawn(visited);
        const over = await page.evaluate(() => {
          const root = document.scrollingElement!;
          const main = document.querySelector('bw-app')!.shadowRoot!.querySelector('main')!;
          return Math.max(root.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth);
        });
        if (over > 0) wide.push(`${name} at ${width}: ${over} px`);
        if (name === 'dashboard' && width !== 1440) await visited.screenshot(`feel-dashboard-${width}`);
      }
    }
    expect(wide).toEqual([]);
  });
});

describe('keys', () => {
  it('lead everywhere', async () => {
    const visited = await opened();
    const { page } = visited;
    const chosen = () =>
      page
        .getByRole('radiogroup', { name: 'Strategies' })
        .getByRole('radio', { checked: true })
        .getAttribute('aria-label');
    const current = () => page.getByRole('navigation', { name: 'Views' }).locator('[aria-current=page]').innerText();
    await sure(visited, 4);
    await keys(page, '3');
    await expect.poll(chosen).toMatch(/^Second supplier/);
    await page.keyboard.down('b');
    await expect.poll(chosen).toMatch(/^Baseline/);
    await page.keyboard.up('b');
    await expect.poll(chosen).toMatch(/^Second supplier/);
    await keys(page, 'g', 'o');
    await expect.poll(current).toBe('Orders');
    await keys(page, 'g', 'r');
    await expect.poll(current).toBe('Replay');
    await keys(page, 'g', 'd');
    await expect.poll(current).toBe('Dashboard');
    await keys(page, ']');
    const first = () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.getAttribute('type');
      });
    await expect.poll(first).toBe('range');
    await keys(page, '/');
    await expect.poll(() => focusName(page)).toBe('Search items');
    // In a field, keys are letters.
    await page.keyboard.type('3g?e');
    expect(await page.getByRole('searchbox', { name: 'Search items' }).inputValue()).toBe('3g?e');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Search items' }).fill('');
    await page.getByRole('main').focus();
    await keys(page, 'e');
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await expect.poll(() => focusName(page)).toMatch(/Scenario file/);
    await keys(page, 'Escape');
    await expect.poll(() => focusName(page)).not.toMatch(/Scenario file/);
    await keys(page, '?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.getByText('Previous, next lever').waitFor();
    await dialog.getByRole('checkbox', { name: /Single keys/ }).uncheck();
    await keys(page, 'Escape');
    await keys(page, '1');
    expect(await chosen()).toMatch(/^Second supplier/);
  });

  it('stop and go on, and walk the regions with a focus that is seen', async () => {
    // More than are ever played: there is always something left to be stopped.
    const visited = await visit({ file: aShop({ futures: 20_000 }).path });
    const { page } = visited;
    await says(visited, 'run-status', /First estimate|Getting surer/);
    await keys(page, '.');
    await says(visited, 'run-status', /Stopped/);
    await keys(page, '.');
    await says(visited, 'run-status', /First estimate|Getting surer/);
    await keys(page, '.');
    const been = new Set<string>();
    for (let i = 0; i < 4; i++) {
      await keys(page, 'F6');
      been.add(
        await page.evaluate(() => {
          let at = document.activeElement;
          while (at && !at.hasAttribute('data-region') && at.shadowRoot?.activeElement)
            at = at.shadowRoot.activeElement;
          return at?.getAttribute('data-region') ?? '';
        }),
      );
    }
    expect([...been]).toEqual(expect.arrayContaining(['Bar', 'Levers', 'View']));
    // Every stop of the Tab key shows where it is.
    const unseen: string[] = [];
    for (let i = 0; i < 60; i++) {
      await keys(page, 'Tab');
      const blind = await page.evaluate(() => {
        let at = document.activeElement as HTMLElement | null;
        const chain: HTMLElement[] = [];
        while (at) {
          chain.push(at);
          at = at.shadowRoot?.activeElement as HTMLElement | null;
        }
        const last = chain.at(-1)!;
        if (last === document.body) return '';
        const shown = chain.some((one) =>
          [one, ...(one.shadowRoot ? [] : [])].some((element) => {
            const { outlineStyle, outlineWidth, boxShadow, borderStyle } = getComputedStyle(element);
            return (
              (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none' || borderStyle === 'x'
            );
          }),
        );
        return shown
          ? ''
          : `${last.localName} ${last.getAttribute('aria-label') ?? last.textContent?.trim().slice(0, 30) ?? ''}`;
      });
      if (blind) unseen.push(blind);
    }
    expect(unseen).toEqual([]);
  });
});
