import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/snapshot.js';
import { planFiles } from '../../../src/report/plan/plan-files.js';
import { planPage } from '../../../src/report/plan/plan-page.js';
import { planText } from '../../../src/report/plan/plan-text.js';
import { notesOf } from '../../../src/study/morning/notes-of.js';
import { planMorning } from '../../../src/study/morning/plan-morning.js';
import { parseOf } from '../../scenarios/box.js';

const shop = parseOf('expedite.yaml');
const counted = parseOf('cycle-counts.yaml');

function planOf(scenario: typeof shop, name: string, change: Partial<Snapshot>) {
  const strategy = scenario.strategies.find((one) => one.name === name)!;
  const snapshot: Snapshot = { bullwhipSnapshot: 1, at: '2026-06-15T08:00:00', stock: [], orders: [], purchases: [], ...change }; // prettier-ignore
  return planMorning(scenario, strategy, snapshot).plan;
}

const lookRows = (plan: ReturnType<typeof planOf>) =>
  planPage(plan, { locale: 'en-GB' }).sections.find(({ key }) => key === 'look')!.rows;

describe('what a planner should look at', () => {
  it('items that will run short although enough is on order, the dearest first, and why nothing is bought', () => {
    const on = (item: string, units: number, eta: string) =>
      ({ id: `F-${item}`, supplier: 'factory', item, units, orderedAt: '2026-06-01', eta }) as const;
    const plan = planOf(shop, 'baseline', {
      stock: [
        { item: 'tent', available: 20 },
        { item: 'stove', available: 0 },
        { item: 'lantern', available: 2000 },
      ],
      purchases: [on('tent', 2000, '2026-07-06'), on('stove', 2000, '2026-06-18'), on('lantern', 500, '2026-07-06')],
    });
    expect(plan.buy).toEqual([]);
    const rows = lookRows(plan);
    expect(rows.map(({ what }) => what)).toEqual([
      'tent: 20 left, 2,000 on the way, the next due Mon 6 Jul',
      'stove: sold out, 2,000 on the way, the next due Thu 18 Jun',
    ]);
    expect(rows[0].why).toBe('enough is on order, so nothing is bought; ask whether it can come sooner');
    expect(rows[0].risk).toMatch(/^chance of a backorder before Mon 6 Jul: (over )?\d+%, on average \d+ short \(€/);
    const values = plan.lookAt.map(({ risk }) => risk!.value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    // A long list is cut, and says so.
    const page = planPage(plan);
    const many = page.sections.map((one) => (one.key === 'look' ? { ...one, rows: Array.from({ length: 40 }, () => rows[0]) } : one)); // prettier-ignore
    expect(planText({ ...page, sections: many })).toContain('… and 28 more');
  });

  it('items that run short before it is their turn to be bought', () => {
    const weekly = parseOf('expedite.yaml');
    const strategies = weekly.strategies.map((one) => ({ ...one, reorder: { ...one.reorder, kind: 'periodic' as const, reviewDays: 7 } })); // prettier-ignore
    const plan = planOf({ ...weekly, strategies } as typeof shop, 'baseline', {
      at: '2026-06-17T08:00:00',
      decidedUntil: '2026-06-16',
      stock: [{ item: 'tent', available: 0 }, { item: 'stove', available: 3 }, { item: 'lantern', available: 5000 }], // prettier-ignore
    });
    expect(plan.buy).toEqual([]);
    const rows = lookRows(plan);
    expect(rows.map(({ what }) => what)).toEqual([
      'tent: sold out, nothing on the way; its next review is Mon 22 Jun',
      'stove: 3 left, nothing on the way; its next review is Mon 22 Jun',
    ]);
    expect(rows[0].why).toContain('bought for only at its reviews');
  });

  it('an item that is bought for, or late already, is named once', () => {
    const plan = planOf(shop, 'baseline', {
      stock: [{ item: 'tent', available: 0 }],
      purchases: [{ id: 'F-1', supplier: 'factory', item: 'tent', units: 2000, orderedAt: '2026-05-01', eta: '2026-06-10' }], // prettier-ignore
    });
    const about = [...plan.buy.map(({ item }) => `buy ${item}`), ...plan.lookAt.map(({ kind, item }) => `${kind} ${item}`)]; // prettier-ignore
    expect(about.sort()).toEqual(['buy lantern', 'buy stove', 'overdue tent']);
  });

  it('items that sell and that the list of today does not hold', () => {
    const stock = [{ item: 'tent', available: 500 }];
    const snapshot: Snapshot = { bullwhipSnapshot: 1, at: '2026-06-15T08:00:00', stock, orders: [], purchases: [] };
    const ways = { stock: '', day: '' };
    const notes = (given: Snapshot) => notesOf(shop, planMorning(shop, shop.strategies[0], given), ways);
    const told = '2 items that sell are not in the stock list and count as sold out: stove, lantern.';
    expect(notes(snapshot)).toContain(told);
    const all = [...stock, { item: 'stove', available: 0 }, { item: 'lantern', available: 0 }];
    expect(notes({ ...snapshot, stock: all }).join()).not.toContain('not in the stock list');
  });

  it('whose turn it is to be counted, by the round of the strategy: four items of class A and two of class B in 30 days', () => {
    const stock = [...counted.catalog.items].map(({ name }) => ({ item: name, available: 12, allocated: 3 }));
    const turns = (strategy: string, at: string) =>
      planOf(counted, strategy, { at, stock }).lookAt.filter(({ kind }) => kind === 'count round').map(({ item, units }) => `${item} ${units}`); // prettier-ignore
    // Days 8, 15, 30, 38 and 39: the k-th of n on day k · 30 ÷ n, rounded up.
    const days = ['2026-01-13', '2026-01-20', '2026-02-04', '2026-02-12', '2026-02-13'];
    expect(days.map((at) => turns('monthly', at))).toEqual([['batteries 15'], ['cables 15', 'bulbs 15'], ['earphones 15', 'plugs 15'], ['batteries 15'], []]); // prettier-ignore
    expect(turns('never', '2026-01-13')).toEqual([]);
    // Decided yesterday: what has fallen due since then, over a weekend say, is due now.
    const since = planOf(counted, 'monthly', { at: '2026-01-20T09:00:00', decidedUntil: '2026-01-12', stock });
    const [row, ...others] = lookRows(since).filter(({ what }) => /count/i.test(what));
    expect([row.what, others]).toEqual([
      'Count 3 stock rows: batteries (15 by the record), cables (15 by the record), bulbs (15 by the record)',
      [],
    ]);
    const files = planFiles(since, { shop: 'x', templates: {} });
    expect(files.find(({ name }) => name === 'alerts.csv')!.text).toContain('count round,bulbs,store,,,15,');
  });
});
