import { describe, expect, it } from 'vitest';
import type { Outage } from '../../src/domain/catalog.js';
import { days, ticks } from '../../src/domain/time.js';
import { recordTape } from '../../src/world/record-tape.js';
import { aShop, aSupplier, fixed, moments } from './a-shop.js';

const outagesOf = (outages: readonly (readonly Outage[])[], horizon = 100, replication = 0) =>
  recordTape(
    aShop({ days: horizon, suppliers: outages.map((list) => aSupplier({ outages: list })) }),
    replication,
  ).outages.map(({ supplier, from, to, holds }) => [supplier, days(from), days(to), holds]);

const scheduled = (from: number, to: number, holds: 'all' | 'new' = 'all'): Outage => ({
  kind: 'scheduled',
  from,
  to,
  holds,
});
const random = (cause?: string, holds: 'all' | 'new' = 'all'): Outage => ({
  kind: 'random',
  every: { kind: 'exponential', mean: 20 },
  lasts: { kind: 'exponential', mean: 5 },
  holds,
  ...(cause ? { cause } : {}),
});

describe('outages', () => {
  it.each<[string, Outage[][], unknown[]]>([
    [
      'in time order, over all suppliers',
      [[scheduled(50, 60), scheduled(5, 6)], [scheduled(20, 30)]],
      [
        [0, 5, 6, 'all'],
        [1, 20, 30, 'all'],
        [0, 50, 60, 'all'],
      ],
    ],
    [
      'that overlap or touch are one',
      [[scheduled(5, 10), scheduled(8, 12), scheduled(12, 13), scheduled(6, 7)]],
      [[0, 5, 13, 'all']],
    ],
    [
      'that hold other things stay two',
      [[scheduled(5, 10), scheduled(8, 12, 'new')]],
      [
        [0, 5, 10, 'all'],
        [0, 8, 12, 'new'],
      ],
    ],
    [
      'may outlast the horizon but not begin after it',
      [[scheduled(90, 120), scheduled(100, 110)]],
      [[0, 90, 120, 'all']],
    ],
    ['of no length are none', [[scheduled(5, 5)]], []],
    ['begin no earlier than the scenario', [[scheduled(-3, 4)]], [[0, 0, 4, 'all']]],
  ])('%s', (_, given, expected) => {
    expect(outagesOf(given)).toEqual(expected);
  });

  it('alternate: each gap begins at the end of the one before', () => {
    const steady: Outage = { kind: 'random', every: fixed(30), lasts: fixed(10), holds: 'new' };
    expect(outagesOf([[steady]])).toEqual([
      [0, 30, 40, 'new'],
      [0, 70, 80, 'new'],
    ]);
  });

  it('have the gaps and lengths of their laws', () => {
    const spans = recordTape(aShop({ days: 50_000, suppliers: [aSupplier({ outages: [random()] })] }), 0).outages;
    const lengths = moments(spans.map(({ from, to }) => days(to - from)));
    const gaps = moments(spans.slice(1).map(({ from }, k) => days(from - spans[k].to)));
    expect(Math.abs(lengths.mean - 5)).toBeLessThan(4 * lengths.meanError);
    expect(Math.abs(gaps.mean - 20)).toBeLessThan(4 * gaps.meanError);
    expect(Math.abs(gaps.variance - 400)).toBeLessThan(4 * gaps.varianceError);
  });

  it('of one cause are one history for all who name it', () => {
    const spans = outagesOf(
      [[random('port')], [scheduled(3, 4, 'new'), random('port')], [random('strike')], [random()]],
      1000,
    );
    const of = (supplier: number) =>
      spans.filter((s) => s[0] === supplier && s[3] === 'all').map(([, from, to]) => [from, to]);
    expect(of(0).length).toBeGreaterThan(20);
    expect(of(1)).toEqual(of(0));
    expect(of(2)).not.toEqual(of(0));
    expect(of(3)).not.toEqual(of(0));
  });

  it('of a cause stay as they are when a supplier comes or goes, and change with the replication', () => {
    const alone = outagesOf([[random('port')]], 1000);
    expect(outagesOf([[random('port')], [random()]], 1000).filter(([supplier]) => supplier === 0)).toEqual(alone);
    expect(outagesOf([[random('port')]], 1000, 1)).not.toEqual(alone);
  });

  it('are whole ticks', () => {
    const { outages } = recordTape(aShop({ suppliers: [aSupplier({ outages: [random()] })] }), 0);
    expect(outages.length).toBeGreaterThan(0);
    for (const { from, to } of outages) expect([from, to]).toEqual([ticks(days(from)), ticks(days(to))]);
    expect(outages.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to) && from < to)).toBe(true);
  });
});
