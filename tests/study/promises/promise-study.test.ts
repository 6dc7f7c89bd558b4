import { describe, expect, it } from 'vitest';
import { promiseStudy } from '../../../src/study/promises/promise-study.js';
import { lognormalPast } from './lognormal-past.js';

describe('what promises would have been worth', () => {
  it('is as late as it says, also near the last day, where slow orders are still under way', () => {
    const past = lognormalPast({ days: 240, perDay: 30, median: 20, sigma: 0.7 });
    const { asOf, all, replay } = promiseStudy(past);
    // 20 · exp(0.7 z) for z = 0.8416, 1.2816, 1.6449, in whole days.
    expect(all).toEqual([37, 50, 64]);
    const { scores } = replay.rules[0];
    expect(scores[0].n).toBeGreaterThan(2000);
    // Beyond 37, 50 and 64 days: 19.0, 9.5 and 4.8 %. What scores too many quick ones says 17, 7 and 3.
    expect(Math.abs(scores[0].late - 0.19)).toBeLessThan(0.01);
    expect(Math.abs(scores[1].late - 0.095)).toBeLessThan(0.01);
    expect(Math.abs(scores[2].late - 0.048)).toBeLessThan(0.01);
    expect(asOf - replay.to).toBeGreaterThan(100);
  });

  it('is not told where too little has had time to come', () => {
    const { replay } = promiseStudy(lognormalPast({ days: 20, perDay: 30, median: 20, sigma: 0.7 }));
    expect(replay.rules[0].scores[0].n).toBe(0);
  });
});
