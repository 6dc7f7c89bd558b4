import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventList } from '../../src/simulation/event-list.js';

it('hands out by time, then rank, then first scheduled first served', () => {
  const list = new EventList();
  expect(list.nextTime).toBe(Infinity);
  for (const [time, rank, payload] of [[5, 3, 0], [5, 1, 1], [2, 6, 2], [5, 1, 3], [5, 0, 4]]) list.add(time, rank, payload, 0); // prettier-ignore
  const order = [];
  while (list.nextTime < Infinity) {
    order.push([list.nextTime, list.nextRank, list.topPayload]);
    list.pop();
  }
  expect(order).toEqual([[2, 6, 2], [5, 0, 4], [5, 1, 1], [5, 1, 3], [5, 3, 0]]); // prettier-ignore
});

it('is a sorted array, under any adding and taking', () => {
  const step = fc.record({
    take: fc.boolean(),
    time: fc.integer({ min: 0, max: 20 }),
    rank: fc.integer({ min: 0, max: 6 }),
    check: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 500, size: 'max' }), (steps) => {
      const list = new EventList();
      let plain: { time: number; rank: number; sequence: number; check: number }[] = [];
      const wrong: unknown[] = [];
      steps.forEach(({ take, time, rank, check }, sequence) => {
        if (take && plain.length > 0) {
          const [first, ...rest] = plain;
          const top = { time: list.nextTime, rank: list.nextRank, sequence: list.topPayload, check: list.topCheck };
          if (JSON.stringify(top) !== JSON.stringify(first)) wrong.push({ top, first });
          list.pop();
          plain = rest;
        } else {
          list.add(time, rank, sequence, check);
          plain = [...plain, { time, rank, sequence, check }].toSorted(
            (a, b) => a.time - b.time || a.rank - b.rank || a.sequence - b.sequence,
          );
        }
      });
      expect(wrong).toEqual([]);
      expect(list.nextTime).toBe(plain[0]?.time ?? Infinity);
    }),
    { numRuns: 100, seed: 14 },
  );
});
