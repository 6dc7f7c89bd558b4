import type { Scenario } from '../../src/domain/scenario.js';
import type { LiteralTape } from '../reference/literal-tape.js';
import { order, smallShop, tapeOf } from '../reference/small-shop.js';

/** A shop and a tape small enough to follow by hand. `about` heads its trace. */
export interface Story {
  readonly about: string;
  readonly scenario: Scenario;
  readonly tape: LiteralTape;
}

const monToSat = [true, true, true, true, true, true, false];

export const stories: Record<string, Story> = {
  'ties-at-one-instant': {
    about:
      'Day 10 has everything at once: an outage ends and another starts, three receipts come in the order they were bought (the\n' +
      'last one empty), the rest of a waiting order is cancelled, a customer orders, the shelves are reviewed.',
    scenario: smallShop({
      horizonDays: 12,
      items: [{ initialOnHand: [2] }, { initialOnHand: [3] }],
      suppliers: [{}, {}],
      reorder: { kind: 'periodic', S: 4, reviewDays: 5 },
    }),
    tape: tapeOf([order(4, [[0, 2]]), order(5, [[0, 3]], { patience: 5 }), order(10, [[1, 1]])], {
      leadTime: (_row, _supplier, n) => (n === 0 ? 10 : 5),
      delivered: (_row, _supplier, n, units) => (n === 0 ? units : 0),
      outages: [
        { supplier: 1, from: 7, to: 10 },
        { supplier: 0, from: 10, to: 11, holds: 'new' },
      ],
    }),
  },

  'priority-and-whole-lines': {
    about:
      'Lines wait whole. The first order needs 5 of 3: nothing is taken, and the second, who asks for 2, may not pass it.\n' +
      'The third comes from a channel that goes first: it takes 2 at once. On day 6 the queue is served by priority: the last\n' +
      'order jumps two older ones.',
    scenario: smallShop({
      horizonDays: 14,
      items: [{ initialOnHand: [3] }],
      channels: [{ name: 'web', priority: 1 }, { name: 'shops' }],
      reorder: { kind: 'min-max', s: 0, S: 4 },
      allocation: { kind: 'priority', fill: 'complete-lines' },
      promise: { kind: 'next-receipt', inStockDays: 2, backorderDays: 1 },
    }),
    tape: tapeOf([
      order(1, [[0, 5]]),
      order(2, [[0, 2]]),
      order(3, [[0, 2]], { channel: 1 }),
      order(4, [[0, 4]], { channel: 1 }),
    ]),
  },

  'one-parcel-closed-on-sunday': {
    about:
      'Orders ship complete, handling takes a day, Sunday (day 6, day 13) is closed. The first order holds 2 mugs until the plates\n' +
      'come on Saturday and ship on Monday. The second gives up and its plate goes back; the third, who waits for it, gets it.',
    scenario: smallShop({
      horizonDays: 16,
      items: [
        { name: 'mug', initialOnHand: [4] },
        { name: 'plate', initialOnHand: [1] },
      ],
      locations: [{ handlingDays: 1, opens: monToSat }],
      offers: [{ item: 1, multiple: 2 }],
      reorder: { kind: 'reorder-point', s: 0, Q: 2 },
      allocation: { fill: 'ship-complete' },
    }),
    tape: tapeOf(
      [
        order(0.5, [[0, 2], [1, 3]], { transit: 2 }), // prettier-ignore
        order(5.75, [[1, 1], [0, 3]], { patience: 4 }), // prettier-ignore
        order(6.25, [[1, 2]]),
      ],
      { leadTime: (_row, _supplier, n) => (n === 0 ? 5 : 20) },
    ),
  },

  'late-short-and-the-backup': {
    about:
      'The primary supplier ships 2 units a day, stands still from day 6 to day 9, and its second delivery is short by 2.\n' +
      'While it stands still, and while it is overdue by more than a day, the backup is asked. Scarce units are shared.',
    scenario: smallShop({
      horizonDays: 20,
      suppliers: [
        { name: 'primary', capacityPerDay: 2, quotedLeadTime: 3 },
        { name: 'backup', quotedLeadTime: 2 },
      ],
      offers: [
        { supplier: 0, minimum: 6, price: 3 },
        { supplier: 1, price: 5 },
      ],
      sourcing: { kind: 'primary-backup', primary: 0, backup: 1, afterLateDays: 1 },
      reorder: { kind: 'base-stock', S: 6 },
      allocation: { kind: 'fair-share' },
      promise: { kind: 'next-receipt', inStockDays: 1, backorderDays: 1 },
    }),
    tape: tapeOf(
      [order(1, [[0, 6]]), order(2, [[0, 4]]), order(2.5, [[0, 5]]), order(7, [[0, 4]]), order(9.5, [[0, 1]])],
      {
        leadTime: (_row, supplier) => (supplier === 0 ? 3 : 2),
        delivered: (_row, supplier, n, units) => (supplier === 0 && n === 1 ? units - 2 : units),
        outages: [{ from: 6, to: 9 }],
      },
    ),
  },
};
