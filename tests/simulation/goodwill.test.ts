import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goodwill as Losses } from '../../src/domain/demand.js';
import { ticks } from '../../src/domain/time.js';
import { Goodwill } from '../../src/simulation/goodwill.js';
import { randomCases } from '../reference/random-shops.js';
import { kpi, order, play, smallShop, tapeOf } from '../reference/small-shop.js';

const losses: Losses = { late: 0.1, veryLate: 0.4, veryLateDays: 10, cancelled: 0.5, substituted: 0.2, lastsDays: 100 };

/** What is left of the first customer’s goodwill on a day, in whole per cent: the least uniform that stays away. Even orders are the first one's. */
function leftOn(day: number, book: Goodwill, u: { at: number }): number {
  for (let percent = 0; percent <= 100; percent++) {
    u.at = (percent + 0.5) / 100;
    if (book.staysAway(0, ticks(day))) return percent / 100;
  }
  return 1;
}

function aBook() {
  const u = { at: 0 };
  const draws = {
    customer: (id: number) => id % 2,
    classOf: () => 0,
    staysAway: () => u.at,
    substitute: () => 0,
    complains: () => 0,
    reacts: () => 0,
  };
  const book = new Goodwill(losses, 2, draws);
  return { book, left: (day: number) => leftOn(day, book, u) };
}

describe('goodwill', () => {
  it('is lost by what the customer lived through', () => {
    const { book, left } = aBook();
    expect(left(1)).toBe(1);
    book.delivered(2, ticks(5), ticks(5));
    expect(left(6)).toBe(1);
    book.delivered(4, ticks(5), ticks(7));
    expect(left(8)).toBe(0.9);
    book.cancelled(6, ticks(8));
    expect(left(8)).toBe(0.45);
    book.substituted(8, ticks(9));
    expect(left(9)).toBe(0.36);
  });

  it('more by what is very late', () => {
    const { book, left } = aBook();
    book.delivered(2, ticks(5), ticks(15) + 1);
    expect(left(16)).toBe(0.6);
    const edge = aBook();
    edge.book.delivered(2, ticks(5), ticks(15));
    expect(edge.left(16)).toBe(0.9);
  });

  it('a delivery is late when it comes, not when it leaves; all is forgotten in time', () => {
    const { book, left } = aBook();
    book.delivered(2, ticks(5), ticks(20));
    book.cancelled(2, ticks(30));
    expect([10, 20, 30, 119, 120, 129, 130].map(left)).toEqual([1, 0.6, 0.3, 0.3, 0.5, 0.5, 1]);
  });

  it('is everybody’s own', () => {
    const { book, left } = aBook();
    for (let k = 0; k < 300; k++) book.cancelled(2 * k + 1, ticks(1));
    expect(left(2)).toBe(1);
  });

  it('an order that is not placed is known to nobody, and counted', () => {
    const scenario = smallShop({
      horizonDays: 40,
      items: [{ initialOnHand: [0] }],
      reorder: { kind: 'reorder-point', s: -100, Q: 1 },
      customers: { base: 2, goodwill: losses },
    });
    const orders = [order(1, [[0, 2]], { patience: 3 }), order(5, [[0, 3]]), order(6, [[0, 1]])];
    const customer = (id: number) => [0, 0, 1][id];
    const { facts, values } = play(scenario, tapeOf(orders, { customers: { customer, staysAway: () => 0.7 } }));
    expect(facts.filter(({ kind }) => kind === 'STAYED_AWAY')).toEqual([
      { kind: 'STAYED_AWAY', time: ticks(5), order: 1, units: 3, channel: 0, value: 30 },
    ]);
    expect(facts.filter((fact) => fact.order === 1 && fact.kind !== 'STAYED_AWAY')).toEqual([]);
    expect(kpi(values, 'forgoneRate')).toBe(1 / 3);
  });

  it('that nothing takes away changes nothing', () => {
    const never = { late: 0, veryLate: 0, veryLateDays: 1, cancelled: 0, substituted: 0, lastsDays: 9 };
    fc.assert(
      fc.property(randomCases(), ({ scenario, tape }) => {
        const { goodwill: _, ...customers } = scenario.demand.customers;
        const [without, unmoved] = [customers, { ...customers, base: 6, goodwill: never }].map((own) =>
          play({ ...scenario, demand: { ...scenario.demand, customers: own } }, tape),
        );
        expect(unmoved.facts).toEqual(without.facts);
        expect(unmoved.values).toEqual(without.values);
      }),
      { numRuns: 100, seed: 47 },
    );
  });
});
