import { expect, it } from 'vitest';
import { ticks } from '../../src/domain/time.js';
import { cacheTape } from '../../src/world/cache-tape.js';
import { toTape } from '../reference/literal-tape.js';
import { order, tapeOf } from '../reference/small-shop.js';

// Items 0 and 2 meet in an order, 2 and 4 in another; 1 and 3 are always ordered alone, 5 never.
const orders = [
  order(0.5, [[1, 1]]),
  order(1, [
    [0, 2],
    [2, 3],
  ]),
  order(1.5, [[3, 4]]),
  order(2, [
    [4, 5],
    [2, 6],
  ]),
  order(7, [[0, 7]]),
];

it.each([1, 3, 100])('a part is all that has to do with an item, in chunks of %i days or not', (days) => {
  const tape = cacheTape(toTape(tapeOf(orders), ticks(10), ticks(days)));
  const { items, orders: own, chunk } = tape.part([4]);
  expect(items).toEqual([0, 2, 4]);
  expect([...own]).toEqual([1, 3, 4]);
  expect([...chunk.time]).toEqual([1, 2, 7].map(ticks));
  expect([...chunk.firstLine]).toEqual([0, 2, 4, 5]);
  expect([...chunk.item]).toEqual([0, 1, 2, 1, 0]);
  expect([...chunk.units]).toEqual([2, 3, 5, 6, 7]);
});

it('several items are a part together, and who is never ordered has none', () => {
  const tape = cacheTape(toTape(tapeOf(orders), ticks(10)));
  expect([...tape.part([3, 1]).orders]).toEqual([0, 2]);
  expect(tape.part([3, 1]).items).toEqual([1, 3]);
  expect(tape.part([5])).toMatchObject({ items: [5], orders: new Int32Array(), chunk: { orders: 0 } });
});
