import { describe, expect, it } from 'vitest';
import { priorities } from '../../../src/engine/allocation/priority.js';
import { order, play, smallShop, tapeOf } from '../../reference/small-shop.js';

const classes = [2, 0, 1].map((priority, k) => ({ name: `class-${k}`, share: 1 / 3, priority, patience: 1, complains: 1 })); // prettier-ignore

describe('priority by class', () => {
  it('comes before the channel’s; without classes the channel’s own numbers stand', () => {
    const { catalog } = smallShop({ channels: [{ priority: 5 }, { priority: 3 }] });
    expect([...priorities(catalog, [])]).toEqual([5, 3]);
    // By class and channel: the second class goes first, and the second channel within each.
    expect([...priorities(catalog, classes)]).toEqual([5, 4, 1, 0, 3, 2]);
    expect([...priorities(catalog, [{ priority: 7 }, { priority: 7 }])]).toEqual([2, 0, 2, 0]);
  });

  it.each<['first-come' | 'priority', number[]]>([
    ['first-come', [0, 1, 2, 3]],
    ['priority', [1, 2, 3, 0]],
  ])('%s serves %o', (kind, served) => {
    const scenario = smallShop({
      items: [{ initialOnHand: [0] }],
      channels: [{ priority: 0 }, { priority: 1 }],
      reorder: { kind: 'base-stock', S: 0 },
      allocation: { kind },
      customers: { classes },
    });
    const orders = [0, 1, 0, 0].map((channel, k) => order(k / 4, [[0, 1]], { channel }));
    const tape = tapeOf(orders, { customers: { classOf: (id) => [0, 1, 2, 2][id] } });
    const { facts } = play(scenario, tape);
    expect(facts.filter((f) => f.kind === 'RELEASED').map((f) => f.order)).toEqual(served);
  });
});
