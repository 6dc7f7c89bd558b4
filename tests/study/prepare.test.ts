import { describe, expect, it } from 'vitest';
import type { Demand } from '../../src/domain/strategy.js';
import { prepare } from '../../src/study/prepare.js';
import { aShop, recorded } from '../world/a-shop.js';
import { aStrategy } from '../sameness/plain-parts.js';
import { knownShop } from './known-shop.js';

describe('what a planner believes at the start', () => {
  // Two items, one order of each a day: 2 and 3 units in the first week, 8 and 9 in the second.
  const orders = recorded(
    Array.from({ length: 28 }, (_, k): [number, number, number] => [k / 2, k % 2, (k < 14 ? 2 : 8) + (k % 2)]),
  );
  const shop = aShop({ items: 2, days: 14, history: { method: 'replay', blockDays: 7, orders } });
  const reorder = (demand: Demand) => ({ kind: 'base-stock', safetyStock: { units: 0 }, demand }) as const;
  const whole = reorder({ from: 'scenario' });
  const week = reorder({ from: 'recent', windowDays: 7, everyDays: 7 });

  it.each([
    ['the whole record, who knows the demand', aStrategy('knows', { reorder: whole }), [5, 6]],
    ['the first window of it, who learns', aStrategy('learns', { reorder: week }), [2, 3]],
    ['item by item', aStrategy('one', { reorder: whole, reorderByItem: { 'item 1': week } }), [5, 3]],
    ['item by item', aStrategy('other', { reorder: week, reorderByItem: { 'item 1': whole } }), [2, 6]],
  ])('%s', (_, strategy, mean) => {
    expect([...prepare(shop).plan(strategy).mean]).toEqual(mean);
  });

  it('is a fresh plan each time', () => {
    const scenario = knownShop('plan');
    const prepared = prepare(scenario);
    const plan = prepared.plan(scenario.strategies[0]);
    expect([plan.mean[0], plan.variance[0], plan.leadMean[0], plan.leadSd[0]]).toEqual([1.5, 1.5, 3, 0]);
    plan.mean[0] = 99;
    expect(prepared.plan(scenario.strategies[0]).mean[0]).toBe(1.5);
  });
});

it('a warm-up yet to be found counts from the first day', () => {
  expect(prepare(knownShop('auto', { warmUpDays: 'auto' })).warmUpDays).toBe(0);
  expect(prepare(knownShop('given', { warmUpDays: 12.5 })).warmUpDays).toBe(12.5);
  expect(prepare(knownShop('given', { warmUpDays: 12.5 }), 0).warmUpDays).toBe(0);
});
