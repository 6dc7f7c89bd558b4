import { describe, expect, it } from 'vitest';
import type { SourcingSpec } from '../../src/domain/strategy.js';
import { prepare } from '../../src/study/prepare.js';
import { full } from './accept.js';
import { measure } from './measure.js';
import { fixed, oneItemScenario, type OneItemShop } from './one-item-shop.js';

const SLOW = 0;
const FAST = 1;
/** Covers the demand of any day: nobody ever waits, so that little noise is left. */
const LEVEL = 4;

/**
 * Tailored base-surge (Allon & Van Mieghem, Management Science 56(1), 2010) comes closer to the optimum the longer the slow supplier takes;
 * that the gap vanishes was shown by Xin & Goldberg (Management Science 64(1), 2018). The reason: an order that is placed now and comes in a month knows no more of that month's demand than a constant flow does, and the flow at least
 * is even. The test bed is that of `dual-sourcing`: daily demand uniform on {0 … 4}, h = 5, b = 495, the fast supplier delivers at once and
 * is dearer by 10 a unit. Costs a day without what the slow supplier would ask for everything; all policies meet the same demand.
 */
describe('base-surge as the lead-time gap grows', () => {
  const leads = full ? [1, 2, 4, 8, 16, 32] : [1, 2, 4, 8];
  const surge = leads.map((lead) => bestBaseSurge(lead));
  const index = leads.map((lead) => bestDualIndex(lead));
  const ratio = leads.map((_, i) => surge[i] / index[i]);

  it('costs the same, however long the gap', () => {
    for (const cost of surge) expect(Math.abs(cost / surge[0] - 1)).toBeLessThan(0.005);
  });

  it('falls from far behind the best dual index to ahead of it', () => {
    expect(index).toEqual(index.toSorted((a, b) => a - b));
    expect(ratio).toEqual(ratio.toSorted((a, b) => b - a));
    expect(ratio[0]).toBeGreaterThan(1.12);
    expect(ratio[1]).toBeGreaterThan(1.02);
    expect(ratio[2]).toBeLessThan(1);
    expect(ratio.at(-1)).toBeLessThan(0.97);
  });

  it('saves a quarter and more of buying everything in a hurry', () => {
    const hurry = cost(1, { ...baseSurge, units: 0 });
    // 10 for each of two units a day, 5 for each of two that are left at night.
    expect(Math.abs(hurry - 30)).toBeLessThan(0.3);
    for (const cost of surge) expect(cost).toBeLessThan(0.75 * hurry);
  });

  it('is 3.4 % dearer than the optimum at three days, 2.1 % at four', () => {
    // Net optimal costs from the oracle's dynamic programs (dual-lr3-ce110-b495-D4, dual-lr4-ce110-b495-D4).
    const dearer = [bestBaseSurge(3) / 20.341051335 - 1, bestBaseSurge(4) / 20.612231805 - 1];
    expect(Math.abs(dearer[0] - 0.034)).toBeLessThan(0.007);
    expect(Math.abs(dearer[1] - 0.021)).toBeLessThan(0.007);
    expect(dearer[1]).toBeLessThan(dearer[0]);
  });
});

const baseSurge = { kind: 'base-surge', base: SLOW, surge: FAST, share: 0, level: LEVEL, coverDays: 0 } as const;

/** By the flow, in quarters of a unit a day: the best share of the mean demand of 2. */
function bestBaseSurge(lead: number): number {
  return lowest(5, (quarters) => cost(lead, { ...baseSurge, units: quarters / 4 }));
}

/** By the slow supplier's level. */
function bestDualIndex(lead: number): number {
  const spec = { kind: 'dual-index', slow: SLOW, fast: FAST, level: LEVEL, coverDays: 0 } as const;
  return lowest(LEVEL + Math.round(1.6 * lead), (S) => cost(lead, spec, S));
}

/** The minimum of a convex function on whole numbers, downhill from `start`. */
function lowest(start: number, f: (x: number) => number): number {
  let at = start;
  let best = f(at);
  for (const step of [-1, 1]) {
    for (let next = f(at + step); next < best; next = f(at + step)) {
      best = next;
      at += step;
    }
  }
  return best;
}

function cost(lead: number, sourcing: SourcingSpec, S = 0): number {
  const shop: OneItemShop = {
    orders: 'daily',
    units: { kind: 'empirical', values: [0, 1, 2, 3, 4] },
    suppliers: [{ leadTime: fixed(lead) }, { leadTime: fixed(0) }],
    sourcing,
    reorder: { kind: 'periodic', S, reviewDays: 1 },
    initial: LEVEL,
    warmUp: 200,
    days: full ? 10_200 : 2200,
  };
  const ask = measure(prepare(oneItemScenario(shop, 'surge')), ['cost at close'], { h: 5, p: 495, c: [0, 10] });
  const replications = Array.from({ length: 5 }, (_, r) => ask(r)[0]);
  return replications.reduce((sum, [total, days]) => sum + total / days, 0) / replications.length;
}
