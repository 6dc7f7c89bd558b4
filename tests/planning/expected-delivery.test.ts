import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot.js';
import { plan } from '../../src/planning/plan.js';
import { prepare } from '../../src/study/prepare.js';
import { parseOf } from '../scenarios/box.js';

const scenario = parseOf('expedite.yaml');
const [baseline] = scenario.strategies;
const order = (id: string, units: number, promise: string) => ({
  id,
  orderedAt: '2026-06-01',
  promise,
  lines: [{ item: 'tent', units }],
});
const plans = (change: Partial<Snapshot>) =>
  plan(scenario, baseline, prepare(scenario).plan(baseline), {
    bullwhipSnapshot: 1,
    at: '2026-06-15',
    stock: [{ item: 'stove', available: 900 }],
    orders: [],
    purchases: [],
    ...change,
  });
/** From the factory to the door: a day of handling, two on the road. */
const coming = { supplier: 'factory', item: 'tent', orderedAt: '2026-05-01' };

describe('which promises break', () => {
  it('follows the queue over the purchase orders, receipt by receipt', () => {
    const { promises } = plans({
      orders: [order('a', 10, '2026-06-23'), order('b', 4, '2026-06-23'), order('c', 6, '2026-07-23')],
      purchases: [
        { ...coming, id: 'P1', units: 12, quoted: '2026-06-19', eta: '2026-06-20' },
        { ...coming, id: 'P2', units: 8, quoted: '2026-06-29', eta: '2026-07-01' },
      ],
    });
    // P1 covers a whole and half of b; the other half comes with P2 and makes b wait; c is in time.
    expect(promises.map(({ order: id, expected, lateDays, chance }) => [id, expected, lateDays, chance])).toEqual([
      ['b', '2026-07-04T00:00:00', 11, 1],
    ]);
    expect(promises[0].waitsFor).toEqual([
      expect.objectContaining({
        item: 'tent',
        units: 4,
        purchase: 'P2',
        supplier: 'factory',
        eta: '2026-07-01T00:00:00',
      }),
    ]);
  });

  it('keeps a promise until its day is over', () => {
    const one = (promise: string) =>
      plans({
        orders: [order('a', 1, promise)],
        purchases: [{ ...coming, id: 'P1', units: 1, quoted: '2026-06-19', eta: '2026-06-20T18:00:00' }],
      }).promises.map(({ chance }) => chance);
    // There on the 23rd at 18:00.
    expect(one('2026-06-23')).toEqual([]);
    expect(one('2026-06-22')).toEqual([1]);
  });

  it('counts on a purchase of today where nothing on order covers it', () => {
    const { promises, buy } = plans({ orders: [order('a', 5, '2026-07-01')] });
    expect(buy.map(({ item, reason }) => [item, reason.position])).toContainEqual(['tent', -5]);
    // 35 days quoted, a day of handling, two on the road.
    expect(promises.map(({ expected, waitsFor }) => [expected, waitsFor[0].purchase])).toEqual([
      ['2026-07-23T00:00:00', ''],
    ]);
  });

  it('is as sure as the supplier’s past receipts are', () => {
    const late = Array.from({ length: 20 }, (_, i) => (i < 14 ? 0 : 10));
    const learned = { strategy: 'other', suppliers: [{ supplier: 'factory', mean: 35, sd: 5, took: [], late }] };
    const { promises } = plans({
      orders: [order('a', 1, '2026-06-25')],
      purchases: [{ ...coming, id: 'P1', units: 1, eta: '2026-06-20' }],
      learned,
    });
    // Six of twenty were ten days late, and three days of slack are too few.
    expect(promises.map(({ chance }) => chance)).toEqual([0.3]);
  });
});

describe('what looks wrong', () => {
  it('is named', () => {
    const { lookAt } = plans({
      stock: [
        { item: 'stove', available: 900 },
        { item: 'lantern', available: -3 },
      ],
      purchases: [{ ...coming, id: 'P1', units: 1, eta: '2026-06-10' }, { ...coming, id: 'P2', units: 1, eta: '2026-06-20' }], // prettier-ignore
    });
    expect(lookAt.map(({ kind, item, purchase = '' }) => `${kind}: ${item} ${purchase}`).sort()).toEqual([
      'below zero: lantern ',
      'overdue: tent P1',
    ]);
    const still = plans({
      purchases: [{ ...coming, id: 'P1', units: 1, eta: '2026-06-20' }],
      standingStill: ['factory'],
    });
    expect(still.lookAt.map(({ kind }) => kind)).toEqual(['standing still']);
  });
});
