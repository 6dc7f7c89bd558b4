import { describe, expect, it } from 'vitest';
import { days } from '../../src/domain/time.js';
import { createEngine } from '../../src/engine/create-engine.js';
import { createCalendar } from '../../src/simulation/calendar.js';
import { Journal } from '../../src/engine/journal.js';
import { announced, emptyPlan } from '../../src/engine/reorder/plan.js';
import { replan, replanDays } from '../../src/engine/learn/replan.js';
import { announcedDemand } from '../../src/world/announced-demand.js';
import { order, play, smallShop, tapeOf } from '../reference/small-shop.js';

// One item of 10 units a day; a spike ×3 from day 20 for 4 days, so 20 units a day more; lead time 5 days.
const shop = smallShop({
  suppliers: [{ quotedLeadTime: 5, leadTime: { kind: 'fixed', value: 5 } }],
  reorder: { kind: 'reorder-point', s: undefined, safetyStock: { units: 0 }, quantity: { units: 30 } },
});
const spiked = (known: boolean) => ({
  ...shop,
  demand: {
    ...shop.demand,
    spikes: [
      {
        name: 'sale',
        at: { kind: 'scheduled' as const, day: 20 },
        lasts: { kind: 'fixed' as const, value: 4 },
        times: { kind: 'fixed' as const, value: 3 },
        items: [],
        by: 'crowd' as const,
        known,
      },
    ],
  },
});
const mean = Float64Array.of(10);

function planned(known: boolean) {
  const plan = emptyPlan(1, 1, announcedDemand(spiked(known), mean));
  plan.mean[0] = 10;
  plan.leadMean[0] = 5;
  return plan;
}

describe('announced demand', () => {
  it('is (times − 1) × the usual units a day while the spike lasts', () => {
    expect(announcedDemand(spiked(true), mean)).toEqual([{ from: 20, to: 24, perDay: Float64Array.of(20) }]);
  });

  it('is nothing when the planner does not know', () => {
    expect(announcedDemand(spiked(false), mean)).toEqual([]);
  });

  it.each([
    [10, 5, 0],
    [15, 5, 0],
    [16, 5, 20],
    [18, 5, 60],
    [19, 5, 80],
    [22, 5, 40],
    [24, 5, 0],
    [19, 1.5, 10],
  ])('seen on day %d over %d days: %d units', (now, interval, units) => {
    expect(announced(planned(true), 0, now, interval)).toBeCloseTo(units, 12);
  });

  it('is looked at daily from a week and a lead time before until it is over', () => {
    expect(replanDays(planned(true), 30, 0)).toEqual([
      8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
    ]);
    expect(replanDays(planned(false), 30, 0)).toEqual([]);
  });

  it('is looked at from a review period and a lead time before when that is longer than a week', () => {
    expect(replanDays(planned(true), 30, 14)[0]).toBe(20 - 5 - 14);
  });

  it('is bought by the last review before a spike, however long the period', () => {
    const monthly = smallShop({
      horizonDays: 56,
      suppliers: [{ quotedLeadTime: 5, leadTime: { kind: 'fixed', value: 5 } }],
      reorder: { kind: 'periodic', S: undefined, reviewDays: 28, safetyStock: { units: 0 } },
    });
    // The review of day 28 covers days 28 to 61: 10 a day, and 20 a day more from day 50 for 4 days.
    const plan = emptyPlan(1, 1, [{ from: 50, to: 54, perDay: Float64Array.of(20) }]);
    plan.mean[0] = 10;
    plan.leadMean[0] = 5;
    const { facts } = play(monthly, tapeOf([order(10, [[0, 100]])]), { plan });
    const bought = facts.filter(({ kind }) => kind === 'PURCHASED').map(({ time, units }) => [days(time), units]);
    expect(bought).toEqual([[28, 100 + 80]]);
  });

  it('lifts the reorder point by what falls into the lead time, and purchases', () => {
    const scenario = spiked(true);
    const e = createEngine(
      scenario.catalog,
      scenario.strategies[0],
      planned(true),
      new Journal(() => undefined),
      createCalendar(scenario.catalog.locations, 0),
    );
    e.ledger.available[0] = e.ledger.position[0] = 90;
    replan(e, scenario.strategies[0], 15 * 86_400);
    expect([e.ledger.reorderPoint[0], e.ledger.onOrder[0]]).toEqual([50, 0]);
    replan(e, scenario.strategies[0], 18 * 86_400);
    expect([e.ledger.reorderPoint[0], e.ledger.onOrder[0]]).toEqual([110, 30]);
    replan(e, scenario.strategies[0], 24 * 86_400);
    expect(e.ledger.reorderPoint[0]).toBe(50);
  });
});
