import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticks } from '../../src/domain/time.js';
import type { LiteralOrder } from '../reference/literal-tape.js';
import { order, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';

/**
 * Pooled stock against pots. For one item, orders of one unit each, and the same units coming in at the same instants:
 *
 * - where demand that finds nothing is lost, pooled stock has served at least as many orders at every instant: a unit is given to whoever
 *   comes next, and when pooled stock turns someone away it has served as many as there ever were units, which nobody can exceed;
 * - where customers wait for ever, the same is true of orders served so far, those that waited included.
 *
 * Beyond that it is no theorem; the counterexamples stand below.
 */
interface Case {
  readonly orders: readonly LiteralOrder[];
  /** Opening units of the two pots, and units a day that come to each. */
  readonly opening: readonly [number, number];
  readonly flow: readonly [number, number];
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    gaps: fc.array(fc.record({ gap: fc.constantFrom(0, 0, 0.25, 0.5, 1), channel: fc.integer({ min: 0, max: 1 }) }), {
      maxLength: 60,
      size: 'max',
    }),
    opening: fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })),
    flow: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
  })
  .map(({ gaps, opening, flow }) => {
    let day = 0;
    const orders = gaps.map(({ gap, channel }) => order((day += gap), [[0, 1]], { channel }));
    return { orders: orders.filter(({ time }) => time < ticks(30)), opening, flow };
  });

/** A constant flow from the base supplier, whatever is sold: the same units come at the same instants. */
const shop = (places: readonly (readonly [units: number, perDay: number])[], parts: ShopParts): ShopParts => ({
  locations: places.map(() => ({})),
  channels: [{ from: [0] }, { from: [places.length - 1] }],
  suppliers: [{}, {}],
  items: [{ initialOnHand: places.map(([units]) => units) }],
  at: places.map(([, units]) => ({
    sourcing: { kind: 'base-surge', base: 0, surge: 1, share: 0, units, level: -1_000_000, coverDays: 0 },
  })),
  ...parts,
});

const both = ({ orders, opening, flow }: Case, parts: ShopParts) => {
  const run = (places: readonly (readonly [number, number])[]) =>
    play(smallShop(shop(places, parts)), tapeOf(orders)).facts;
  const pooled = run([[opening[0] + opening[1], flow[0] + flow[1]]]);
  return { pooled, pots: run(opening.map((units, k) => [units, flow[k]] as const)) };
};

describe('pooled stock never serves fewer orders than the same stock in pots', () => {
  it('at once, where the others are turned away', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { pooled, pots } = both(one, { allocation: { unfilled: 'lose' } });
        const served = (facts: typeof pots, time: number) =>
          facts.filter((fact) => fact.kind === 'FILLED' && fact.time <= time).length;
        for (const { time } of one.orders) expect(served(pooled, time)).toBeGreaterThanOrEqual(served(pots, time));
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it('by any day, where the others wait for ever', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { pooled, pots } = both(one, {});
        const served = (facts: typeof pots, day: number) =>
          facts.filter(({ kind, time }) => (kind === 'FILLED' || kind === 'RELEASED') && time <= ticks(day)).length;
        for (let day = 0; day <= 30; day++) expect(served(pooled, day)).toBeGreaterThanOrEqual(served(pots, day));
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});

describe('but it may serve fewer', () => {
  const filled = (facts: ReturnType<typeof both>['pots']) =>
    facts.filter((fact) => fact.kind === 'ORDERED' && fact.full === fact.lines).length;

  it('at once, where customers wait: a rush on one channel makes the other one queue', () => {
    const rush = Array.from({ length: 12 }, () => order(1, [[0, 1]]));
    const calm = [7.5, 8.5, 9.5].map((day) => order(day, [[0, 1]], { channel: 1 }));
    const { pooled, pots } = both({ orders: [...rush, ...calm], opening: [0, 1], flow: [0, 1] }, {});
    expect([filled(pooled), filled(pots)]).toEqual([1, 3]);
  });

  it('whole orders, where they are of several units: a large one takes what many small ones asked for', () => {
    const orders = [order(1, [[0, 6]]), ...[2, 3, 4].map((day) => order(day, [[0, 1]], { channel: 1 }))];
    const { pooled, pots } = both({ orders, opening: [3, 3], flow: [0, 0] }, { allocation: { unfilled: 'lose' } });
    expect([filled(pooled), filled(pots)]).toEqual([1, 3]);
  });
});
