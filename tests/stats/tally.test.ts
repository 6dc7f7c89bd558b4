import { describe, expect, it } from 'vitest';
import { quantile, quantileOfSorted } from '../../src/stats/quantile.js';
import { tallyOf } from '../../src/stats/tally.js';

describe('tally', () => {
  it('of 2 4 4 4 5 5 7 9: mean 5, sum of squares 32', () => {
    const t = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect([t.count, t.mean, t.min, t.max]).toEqual([8, 5, 2, 9]);
    expect(t.variance).toBeCloseTo(32 / 7, 14);
    expect(t.sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });
  it('does not cancel: the variance of 1e9 + {4, 7, 13, 16} is 30', () => {
    expect(tallyOf([4, 7, 13, 16].map((x) => x + 1e9)).variance).toBe(30);
  });
  it('of one value has no variance, of none no mean to speak of', () => {
    expect(tallyOf([3]).variance).toBeNaN();
    expect(tallyOf([]).count).toBe(0);
  });
});

describe('quantile, type 7', () => {
  // R 4.2: quantile(c(3, 1, 2, 10, 7), c(0, .1, .25, .5, .9, 1))
  it.each([
    [0, 1],
    [0.1, 1.4],
    [0.25, 2],
    [0.5, 3],
    [0.9, 8.8],
    [1, 10],
  ])('%d', (p, want) => expect(quantile([3, 1, 2, 10, 7], p)).toBeCloseTo(want, 14));
  it('of none is not a number; the input keeps its order', () => {
    const input = Float64Array.of(10, 9, 100);
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile(input, 0.5)).toBe(10);
    expect([...input]).toEqual([10, 9, 100]);
    expect(quantileOfSorted(Float64Array.of(9, 10, 100), 0.75)).toBe(55);
  });
});
