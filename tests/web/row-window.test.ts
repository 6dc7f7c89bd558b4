import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow } from '../../web/components/row-window.js';

describe('the rows in sight', () => {
  it.each([
    [0, 168, 40, { from: 0, count: 13, first: 0, last: 6 }],
    [240, 168, 40, { from: 4, count: 19, first: 10, last: 16 }],
    [1e9, 168, 40, { from: 27, count: 13, first: 33, last: 39 }],
    [0, 168, 3, { from: 0, count: 3, first: 0, last: 2 }],
    [0, 168, 0, { from: 0, count: 0, first: 0, last: 0 }],
  ])('scrolled to %d px of %d, of %d', (top, height, total, rows) =>
    expect(rowWindow(top, height, 24, total)).toEqual(rows),
  );

  it('are always among those asked for, and those are few', () => {
    fc.assert(
      fc.property(
        fc.nat(300_000),
        fc.integer({ min: 30, max: 900 }),
        fc.integer({ min: 1, max: 10_000 }),
        (top, high, n) => {
          const { from, count, first, last } = rowWindow(top, high, 24, n);
          expect(from).toBeLessThanOrEqual(first);
          expect(last).toBeLessThan(from + count);
          expect(from + count).toBeLessThanOrEqual(n);
          expect(count).toBeLessThanOrEqual(high / 24 + 14);
        },
      ),
      { seed: 4 },
    );
  });
});
