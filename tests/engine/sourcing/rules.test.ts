import { describe, expect, it } from 'vitest';
import type { LiteralOrder } from '../../reference/literal-tape.js';
import { order, play, smallShop, tapeOf, type ShopParts, type SupplyParts } from '../../reference/small-shop.js';

/** [day, supplier, units] of each purchase. */
function bought(parts: ShopParts, orders: readonly LiteralOrder[], supply: SupplyParts = {}): number[][] {
  const scenario = smallShop({ suppliers: [{ quotedLeadTime: 5 }, { quotedLeadTime: 2 }], ...parts });
  const { facts } = play(scenario, tapeOf(orders, supply));
  return facts
    .filter((fact) => fact.kind === 'PURCHASED')
    .map(({ time, supplier, units }) => [time / 86_400, Number(supplier), Number(units)]);
}

const each = (days: readonly number[], units = 1): LiteralOrder[] => days.map((day) => order(day, [[0, units]]));

it('single buys where it was told to, and nothing where nothing is offered', () => {
  expect(bought({ sourcing: { kind: 'single', supplier: 1 } }, each([1]))).toEqual([[1, 1, 1]]);
  expect(bought({ sourcing: { kind: 'single', supplier: 1 }, offers: [{ supplier: 0 }] }, each([1]))).toEqual([]);
});

describe('primary and backup', () => {
  const sourcing = { kind: 'primary-backup', primary: 0, backup: 1, afterLateDays: 2 } as const;

  it('takes the backup while the primary stands still', () => {
    const supply: SupplyParts = { outages: [{ supplier: 0, from: 2, to: 4 }] };
    expect(bought({ sourcing }, each([1, 3, 5]), supply)).toEqual([[1, 0, 1], [3, 1, 1], [5, 0, 1]]); // prettier-ignore
  });

  it('takes the backup while a purchase order of the primary is overdue by more than the days given', () => {
    const late: SupplyParts = { leadTime: (_row, supplier) => (supplier === 0 ? 15 : 2) };
    // Bought on day 1, quoted for day 6: trouble after day 8, until it comes on day 16.
    expect(bought({ sourcing }, each([1, 8, 9, 17]), late)).toEqual([
      [1, 0, 1],
      [8, 0, 1],
      [9, 1, 1],
      [17, 1, 1], // the purchase of day 8 is overdue now
    ]);
  });

  it('stays with the primary when the backup stands still too, or does not sell the item', () => {
    const both: SupplyParts = { outages: [{ supplier: 0, from: 2, to: 4 }, { supplier: 1, from: 2, to: 4 }] }; // prettier-ignore
    expect(bought({ sourcing }, each([3]), both)).toEqual([[3, 0, 1]]);
    const out: SupplyParts = { outages: [{ supplier: 0, from: 2, to: 4 }] };
    expect(bought({ sourcing, offers: [{ supplier: 0 }] }, each([3]), out)).toEqual([[3, 0, 1]]);
  });

  it('knows that one outage ended while another lasts', () => {
    const supply: SupplyParts = {
      outages: [
        { supplier: 0, from: 2, to: 4 },
        { supplier: 0, from: 3, to: 6, holds: 'new' },
      ],
    };
    expect(bought({ sourcing }, each([5]), supply)).toEqual([[5, 1, 1]]);
  });
});

describe('split', () => {
  const shares = [{ supplier: 0, share: 0.7 }, { supplier: 1, share: 0.3 }]; // prettier-ignore
  const sourcing = { kind: 'split', shares } as const;
  const reorder = { kind: 'min-max', s: 0, S: 10 } as const;

  it('divides each purchase by the shares', () => {
    expect(bought({ sourcing, reorder }, each([1], 10))).toEqual([[1, 0, 7], [1, 1, 3]]); // prettier-ignore
  });

  it('gives whole purchases to whoever is behind where parts would be too small', () => {
    const offers = [{ supplier: 0, minimum: 5 }, { supplier: 1, minimum: 5 }]; // prettier-ignore
    const days = [1, 2, 3, 4];
    expect(bought({ sourcing, reorder: { S: 10 }, offers }, each(days, 6))).toEqual([
      [1, 0, 6],
      [2, 1, 6], // 0 of 30 % against 100 of 70 %
      [3, 0, 6], // 50 : 50
      [4, 0, 6], // 67 : 33
    ]);
  });

  it('leaves out who does not sell the item', () => {
    expect(bought({ sourcing, reorder, offers: [{ supplier: 1 }] }, each([1], 10))).toEqual([[1, 1, 10]]);
  });
});

describe('cheapest', () => {
  const sourcing = { kind: 'cheapest' } as const;
  const offers = [
    { supplier: 0, price: 5, breaks: [{ units: 10, price: 3 }] },
    { supplier: 1, price: 4 },
  ];

  it('counts price breaks', () => {
    expect(bought({ sourcing, offers }, [...each([1], 9), ...each([2], 10)])).toEqual([[1, 1, 9], [2, 0, 10]]); // prettier-ignore
  });

  it('counts the cost of placing a purchase order', () => {
    const suppliers = [{ orderCost: 0 }, { orderCost: 20 }];
    // 9 units: 45 against 36 + 20.
    expect(bought({ sourcing, offers, suppliers }, each([1], 9))).toEqual([[1, 0, 9]]);
  });

  it('asks one that stands still only when all do', () => {
    const supply: SupplyParts = { outages: [{ supplier: 1, from: 0.5, to: 9 }] };
    expect(bought({ sourcing, offers }, each([1], 9), supply)).toEqual([[1, 0, 9]]);
    const all: SupplyParts = { outages: [0, 1].map((supplier) => ({ supplier, from: 0.5, to: 9 })) };
    expect(bought({ sourcing, offers }, each([1], 9), all)).toEqual([[1, 1, 9]]);
  });
});

it('fastest takes the shortest quoted lead time of those that work', () => {
  const sourcing = { kind: 'fastest' } as const;
  const supply: SupplyParts = { outages: [{ supplier: 1, from: 2, to: 4 }] };
  expect(bought({ sourcing }, each([1, 3]), supply)).toEqual([[1, 1, 1], [3, 0, 1]]); // prettier-ignore
});

it('fastest when short takes the fast supplier below the cover', () => {
  const sourcing = { kind: 'fastest-when-short', slow: 0, fast: 1, coverDays: 0, coverUnits: 6 } as const;
  // 10 on hand: 6 left is enough, 5 are not.
  expect(bought({ sourcing }, [...each([1], 4), ...each([2], 1)])).toEqual([[1, 0, 4], [2, 1, 1]]); // prettier-ignore
});

it('dual index lifts the expedited position first, then the whole', () => {
  const sourcing = { kind: 'dual-index', slow: 0, fast: 1, level: 6, coverDays: 0 } as const;
  // Reviewed daily. Day 1: 3 on hand, so 3 from the fast one, then 4 from the slow one to reach 10.
  expect(bought({ sourcing }, each([0.5], 7)).slice(0, 2)).toEqual([[1, 1, 3], [1, 0, 4]]); // prettier-ignore
});

it('dual index counts what is due when a fast purchase would be', () => {
  const sourcing = { kind: 'dual-index', slow: 0, fast: 1, level: 6, coverDays: 0 } as const;
  const never: SupplyParts = { leadTime: () => 99 };
  // Day 4: 1 on hand, 3 due on day 3 and 4 on day 6, two days away: 8 are enough, only the slow one is asked.
  expect(bought({ sourcing, horizonDays: 5 }, [...each([0.5], 7), ...each([3.5], 2)], never)).toEqual([
    [1, 1, 3],
    [1, 0, 4],
    [4, 0, 2],
  ]);
});

describe('base-surge', () => {
  const sourcing = { kind: 'base-surge', base: 0, surge: 1, share: 0.5, units: 1.5, level: 4, coverDays: 0 } as const;

  it('buys the base flow as whole units as they fall due, and the rest up to its level', () => {
    const parts: ShopParts = { sourcing, horizonDays: 4, items: [{ initialOnHand: [4] }] };
    expect(bought(parts, each([1.5], 3))).toEqual([
      [0, 0, 1],
      [1, 0, 2],
      [2, 1, 3], // 1 on hand, base flow due after the surge lead time of 2 days: nothing yet
      [2, 0, 1],
      [3, 0, 2], // and no review at the horizon
    ]);
  });
});
