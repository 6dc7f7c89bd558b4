import { describe, expect, it } from 'vitest';
import type { ReorderSpec } from '../../../src/domain/strategy.js';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import { createEngine } from '../../../src/engine/create-engine.js';
import { createCalendar } from '../../../src/simulation/calendar.js';
import { Journal } from '../../../src/engine/journal.js';
import { emptyPlan } from '../../../src/engine/reorder/plan.js';
import { learners } from '../../../src/engine/learn/learners.js';
import { smallShop } from '../../reference/small-shop.js';

const policy = (windowDays: number, everyDays: number): ReorderSpec => ({
  kind: 'reorder-point',
  safetyStock: { units: 0 },
  quantity: { units: 5 },
  demand: { from: 'recent', windowDays, everyDays },
});
const scenario = smallShop({
  items: [{}, {}, {}],
  reorder: policy(4, 2),
  reorderByItem: { 'item-1': policy(3, 1), 'item-2': { ...policy(1, 1), demand: { from: 'scenario' } } },
});
const [strategy] = scenario.strategies;

function shop() {
  const plan = emptyPlan(3, 1);
  plan.mean.fill(6);
  plan.variance.fill(6);
  plan.leadMean[0] = 5;
  return createEngine(
    scenario.catalog,
    strategy,
    plan,
    new Journal(() => undefined),
    createCalendar(scenario.catalog.locations, 0),
  );
}

describe('learners', () => {
  it('is one for each window and period, with the rows that ask for it', () => {
    expect(learners(shop(), strategy).map(({ every }) => every / TICKS_PER_DAY)).toEqual([2, 1]);
  });

  it('counts what is not yet seen as what was believed, then forgets what is older than the window', () => {
    const e = shop();
    const [learner] = learners(e, strategy); // two buckets of two days
    const means: number[] = [];
    for (const units of [20, 4, 0, 0]) {
      e.ledger.demanded[0] += units;
      learner.learn(0);
      means.push(e.plan.mean[0]);
    }
    // (10 + 6)/2, (10 + 2)/2, (2 + 0)/2, 0
    expect(means).toEqual([8, 6, 1, 0]);
  });

  it('moves the reorder point of its own rows, and no other', () => {
    const e = shop();
    const [, daily] = learners(e, strategy);
    e.ledger.demanded.set([300, 300, 300]);
    for (let k = 0; k < 3; k++) daily.learn(0);
    expect([...e.ledger.reorderPoint]).toEqual([0, 500, 0]); // 300 units in three days, lead time 5 days
  });
});
