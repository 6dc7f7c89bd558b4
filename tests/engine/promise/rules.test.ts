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

describe('percentile', () => {
  /**
   * Orders of one unit on days 1, 2, 3, …, bought at once, quoted 5 days, that come late by so many days each; the next order is on day 60.
   * @returns the days from that order to its promise; 5 quoted and 1 of margin would be 6.
   */
  function afterPast(late: readonly number[], percentile: number, parts: ShopParts = {}): number {
    const past = late.map((_, n) => order(1 + n, [[0, 1]]));
    const shop: ShopParts = {
      promise: { kind: 'percentile', percentile, inStockDays: 2, backorderDays: 1 },
      reorder: { S: 0 },
      horizonDays: 90,
      ...parts,
    };
    const all = promised(shop, [...past, order(60, [[0, 1]])], {
      leadTime: (_row, _supplier, n) => 5 + (late[n] ?? 0),
    });
    return all[late.length] - 60;
  }
  const mostlyPunctual = [0, 0, 12, 0, 0, 0, 3, 0, 0, 0];

  it.each([
    [0.5, 6],
    [0.8, 6],
    [0.9, 6 + 3],
    [0.95, 6 + 12],
    [1, 6 + 12],
  ])('%f of receipts came within the days added', (percentile, days) => {
    expect(afterPast(mostlyPunctual, percentile)).toBe(days);
  });

  it('is the next receipt while fewer than ten receipts were seen', () => {
    expect(afterPast(mostlyPunctual.slice(0, 9), 0.95)).toBe(6);
  });

  it('promises earlier where the supplier is early, but not before what is in stock', () => {
    const early = mostlyPunctual.map(() => -2);
    expect(afterPast(early, 0.95)).toBe(4);
    const soon: ShopParts = {
      promise: { kind: 'percentile', percentile: 0.95, inStockDays: 2, backorderDays: 0 },
      suppliers: [{ quotedLeadTime: 4 }],
    };
    // 4 quoted, come after 1, and 3 early makes day 1.
    expect(afterPast(
      mostlyPunctual.map(() => -4),
      0.95,
      soon,
    )).toBe(2); // prettier-ignore
  });

  describe('of an overdue purchase order', () => {
    /** Bought on day 60, due on day 65 and not there by day 74: promised to one order when it was bought, and to one on each of the days. */
    const onDays = (late: readonly number[], percentile: number, ...days: readonly number[]): number[] => {
      const shop: ShopParts = {
        promise: { kind: 'percentile', percentile, inStockDays: 0, backorderDays: 1 },
        items: [{ initialOnHand: [0] }],
        reorder: { kind: 'reorder-point', s: -1, Q: 10 },
        horizonDays: 90,
      };
      const orders = [
        ...late.map((_, n) => order(1 + n, [[0, 10]])),
        ...[60, ...days].map((day) => order(day, [[0, 1]])),
      ];
      const dates = promised(shop, orders, { leadTime: (_row, _supplier, n) => 5 + (late[n] ?? 40) });
      return dates.slice(late.length);
    };
    const upToNine = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    it.each<[string, readonly number[], number, number[], number[]]>([
      // 7 of 0 … 9; then 8 of those above 2; 9 of those above 5 and 8; nobody was later than 9, and 7 is 3 above the median.
      ['asks those that were later still', upToNine, 0.8, [67, 70, 73, 74], [73, 74, 75, 75, 74 + 3 + 1]],
      ['keeps its date while nothing speaks against it', mostlyPunctual, 0.8, [66, 69, 74], [66, 78, 78, 78]],
      ['is due now where all were equally late', mostlyPunctual.map(() => 4), 0.8, [68, 70, 71], [70, 70, 71, 72]],
      ['is due now while too little is known', upToNine.slice(1), 0.8, [64, 70, 72], [66, 66, 71, 73]],
    ])('%s', (_, late, percentile, days, dates) => {
      expect(onDays(late, percentile, ...days)).toEqual(dates);
    });
  });

  it('does not know what has not come yet', () => {
    // Ten purchases on day 1, ten days late; asked again on day 15, the day before they come, and on day 16 after them.
    const shop: ShopParts = {
      promise: { kind: 'percentile', percentile: 0.8, inStockDays: 2, backorderDays: 1 },
      reorder: { S: 0 },
    };
    const orders = [...mostlyPunctual.map(() => order(1, [[0, 1]])), order(15, [[0, 1]]), order(16, [[0, 1]])];
    const days = promised(shop, orders, { leadTime: (_row, _supplier, n) => (n < 10 ? 15 : 5) });
    // The one of day 15 waits behind ten: the last of the open ones is due on day 20.
    expect(days.slice(9)).toEqual([7, 21, 16 + 5 + 10 + 1]);
  });

  it('counts each purchase order as late as its own supplier, and waits for the last of those needed', () => {
    // The first supplier is ten days late, the second punctual. Each purchase is shared: 1 unit each, both needed.
    const shop: ShopParts = {
      promise: { kind: 'percentile', percentile: 0.8, inStockDays: 2, backorderDays: 1 },
      reorder: { S: 0 },
      horizonDays: 90,
      suppliers: [{ quotedLeadTime: 3 }, { quotedLeadTime: 5 }],
      sourcing: { kind: 'split', shares: [{ supplier: 0, share: 0.5 }, { supplier: 1, share: 0.5 }] }, // prettier-ignore
    };
    const past = mostlyPunctual.map((_, n) => order(1 + n, [[0, 2]]));
    const days = promised(shop, [...past, order(60, [[0, 2]])], { leadTime: (_row, supplier) => [13, 5][supplier] });
    expect(days[10]).toBe(60 + 3 + 10 + 1);
  });
});
