import { describe, expect, it } from 'vitest';
import type { AllocationSpec, PromiseSpec } from '../../../src/domain/strategy.js';
import { order, play, smallShop, tapeOf } from '../../reference/small-shop.js';

/**
 * Nothing in stock; three orders wait for one item: 4, 6 and 2 units, the last one from the channel that goes first. On day 10 some units come.
 * @returns the units each order was released, in the order in which they were served.
 */
function released(
  units: number,
  allocation: Partial<AllocationSpec>,
  promise?: Partial<PromiseSpec>,
): [number, number][] {
  const scenario = smallShop({
    horizonDays: 12,
    items: [{ initialOnHand: [0] }],
    channels: [{ priority: 1 }, { priority: 0 }],
    reorder: { S: 1, kind: 'periodic', reviewDays: 100 },
    allocation,
    promise,
  });
  const waiting = [order(1, [[0, 4]]), order(2, [[0, 6]]), order(3, [[0, 2]], { channel: 1 })];
  // The opening review buys one, the supplier sells packs of `units`.
  const packs = {
    ...scenario,
    catalog: { ...scenario.catalog, offers: [{ ...scenario.catalog.offers[0], multiple: units }] },
  };
  const { facts } = play(packs, tapeOf(waiting, { leadTime: () => 10 }));
  return facts.filter((f) => f.kind === 'RELEASED').map((f) => [Number(f.order), Number(f.units)]);
}

describe('first come', () => {
  it.each<[number, AllocationSpec['fill'], [number, number][]]>([
    [5, 'partial', [[0, 4], [1, 1]]], // prettier-ignore
    [5, 'ship-complete', [[0, 4], [1, 1]]], // prettier-ignore
    [5, 'complete-lines', [[0, 4]]],
    [3, 'complete-lines', []],
    [12, 'complete-lines', [[0, 4], [1, 6], [2, 2]]], // prettier-ignore
  ])('%d units, %s', (units, fill, expected) => {
    expect(released(units, { kind: 'first-come', fill })).toEqual(expected);
  });
});

describe('priority', () => {
  it.each<[number, AllocationSpec['fill'], [number, number][]]>([
    [5, 'partial', [[2, 2], [0, 3]]], // prettier-ignore
    [5, 'complete-lines', [[2, 2]]],
    [1, 'partial', [[2, 1]]],
  ])('%d units, %s', (units, fill, expected) => {
    expect(released(units, { kind: 'priority', fill })).toEqual(expected);
  });
});

describe('by promise', () => {
  it('is first come while all are promised the same days', () => {
    expect(released(5, { kind: 'by-promise' })).toEqual(released(5, { kind: 'first-come' }));
  });

  it('serves the earlier promised date first', () => {
    // The first order waits for both items, and the other item is due on day 10; the second waits for the one due on day 4.
    const scenario = smallShop({
      items: [{ initialOnHand: [0] }, { initialOnHand: [0] }],
      suppliers: [{ quotedLeadTime: 2 }, { quotedLeadTime: 9 }],
      offers: [{ supplier: 0, item: 0 }, { supplier: 1, item: 1 }], // prettier-ignore
      sourcing: { kind: 'fastest' },
      reorder: { S: 0 },
      allocation: { kind: 'by-promise' },
      promise: { kind: 'next-receipt', backorderDays: 0, inStockDays: 0 },
    });
    const orders = [order(1, [[0, 1], [1, 1]]), order(2, [[0, 1]])]; // prettier-ignore
    const { facts } = play(scenario, tapeOf(orders, { leadTime: (_row, supplier) => (supplier === 0 ? 2 : 9) }));
    const days = (kind: string, column: string) =>
      facts.filter((f) => f.kind === kind).map((f) => [Number(f.order), Number(f[column]) / 86_400]);
    expect(days('ORDERED', 'promise')).toEqual([[0, 10], [1, 4]]); // prettier-ignore
    expect(days('RELEASED', 'shipped')).toEqual([[1, 3], [0, 4], [0, 10]]); // prettier-ignore
  });
});

describe('fair share', () => {
  it.each<[number, [number, number][]]>([
    // In proportion to 4 : 6 : 2, odd units to the oldest.
    [6, [[0, 2], [1, 3], [2, 1]]], // prettier-ignore
    [5, [[0, 2], [1, 3]]], // prettier-ignore
    [1, [[0, 1]]],
    [11, [[0, 4], [1, 6], [2, 1]]], // prettier-ignore
    [12, [[0, 4], [1, 6], [2, 2]]], // prettier-ignore
    [20, [[0, 4], [1, 6], [2, 2]]], // prettier-ignore
  ])('%d units', (units, expected) => {
    expect(released(units, { kind: 'fair-share' })).toEqual(expected);
  });

  it('gives whole lines in turn when lines stay whole', () => {
    expect(released(5, { kind: 'fair-share', fill: 'complete-lines' })).toEqual([[0, 4]]);
  });
});

describe('demand that can not be filled', () => {
  const lost = (allocation: Partial<AllocationSpec>) => {
    const scenario = smallShop({ items: [{ initialOnHand: [3] }], offers: [], allocation });
    const { facts } = play(scenario, tapeOf([order(1, [[0, 5]]), order(2, [[0, 5]])]));
    const units = (kind: string) => facts.filter((f) => f.kind === kind).map((f) => Number(f.units));
    return { filled: units('FILLED'), lost: units('LOST'), waits: units('BACKORDERED') };
  };

  it.each<[string, Partial<AllocationSpec>, ReturnType<typeof lost>]>([
    ['waits', {}, { filled: [3], lost: [], waits: [2, 5] }],
    ['is turned away', { unfilled: 'lose' }, { filled: [3], lost: [2, 5], waits: [] }],
    ['waits up to a limit', { backlogLimit: 4 }, { filled: [3], lost: [3], waits: [2, 2] }],
    ['is turned away beyond a limit per order', { orderLimit: 4 }, { filled: [3], lost: [1, 1], waits: [1, 4] }],
    ['is turned away at a limit that stock fills', { orderLimit: 2 }, { filled: [2, 1], lost: [3, 3], waits: [1] }],
    [
      'is cut before a line stays whole',
      { orderLimit: 3, fill: 'complete-lines' },
      { filled: [3], lost: [2, 2], waits: [3] },
    ],
    ['is turned away whole', { unfilled: 'lose', fill: 'complete-lines' }, { filled: [], lost: [5, 5], waits: [] }],
    ['waits whole or not at all', { backlogLimit: 8, fill: 'complete-lines' }, { filled: [], lost: [5], waits: [5] }],
  ])('%s', (_name, allocation, expected) => {
    expect(lost(allocation)).toEqual(expected);
  });
});
