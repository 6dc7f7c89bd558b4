import { describe, expect, it } from 'vitest';
import type { Supplier } from '../../src/domain/catalog.js';
import { days, ticks } from '../../src/domain/time.js';
import { Supply } from '../../src/simulation/supply.js';
import { smallShop, tapeOf, type SupplyParts } from '../reference/small-shop.js';

interface Placed {
  readonly day: number;
  readonly units?: number;
  readonly supplier?: number;
}

/** Days on which purchase orders arrive, placed one after another. */
function receipts(suppliers: readonly Partial<Supplier>[], supply: SupplyParts, placed: readonly Placed[]): number[] {
  const tape = tapeOf([], supply);
  const world = new Supply(smallShop({ suppliers }).catalog, tape.outages, tape.supply);
  return placed.map(({ day, units = 1, supplier = 0 }, n) => days(world.receiptAt(ticks(day), 0, supplier, n, units)));
}

it('takes the lead time of the tape', () => {
  const leadTime = (_row: number, _supplier: number, n: number) => [4, 1.5, 0][n];
  expect(receipts([{}], { leadTime }, [{ day: 1 }, { day: 2 }, { day: 3 }])).toEqual([5, 3.5, 3]);
});

describe('an outage from day 3 to day 10', () => {
  const outage = (holds: 'all' | 'new'): SupplyParts => ({ outages: [{ from: 3, to: 10, holds }] });

  it.each([
    ['all', 'over before it begins', 0, 3, 3],
    ['all', 'ready as it begins', 1, 2, 3],
    ['all', 'two days done, three left', 1, 5, 13],
    ['all', 'placed in it', 4, 5, 15],
    ['all', 'placed as it begins', 3, 5, 15],
    ['all', 'placed as it ends', 10, 5, 15],
    ['new', 'placed before it', 1, 5, 6],
    ['new', 'placed in it', 4, 5, 15],
    ['new', 'placed as it ends', 10, 5, 15],
  ] as const)('that holds %s: %s', (holds, _name, day, lead, arrival) => {
    expect(receipts([{}], { ...outage(holds), leadTime: () => lead }, [{ day }])).toEqual([arrival]);
  });
});

it('stands still through outages that overlap, once', () => {
  const supply: SupplyParts = {
    outages: [
      { from: 2, to: 6 },
      { from: 4, to: 8 },
      { from: 9, to: 10 },
    ],
  };
  // 1 day before day 2, 1 between 8 and 9, 3 after 10.
  expect(receipts([{}], supply, [{ day: 1 }])).toEqual([13]);
});

it('leaves other suppliers alone', () => {
  const supply: SupplyParts = { outages: [{ supplier: 1, from: 0, to: 20 }] };
  const placed = [0, 1].map((supplier) => ({ day: 1, supplier }));
  expect(receipts([{}, {}], supply, placed)).toEqual([6, 25]);
});

describe('capacity of 4 units a day', () => {
  const four = [{ capacityPerDay: 4 }];
  const leadTime = () => 1;

  it('comes first, then the lead time', () => {
    expect(receipts(four, { leadTime }, [{ day: 0, units: 2 }])).toEqual([1.5]);
  });

  it('serves one purchase order after another, whatever the item', () => {
    const placed = [{ day: 0, units: 8 }, { day: 1, units: 4 }, { day: 6, units: 1 }]; // prettier-ignore
    expect(receipts(four, { leadTime }, placed)).toEqual([3, 4, 7.25]);
  });

  it('stands still in an outage', () => {
    const supply: SupplyParts = { leadTime, outages: [{ from: 1, to: 5 }] };
    // 4 of 8 units on day 0 to 1, the rest on day 5 to 6; then 1 day.
    expect(receipts(four, supply, [{ day: 0, units: 8 }])).toEqual([7]);
  });
});
