import { describe, expect, it } from 'vitest';
import { PastErrors } from '../../../src/forecast/planner/past-errors.js';
import { tamed } from '../../../src/forecast/planner/tamed.js';

describe('tamed', () => {
  it('cuts one giant, and nothing after it or before', () => {
    const series = Float64Array.from({ length: 40 }, (_, t) => (t === 30 ? 5000 : 10 + (t % 3)));
    const calm = tamed(series);
    expect(calm[30]).toBeLessThan(40);
    expect([...calm].filter((_, t) => t !== 30)).toEqual([...series].filter((_, t) => t !== 30));
  });

  it('cuts no pack that was asked for before, however long ago', () => {
    const series = Float64Array.from({ length: 120 }, (_, t) => (t % 40 === 0 ? 12 : 0));
    expect(tamed(series)).toEqual(series);
  });

  it('never looks ahead', () => {
    const series = Float64Array.from({ length: 40 }, (_, t) => (t * 37) % 11);
    const longer = Float64Array.from([...series, 900, 900, 900]);
    expect([...tamed(longer)].slice(0, 40)).toEqual([...tamed(series)]);
  });
});

describe('PastErrors', () => {
  it('scales what happened to forecasts of that size', () => {
    const errors = new PastErrors(3, [1]);
    for (let k = 0; k < 1000; k++) errors.add(2, 100, 0.5, k % 10 === 0 ? 300 : 80);
    const law = errors.law(2, 110, 0.5)!;
    expect(law.mean).toBeCloseTo(110 * (0.1 * 3 + 0.9 * 0.8), 6);
    expect(law.quantile(0.85)).toBe(88);
    expect(law.quantile(0.95)).toBe(330);
    expect(law.shortage(88)).toBeCloseTo(0.1 * (330 - 88), 6);
  });

  it('says nothing where it has seen little', () => {
    const errors = new PastErrors(3, [1]);
    errors.add(1, 100, 0.5, 100);
    expect(errors.law(1, 100, 0.5)).toBeNull();
  });
});
