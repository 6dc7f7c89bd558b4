import { describe, expect, it } from 'vitest';
import { show, type FactRow } from '../reference/facts.js';
import { brokenLaws } from '../reference/laws.js';
import { kpi, order, planOf, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';

/** A store that sells, supplied by a lane of 2 days from a warehouse that buys from outside in 5. One item. */
const twoPlaces = (parts: ShopParts = {}): ShopParts => ({
  locations: [{ name: 'store' }, { name: 'dc' }],
  suppliers: [{}, { name: 'lane', location: 1, quotedLeadTime: 2 }],
  offers: [{ supplier: 0 }, { supplier: 1, price: 0 }],
  reorder: { kind: 'base-stock', S: 4 },
  at: [{ sourcing: { kind: 'single', supplier: 1 } }, { sourcing: { kind: 'single', supplier: 0 } }],
  ...parts,
});

const leadTime = (_row: number, supplier: number) => (supplier === 1 ? 2 : 5);

const played = (parts: ShopParts, orders: Parameters<typeof tapeOf>[0], planned: readonly number[] = []) => {
  const scenario = smallShop(parts);
  const result = play(scenario, tapeOf(orders, { leadTime }), { plan: planOf(scenario, planned) });
  expect(brokenLaws(result)).toEqual([]);
  return result;
};
const told = (facts: readonly FactRow[], ...kinds: FactRow['kind'][]) => facts.filter(({ kind }) => kinds.includes(kind)).map(show); // prettier-ignore

describe('a transfer', () => {
  it('sends what the source has, owes the rest and sends it when stock comes', () => {
    const { facts } = played(twoPlaces(), [order(1, [[0, 3]]), order(2, [[0, 4]])]);
    expect(told(facts, 'PURCHASED', 'SENT', 'AWAITED', 'RECEIVED')).toEqual([
      // The store asks for 3: the warehouse has 4, sends them, and buys 3.
      'PURCHASED 1d n=0 row=0 units=3 supplier=1 price=0 eta=259200',
      'SENT 1d n=0 row=1 units=3 lane=1 eta=259200 to=0 waited=0 shipped=86400',
      'PURCHASED 1d n=0 row=1 units=3 supplier=0 price=4 eta=518400',
      // Of the next 4 it has 1; 3 leave when the purchase comes, and come 2 days later.
      'PURCHASED 2d n=1 row=0 units=4 supplier=1 price=0 eta=345600',
      'SENT 2d n=1 row=1 units=1 lane=1 eta=345600 to=0 waited=0 shipped=172800',
      'AWAITED 2d n=1 row=1 units=3 lane=1 to=0',
      'PURCHASED 2d n=1 row=1 units=4 supplier=0 price=4 eta=604800',
      'RECEIVED 3d n=0 row=0 short=0 units=3 supplier=1 price=0 eta=259200 orderedAt=86400',
      'RECEIVED 4d n=1 row=0 short=0 units=1 supplier=1 price=0 eta=345600 orderedAt=172800',
      'RECEIVED 6d n=0 row=1 short=0 units=3 supplier=0 price=4 eta=518400 orderedAt=86400',
      'SENT 6d n=1 row=1 units=3 lane=1 eta=691200 to=0 waited=1 shipped=518400',
      'RECEIVED 7d n=1 row=1 short=0 units=4 supplier=0 price=4 eta=604800 orderedAt=172800',
      'RECEIVED 8d n=1 row=0 short=0 units=3 supplier=1 price=0 eta=345600 orderedAt=172800',
    ]);
  });

  it('leaves when the source has handled it, on a day on which that is open', () => {
    const weekdays = [true, true, true, true, true, false, false];
    const { facts } = played(twoPlaces({ locations: [{}, { handlingDays: 1, opens: weekdays }] }), [
      order(4.5, [[0, 1]]),
    ]);
    // Handled from Friday noon to Monday noon: the week-end is no working time.
    expect(told(facts, 'SENT')).toEqual(['SENT 4.5d n=0 row=1 units=1 lane=1 eta=820800 to=0 waited=0 shipped=648000']);
    expect(told(facts, 'RECEIVED')[0]).toMatch(/^RECEIVED 9\.5d /);
  });

  it('stands in the queue of customers, first come', () => {
    const shop = twoPlaces({ channels: [{ from: [0] }, { from: [1] }], items: [{ initialOnHand: [4, 0] }] });
    const orders = [order(1, [[0, 2]]), order(2, [[0, 3]], { channel: 1 }), order(3, [[0, 2]])];
    const { facts } = played({ ...shop, reorder: { kind: 'min-max', s: 2, S: 4 } }, orders);
    expect(told(facts, 'SENT', 'RELEASED').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'SENT 5d', // what was bought at the start, for the transfer of day 1
      'RELEASED 5d', // and a part for the customer of day 2, who came before the transfer of day 3
      'RELEASED 6d',
      'SENT 6d',
      'SENT 7d',
    ]);
  });

  it('counts on the way as stock of the shop, and as nobody’s wait', () => {
    const { values } = played(twoPlaces({ horizonDays: 2 }), [order(1, [[0, 3]])]);
    // 8 units for a day, then 5 on the shelf and 3 on the way; 3 sold, nothing paid yet.
    expect(kpi(values, 'onHandMean')).toBe((8 + 2) / 2);
    expect(kpi(values, 'holdingCost')).toBeCloseTo(((8 + 5) * 4 * 0.25) / 365, 12);
    expect(kpi(values, 'purchasingCost')).toBe(3 * 4);
    expect(kpi(values, 'backorderedMean')).toBe(0);
  });

  it('asks nobody of whom nobody asks anything: such a place is empty', () => {
    const { facts, simulation } = played(twoPlaces({ locations: [{}, {}, {}] }), [order(1, [[0, 3]])]);
    expect(told(facts, 'STOCKED').at(-1)).toBe('STOCKED 0d row=2 units=0');
    expect(simulation.engine.asked).toEqual([true, true, false]);
  });

  it('lets the source plan for those it supplies', () => {
    const shop = twoPlaces({
      locations: [{}, {}, {}],
      channels: [{ from: [0] }, { from: [2] }],
      at: [{ sourcing: { kind: 'single', supplier: 1 } }, {}, { sourcing: { kind: 'single', supplier: 1 } }],
    });
    const { simulation } = played(shop, [], [1, 0.5, 2]);
    expect([...simulation.engine.plan.mean]).toEqual([1, 3.5, 2]);
  });
});

describe('what is kept back for a channel', () => {
  const shop: ShopParts = {
    channels: [{ from: [0] }, { from: [0] }],
    items: [{ initialOnHand: [5] }],
    reorder: { kind: 'min-max', s: -9, S: -1 },
    routing: { reserve: [0, 3] },
  };

  it('is left by the others, and taken by its own although others wait', () => {
    const { facts } = played(shop, [
      order(1, [[0, 4]]),
      order(2, [[0, 2]], { channel: 1 }),
      order(3, [[0, 1]]),
      order(4, [[0, 2]], { channel: 1 }),
    ]);
    expect(told(facts, 'FILLED', 'BACKORDERED').map((line) => line.replace(/ location.*/, ''))).toEqual([
      'FILLED 1d order=0 row=0 line=0 units=2',
      'BACKORDERED 1d order=0 row=0 line=0 units=2',
      'FILLED 2d order=1 row=0 line=0 units=2',
      'BACKORDERED 3d order=2 row=0 line=0 units=1',
      'FILLED 4d order=3 row=0 line=0 units=1',
      'BACKORDERED 4d order=3 row=0 line=0 units=1',
    ]);
  });

  it('is filled up before those who must leave it are served', () => {
    const reorder = { kind: 'min-max', s: 1, S: 4 } as const;
    const { facts } = played({ ...shop, items: [{ initialOnHand: [0] }], reorder }, [
      order(1, [[0, 2]]),
      order(2, [[0, 1]], { channel: 1 }),
    ]);
    // Of 4 that come on day 5 only one is not kept back; 3 more on day 7, bought on day 2, leave 5.
    expect(told(facts, 'RELEASED').map((line) => line.split(' ').slice(0, 5).join(' '))).toEqual([
      'RELEASED 5d order=0 row=0 line=0',
      'RELEASED 5d order=1 row=0 line=0',
      'RELEASED 7d order=0 row=0 line=0',
    ]);
  });
});

describe('rebalancing', () => {
  const shop = (rebalance: ShopParts['rebalance']): ShopParts => ({
    locations: [{ name: 'north' }, { name: 'south' }],
    channels: [{ from: [0] }, { from: [1] }],
    suppliers: [{}, { location: 0, quotedLeadTime: 2 }, { location: 1, quotedLeadTime: 2 }],
    offers: [{ supplier: 0 }, { supplier: 1, price: 0 }, { supplier: 2, price: 0, multiple: 2 }],
    items: [{ initialOnHand: [2, 30] }],
    reorder: { kind: 'min-max', s: -9, S: -1 },
    ...(rebalance ? { rebalance } : {}),
  });
  const sent = (rebalance: ShopParts['rebalance'], planned: readonly number[]) =>
    told(played(shop(rebalance), [order(0.5, [[0, 2]])], planned).facts, 'SENT').map((line) => line.split(' lane')[0]);

  it('moves what the longest cover has to spare to where stock ends soon, up to the days to be kept', () => {
    expect(sent({ everyDays: 3, belowDays: 4, keepDays: 10 }, [1, 1])).toEqual(['SENT 3d n=0 row=1 units=10']);
    expect(sent({ everyDays: 3, belowDays: 4, keepDays: 10 }, [2, 2])).toEqual(['SENT 3d n=0 row=1 units=10']);
    // Beyond 10 days of 2.3 there are 7: three packs of two.
    expect(sent({ everyDays: 3, belowDays: 4, keepDays: 10 }, [2, 2.3])).toEqual(['SENT 3d n=0 row=1 units=6']);
    expect(sent({ everyDays: 3, belowDays: 4, keepDays: 10 }, [2, 3])).toEqual([]);
    expect(sent(undefined, [1, 1])).toEqual([]);
  });
});
