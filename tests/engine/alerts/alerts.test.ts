import { describe, expect, it } from 'vitest';
import type { AlertSpec } from '../../../src/domain/strategy.js';
import { TICKS_PER_DAY, ticks } from '../../../src/domain/time.js';
import { Alerts } from '../../../src/engine/alerts/alerts.js';
import { alertKinds } from '../../../src/engine/alerts/index.js';
import type { Engine } from '../../../src/engine/engine.js';
import type { FactRow } from '../../reference/facts.js';
import { order, planOf, play, smallShop, tapeOf, type ShopParts } from '../../reference/small-shop.js';

const day = TICKS_PER_DAY;

/** What the alerts of a shop said: day, kind, level, day it speaks of. Two units a day are expected. */
function said(parts: ShopParts, orders: Parameters<typeof tapeOf>[0], supply: Parameters<typeof tapeOf>[1] = {}) {
  const scenario = smallShop(parts);
  const { facts } = play(scenario, tapeOf(orders, supply), { plan: planOf(scenario, [2]) });
  return facts.filter(({ kind }) => kind === 'ALERT').map(words);
}

const words = ({ time, level, alert, date }: FactRow): string =>
  `day ${time / day}: ${alertKinds[Number(alert)].name}, ${level}, day ${Number(date) / day}`;

const shelf = (units: number): ShopParts => ({ items: [{ initialOnHand: [units] }], horizonDays: 12, offers: [] });
const twoADay = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => order(from + i + 0.5, [[0, 2]]));

describe('low cover', () => {
  const alerts: AlertSpec = { coverDays: 3, withinDays: 14 };

  it('is told on the first midnight below it, with the day on which stock runs out', () => {
    expect(said({ ...shelf(12), alerts }, twoADay(0, 8))).toEqual(['day 4: low cover, 4, day 6']);
  });

  it('is not told of stock that is exactly enough, nor once it has run out', () => {
    expect(said({ ...shelf(12), alerts }, twoADay(0, 3))).toEqual([]);
    expect(said({ ...shelf(12), alerts }, [order(1, [[0, 12]])])).toEqual([]);
  });

  it('is told again after as many days as it may take to come true, while it lasts', () => {
    const often = { ...alerts, withinDays: 3 };
    const days = said({ ...shelf(4), alerts: often }, []).map((text) => text.split(':')[0]);
    expect(days).toEqual(['day 0', 'day 3', 'day 6', 'day 9']);
  });

  it('is told anew when it was better in between', () => {
    const bought = { ...shelf(6), offers: [{ minimum: 10 }], reorder: { S: 4 }, suppliers: [{ quotedLeadTime: 1 }] };
    const orders = [order(1.5, [[0, 4]]), order(5.5, [[0, 8]])];
    expect(said({ ...bought, alerts }, orders, { leadTime: () => 2 })).toEqual([
      'day 2: low cover, 2, day 3',
      'day 6: low cover, 4, day 8',
    ]);
  });
});

describe('reorder point', () => {
  const alerts: AlertSpec = { reorderPoint: true, withinDays: 14 };

  it('is told between reviews of a policy that looks now and then', () => {
    const reorder = { kind: 'periodic-min-max', s: 6, S: 12, reviewDays: 7 } as const;
    expect(said({ ...shelf(10), offers: undefined, reorder, alerts }, twoADay(0, 6))).toEqual([
      'day 2: reorder point, 6, day 5',
    ]);
  });

  it('is told when nobody sells the item', () => {
    expect(said({ ...shelf(10), reorder: { kind: 'reorder-point', s: 6, Q: 12 }, alerts }, twoADay(0, 3))).toEqual([
      'day 2: reorder point, 6, day 5',
    ]);
  });

  it('is never told of a policy that buys at once, nor of one that has none', () => {
    const bought = { ...shelf(10), offers: undefined, alerts };
    expect(said({ ...bought, reorder: { kind: 'reorder-point', s: 6, Q: 12 } }, twoADay(0, 9))).toEqual([]);
    expect(said({ ...bought, reorder: { kind: 'periodic', S: 12, reviewDays: 7 } }, twoADay(0, 6))).toEqual([]);
  });
});

describe('inbound late', () => {
  it('is told when the first purchase order is overdue by as many days', () => {
    const parts: ShopParts = {
      ...shelf(10),
      offers: undefined,
      reorder: { kind: 'reorder-point', s: 8, Q: 12 },
      suppliers: [{ quotedLeadTime: 3 }],
      alerts: { inboundLateDays: 2, withinDays: 14 },
    };
    // Bought on day 1, due on day 4.
    expect(said(parts, [order(1, [[0, 2]])], { leadTime: () => 9 })).toEqual(['day 6: inbound late, 12, day 4']);
    expect(said(parts, [order(1, [[0, 2]])], { leadTime: () => 4.5 })).toEqual([]);
  });
});

describe('suspicious record', () => {
  const alerts: AlertSpec = { suspiciousGaps: 8, withinDays: 30 };

  it('is told of stock that has not moved for some gaps between sales', () => {
    // Half a day between sales; the last one seen on day 2.
    expect(said({ ...shelf(10), alerts }, twoADay(0, 2))).toEqual(['day 6: suspicious record, 6, day 2']);
  });

  it('is not told while it moves, nor of an empty one', () => {
    expect(said({ ...shelf(40), alerts }, twoADay(0, 12))).toEqual([]);
    expect(said({ ...shelf(0), alerts }, [])).toEqual([]);
  });

  it('waits longer where sales are large and rare', () => {
    const e = shopWith(20);
    e.plan.mean[0] = 2;
    e.plan.variance[0] = 16; // as of sales of 8 units every 4 days
    const told: number[] = [];
    const watch = new Alerts(e, { suspiciousGaps: 3, withinDays: 30 }, (now, row) => told.push(now / day, row));
    for (let d = 0; d <= 12; d++) watch.look(ticks(d));
    expect(told).toEqual([12, 0]);
  });
});

it('what nobody watches is not told', () => {
  expect(said({ ...shelf(4), alerts: { withinDays: 1 } }, twoADay(0, 4))).toEqual([]);
});

function shopWith(units: number): Engine {
  const e = play(smallShop(), tapeOf([])).simulation.engine;
  e.ledger.available[0] = units;
  return e;
}
