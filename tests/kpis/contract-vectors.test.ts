import { expect, it } from 'vitest';
import { kpi, order, play, smallShop, tapeOf } from '../reference/small-shop.js';

// The test vectors of the page that fixes what users can rely on, section 2.

it('two orders, 6 lines, 200 units, of which 170 ship at once: 85 %, 66.7 %, 0 %', () => {
  const stock = [40, 30, 15, 40, 30, 15];
  const scenario = smallShop({ items: stock.map((units) => ({ initialOnHand: [units] })), offers: [] });
  const orders = [
    order(1, [[0, 40], [1, 30], [2, 30]]), // prettier-ignore
    order(2, [[3, 40], [4, 30], [5, 30]]), // prettier-ignore
  ];
  const { values } = play(scenario, tapeOf(orders));
  expect(kpi(values, 'unitFillRate')).toBe(0.85);
  expect(kpi(values, 'lineFillRate')).toBe(4 / 6);
  expect(kpi(values, 'orderFillRate')).toBe(0);
  expect(kpi(values, 'backorderRate')).toBe(1);
});

it('80 A of which 75 are there and 20 B of which 20 are: 95 %, 50 %, 0 %', () => {
  const scenario = smallShop({ items: [{ initialOnHand: [75] }, { initialOnHand: [20] }], offers: [] });
  const { values } = play(scenario, tapeOf([order(1, [[0, 80], [1, 20]])])); // prettier-ignore
  expect(kpi(values, 'unitFillRate')).toBe(0.95);
  expect(kpi(values, 'lineFillRate')).toBe(0.5);
  expect(kpi(values, 'orderFillRate')).toBe(0);
});

it('5 stock-out days of 25: ready rate 80 %', () => {
  const scenario = smallShop({ horizonDays: 25, reorder: { S: 1 } });
  const { values } = play(scenario, tapeOf([order(10, [[0, 1]])]));
  expect(kpi(values, 'readyRate')).toBe(0.8);
  expect(kpi(values, 'stockoutDays')).toBe(5);
});

it('1,000 units of which 80 are backordered: 8 %', () => {
  const scenario = smallShop({ items: [{ initialOnHand: [920] }], offers: [] });
  const { values } = play(scenario, tapeOf([order(1, [[0, 900]]), order(2, [[0, 100]])]));
  expect(kpi(values, 'backorderUnitRate')).toBe(0.08);
  expect(kpi(values, 'unitFillRate')).toBe(0.92);
});

it('cost of goods sold 1,000,000 and average inventory 100,000: turnover 10, 36.5 days', () => {
  // 100 orders of 100 units at a cost of 100, each replaced at once: 1,000 units on hand all year.
  const scenario = smallShop({
    horizonDays: 365,
    items: [{ cost: 100, price: 150, holdingPerYear: 0.25 }],
    reorder: { S: 1000 },
  });
  const orders = Array.from({ length: 100 }, (_, i) => order(3 * i + 0.5, [[0, 100]]));
  const { values } = play(scenario, tapeOf(orders, { leadTime: () => 0 }));
  expect(kpi(values, 'onHandMean')).toBe(1000);
  expect(kpi(values, 'inventoryTurnover')).toBeCloseTo(10, 12);
  expect(kpi(values, 'daysOfSupply')).toBeCloseTo(36.5, 12);
  // A quarter of 100,000 a year.
  expect(kpi(values, 'holdingCost')).toBeCloseTo(25_000, 6);
});
