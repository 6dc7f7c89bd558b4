import { expect, it } from 'vitest';
import { order, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';

function opening(parts: ShopParts): { stocked: number[]; bought: number[][] } {
  const { facts } = play(smallShop({ horizonDays: 0.5, ...parts }), tapeOf([]));
  return {
    stocked: facts.filter((f) => f.kind === 'STOCKED').map((f) => Number(f.units)),
    bought: facts.filter((f) => f.kind === 'PURCHASED').map((f) => [Number(f.row), Number(f.units)]),
  };
}

it('opens as if everything on order had just arrived', () => {
  expect(opening({ reorder: { S: 8 } })).toEqual({ stocked: [8], bought: [] });
  expect(opening({ reorder: { kind: 'reorder-point', s: 5, Q: 9 } })).toEqual({ stocked: [14], bought: [] });
});

it('opens with the units given for each location, and purchases what the policy misses', () => {
  const parts: ShopParts = { items: [{ initialOnHand: [3] }, {}], locations: [{}, {}], reorder: { S: 8 } };
  expect(opening(parts)).toEqual({
    stocked: [3, 8, 0, 8],
    bought: [[0, 5], [2, 8]], // prettier-ignore
  });
});

it('opens a base-surge shop at the level of the surge supplier', () => {
  const sourcing = { kind: 'base-surge', base: 0, surge: 1, share: 0.5, units: 0, level: 6, coverDays: 0 } as const;
  expect(opening({ suppliers: [{}, {}], sourcing })).toEqual({ stocked: [6], bought: [] });
});

it('takes the policy of the item before that of the shop', () => {
  const own = { kind: 'base-stock', S: 3, safetyStock: { units: 0 }, demand: { from: 'scenario' } } as const;
  expect(opening({ items: [{ name: 'mug' }, {}], reorderByItem: { mug: own } }).stocked).toEqual([3, 10]);
});

it('reviews at the times of the period, none at the horizon', () => {
  const parts: ShopParts = { horizonDays: 9, reorder: { kind: 'periodic', S: 10, reviewDays: 3 } };
  const orders = [0.5, 2, 3, 5, 8].map((day) => order(day, [[0, 1]]));
  const { facts } = play(smallShop(parts), tapeOf(orders));
  const bought = facts.filter((f) => f.kind === 'PURCHASED').map((f) => [f.time / 86_400, Number(f.units)]);
  // The order of day 3 comes before the review of day 3.
  expect(bought).toEqual([[3, 3], [6, 1]]); // prettier-ignore
});
