import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/domain/scenario.js';
import type { ReorderSpec, Strategy } from '../../../src/domain/strategy.js';
import { prepare } from '../../../src/study/prepare.js';
import { replicate } from '../../../src/study/replicate.js';
import { KeptRuns } from '../../../src/study/what-if/kept-runs.js';
import { cacheTape } from '../../../src/world/cache-tape.js';
import { recordTape } from '../../../src/world/record-tape.js';
import { allOffers, anItem, aStream, aStrategy, knownDemand } from '../../sameness/plain-parts.js';
import { knownShop } from '../known-shop.js';

const base = (S: number): ReorderSpec => ({ kind: 'base-stock', S, safetyStock: { units: 0 }, demand: knownDemand });
const items = ['a', 'b', 'c', 'd', 'e', 'f'];
const plain = knownShop('kept');
const shop: Scenario = {
  ...plain,
  catalog: {
    ...plain.catalog,
    items: items.map((name) => anItem(name, { initialOnHand: [7] })),
    offers: allOffers(1, items.length),
  },
  demand: {
    ...plain.demand,
    streams: [aStream('orders', { ordersPerDay: 9, items: [...items.keys()], weights: items.map(() => 1) })],
  },
};
const prepared = prepare(shop);
const tapes = [0, 1, 2].map((r) => cacheTape(recordTape(shop, r, { laws: prepared.laws })));
const withStrategy = (strategy: Strategy) => ({ ...prepared, scenario: { ...shop, strategies: [strategy] } });
const strategies = {
  base: aStrategy('base', { reorder: base(7) }),
  more: aStrategy('more', { reorder: base(7), reorderByItem: { c: base(9) } }),
  most: aStrategy('most', { reorder: base(7), reorderByItem: { c: base(12) } }),
  two: aStrategy('two', { reorder: base(7), reorderByItem: { a: base(5), c: base(12) } }),
  all: aStrategy('all', { reorder: base(8) }),
};
type Name = keyof typeof strategies;

describe('kept runs', () => {
  it.each<[string, number]>([
    ['with room for all', 1e9],
    ['with room for some', 400_000],
    ['with no room', 0],
  ])('give what the whole shop gives, %s', (_, limit) => {
    const runs = new KeptRuns(limit);
    const walk: Name[] = ['base', 'more', 'most', 'base', 'two', 'most', 'all', 'more', 'two'];
    for (const groups of [true, false]) {
      for (const name of walk) {
        const alone = withStrategy(strategies[name]);
        for (let replication = 0; replication < tapes.length; replication++) {
          const played = runs.play('shop', name, alone, { replication, groups, tape: tapes[replication] });
          expect(played).toEqual(replicate(alone, replication, { groups }));
        }
      }
    }
  });

  it('play the touched items alone, from the nearest strategy', () => {
    const runs = new KeptRuns();
    const asked: string[] = [];
    const tape = {
      ...tapes[0],
      part: (wanted: readonly number[]) => {
        asked.push(wanted.join(' '));
        return tapes[0].part(wanted);
      },
    };
    const play = (name: Name) =>
      void runs.play('shop', name, withStrategy(strategies[name]), { replication: 0, groups: true, tape });
    play('base');
    expect(asked).toEqual([]);
    play('most');
    expect(asked, 'one item').toEqual(['2']);
    play('two');
    expect(asked.at(-1), 'of most, not of base').toBe('0');
    const before = asked.length;
    play('all');
    expect(asked.length, 'all items: the whole').toBe(before);
  });

  it('of another shop or another future are of no use', () => {
    const runs = new KeptRuns();
    const tape = { ...tapes[1], part: () => expect.fail('played by items') as never };
    const job = { replication: 1, groups: true, tape };
    runs.play('shop', 'base', withStrategy(strategies.base), { ...job, replication: 0, tape: tapes[0] });
    runs.play('other', 'base', withStrategy(strategies.base), job);
    runs.play('shop', 'more', withStrategy(strategies.more), job);
  });
});
