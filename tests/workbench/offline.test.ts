import { describe, expect, it } from 'vitest';
import { workbench } from './workbench.js';

const visit = workbench();

describe('without a network', () => {
  it('opens and plays after one visit', async () => {
    const { page, context, server, words } = await visit();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await server.close();
    await context.setOffline(true);
    await page.reload();
    await page.getByText('Holiday spike').first().click();
    await expect.poll(() => words('verdict-line')).toMatch(/orders in 100/);
  });
});
