import { describe, expect, it } from 'vitest';
import { TICKS_PER_DAY } from '../../../src/domain/time.js';
import { LeadTimeRecord } from '../../../src/engine/lead-time-record.js';
import { order, play, planOf, smallShop, tapeOf, type ShopParts } from '../../reference/small-shop.js';

describe('the record of lead times', () => {
  const record = (days: readonly number[], kept = 12) => {
    const of = new LeadTimeRecord(2, kept);
    for (const took of days) of.add(1, took);
    return of;
  };

  it('says nothing before ten receipts, nor of another supplier', () => {
    expect(record([1, 2, 3, 4, 5, 6, 7, 8, 9]).statistics(1)).toBeNull();
    expect(record(Array<number>(20).fill(5)).statistics(0)).toBeNull();
  });

  it('has mean and standard deviation of the last ones', () => {
    // Of 2, 4, 4, 4, 5, 5, 7, 9 and two more 5s: mean 5, squares 32, 9 degrees of freedom.
    const seen = record([90, 80, 2, 4, 4, 4, 5, 5, 7, 9, 5, 5], 10).statistics(1)!;
    expect(seen.mean).toBe(5);
    expect(seen.sd).toBeCloseTo(Math.sqrt(32 / 9), 12);
  });
});

describe('a planner who measures lead times', () => {
  /** A unit is asked for and bought every day, quoted 5 days; from the start it takes 8. */
  function planned(parts: ShopParts = {}) {
    const scenario = smallShop({
      horizonDays: 30,
      reorder: { kind: 'base-stock', S: undefined, safetyStock: { days: 0 }, ...parts.reorder } as ShopParts['reorder'],
      ...parts,
    });
    const strategy = { ...scenario.strategies[0], leadTimes: { receipts: 20, everyDays: 2 } };
    const plan = planOf(scenario);
    plan.mean.fill(1);
    const orders = Array.from({ length: 30 }, (_, day) => order(day + 0.5, [[0, 1]]));
    const { simulation, facts } = play(scenario, tapeOf(orders, { leadTime: () => 8 }), { strategy, plan });
    return { plan, facts, level: simulation.engine.ledger.orderUpTo[0] };
  }

  it('believes the quote until ten came, then what they took, and lifts its levels', () => {
    const { plan, facts, level } = planned();
    expect([plan.leadMean[0], plan.leadSd[0]]).toEqual([8, 0]);
    // The tenth comes on day 9.5 + 8; on day 18 the level goes from 5 to 8: three at once.
    const bought = facts
      .filter(({ kind }) => kind === 'PURCHASED')
      .map(({ time, units }) => [time / TICKS_PER_DAY, units]);
    expect(bought.filter(([, units]) => units !== 1)).toEqual([[18, 3]]);
    expect(level).toBe(8);
  });
});
