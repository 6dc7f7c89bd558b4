import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterStandstill } from '../../../src/simulation/house/standstill.js';

const spans = [
  { from: 10, to: 20 },
  { from: 30, to: 31 },
];

it.each([
  ['over before it begins', 2, 5, 7],
  ['over as it begins', 5, 5, 10],
  ['half before, half after', 5, 10, 25],
  ['begun in it', 12, 5, 25],
  ['begun as it begins, and takes no time', 10, 0, 20],
  ['begun as it ends', 20, 5, 25],
  ['through both', 5, 20, 36],
  ['after both', 40, 5, 45],
])('%s', (_name, start, work, end) => expect(afterStandstill(start, work, spans)).toBe(end));

it('counts tick by tick what moves', () => {
  const span = fc.record({ gap: fc.integer({ min: 1, max: 9 }), lasts: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), fc.nat(60), fc.nat(30), (gaps, start, work) => {
      let t = 0;
      const still = gaps.map(({ gap, lasts }) => {
        const from = t + gap;
        t = from + lasts;
        return { from, to: t };
      });
      const stands = (tick: number) => still.some(({ from, to }) => from <= tick && tick < to);
      let at = start;
      let left = work;
      if (stands(at)) while (stands(at)) at++;
      while (left > 0) if (!stands(at++)) left--;
      expect(afterStandstill(start, work, still)).toBe(at);
    }),
    { numRuns: 500, seed: 6 },
  );
});
