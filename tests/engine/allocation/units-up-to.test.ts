import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitsUpTo } from '../../../src/engine/allocation/units-up-to.js';
import { randomCases } from '../../reference/random-shops.js';
import { play } from '../../reference/small-shop.js';

it('is what waits from the head of the queue to the line, asked from any end', () => {
  let asked = 0;
  fc.assert(
    fc.property(randomCases(), fc.boolean(), ({ scenario, tape }, fromTheEnd) => {
      const { engine } = play(scenario, tape).simulation;
      const { ledger, backlog } = engine;
      for (let row = 0; row < ledger.rows; row++) {
        const queue: number[] = [];
        for (let line = ledger.head[row]; line >= 0; line = backlog.next[line]) queue.push(line);
        const sums = queue.map((_, i) => queue.slice(0, i + 1).reduce((sum, line) => sum + backlog.waiting[line], 0));
        const order = fromTheEnd ? queue.toReversed() : queue;
        const found = new Map(order.map((line) => [line, unitsUpTo(engine, line)]));
        expect(queue.map((line) => found.get(line))).toEqual(sums);
        asked += queue.length;
      }
    }),
    { numRuns: 100, seed: 12 },
  );
  expect(asked).toBeGreaterThan(50);
});
