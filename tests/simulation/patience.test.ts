import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days, Rank, ticks } from '../../src/domain/time.js';
import type { Customers } from '../../src/domain/demand.js';
import { Backlog } from '../../src/engine/backlog.js';
import { EventList } from '../../src/simulation/event-list.js';
import { Patience } from '../../src/simulation/patience.js';
import { randomCases } from '../reference/random-shops.js';
import { order, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';

describe('the book of patience', () => {
  function book() {
    const [backlog, list] = [new Backlog(), new EventList()];
    const patience = new Patience(backlog, list);
    const slot = backlog.openOrder(7, 0, 0, 0);
    const due = () => {
      const at = list.nextTime;
      list.pop();
      return [at, patience.isOver(slot, 7, at)];
    };
    return { backlog, list, patience, slot, due };
  }

  it('a change leaves the old date in the list, without effect', () => {
    const { patience, slot, due } = book();
    patience.begin(slot, 100);
    patience.react(slot, 20, 0.5);
    patience.react(slot, 40, 3);
    expect([due(), due(), due()]).toEqual([[60, false], [100, true], [100, true]]); // prettier-ignore
  });

  it('who waits for ever goes on doing so', () => {
    const { patience, slot, list } = book();
    patience.begin(slot, Infinity);
    patience.react(slot, 20, 0);
    expect(list.nextTime).toBe(Infinity);
  });

  it('a slot taken by another order is somebody else’s', () => {
    const { backlog, patience, slot } = book();
    patience.begin(slot, 100);
    backlog.closeOrder(slot);
    expect(backlog.openOrder(8, 50, 0, 0)).toBe(slot);
    patience.begin(slot, 100);
    expect([patience.isOver(slot, 7, 100), patience.isOver(slot, 8, 100)]).toEqual([false, true]);
  });

  it('holds any number of orders', () => {
    const { backlog, patience, list } = book();
    for (let id = 100; id < 500; id++) patience.begin(backlog.openOrder(id, 0, 0, 0), id);
    for (let id = 100; id < 500; id++) {
      expect([list.nextTime, list.nextRank, list.topCheck]).toEqual([id, Rank.CANCELLATION, id]);
      expect(patience.isOver(list.topPayload, id, id)).toBe(true);
      list.pop();
    }
  });
});

/** Nothing comes; when does a customer with ten days of patience and a promise for day 4 give up? */
function givesUp(customers: Customers, parts: ShopParts = {}): number | undefined {
  const scenario = smallShop({
    items: [{ initialOnHand: [0] }],
    reorder: { kind: 'reorder-point', s: -100, Q: 1 },
    promise: { kind: 'quoted', backorderDays: 4 },
    customers,
    ...parts,
  });
  const { facts } = play(scenario, tapeOf([order(0, [[0, 1]], { patience: 10 })]));
  const fact = facts.find(({ kind }) => kind === 'CANCELLED');
  return fact && days(fact.time);
}

describe('a missed promise', () => {
  it.each([
    [1, 10],
    [0.5, 7],
    [0, 4],
  ])('leaves %d of what was left of the patience', (afterMissedPromise, day) => {
    expect(givesUp({ afterMissedPromise })).toBe(day);
  });

  it('is none before the patience ends, nor for who waits no longer', () => {
    expect(givesUp({ afterMissedPromise: 0 }, { promise: { kind: 'quoted', backorderDays: 12 } })).toBe(10);
    const served = { reorder: { kind: 'base-stock', S: 0 }, promise: { kind: 'quoted', backorderDays: 5 } } as const;
    expect(givesUp({ afterMissedPromise: 0 }, served)).toBe(undefined);
  });

  it('a class is more or less patient from the start', () => {
    const classes = (patience: number) => [{ name: 'one', share: 1, priority: 0, patience, complains: 1 }];
    expect(givesUp({ classes: classes(0.3) })).toBe(3);
    expect(givesUp({ classes: classes(2), afterMissedPromise: 0.5 })).toBe(12);
  });
});

describe('complaints', () => {
  function complaintsOn(u: number, chance: number, complains = 1) {
    const scenario = smallShop({
      items: [{ initialOnHand: [0] }],
      reorder: { kind: 'reorder-point', s: -100, Q: 1 },
      promise: { kind: 'quoted', backorderDays: 4 },
      customers: {
        complaints: { afterDays: 2, chance, cost: 8 },
        classes: [{ name: 'one', share: 1, priority: 0, patience: 1, complains }],
      },
    });
    const orders = [order(0, [[0, 1]], { patience: 5 }), order(1, [[0, 1]])];
    const { facts } = play(scenario, tapeOf(orders, { customers: { complains: () => u } }));
    return facts.filter(({ kind }) => kind === 'COMPLAINED').map(({ time, order: id, cost }) => [days(time), id, cost]);
  }

  it('come two days after the promise, from who still waits', () => {
    expect(complaintsOn(0.3, 0.4)).toEqual([[7, 1, 8]]);
    expect(complaintsOn(0.5, 0.4)).toEqual([]);
  });

  it('come more often from some', () => {
    expect(complaintsOn(0.5, 0.4, 1.5)).toEqual([[7, 1, 8]]);
    expect(complaintsOn(0.3, 0.4, 0.5)).toEqual([]);
  });
});

describe('more patience', () => {
  /**
   * One piece an order, first come first served, and a supply that comes whatever happens. Then who waits with less patience at any
   * moment waits or was served with more: supply finds somebody at least as often, and no more give up. With several pieces an order, or
   * several items, one who stays may take what two others would have had; where purchases follow the backlog, who leaves changes them.
   */
  it('never makes more customers give up, where supply is fixed', () => {
    const waits = fc.record({ gap: fc.constantFrom(0, 0.25, 1, 3), patience: fc.constantFrom(0, 1, 2.5, 6, 20) });
    const shops = fc.record({
      orders: fc.array(waits, { minLength: 5, maxLength: 60, size: 'max' }),
      more: fc.array(fc.constantFrom(1, 1, 1.5, 4), { minLength: 60, maxLength: 60 }),
      units: fc.constantFrom(0.25, 0.5, 1),
      leadDays: fc.array(fc.constantFrom(0, 1, 2, 5, 9), { minLength: 5, maxLength: 5 }),
      afterMissedPromise: fc.constantFrom(undefined, 0, 0.4, 1),
    });
    let cancelled = 0;
    fc.assert(
      fc.property(shops, ({ orders, more, units, leadDays, afterMissedPromise }) => {
        const scenario = smallShop({
          items: [{ initialOnHand: [2] }],
          suppliers: [{}, {}],
          sourcing: { kind: 'base-surge', base: 0, surge: 1, share: 0, units, level: -1000, coverDays: 0 },
          promise: { kind: 'quoted', backorderDays: 2 },
          customers: { afterMissedPromise },
        });
        const counts = [false, true].map((longer) => {
          let day = 0;
          const placed = orders.map(({ gap, patience }, k) =>
            order((day += gap), [[0, 1]], { patience: patience * (longer ? more[k] : 1) }),
          );
          const inTime = placed.filter(({ time }) => time < ticks(30));
          const { facts } = play(scenario, tapeOf(inTime, { leadTime: (_r, _s, n) => leadDays[n % 5] }));
          return facts.filter(({ kind }) => kind === 'CANCELLED').length;
        });
        cancelled += counts[0];
        expect(counts[1]).toBeLessThanOrEqual(counts[0]);
      }),
      { numRuns: 300, seed: 45 },
    );
    expect(cancelled).toBeGreaterThan(1000);
  });

  it('makes fewer give up in most other shops too, and fewer in all of them together', () => {
    let [fewer, more, before, after] = [0, 0, 0, 0];
    fc.assert(
      fc.property(randomCases(), ({ scenario, tape }) => {
        const longer = { ...tape, orders: tape.orders.map((one) => ({ ...one, patience: 2 * one.patience })) };
        const [short, long] = [tape, longer].map(
          (one) => play(scenario, one).facts.filter(({ kind }) => kind === 'CANCELLED').length,
        );
        before += short;
        after += long;
        if (long < short) fewer++;
        if (long > short) more++;
      }),
      { numRuns: 200, seed: 46 },
    );
    expect(after).toBeLessThan(0.95 * before);
    expect(fewer).toBeGreaterThan(10 * more);
  });
});
