import { describe, expect, it } from 'vitest';
import { expediteConditions } from '../../src/engine/expedite/index.js';
import type { FactRow } from '../reference/facts.js';
import {
  kpi,
  order,
  planOf,
  play,
  smallShop,
  tapeOf,
  type ShopParts,
  type SupplyParts,
} from '../reference/small-shop.js';
import { rightRecords } from '../sameness/plain-parts.js';

const day = (fact: FactRow, column = 'time'): number => Number(fact[column]) / 86_400;

/** Three are ordered on day 1.5 and ten bought for them, quoted 20 days: due on day 21.5. Faster takes 4 days. */
function hurried(parts: ShopParts, supply: SupplyParts = { leadTime: () => 20 }) {
  const [supplier = {}] = parts.suppliers ?? [];
  const scenario = smallShop({
    items: [{ initialOnHand: [0] }],
    reorder: { kind: 'reorder-point', s: -1, Q: 10 },
    promise: { kind: 'quoted', backorderDays: 7 },
    ...parts,
    suppliers: [{ quotedLeadTime: 20, expedite: { days: 4, surcharge: 0.5 }, ...supplier }],
  });
  const { facts, values } = play(scenario, tapeOf([order(1.5, [[0, 3]])], supply));
  const of = (kind: FactRow['kind']) => facts.filter((fact) => fact.kind === kind);
  return { expedited: of('EXPEDITED'), received: of('RECEIVED'), noticed: of('NOTICED'), values };
}

it('moves the receipt, for a surcharge', () => {
  const { expedited, received, values } = hurried({ expedite: { promiseAtRisk: true, savesDays: 2 } });
  expect(expedited.map((fact) => [day(fact), day(fact, 'due'), day(fact, 'wasDue'), fact.units])).toEqual([
    [2, 6, 21.5, 10],
  ]);
  expect(expedited[0].surcharge).toBe(0.5 * 4 * 10);
  expect(received.map((fact) => [day(fact), day(fact, 'eta')])).toEqual([[6, 21.5]]);
  expect(kpi(values, 'expediteCost')).toBe(20);
  expect(kpi(values, 'supplierOnTimeRate')).toBe(1);
});

describe('when', () => {
  const soldAs = expediteConditions.map(({ name }) => name);

  it.each<[string, ShopParts, string[]]>([
    ['the promise can not be kept', { expedite: { promiseAtRisk: true, savesDays: 2 } }, ['promise at risk']],
    ['it can be kept', { expedite: { promiseAtRisk: true, savesDays: 2 }, promise: { backorderDays: 20 } }, []],
    [
      'handling makes it late',
      {
        expedite: { promiseAtRisk: true, savesDays: 2 },
        promise: { backorderDays: 20 },
        locations: [{ handlingDays: 0.5 }],
      },
      ['promise at risk'],
    ],
    [
      'the way makes it late',
      {
        expedite: { promiseAtRisk: true, savesDays: 2 },
        promise: { backorderDays: 20 },
        channels: [{ quotedTransit: 1 }],
      },
      ['promise at risk'],
    ],
    ['three units at 10 wait', { expedite: { backlogValue: 30, savesDays: 2 } }, ['backlog value']],
    ['that is not enough', { expedite: { backlogValue: 31, savesDays: 2 } }, []],
    ['stock covers nothing', { expedite: { coverDays: 1, savesDays: 2 } }, ['low cover']],
    ['it saves 15.5 days', { expedite: { coverDays: 1, savesDays: 15.5 } }, ['low cover']],
    ['it does not save 16', { expedite: { coverDays: 1, savesDays: 16 } }, []],
    ['several hold: the first is told', { expedite: { coverDays: 1, backlogValue: 30, savesDays: 2 } }, ['backlog value']], // prettier-ignore
    ['nobody offers it', { expedite: { coverDays: 1, savesDays: 2 }, suppliers: [{ expedite: undefined }] }, []],
  ])('%s', (_, parts, reasons) => {
    expect(hurried(parts).expedited.map(({ reason }) => soldAs[Number(reason)])).toEqual(reasons);
  });
});

describe('the faster delivery', () => {
  const expedite = { coverDays: 1, savesDays: 2 };

  it('is not asked of a supplier that stands still', () => {
    const { expedited } = hurried({ expedite }, { leadTime: () => 20, outages: [{ from: 1.75, to: 5 }] });
    expect(expedited.map((fact) => [day(fact), day(fact, 'due')])).toEqual([[5, 9]]);
  });

  it('stands still with the supplier, who tells of it', () => {
    const supply: SupplyParts = { leadTime: () => 20, outages: [{ from: 3, to: 8 }] };
    const { received, noticed } = hurried({ expedite, suppliers: [{ notice: { aheadDays: 2, told: 1 } }] }, supply);
    expect(received.map((fact) => day(fact))).toEqual([11]);
    // What was to be told of the old date is void: one piece of news, of the new one.
    expect(noticed.map((fact) => [day(fact), day(fact, 'wasDue'), day(fact, 'due')])).toEqual([[4, 6, 11]]);
  });

  it('goes on in an outage that holds new orders alone', () => {
    const supply: SupplyParts = { leadTime: () => 20, outages: [{ from: 3, to: 8, holds: 'new' }] };
    expect(hurried({ expedite }, supply).received.map((fact) => day(fact))).toEqual([6]);
  });

  it('does not delay what would have come sooner', () => {
    expect(hurried({ expedite }, { leadTime: () => 3 }).received.map((fact) => day(fact))).toEqual([4.5]);
  });

  it('is called for when a delay is told', () => {
    const scenario = smallShop({
      items: [{ initialOnHand: [0] }],
      reorder: { kind: 'reorder-point', s: -1, Q: 10 },
      suppliers: [{ quotedLeadTime: 20, notice: { aheadDays: 9, told: 1 }, expedite: { days: 4, surcharge: 0 } }],
      expedite: { promiseAtRisk: true, savesDays: 2 },
      promise: { kind: 'next-receipt', backorderDays: 0 },
    });
    // Due on day 21, and promised so; told on day 12 that it will be day 26: only now the promise is at risk.
    const { facts } = play(scenario, tapeOf([order(1, [[0, 3]])], { leadTime: () => 25 }));
    const story = facts.filter(({ kind }) => kind === 'NOTICED' || kind === 'EXPEDITED');
    expect(story.map((fact) => [fact.kind, day(fact), day(fact, 'due')])).toEqual([
      ['NOTICED', 12, 26],
      ['EXPEDITED', 12, 16],
    ]);
  });
});

describe('an overdue purchase order of which nobody has told', () => {
  /** Ordered and bought on day 40, quoted 5 days; before it, ten single units that were late by so many days. Faster takes 4 days. */
  const days = (past: readonly number[], takes = 30) => {
    const scenario = smallShop({
      items: [{ initialOnHand: [0] }],
      reorder: { S: 0 },
      suppliers: [{ quotedLeadTime: 5, expedite: { days: 4, surcharge: 0.5 } }],
      expedite: { backlogValue: 300, savesDays: 2 },
      horizonDays: 90,
    });
    const orders = [...past.map((_, n) => order(n, [[0, 1]])), order(40, [[0, 30]])];
    const leadTime = (_row: number, _supplier: number, n: number) => (n < past.length ? 5 + past[n] : takes);
    const { facts } = play(scenario, tapeOf(orders, { leadTime }));
    const of = (kind: FactRow['kind']) => facts.filter((f) => f.kind === kind && Number(f.time) > 40 * 86_400);
    return [of('EXPEDITED').map((f) => day(f)), of('RECEIVED').map((f) => day(f))];
  };
  const punctual = [0, 0, 0, 0, 0, 0, 0];

  it.each<[string, readonly number[], number]>([
    // Six days late on day 51, it is expected on day 57 and could be there on day 55.
    ['is thought to take as long again', [], 51],
    // On day 45 it is late already; half of those that were came at most 14 days late, on day 59.
    ['is thought to take as long as others that were late', [...punctual, 3, 14, 18], 45],
    // The ones that were late came by day 48, which saves nothing; it is later than them all, and thought to take as long again.
    ['that is later than all before is, too', [...punctual, 3, 3, 3], 51],
  ])('%s, and hurried once that saves time', (_, past, when) => {
    expect(days(past)).toEqual([[when], [when + 4]]);
  });

  it('is left alone where its like come soon', () => {
    expect(days([...punctual, 3, 5, 5], 9)).toEqual([[], [49]]);
  });
});

it('of what was purchased at the same look at the shop, after a count, moves its receipt as well', () => {
  const scenario = smallShop({
    items: [{ initialOnHand: [1] }],
    locations: [{ records: { ...rightRecords, lossPerDay: 0.1 } }],
    reorder: { S: 1 },
    suppliers: [{ quotedLeadTime: 20, expedite: { days: 2, surcharge: 1 } }],
    alerts: { suspiciousGaps: 3, withinDays: 7 },
    counting: { whenShort: false, whenSuspicious: true, cost: 0 },
    expedite: { coverDays: 1, savesDays: 2 },
  });
  // The only unit vanishes on day 2; on day 3 its record is suspicious, counted, and one is purchased.
  const lost = (_row: number, on: number, units: number) => (on === 1 ? units : 0);
  const records = { missingAtStart: () => 0, lost, misPicked: () => false, miscounted: () => 0 };
  const { facts } = play(scenario, tapeOf([], { records, leadTime: () => 20 }), { plan: planOf(scenario, [1]) });
  const story = facts.filter(({ kind }) => ['COUNTED', 'PURCHASED', 'EXPEDITED', 'RECEIVED'].includes(kind));
  expect(story.slice(0, 4).map((fact) => [fact.kind, day(fact)])).toEqual([
    ['COUNTED', 3],
    ['PURCHASED', 3],
    ['EXPEDITED', 3],
    ['RECEIVED', 5],
  ]);
});

it('leaves nothing behind when the slot of a purchase order is used again', () => {
  const scenario = smallShop({
    items: [{ initialOnHand: [0] }],
    reorder: { S: 0 },
    suppliers: [{ quotedLeadTime: 15, expedite: { days: 1, surcharge: 0 } }],
    expedite: { backlogValue: 20, savesDays: 2 },
  });
  // The first is pulled forward to day 3; the second, of one unit, is in its slot on day 16 when the first was to come, and comes on day 25.
  const orders = [order(1, [[0, 2]]), order(10, [[0, 1]])];
  const { facts } = play(scenario, tapeOf(orders, { leadTime: () => 15 }));
  const received = facts.filter(({ kind }) => kind === 'RECEIVED').map((fact) => [fact.n, day(fact)]);
  expect(received).toEqual([[0, 2], [1, 25]]); // prettier-ignore
});
