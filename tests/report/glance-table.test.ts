import { expect, it } from 'vitest';
import { glanceTable } from '../../src/report/glance-table.js';
import { playScenario } from '../../src/study/play-scenario.js';
import { shopOf } from '../workers/what-if-shop.js';

it('shows service, waiting and money of every strategy, each with half its interval', async () => {
  const shop = shopOf({ 'too-few': 3, plenty: 12 });
  const { head, rows } = glanceTable(await playScenario(shop, { file: '', digest: '', warnings: [] }), 'en-GB');
  expect(head).toEqual(['Orders on time', 'Backorder rate', 'Profit a month']);
  expect(rows.map(({ strategy }) => strategy)).toEqual(['Too few', 'Plenty']);
  for (const { cells } of rows) {
    expect(cells[0]).toMatch(/^\d+(\.\d)?% ±\d+(\.\d)?$/);
    expect(cells[1]).toMatch(/^\d+(\.\d+)?% ±\d+(\.\d+)?$/);
    expect(cells[2]).toMatch(/^−?€\d+ ±€\d+$/);
  }
});
