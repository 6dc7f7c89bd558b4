import { describe, expect, it } from 'vitest';
import type { DeliveryRecords } from '../../../src/domain/deliveries.js';
import { ticks } from '../../../src/domain/time.js';
import { asItWas } from '../../../src/study/backtest/as-it-was.js';

// Day 100 is the first of ten; the stock is counted on the morning of day 112.
const rows = [
  { item: 0, ordered: 95, received: 101, units: 30, came: 30, price: 2 },
  { item: 0, ordered: 103, received: 108, units: 20, came: 18, price: 2.5 },
  { item: 1, ordered: 109, received: NaN, units: 50, came: NaN, price: NaN },
  { item: 0, ordered: 109, received: 111, units: 10, came: NaN, price: 3 },
  { item: 0, ordered: 110, received: 115, units: 99, came: 99, price: 3 },
];
const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
const deliveries: DeliveryRecords = {
  suppliers: ['kilns'],
  items: ['mug', 'bowl'],
  order: rows.map((_, k) => `P${k}`),
  supplier: new Int32Array(rows.length),
  item: Int32Array.from(rows, ({ item }) => item),
  units: column(({ units }) => units),
  unitsReceived: column(({ came }) => came),
  orderedAt: column(({ ordered }) => ordered),
  promisedAt: column(() => NaN),
  receivedAt: column(({ received }) => received),
  price: column(({ price }) => price),
};
/** Mugs sold: 12 on day 100, 20 on day 102, 5 on day 109, 6 on day 111; no bowl. */
const sales = {
  time: Float64Array.from([0.5, 2.5, 9.5, 11.5], ticks),
  channel: new Uint8Array(4),
  firstLine: Int32Array.from([0, 1, 2, 3, 4]),
  item: new Int32Array(4),
  units: Int32Array.from([12, 20, 5, 6]),
};
const itemNames = ['mug', 'bowl'];

describe('a time as it was', () => {
  it('counts what was ordered in it, with and without a price', () => {
    const was = asItWas({ deliveries, stock: null, sales, itemNames }, 100, 10);
    expect(was).toEqual({ lines: 3, units: 80, spent: 20 * 2.5 + 10 * 3, unpriced: 1, stock: null });
  });

  it('counts stock back from the day on which it is known', () => {
    const onHand = new Map([
      ['mug', 17],
      ['not sold here', 400],
    ]);
    const { stock } = asItWas({ deliveries, stock: { at: 112, onHand }, sales, itemNames }, 100, 10);
    // Closing: day 111 17, 110 13, 109 13, 108 18, 107 … 102 0, 101 20, 100 −10.
    const closing = [-10, 20, 0, 0, 0, 0, 0, 0, 18, 13];
    const sum = closing.reduce((total, units) => total + Math.max(0, units), 0);
    expect(stock).toEqual({ onHandMean: sum / 10, soldOutDays: 7, items: 1, below: 1 });
  });

  it('says nothing of stock that was counted before the time was over', () => {
    const onHand = new Map([['mug', 17]]);
    expect(asItWas({ deliveries, stock: { at: 105, onHand }, sales, itemNames }, 100, 10).stock).toBeNull();
  });
});
