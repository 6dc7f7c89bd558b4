import { describe, expect, it } from 'vitest';
import { order, play, planOf, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';

/** A base stock for 5 days without safety, estimated anew each week from the last two; the planner believed in 2 a day at first. */
const learning: ShopParts = {
  horizonDays: 36,
  items: [{ initialOnHand: [100] }],
  reorder: { S: undefined, safetyStock: { units: 0 }, demand: { from: 'recent', windowDays: 14, everyDays: 7 } },
};

function levelAfter(weeks: readonly number[], parts: ShopParts = {}): number {
  const scenario = smallShop({ ...learning, ...parts, horizonDays: 7 * weeks.length + 0.5 });
  const plan = planOf(scenario);
  plan.mean[0] = 2;
  const orders = weeks.flatMap((units, week) => (units > 0 ? [order(7 * week + 1, [[0, units]])] : []));
  return play(scenario, tapeOf(orders), { plan }).simulation.engine.ledger.orderUpTo[0];
}

describe('the level follows demand', () => {
  it.each([
    ['before anything is known: 5 × 2', [], 10],
    ['one week of 28: half of it, half of the first belief', [28], 15],
    ['two weeks of 28 and 14: 3 a day', [28, 14], 15],
    ['the oldest week is forgotten', [28, 14, 0], 5],
    ['no demand, no stock', [28, 0, 0], 0],
  ])('%s', (_name, weeks, level) => {
    expect(levelAfter(weeks)).toBe(level);
  });

  it('counts what was turned away', () => {
    const parts: ShopParts = { items: [{ initialOnHand: [0] }], offers: [], allocation: { unfilled: 'lose' } };
    expect(levelAfter([28, 14], parts)).toBe(15);
  });

  it('purchases at once when the level rises above the position', () => {
    const scenario = smallShop({ ...learning, items: [{ initialOnHand: [30] }] });
    const { facts } = play(scenario, tapeOf([order(1, [[0, 28]]), order(8, [[0, 28]])]), {
      plan: { ...planOf(scenario), mean: Float64Array.of(2) },
    });
    const bought = facts.filter((f) => f.kind === 'PURCHASED').map((f) => [f.time / 86_400, Number(f.units)]);
    // Day 1: 2 left, up to 10. Day 7: 3 a day, up to 15. Day 8: 28 go. Day 14: 4 a day, up to 20. Then two empty weeks.
    expect(bought).toEqual([[1, 8], [7, 5], [8, 28], [14, 5]]); // prettier-ignore
  });
});
