import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enqueue, olderWaits, unlink } from '../../../src/engine/allocation/queue.js';
import type { Engine } from '../../../src/engine/engine.js';
import { play, smallShop, tapeOf } from '../../reference/small-shop.js';

const emptyShop = (): Engine => play(smallShop({ items: [{}, {}] }), tapeOf([])).simulation.engine;

/** A waiting line of a new order. */
function line(e: Engine, id: number, row: number): number {
  return e.backlog.addLine(e.backlog.openOrder(id, 0, 0, 0), row, 0, 1, 0, 0);
}

function queue({ ledger, backlog }: Engine, row: number): number[] {
  const lines = [];
  for (let l = ledger.head[row]; l >= 0; l = backlog.next[l]) lines.push(l);
  return lines;
}

it('puts a line behind all with the same or a smaller key', () => {
  const e = emptyShop();
  const [a, b, c, d] = [1, 2, 3, 4].map((id) => line(e, id, 0));
  enqueue(e, a, 5);
  enqueue(e, b, 3);
  enqueue(e, c, 5);
  enqueue(e, d, 3);
  expect(queue(e, 0)).toEqual([b, d, a, c]);
  expect(olderWaits(e, 0, b)).toBe(true);
  expect(olderWaits(e, 0, a)).toBe(false);
  unlink(e, a);
  expect(queue(e, 0)).toEqual([b, d, c]);
  expect(olderWaits(e, 0, b)).toBe(false);
  unlink(e, b);
  unlink(e, c);
  unlink(e, d);
  expect(queue(e, 0)).toEqual([]);
  expect(e.ledger.tail[0]).toBe(-1);
});

it('keeps two queues as a sorted array would, under any coming and going', () => {
  const step = fc.record({
    row: fc.integer({ min: 0, max: 1 }),
    key: fc.integer({ min: 0, max: 3 }),
    leaves: fc.boolean(),
    which: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
      const e = emptyShop();
      const plain: { line: number; row: number; key: number }[] = [];
      steps.forEach(({ row, key, leaves, which }, id) => {
        if (leaves && plain.length > 0) {
          const [gone] = plain.splice(which % plain.length, 1);
          unlink(e, gone.line);
          e.backlog.closeOrder(e.backlog.orderOf[gone.line]);
        } else {
          plain.push({ line: line(e, id, row), row, key });
          enqueue(e, plain[plain.length - 1].line, key);
        }
      });
      for (const row of [0, 1]) {
        const expected = plain.filter((x) => x.row === row).toSorted((a, b) => a.key - b.key);
        expect(queue(e, row)).toEqual(expected.map((x) => x.line));
      }
    }),
    { numRuns: 100, seed: 13 },
  );
});
