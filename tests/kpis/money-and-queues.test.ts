import { expect, it } from 'vitest';
import { kpi, kpis, order, play, smallShop, tapeOf } from '../reference/small-shop.js';

it('adds up a month by hand', () => {
  const scenario = smallShop({
    horizonDays: 30,
    items: [{ price: 10, cost: 4, holdingPerYear: 0.365, backorderCostPerDay: 0.5, initialOnHand: [10] }],
    suppliers: [{ orderCost: 7 }],
    channels: [{ shippingCost: 2 }],
    offers: [{ price: 3 }],
    reorder: { kind: 'min-max', s: 0, S: 10 },
  });
  // Day 10: 10 of 12 leave at once, 12 are bought; day 15: they come, 2 leave, 10 stay.
  const { values } = play(scenario, tapeOf([order(10, [[0, 12]])]));
  const money = kpis(values);
  expect(money).toMatchObject({
    revenue: 120,
    purchasingCost: 36, // 12 × 3, and the shelves are as full as before
    orderingCost: 7,
    shippingCost: 4, // two parcels
    goodwillCost: 5, // 2 units × 5 days × 0.5
    purchaseOrders: 1,
    backorderedMean: 10 / 30,
    onOrderMean: 60 / 30,
    onHandMean: (10 * 10 + 10 * 15) / 30,
  });
  // 250 unit-days × 4 × 0.365 / 365
  expect(money.holdingCost).toBeCloseTo(1, 12);
  expect(money.totalCost).toBeCloseTo(53, 12);
  expect(money.profit).toBeCloseTo(67, 12);
});

it('counts goods that are handled as on hand until they leave', () => {
  const scenario = smallShop({
    horizonDays: 20,
    offers: [],
    items: [{ initialOnHand: [8] }],
    locations: [{ handlingDays: 5 }],
  });
  const { values } = play(scenario, tapeOf([order(10, [[0, 8]])]));
  expect(kpi(values, 'onHandMean')).toBe((8 * 15) / 20);
  expect(kpi(values, 'onHandAtClose')).toBe((8 * 15) / 20);
  expect(kpi(values, 'stockoutDays')).toBe(10);
});

it('takes waits from order to complete shipment, backordered orders alone', () => {
  const scenario = smallShop({ reorder: { S: 0 }, items: [{ initialOnHand: [1] }] });
  const lead = [2, 4, 9];
  // The first is filled at once; the others wait 2, 4 and 9 days.
  const orders = [0, 1, 2, 3].map((day) => order(day, [[0, 1]]));
  const { values } = play(scenario, tapeOf(orders, { leadTime: (_row, _supplier, n) => lead[n] }));
  expect(kpi(values, 'waitMean')).toBe(5);
  expect(kpi(values, 'waitP50')).toBe(4);
  expect(kpi(values, 'waitP95')).toBeCloseTo(8.5, 12); // R: quantile(c(2, 4, 9), .95), type 7
  expect(kpi(values, 'waitMax')).toBe(9);
  expect(kpi(values, 'waitSpread')).toBe(9 / 4);
  // Promised after 7 days each: 5 early, 3 early, 2 late.
  expect(kpi(values, 'promiseError')).toBe(-2);
  expect(kpi(values, 'promiseKeptRate')).toBe(2 / 3);
});

it('counts a queue jump for who is released before an older order', () => {
  const scenario = smallShop({
    items: [{ initialOnHand: [0] }],
    reorder: { S: 0 },
    channels: [{ priority: 1 }, { priority: 0 }],
    allocation: { kind: 'priority' },
  });
  const orders = [order(1, [[0, 1]]), order(2, [[0, 1]], { channel: 1 })];
  expect(kpi(play(scenario, tapeOf(orders)).values, 'queueJumps')).toBe(1);
  const fair = smallShop({ items: [{ initialOnHand: [0] }], reorder: { S: 0 }, channels: [{}, {}] });
  expect(kpi(play(fair, tapeOf(orders)).values, 'queueJumps')).toBe(0);
});

it('begins a new cycle with what a receipt leaves waiting', () => {
  const scenario = smallShop({ reorder: { kind: 'reorder-point', s: 0, Q: 5 }, items: [{ initialOnHand: [5] }] });
  // Day 1: 5 of 7 leave, 5 are bought; day 6 they serve the 2 (a cycle with a stock-out), 3 stay. Day 10: the 3 leave, none waits;
  // day 15: 5 come after a cycle without one.
  const { values } = play(scenario, tapeOf([order(1, [[0, 7]]), order(10, [[0, 3]])]));
  expect(kpi(values, 'cycleServiceLevel')).toBe(1 / 2);
});

it('is on time by the day the supplier quoted', () => {
  const scenario = smallShop({ suppliers: [{ quotedLeadTime: 5 }] });
  const orders = [order(1, [[0, 1]]), order(2, [[0, 1]]), order(3, [[0, 1]]), order(28, [[0, 1]])];
  const { values } = play(scenario, tapeOf(orders, { leadTime: (_row, _supplier, n) => [4, 5, 6, 9][n] }));
  expect(kpi(values, 'supplierOnTimeRate')).toBe(2 / 3);
});

it('pays the price of the break that a purchase reaches', () => {
  const scenario = smallShop({ offers: [{ price: 5, breaks: [{ units: 10, price: 4 }] }], reorder: { S: 20 } });
  // 12 at 4 and 3 at 5, of stock that is worth 4 a unit.
  const { values } = play(scenario, tapeOf([order(1, [[0, 12]]), order(8, [[0, 3]])]));
  expect(kpi(values, 'purchasingCost')).toBe(48 + 15);
});

it('buys as it sells with a base stock, in waves with a batch', () => {
  const weekly = [3, 9, 6, 2, 5].flatMap((units, week) => [order(7 * week + 1, [[0, units]])]);
  const ratio = (reorder: Parameters<typeof smallShop>[0]) =>
    kpi(play(smallShop({ horizonDays: 35, ...reorder }), tapeOf(weekly)).values, 'bullwhipRatio');
  expect(ratio({ reorder: { S: 30 } })).toBe(1);
  // Demand 3 9 6 2 5: sample variance 7.5. Batches of 10 at s = 10 from 20 on hand: purchases 0 10 10 0 0 → variance 30.
  expect(ratio({ items: [{ initialOnHand: [20] }], reorder: { kind: 'reorder-point', s: 10, Q: 10 } })).toBe(4);
});
