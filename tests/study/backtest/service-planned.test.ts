import { describe, expect, it } from 'vitest';
import { ROW_COLUMNS } from '../../../src/kpis/row-table.js';
import { prepare } from '../../../src/study/prepare.js';
import { replicate } from '../../../src/study/replicate.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const ITEMS = 400;
const PAST = 364;
const PLAYED = 364;
const targets = [90, 95, 98];

/** Orders of two years that are all alike: one line each, of 1 to 6 units, now and then of 24; some items sell daily, others once a fortnight. */
function steadyOrders(): string {
  let state = 12345;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const lines = ['order,time,item,units,price,customer'];
  const begin = Date.UTC(2020, 0, 6);
  for (let day = 0; day < PAST + PLAYED; day++) {
    const date = new Date(begin + day * 86_400_000).toISOString().slice(0, 10);
    for (let item = 0; item < ITEMS; item++) {
      if (random() > 0.07 + (0.8 * item) / ITEMS) continue;
      const units = random() < 0.03 ? 24 : 1 + Math.floor(6 * random());
      lines.push(`${lines.length},${date}T10:00:00,item-${item},${units},2,`);
    }
  }
  return lines.join('\n');
}

describe('a shop whose future is like its past', () => {
  it('fills what was asked for', () => {
    const text = JSON.stringify({
      bullwhip: 1,
      title: 'Two years all alike',
      start: '2021-01-04',
      horizon: `${PLAYED}d`,
      warmUp: '28d',
      replications: 2,
      items: { from: 'history', cost: '45% of price' },
      suppliers: { one: { offers: { all: { price: '100% of cost' } }, leadTime: '14d' } },
      demand: { history: 'orders.csv', method: 'replay' },
      policy: { reorder: { kind: 'periodic', review: '7d', demand: { from: 'forecast' } } },
      strategies: Object.fromEntries(
        targets.map((target) => [`fill-${target}`, { reorder: { safetyStock: { fillRate: `${target}%` } } }]),
      ),
    });
    const orders = new TextEncoder().encode(steadyOrders());
    const { scenario, problems } = parseScenario(text, { file: 'steady.yaml', readText: () => Buffer.from(orders) });
    expect(problems).toBeUndefined();
    const { groups } = replicate(prepare(scenario!), 0, { groups: true });
    targets.forEach((target, s) => {
      const sum = (column: (typeof ROW_COLUMNS)[number]) => {
        let all = 0;
        for (let item = 0; item < ITEMS; item++)
          all += groups!.rows[(s * ITEMS + item) * ROW_COLUMNS.length + ROW_COLUMNS.indexOf(column)];
        return all;
      };
      const filled = (100 * sum('unitsFilled')) / sum('unitsOrdered');
      expect(Math.abs(filled - target)).toBeLessThan(1.5);
    });
  });
});
