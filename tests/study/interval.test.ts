import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/study/interval.js';

describe('interval of a mean', () => {
  it('of 1 2 3 4 5: 3 ± t(4) √2.5/√5', () => {
    const i = meanInterval([1, 2, 3, 4, 5]);
    // R 4.2: t.test(1:5)$conf.int = 1.036757 4.963243
    expect(i.mean).toBe(3);
    expect(i.low).toBeCloseTo(1.036756838522439, 9);
    expect(i.high).toBeCloseTo(4.963243161477561, 9);
    expect(i.halfWidth).toBeCloseTo(1.963243161477561, 9);
    expect(i.sd).toBeCloseTo(Math.sqrt(2.5), 14);
  });
  it('of equal values is a point, of one value the line, of none nothing', () => {
    expect(meanInterval([7, 7, 7])).toMatchObject({ mean: 7, low: 7, high: 7, sd: 0, n: 3, halfWidth: 0 });
    expect(meanInterval([7])).toMatchObject({ mean: 7, low: -Infinity, high: Infinity, n: 1 });
    expect(meanInterval([])).toMatchObject({ mean: NaN, halfWidth: NaN, n: 0 });
  });
  it('leaves out what could not be known', () => {
    expect(meanInterval([1, NaN, 3])).toEqual(meanInterval([1, 3]));
  });
});
