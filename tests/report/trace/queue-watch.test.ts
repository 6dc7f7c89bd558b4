import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllocationSpec, Strategy } from '../../../src/domain/strategy.js';
import { Fact } from '../../../src/engine/journal.js';
import type { FactRow } from '../../../src/engine/fact-row.js';
import { isOfOrder } from '../../../src/report/trace/fact-kinds.js';
import { orderStoryText } from '../../../src/report/trace/order-story.js';
import { QueueWatch } from '../../../src/report/trace/queue-watch.js';
import { stories, type Story } from '../../golden/stories.js';
import { randomCases } from '../../reference/random-shops.js';
import { order, smallShop, tapeOf } from '../../reference/small-shop.js';
import { factsOf, settingOf } from '../facts-of.js';

const rules: readonly AllocationSpec['kind'][] = ['first-come', 'priority', 'by-promise', 'fair-share'];

/** The first order needs a vase that takes 20 days, so its mugs are promised late as well. */
const twoSuppliers: Story = {
  about: '',
  scenario: smallShop({
    horizonDays: 30,
    items: [
      { name: 'mug', initialOnHand: [0] },
      { name: 'vase', initialOnHand: [0] },
    ],
    suppliers: [{ quotedLeadTime: 6 }, { quotedLeadTime: 20 }],
    offers: [
      { supplier: 0, item: 0 },
      { supplier: 1, item: 1 },
    ],
    sourcing: { kind: 'cheapest' },
    reorder: { kind: 'base-stock', S: 0 },
    allocation: { kind: 'by-promise' },
    promise: { kind: 'next-receipt', inStockDays: 1, backorderDays: 1 },
  }),
  tape: tapeOf([order(1, [[0, 3], [1, 1]]), order(2, [[0, 3]])], { leadTime: (row) => (row === 0 ? 5 : 20) }), // prettier-ignore
};

/** Eight orders of a channel that goes first come after one that doesn't; nine units come at once. */
const crowd: Story = {
  about: '',
  scenario: smallShop({
    horizonDays: 20,
    items: [{ initialOnHand: [0] }],
    channels: [{ name: 'web', priority: 1 }, { name: 'shops' }],
    reorder: { kind: 'min-max', s: -9, S: 0 },
    allocation: { kind: 'priority' },
  }),
  tape: tapeOf([
    order(1, [[0, 1]]),
    ...Array.from({ length: 8 }, (_, i) => order(1.25 + i / 10, [[0, 1]], { channel: 1 })),
  ]),
};

describe('the queue, from the facts alone', () => {
  it.each(rules)('sees the jumps that the engine wrote down, and no other: %s', (allocation) => {
    fc.assert(
      fc.property(randomCases({ allocation }), ({ scenario, tape }) => {
        const facts = factsOf(scenario, tape);
        for (const id of ordersOf(facts)) {
          const mine = watch(facts, id).passes.filter(({ younger }) => younger.order === id);
          const seen = new Set(mine.map(({ time, row }) => `${time} ${row}`));
          const written = facts.filter((fact) => fact.order === id && hasJumped(fact));
          expect(seen).toEqual(new Set(written.map(({ time, row }) => `${time} ${row}`)));
        }
      }),
      { seed: 15, numRuns: 100 },
    );
  });

  it.each(rules)('tells the one who passed the same as the one who was passed: %s', (allocation) => {
    fc.assert(
      fc.property(randomCases({ allocation }), ({ scenario, tape }) => {
        const facts = factsOf(scenario, tape);
        const all = ordersOf(facts).map((id) => ({ id, passes: watch(facts, id).passes }));
        const told = (side: 'younger' | 'older') =>
          all
            .flatMap(({ id, passes }) => passes.filter((pass) => pass[side].order === id))
            .map(({ time, row, units, younger, older }) => JSON.stringify([time, row, units, younger, older]))
            .toSorted();
        expect(told('younger')).toEqual(told('older'));
      }),
      { seed: 16, numRuns: 100 },
    );
  });
});

describe('the story of an order', () => {
  const sharing = 'scarce units are shared among all who wait';
  const priorities = "the channel's priority decides, shops (priority 0) before web (priority 1)";

  it.each<[string, Story, number, string[]]>([
    [
      'whom it passed in the queue',
      stories['priority-and-whole-lines'],
      3,
      [
        'Sun 13 Sep 00:00  4 × item-0 received and set aside',
        `It leaves Sun 13 Sep. Orders #0 and #1, placed before this one, still wait for item-0: ${priorities}.`,
      ],
    ],
    [
      'whom it passed when it was placed',
      stories['priority-and-whole-lines'],
      2,
      [
        'Promised for Sat 12 Sep',
        'All that was accepted is in stock and is delivered Thu 10 Sep. ' +
          `Orders #0 and #1, placed before this one, still wait for item-0: ${priorities}.`,
      ],
    ],
    [
      'who passed it, and when',
      stories['priority-and-whole-lines'],
      0,
      [
        'Thu 10 Sep 00:00  Passed over for 2 × item-0',
        `Order #2, placed 2 days later, was served while this one waited: ${priorities}.`,
        '│ 3 days',
        'Sun 13 Sep 00:00  Passed over for 4 × item-0',
        `Order #3, placed 3 days later, was served while this one waited: ${priorities}.`,
        '│ 2 days',
        'Tue 15 Sep 00:00  5 × item-0 received and set aside',
        'It leaves Tue 15 Sep.',
      ],
    ],
    [
      'both where scarce units are shared',
      stories['late-short-and-the-backup'],
      2,
      [
        'Thu 17 Sep 00:00  2 × item-0 received and set aside',
        `It leaves Thu 17 Sep. Order #1, placed 12 hours before, still waits for item-0: ${sharing}.`,
        'Passed over for 2 × item-0',
        `Order #3, placed 5 days later, was served while this one waited: ${sharing}.`,
        '│ 3 days',
      ],
    ],
    [
      'the earlier promise that went first',
      twoSuppliers,
      0,
      [
        'Sun 13 Sep 00:00  Passed over for 3 × mug',
        'Order #1, placed 1 day later, was served while this one waited: ' +
          'the earlier promise decides, #1 for Wed 16 Sep 00:00 before #0 for Tue 29 Sep 00:00.',
      ],
    ],
    [
      'the later promise that waits on',
      twoSuppliers,
      1,
      [
        'It leaves Sun 13 Sep. Order #0, placed 1 day before, still waits for mug: ' +
          'the earlier promise decides, #1 for Wed 16 Sep 00:00 before #0 for Tue 29 Sep 00:00.',
      ],
    ],
    [
      'five orders and how many more',
      crowd,
      0,
      [
        'Sun 13 Sep 22:48  Passed over for 8 × item-0',
        'Orders #1, #2, #3, #4, #5 and 3 more, placed later, were served while this one waited: ' +
          "the channel's priority decides, shops (priority 0) before web (priority 1).",
      ],
    ],
  ])('names %s', (_, story, id, lines) => {
    const told = storyOf(story, id).map((line) => line.trim());
    const at = told.indexOf(lines[0]);
    expect(told.slice(at, at + lines.length)).toEqual(lines);
  });

  it('passes nobody where all wait their turn', () => {
    const fair = { ...crowd, scenario: { ...crowd.scenario, strategies: firstCome(crowd.scenario.strategies) } };
    for (const id of [0, 1, 8]) expect(storyOf(fair, id).join(' ')).not.toMatch(/Passed over|still wait/);
  });
});

function firstCome(strategies: readonly Strategy[]): Strategy[] {
  return strategies.map((strategy) => ({ ...strategy, allocation: { ...strategy.allocation, kind: 'first-come' } }));
}

function storyOf({ scenario, tape }: Story, id: number): string[] {
  const facts = factsOf(scenario, tape);
  const queueing = { passes: watch(facts, id).passes, rule: scenario.strategies[0].allocation.kind };
  const mine = facts.filter((fact) => isOfOrder(fact, id));
  return orderStoryText(id, mine, settingOf(scenario), queueing).split('\n');
}

/** In two pieces, as a journal's chunks come. */
function watch(facts: readonly FactRow[], id: number): QueueWatch {
  const queue = new QueueWatch(id);
  const half = Math.floor(facts.length / 2);
  queue.take(facts.slice(0, half));
  queue.take(facts.slice(half));
  return queue;
}

const ordersOf = (facts: readonly FactRow[]): number[] =>
  facts.filter(({ kind }) => kind === Fact.ORDERED).map((fact) => fact.order);

const hasJumped = ({ kind, other, b, c }: FactRow): boolean =>
  (kind === Fact.RELEASED && other === 1) ||
  (kind === Fact.FILLED && b === 1) ||
  (kind === Fact.SUBSTITUTED && c === 1);
