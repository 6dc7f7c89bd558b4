import { describe, expect, it } from 'vitest';
import type { LiteralOrder } from '../../reference/literal-tape.js';
import { order, play, smallShop, tapeOf, type ShopParts, type SupplyParts } from '../../reference/small-shop.js';

/** Days promised to each order, from the scenario's start. */
function promised(parts: ShopParts, orders: readonly LiteralOrder[], supply: SupplyParts = {}): number[] {
  const { facts } = play(smallShop(parts), tapeOf(orders, supply));
  return facts.filter((f) => f.kind === 'ORDERED').map((f) => Number(f.promise) / 86_400);
}

describe('quoted', () => {
  it('promises one number of days from stock and another for backorders', () => {
    const parts: ShopParts = { promise: { inStockDays: 2, backorderDays: 9 } };
    expect(promised(parts, [order(1, [[0, 10]]), order(2, [[0, 1]])])).toEqual([3, 11]);
  });

  it('promises nothing for what is turned away', () => {
    const parts: ShopParts = { items: [{ initialOnHand: [0] }], offers: [], allocation: { unfilled: 'lose' } };
    expect(promised(parts, [order(1, [[0, 1]])])).toEqual([NaN]);
  });
});

describe('next receipt', () => {
  const promise = { kind: 'next-receipt', inStockDays: 2, backorderDays: 1 } as const;

  it('looks for the purchase order that covers all who wait so far', () => {
    // Bought: 4 on day 1 (due 6), 6 on day 2 (due 7), 5 on day 3 (due 8).
    const orders = [order(1, [[0, 4]]), order(2, [[0, 6]]), order(3, [[0, 5]])];
    const parts: ShopParts = { promise, reorder: { S: 0 } };
    expect(promised(parts, orders)).toEqual([7, 8, 9]);
  });

  it('gives the date of the last line', () => {
    const parts: ShopParts = {
      promise,
      items: [{ initialOnHand: [9] }, { initialOnHand: [0] }],
      reorder: { S: 0 },
      sourcing: { kind: 'fastest' },
      suppliers: [{ quotedLeadTime: 3 }, { quotedLeadTime: 8 }],
      offers: [{ supplier: 0, item: 0 }, { supplier: 1, item: 1 }], // prettier-ignore
    };
    expect(promised(parts, [order(1, [[0, 10], [1, 1]])])).toEqual([1 + 8 + 1]); // prettier-ignore
  });

  it('counts an overdue purchase order as due now', () => {
    const parts: ShopParts = {
      promise,
      reorder: { kind: 'reorder-point', s: -1, Q: 10 },
      items: [{ initialOnHand: [0] }],
    };
    // Bought 10 on day 1, due day 6, comes on day 20: day 8 is promised now + 1, but not before 2 days.
    expect(promised(parts, [order(1, [[0, 1]]), order(8, [[0, 1]])], { leadTime: () => 19 })).toEqual([7, 10]);
  });

  it('counts on a purchase placed now when nothing on order covers the wait', () => {
    const parts: ShopParts = { promise, items: [{ initialOnHand: [0] }], offers: [] };
    expect(promised(parts, [order(1, [[0, 1]])])).toEqual([1 + 5 + 1]);
  });
});
