import { describe, expect, it } from 'vitest';
import type { FactRow } from '../reference/facts.js';
import { kpi, order, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';

/** A blue mug or a large one instead of a mug, which two in five and one in four would take; the stock of each is given. */
function sent(stock: readonly number[], u: number, asked = 3, parts: ShopParts = {}): FactRow[] {
  const scenario = smallShop({
    horizonDays: 3,
    items: [
      { initialOnHand: [stock[0]], substitutes: [{ item: 1, share: 0.4 }, { item: 2, share: 0.25 }] }, // prettier-ignore
      { initialOnHand: [stock[1]], price: 12 },
      { initialOnHand: [stock[2]], price: 15 },
    ],
    reorder: { kind: 'reorder-point', s: -100, Q: 1 },
    ...parts,
    allocation: { substitute: true, ...parts.allocation },
  });
  const { facts } = play(scenario, tapeOf([order(1, [[0, asked]])], { customers: { substitute: () => u } }));
  return facts.filter((fact) => ['FILLED', 'SUBSTITUTED', 'BACKORDERED', 'LOST'].includes(fact.kind));
}

const told = (facts: readonly FactRow[]) => facts.map(({ kind, row, units }) => [kind, row, units]);

describe('a substitute', () => {
  it.each<[string, number[], number, [string, number, number][]]>([
    ['is not asked for while there is enough', [3, 9, 9], 0, [['FILLED', 0, 3]]],
    ['is the first choice', [0, 9, 9], 0.39, [['SUBSTITUTED', 1, 3]]],
    ['fills what is missing of a line', [1, 9, 9], 0.39, [['FILLED', 0, 1], ['SUBSTITUTED', 1, 2]]], // prettier-ignore
    // 0.41 of 0.6 left over is (0.41 − 0.4) / 0.6 = 0.017: below 25%.
    ['is the second choice of who wants the first not', [0, 9, 9], 0.41, [['SUBSTITUTED', 2, 3]]],
    ['is nothing to who wants neither', [0, 9, 9], 0.56, [['BACKORDERED', 0, 3]]],
    // 0.05 / 0.4 = 0.125: takes the large one as well. 0.2 / 0.4 = 0.5: does not.
    ['is the second choice where the first has run out', [0, 2, 9], 0.05, [['SUBSTITUTED', 2, 3]]],
    ['is nothing where the first has run out, to who wants not the second', [0, 2, 9], 0.2, [['BACKORDERED', 0, 3]]],
    ['is all that is missing or nothing', [0, 2, 2], 0, [['BACKORDERED', 0, 3]]],
  ])('%s', (_, stock, u, expected) => {
    expect(told(sent(stock, u))).toEqual(expected);
  });

  it('is taken by fewer where fewer take any', () => {
    const customers = { acceptSubstitute: 0.5 };
    expect(told(sent([0, 9, 0], 0.19, 3, { customers }))).toEqual([['SUBSTITUTED', 1, 3]]);
    expect(told(sent([0, 9, 0], 0.21, 3, { customers }))).toEqual([['BACKORDERED', 0, 3]]);
  });

  it('is sent only where the shop offers it', () => {
    expect(told(sent([0, 9, 9], 0, 3, { allocation: { substitute: false } }))).toEqual([['BACKORDERED', 0, 3]]);
    expect(told(sent([0, 9, 9], 0, 3, { allocation: { substitute: false }, care: { offers: ['substitute'] } }))).toEqual([['SUBSTITUTED', 1, 3]]); // prettier-ignore
    expect(told(sent([0, 9, 9], 0, 3, { allocation: { unfilled: 'lose' } }))).toEqual([['SUBSTITUTED', 1, 3]]);
  });

  it('leaves with the rest, and counts as a sale of its own item but not as filled', () => {
    const scenario = smallShop({
      horizonDays: 3,
      items: [
        { initialOnHand: [1], substitutes: [{ item: 1, share: 1 }] },
        { initialOnHand: [9], price: 12, cost: 7 },
      ],
      channels: [{ shippingCost: 2 }],
      reorder: { kind: 'reorder-point', s: -100, Q: 1 },
      allocation: { substitute: true },
    });
    const { values } = play(scenario, tapeOf([order(1, [[0, 3]])]));
    const names = ['revenue', 'shippingCost', 'orderFillRate', 'lineFillRate', 'unitFillRate', 'onTimeRate', 'otif', 'substitutionRate', 'backorderRate'] as const; // prettier-ignore
    expect(names.map((name) => [name, kpi(values, name)])).toEqual([
      ['revenue', 10 + 2 * 12],
      ['shippingCost', 2],
      ['orderFillRate', 0],
      ['lineFillRate', 0],
      ['unitFillRate', 1 / 3],
      ['onTimeRate', 1],
      ['otif', 0],
      ['substitutionRate', 2 / 3],
      ['backorderRate', 0],
    ]);
  });

  it('is not taken from those who wait for it', () => {
    const scenario = smallShop({
      horizonDays: 3,
      items: [{ initialOnHand: [0], substitutes: [{ item: 1, share: 1 }] }, { initialOnHand: [5] }],
      channels: [{ priority: 1 }, { priority: 0 }],
      reorder: { kind: 'reorder-point', s: -100, Q: 1 },
      allocation: { kind: 'priority', fill: 'complete-lines', substitute: true },
    });
    const orders = [order(1, [[1, 6]]), order(1.5, [[0, 2]]), order(2, [[0, 2]], { channel: 1 })];
    const { facts } = play(scenario, tapeOf(orders));
    // Six of the second item wait for a sixth; only the channel that goes first may take some of the five.
    expect(told(facts.filter(({ kind }) => kind === 'BACKORDERED' || kind === 'SUBSTITUTED'))).toEqual([
      ['BACKORDERED', 1, 6],
      ['BACKORDERED', 0, 2],
      ['SUBSTITUTED', 1, 2],
    ]);
  });
});
