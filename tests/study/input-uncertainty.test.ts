import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.js';
import { normalCdf, normalQuantile } from '../../src/stats/normal.js';
import { resultJson } from '../../src/report/json.js';
import { reportText } from '../../src/report/text.js';
import { split } from '../../src/study/input-uncertainty.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import { summarise } from '../../src/study/summarise.js';
import { recordTape } from '../../src/world/record-tape.js';
import {
  aChannel,
  aLocation,
  anItem,
  aScenario,
  aStrategy,
  aStream,
  aSupplier,
  allOffers,
} from '../sameness/plain-parts.js';

const full = process.env['BULLWHIP_FULL'] !== undefined;
const meta = { file: 'shop.yaml', digest: '', warnings: [] };

describe('luck and inputs are told apart', () => {
  /** m refits, two futures each: mean + normal scores ± b, so spread that a² is left when what b puts into a mean of two is taken out. */
  const values = (mean: number, a: number, b: number, m: number) => {
    const x: number[] = [];
    const refit: number[] = [];
    for (let i = 0; i < m; i++) {
      const input = Math.sqrt(a * a + b * b) * normalQuantile((i + 0.5) / m);
      x.push(mean + input + b, mean + input - b);
      refit.push(i, i);
    }
    return { x, refit };
  };

  it('in a design by hand: 2, 4 and 8, 10 give MS 36 between and 2 within, σ²(input) = 17', () => {
    const found = split([2, 4, 8, 10], [0, 0, 1, 1])!;
    expect(found.sdLuck).toBeCloseTo(Math.sqrt(2), 12);
    expect(found.sdInputs).toBeCloseTo(Math.sqrt(17), 12);
    expect(found.share).toBeCloseTo(17 / 19, 12);
    expect(found.reversed).toBe(0);
  });

  it.each([
    [1, 1],
    [1, 2],
    [0.5, 1],
    [-1, 1],
  ])('a mean of %d and inputs of %d are reversed as often as the normal law says', (mean, a) => {
    const { x, refit } = values(mean, a, 0.7, 400);
    const found = split(x, refit)!;
    expect(found.sdInputs).toBeCloseTo(a, 1);
    expect(found.sdLuck).toBeCloseTo(0.7 * Math.SQRT2, 10);
    expect(Math.abs(found.reversed / 400 - normalCdf(-Math.abs(mean) / a))).toBeLessThan(0.01);
  });

  it('pure luck is no uncertainty of inputs: nothing is reversed, however wide the futures scatter', () => {
    const x = Array.from({ length: 100 }, (_, r) => 0.2 + (r % 2 === 0 ? 1 : -1));
    const found = split(
      x,
      x.map((_, r) => r >> 1),
    )!;
    expect(found).toMatchObject({ sdInputs: 0, share: 0, reversed: 0 });
  });

  it('is not known of one refit, nor where each has a single future', () => {
    expect(split([1, 2], [0, 0])).toBeUndefined();
    expect(split([1, 2, 3], [0, 1, 2])).toBeUndefined();
  });
});

/**
 * A shop that is never short: revenue is price × orders. With a mean rate known to 10 % (log-normal) and Poisson orders over T days, its
 * variance is (0.1 λT)² between refits (0.0101 by the log-normal's moments) and λT within.
 */
function fullShelves(seed: string, orders: number): Scenario {
  return aScenario('full-shelves', {
    horizonDays: 100,
    warmUpDays: 0,
    seed,
    inputs: 'uncertain',
    replications: { kind: 'fixed', n: full ? 2000 : 400 },
    catalog: {
      items: [anItem('mug', { price: 1, cost: 0.5, initialOnHand: [100_000] })],
      locations: [aLocation('dc')],
      suppliers: [aSupplier('s')],
      channels: [aChannel('web')],
      offers: allOffers(1, 1),
    },
    demand: {
      streams: [
        aStream('orders', {
          ordersPerDay: orders,
          precision: {
            days: 100,
            orders: 0.1,
            dispersion: 0,
            weekly: Array(7).fill(0),
            yearly: Array(12).fill(0),
            trend: 0,
            ordersSeen: Infinity,
            linesSeen: Infinity,
            mixSeen: Infinity,
          },
        }),
      ],
      spikes: [],
      customers: {},
    },
    strategies: [
      aStrategy('baseline', {
        reorder: { kind: 'base-stock', S: 1, safetyStock: { units: 0 }, demand: { from: 'scenario' } },
      }),
      aStrategy('same', {
        reorder: { kind: 'base-stock', S: 1, safetyStock: { units: 0 }, demand: { from: 'scenario' } },
      }),
    ],
  });
}

const play = (scenario: Scenario) => {
  const prepared = prepare(scenario);
  const n = scenario.replications.kind === 'fixed' ? scenario.replications.n : 0;
  return summarise(
    scenario,
    Array.from({ length: n }, (_, r) => replicate(prepared, r)),
    meta,
  );
};

describe('a study with uncertain inputs', () => {
  it('finds the variance of the inputs that was put in, and that of luck', () => {
    const result = play(fullShelves('known', 1));
    const revenue = result.inputs!.effects.find((e) => e.kpi === 'revenue' && e.against === undefined)!;
    // λT = 100: inputs 10.05, luck 10. Standard errors of the standard deviations with 200 refits: about 10 % and 5 %.
    expect(revenue.sdLuck).toBeGreaterThan(8.5);
    expect(revenue.sdLuck).toBeLessThan(11.5);
    expect(revenue.sdInputs).toBeGreaterThan(7);
    expect(revenue.sdInputs).toBeLessThan(13);
    expect(result.inputs!.refits).toBe(full ? 1000 : 200);
    // The interval of what is true does not shrink with more futures: about ±1.96 · 10.05.
    expect(revenue.high - revenue.low).toBeGreaterThan(28);
  });

  it('counts refits, not futures, as evidence', () => {
    const result = play(fullShelves('evidence', 10));
    expect(result.strategies[0].kpis.find(({ kpi }) => kpi === 'revenue')!.n).toBe(result.replications / 2);
  });

  it('plays the same inputs to two futures and to all strategies; equal strategies never turn round', () => {
    const scenario = fullShelves('pairs', 50);
    const orders = [0, 1, 2, 3].map((r) => {
      let count = 0;
      const tape = recordTape(scenario, r);
      for (let chunk = tape.nextChunk(); chunk; chunk = tape.nextChunk()) count += chunk.orders;
      return count;
    });
    const luck = 4 * Math.sqrt(2 * 5000);
    expect(Math.abs(orders[0] - orders[1])).toBeLessThan(luck);
    expect(Math.abs(orders[2] - orders[3])).toBeLessThan(luck);
    expect(orders[0]).not.toBe(orders[1]);
    const { inputs } = play({ ...scenario, replications: { kind: 'fixed', n: 10 } });
    expect(inputs!.effects.filter((e) => e.against !== undefined && e.reversed > 0)).toEqual([]);
  });

  it('counts doubts about suppliers: with few deliveries another fit turns a verdict round, with many it does not', () => {
    const { demand, catalog, ...rest } = fullShelves('suppliers', 2);
    const buys = (name: string, supplier: number) =>
      aStrategy(name, {
        reorder: { kind: 'base-stock', S: 23, safetyStock: { units: 0 }, demand: { from: 'scenario' } },
        sourcing: { kind: 'single', supplier },
      });
    const reversed = [8, 4000].map((n) => {
      const late = (chance: number) => ({ chance, by: { kind: 'exponential', mean: 15 } as const, afterLate: chance });
      const all = { leadTime: n, late: n, lateBy: n, allLate: n, afterLate: n, receipts: n };
      const of = { precision: { ...all, drift: 0, common: { late: 0, lateBy: 0 } } };
      const scenario: Scenario = {
        ...rest,
        replications: { kind: 'fixed', n: 40 },
        horizonDays: 200,
        catalog: {
          ...catalog,
          items: [anItem('mug')],
          suppliers: [aSupplier('a', { late: late(0.15), ...of }), aSupplier('b', { late: late(0.25), ...of })],
          offers: allOffers(2, 1),
        },
        demand: { ...demand, streams: [aStream('orders', { ordersPerDay: 2 })] },
        strategies: [buys('a', 0), buys('b', 1), buys('a-too', 0)],
      };
      const { effects } = play(scenario).inputs!;
      const short = (name: string) =>
        effects.find(({ strategy, against, kpi }) => strategy === name && against === 'a' && kpi === 'backorderRate')!;
      // The same suppliers to all strategies: who buys alike fares alike, to the last bit.
      expect(short('a-too')).toMatchObject({ sdInputs: 0, sdLuck: 0, reversed: 0, low: 0, high: 0 });
      return short('b').reversed;
    });
    expect(reversed[0]).toBeGreaterThan(5);
    expect(reversed[1]).toBeLessThanOrEqual(1);
  });

  it('leaves a study with certain inputs as it was', () => {
    const { inputs, ...certain } = fullShelves('certain', 5);
    void inputs;
    const n = { kind: 'fixed', n: 6 } as const;
    const scenario: Scenario = { ...certain, replications: n };
    const bare: Scenario = {
      ...scenario,
      demand: { ...scenario.demand, streams: [aStream('orders', { ordersPerDay: 5 })] },
    };
    expect(play(scenario).digest).toBe(play(bare).digest);
    expect(play(scenario).inputs).toBeUndefined();
    expect(resultJson(play(scenario), '0')).not.toContain('refits');
  });

  it('says it in words and in the result file', () => {
    const shop = fullShelves('words', 2);
    // One item more on the shelf costs its keep and sells nothing more; how much less it earns is sure, whatever the rate.
    const scenario: Scenario = {
      ...shop,
      replications: { kind: 'fixed', n: 20 },
      catalog: { ...shop.catalog, items: [anItem('mug', { price: 3, initialOnHand: [10] })] },
      strategies: [
        aStrategy('baseline', {
          reorder: { kind: 'base-stock', S: 10, safetyStock: { units: 0 }, demand: { from: 'scenario' } },
        }),
        aStrategy('more', {
          reorder: { kind: 'base-stock', S: 30, safetyStock: { units: 0 }, demand: { from: 'scenario' } },
        }),
      ],
    };
    const result = play(scenario);
    const text = reportText(result, { width: 400 });
    expect(text).toContain('Inputs drawn anew 10 times from what the fit or the record leaves open, two futures each:');
    expect(text).toMatch(/More: in none of 10 refits the order of the two would be reversed \(profit\)\./);
    const file = JSON.parse(resultJson(result, '0')) as { inputs: { refits: number; effects: unknown[] } };
    expect(file.inputs.refits).toBe(10);
    expect(file.inputs.effects.length).toBeGreaterThan(50);
  });
});
