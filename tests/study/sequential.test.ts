import { describe, expect, it } from 'vitest';
import { Purpose } from '../../src/stats/purpose.js';
import { normalQuantile } from '../../src/stats/normal.js';
import { streamOf } from '../../src/stats/stream.js';
import { ratioInterval } from '../../src/study/ratio.js';
import { enough, moreNeeded } from '../../src/study/sequential.js';

const ones = (n: number): Float64Array => new Float64Array(n).fill(1);
/** n values 9, 11, 9, 11 …: mean 10, sd about 1. */
const zigzag = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => (i % 2 ? 11 : 9));

describe('when a study has seen enough', () => {
  it('not below the minimum of 20, however narrow', () => {
    expect(enough(new Float64Array(10).fill(5), ones(10), { halfWidth: 1, max: 100 })).toMatchObject({
      done: false,
      reason: 'too-few',
      moreNeeded: 10,
    });
  });
  it('when the half-width is reached', () => {
    // 20 values: t(19) × 1.02598/√20 = 0.4802
    expect(enough(zigzag(20), ones(20), { halfWidth: 0.481, max: 100 })).toMatchObject({
      done: true,
      reason: 'reached',
      moreNeeded: 0,
    });
    expect(enough(zigzag(20), ones(20), { halfWidth: 0.479, max: 100 })).toMatchObject({
      done: false,
      reason: 'not-yet',
      moreNeeded: 1,
    });
  });
  it('relative to the estimate; of both goals the stricter', () => {
    expect(enough(zigzag(20), ones(20), { relative: 0.05, max: 100 }).reason).toBe('reached');
    expect(enough(zigzag(20), ones(20), { relative: 0.04, max: 100 }).reason).toBe('not-yet');
    expect(enough(zigzag(20), ones(20), { relative: 0.05, halfWidth: 0.1, max: 100 }).reason).toBe('not-yet');
  });
  it('at the cap, even one below the minimum', () => {
    expect(enough(zigzag(40), ones(40), { halfWidth: 0.01, max: 40 })).toMatchObject({ done: true, reason: 'cap' });
    expect(enough(zigzag(10), ones(10), { halfWidth: 0.01, max: 10 })).toMatchObject({ done: true, reason: 'cap' });
  });
  it('of a KPI that could never be known goes on to the cap', () => {
    expect(enough(new Float64Array(30), new Float64Array(30), { halfWidth: 1, max: 60 })).toMatchObject({
      reason: 'not-yet',
      moreNeeded: 30,
    });
  });
  it('more needed: a quarter of the width takes sixteen times the replications', () => {
    const interval = ratioInterval(zigzag(20), ones(20));
    expect(moreNeeded(interval, { halfWidth: interval.halfWidth / 4, max: 1e6 })).toBe(300);
    expect(moreNeeded(interval, { halfWidth: 0, max: 1e6 })).toBe(Infinity);
    expect(moreNeeded(interval, { halfWidth: 1, max: 1e6 })).toBe(0);
  });
  it('stopping by width keeps the coverage near 95 %: at least 93 % over 1,000 studies', () => {
    const s = streamOf([1, 6, 1, 8], 0, Purpose.UNITS, 0);
    let covered = 0;
    let used = 0;
    for (let study = 0; study < 1000; study++) {
      const values: number[] = [];
      let verdict = enough(Float64Array.from(values), ones(0), { halfWidth: 0.25, max: 500 });
      while (!verdict.done) {
        for (let i = 0; i < verdict.moreNeeded; i++) values.push(normalQuantile(s.uniform()));
        verdict = enough(Float64Array.from(values), ones(values.length), { halfWidth: 0.25, max: 500 });
      }
      if (Math.abs(verdict.interval.mean) <= verdict.interval.halfWidth) covered++;
      used += values.length / 1000;
    }
    expect(covered / 1000).toBeGreaterThan(0.93);
    // with the spread known (1.96/0.25)² = 61.5; Stein's two stages from 20 would take (t(19)/0.25)² = 70.1, and here more looks follow
    expect(used).toBeGreaterThan(61.5);
    expect(used).toBeLessThan(1.15 * 70.1);
  });
});
