import { describe, expect, it } from 'vitest';
import { kpi, kpis, order, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';
import type { LiteralOrder } from '../reference/literal-tape.js';

/** One item without stock or supplier unless said otherwise: who orders waits. Horizon 30 days. */
function values(orders: readonly LiteralOrder[], parts: ShopParts = {}, leadTime?: () => number): Float64Array {
  const scenario = smallShop({ items: [{ initialOnHand: [0] }], offers: [], ...parts });
  return play(scenario, tapeOf(orders, { leadTime })).values;
}

const one = (day: number, options?: Parameters<typeof order>[2]) => order(day, [[0, 1]], options);
const stocked: ShopParts = { items: [{ initialOnHand: [5] }] };
const pair = (v: Float64Array, name: Parameters<typeof kpi>[1]) => kpi(v, name);

describe('an order open at the horizon', () => {
  it('is not on time when its promise has passed', () => {
    const v = values([one(20)], { promise: { backorderDays: 9 } });
    expect(pair(v, 'onTimeRate')).toBe(0);
    expect(pair(v, 'promiseKeptRate')).toBe(0);
    expect(pair(v, 'backorderRate')).toBe(1);
  });

  it('is left out while its promise lies ahead, and still counts as backordered', () => {
    const v = values([one(20)], { promise: { backorderDays: 11 } });
    expect(pair(v, 'onTimeRate')).toBeNaN();
    expect(pair(v, 'promiseKeptRate')).toBeNaN();
    expect(pair(v, 'waitMean')).toBeNaN();
    expect(pair(v, 'backorderRate')).toBe(1);
    expect(pair(v, 'unitFillRate')).toBe(0);
  });

  it('does not take others out with it', () => {
    const v = values([one(1), one(2), one(29)], { items: [{ initialOnHand: [1] }] });
    // The first was delivered at once, the second's promise passed on day 9, the third's is day 36.
    expect(pair(v, 'onTimeRate')).toBe(1 / 2);
    expect(pair(v, 'orderFillRate')).toBe(1 / 3);
  });
});

describe('an order on its way at the horizon', () => {
  it('is left out while its promise lies ahead', () => {
    const v = values([one(29, { transit: 2 })], stocked);
    expect(pair(v, 'onTimeRate')).toBeNaN();
    expect(pair(v, 'onTimeDeliveredRate')).toBeNaN();
    expect(pair(v, 'orderFillRate')).toBe(1);
  });

  it('is late when its promise has passed', () => {
    const v = values([one(28, { transit: 5 })], { ...stocked, promise: { inStockDays: 1 } });
    expect(pair(v, 'onTimeRate')).toBe(0);
    expect(pair(v, 'onTimeDeliveredRate')).toBeNaN();
  });

  it('is on time when it arrives at the very horizon, as promised', () => {
    const v = values([one(28, { transit: 2 })], { ...stocked, promise: { inStockDays: 2 } });
    expect(pair(v, 'onTimeRate')).toBe(1);
    expect(pair(v, 'onTimeDeliveredRate')).toBe(1);
    expect(pair(v, 'otif')).toBe(1);
  });

  it('has no wait yet while a backorder is handled beyond the horizon', () => {
    const parts = { offers: undefined, reorder: { S: 0 }, locations: [{ handlingDays: 3 }] };
    expect(pair(values([one(23)], parts), 'waitMean')).toBeNaN(); // received day 28, shipped day 31
    expect(pair(values([one(22)], parts), 'waitMean')).toBe(8); // shipped day 30
  });
});

describe('the warm-up', () => {
  const parts: ShopParts = { warmUpDays: 10, offers: undefined, reorder: { S: 0 } };

  it('cuts orders placed before it, even when they are completed after it', () => {
    const v = values([one(8)], parts);
    expect(pair(v, 'waitMean')).toBeNaN();
    expect(pair(v, 'onTimeRate')).toBeNaN();
    expect(pair(v, 'backorderRate')).toBeNaN();
  });

  it('counts orders placed at its very end', () => {
    const v = values([one(8), one(10)], parts);
    expect(pair(v, 'waitMean')).toBe(5);
    expect(pair(v, 'onTimeRate')).toBe(1);
    expect(pair(v, 'purchaseOrders')).toBe(1);
  });

  it('cuts cancellations of orders placed before it', () => {
    const v = values([one(8, { patience: 3 }), one(12, { patience: 3 }), one(13)], { warmUpDays: 10 });
    expect(pair(v, 'cancelRate')).toBe(1 / 2);
    expect(pair(v, 'lostRevenue')).toBe(10);
    expect(pair(v, 'lostMargin')).toBe(6);
  });

  it('cuts the days before it from time averages', () => {
    // 10 units until day 20, 4 afterwards; without supply.
    const v = values([order(20, [[0, 6]])], { warmUpDays: 10, items: [{ initialOnHand: [10] }] });
    expect(pair(v, 'onHandMean')).toBe(7);
    expect(pair(v, 'onHandAtClose')).toBe(7);
  });

  it('counts a receipt at its very end once', () => {
    // Bought on day 5, there on day 10: paid for after the warm-up, so no part of the opening value.
    const v = values([order(5, [[0, 3]])], { ...parts, items: [{ initialOnHand: [10] }], reorder: { S: 10 } });
    expect(pair(v, 'purchasingCost')).toBe(0);
    expect(pair(v, 'revenue')).toBe(0);
  });
});

describe('a cancelled order', () => {
  const v = values([one(1, { patience: 2 }), one(2)], { items: [{ initialOnHand: [0] }] });

  it('is not on time, and broke the promise', () => {
    expect(pair(v, 'onTimeRate')).toBe(0);
    expect(pair(v, 'promiseKeptRate')).toBe(0);
    expect(pair(v, 'cancelRate')).toBe(1 / 2);
  });

  it('has no wait and takes its value along', () => {
    expect(pair(v, 'waitMean')).toBeNaN();
    expect(pair(v, 'lostRevenue')).toBe(10);
    expect(pair(v, 'revenue')).toBe(0);
  });

  it('gives back what was held for it, and its whole value is lost', () => {
    const held = values([order(1, [[0, 5]], { patience: 4 })], {
      items: [{ initialOnHand: [3] }],
      allocation: { fill: 'ship-complete' },
    });
    expect(pair(held, 'lostRevenue')).toBe(50);
    expect(pair(held, 'revenue')).toBe(0);
    expect(pair(held, 'onHandMean')).toBe(3);
    expect(pair(held, 'purchasingCost')).toBe(0);
  });
});

describe('an order of which units were turned away', () => {
  const limited: ShopParts = { offers: undefined, reorder: { S: 0 }, allocation: { backlogLimit: 2 } };

  it('is never on time nor in full, though the rest comes as promised', () => {
    const v = values([order(1, [[0, 3]])], limited);
    expect(pair(v, 'lostSalesRate')).toBe(1 / 3);
    expect(pair(v, 'onTimeRate')).toBe(0);
    expect(pair(v, 'otif')).toBe(0);
    expect(pair(v, 'onTimeDeliveredRate')).toBe(0);
    expect(pair(v, 'promiseKeptRate')).toBe(1);
  });

  it('is known not to be on time while the rest is on its way', () => {
    expect(pair(values([order(29, [[0, 3]])], limited), 'onTimeRate')).toBe(0);
  });

  it('is not accepted when nothing of it is', () => {
    const v = values([one(1)], { allocation: { unfilled: 'lose' } });
    expect(kpis(v)).toMatchObject({ lostSalesRate: 1, onTimeRate: 0, orderFillRate: 0 });
    expect(pair(v, 'backorderRate')).toBeNaN();
  });
});

describe('a purchase order that is overdue at the horizon', () => {
  // One unit is bought on each of these days, quoted 5 days, in stock for a while.
  const punctual = (days: readonly number[], lead: number) => {
    const orders = days.map((day) => one(day));
    return pair(
      values(orders, { reorder: { S: 0 }, offers: [{}] }, () => lead),
      'supplierOnTimeRate',
    );
  };

  it.each<[string, readonly number[], number, number]>([
    ['is late', [1, 20], 5, 1],
    ['is late: one of two', [1, 22], 20, 0],
    ['is not yet while its day lies ahead', [1, 26], 5, 1],
    ['is not yet on its very day', [1, 25], 5, 1],
    ['is nothing where nothing was due', [26], 20, NaN],
  ])('%s', (_, days, lead, rate) => {
    expect(punctual(days, lead)).toBe(rate);
  });

  it('is late although it was placed before the warm-up ended', () => {
    const v = values([one(1)], { reorder: { S: 0 }, offers: [{}], warmUpDays: 10 }, () => 50);
    expect(pair(v, 'supplierOnTimeRate')).toBe(0);
  });
});

describe('padding', () => {
  it('is how much too early the early ones come, of those that waited', () => {
    // Promised in 7 days; they come after 5, 5 and 10 days, the fourth after the horizon.
    const leads = [5, 5, 10, 9];
    const orders = [1, 2, 3, 25].map((day) => one(day));
    const scenario = smallShop({ items: [{ initialOnHand: [0] }], reorder: { S: 0 } });
    const tape = tapeOf(orders, { leadTime: (_row, _supplier, n) => leads[n] });
    const v = play(scenario, tape).values;
    expect(pair(v, 'promisePadding')).toBe(2);
    expect(pair(v, 'promiseError')).toBeCloseTo((-2 - 2 + 3) / 3, 12);
  });

  it('is unknown when none comes early', () => {
    expect(
      pair(
        values([one(1)], { offers: [{}], reorder: { S: 0 } }, () => 7),
        'promisePadding',
      ),
    ).toBeNaN();
  });
});
