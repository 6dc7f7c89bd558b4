import { expect, it } from 'vitest';
import type { ReorderSpec } from '../../src/domain/strategy.js';
import { ticks } from '../../src/domain/time.js';
import { contentCustomers, perfectRecords } from '../reference/literal-tape.js';
import { kpis, order, play, smallShop, tapeOf } from '../reference/small-shop.js';
import { rightRecords } from '../sameness/plain-parts.js';

/*
 * A warehouse (row 0: mugs, 1: trays) and a store (2: mugs, 3: trays) that a lane of two days supplies; the only channel buys at the store.
 * A month of all that costs money, added up by hand:
 *
 * day  1    4 mugs sold; the lane brings 4 more on day 3
 * day  4    a mug vanishes in the warehouse, which still records 2
 * day  6    5 mugs wanted: 4 sold, 1 waits. The lane is asked for 5: 1 is found and sent, the row is counted, 4 are awaited; 14 are purchased,
 *           and pulled forward from day 11 to day 8
 * day  7    promised, missed, complained of; a voucher
 * day  8    the mug comes and leaves by express; the 14 come, of which 4 go to the store, there on day 10
 * day 12    5 trays are sold, broken on the way, and back
 * day 14    2 mugs are sold; both are back on day 17, as good as new
 * day 20    2 mugs are sold in two parcels; the second has to wait a day, and is worked on in overtime
 */
const levels = (s: number, S: number): ReorderSpec => ({
  kind: 'min-max',
  s,
  S,
  safetyStock: { units: 0 },
  quantity: { units: 1 },
  demand: { from: 'scenario' },
});
const never = { 'item-1': levels(-100, -99) };
const records = { ...rightRecords, lossPerDay: 0.1 };
const comesBack = { share: 1, after: { kind: 'fixed', value: 3 }, sellable: 1 } as const;

const shop = smallShop({
  items: [
    { price: 10, cost: 4, holdingPerYear: 0.365, backorderCostPerDay: 0.5, initialOnHand: [6, 4], returns: comesBack },
    { price: 20, cost: 8, holdingPerYear: 0.365, initialOnHand: [0, 5] },
  ],
  locations: [{ records }, { parcelsPerDay: 1, overtime: { queueDays: 0, upTo: 1, costPerParcel: 3 } }],
  suppliers: [
    { orderCost: 7, expedite: { days: 2, surcharge: 0.5 } },
    { orderCost: 6, quotedLeadTime: 2, location: 0 },
  ],
  offers: [
    { supplier: 0, price: 3 },
    { supplier: 1, price: 0 },
  ],
  channels: [{ from: [1], shippingCost: 2, damaged: 0.1, express: { transit: { kind: 'fixed', value: 0 }, cost: 5 } }],
  at: [
    { reorder: levels(1, 10), reorderByItem: never, sourcing: { kind: 'single', supplier: 0 } },
    { reorder: levels(0, 4), reorderByItem: never, sourcing: { kind: 'single', supplier: 1 } },
  ],
  promise: { inStockDays: 3, backorderDays: 1 },
  shipping: { kind: 'express-when-late' },
  expedite: { backlogValue: 10, savesDays: 1 },
  counting: { everyDays: [10, 10, 10], whenShort: true, whenSuspicious: false, cost: 1.5 },
  care: {
    notifyAtOnce: true,
    messageCost: 0.25,
    steps: [{ after: 'order', days: 1, give: 'voucher', cost: 2.5, value: 2.5, classes: [] }],
  },
  customers: { complaints: { afterDays: 0, chance: 1, cost: 8 } },
});
const orders = [
  order(1, [[0, 4]]),
  order(6, [[0, 5]]),
  order(12, [[1, 5]]),
  order(14, [[0, 2]]),
  order(20, [[0, 1]]),
  order(20, [[0, 1]]),
];
const tape = tapeOf(orders, {
  leadTime: (_row, supplier) => (supplier === 0 ? 5 : 2),
  records: { ...perfectRecords, lost: (row, day) => (row === 0 && day === 3 ? 1 : 0) },
  afterSale: {
    ...contentCustomers,
    damaged: (id) => id === 2,
    returnedAfter: (id) => (id === 3 ? ticks(3) : Infinity),
    sellable: () => true,
  },
  carriage: { expressTransit: () => 0 },
});
const money = kpis(play(shop, tape).values);

it('every cost is counted once', () => {
  expect(money).toMatchObject({
    revenue: 13 * 10 + 5 * 20 - 5 * 20 - 2 * 10,
    purchasingCost: 14 * 3 + (10 * 4 + 5 * 8) - 12 * 4, // the mug that vanished and the broken trays are in it
    orderingCost: 6 + 6 + 7,
    expediteCost: 14 * 3 * 0.5,
    handlingCost: 3,
    shippingCost: 7 * 2 + (5 - 2),
    careCost: 3 * 0.25 + 2.5 + 8, // told of the wait, of the voucher, of the parcel
    countingCost: (3 + 3 + 3 + 1) * 1.5,
    goodwillCost: 2 * 0.5,
  });
  // Mugs owned, on the way to the store or not: 10 for a day, 6 for three, 5 for two, 1 for two, none for one, and so on; 5 trays for 12 days.
  const mugDays = 10 + 6 * 3 + 5 * 2 + 2 + 14 * 6 + 12 * 3 + 14 * 3 + 13 + 12 * 9;
  expect(money.holdingCost).toBeCloseTo(mugDays * 0.004 + 5 * 12 * 0.008, 12);
  expect(money.totalCost).toBeCloseTo(1.772 + 74 + 19 + 21 + 3 + 17 + 11.25 + 15 + 1, 10);
  expect(money.profit).toBeCloseTo(110 - 163.022, 10);
  expect(money.onHandMean).toBeCloseTo((mugDays + 60 - (8 + 2 + 8)) / 30, 12);
});

it('and every order, pick and cycle', () => {
  expect(money).toMatchObject({
    orderFillRate: 5 / 6,
    unitFillRate: 17 / 18,
    backorderRate: 1 / 6,
    onTimeRate: 5 / 6,
    otif: 5 / 6,
    perfectOrderRate: 4 / 6,
    promiseKeptRate: 0,
    complaintRate: 1 / 6,
    returnRate: 7 / 18,
    waitMean: 2,
    cycleServiceLevel: 2 / 4,
    stockoutDays: 2 + 2 + 4 + 18,
    readyRate: (28 + 24 + 12) / 90,
    recordAccuracy: 88 / 90,
    shortPickRate: 1 / 10,
    shrinkage: 1,
    purchaseOrders: 3,
    supplierOnTimeRate: 1,
    messages: 3,
  });
});
