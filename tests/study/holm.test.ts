import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal.js';
import { Purpose } from '../../src/stats/purpose.js';
import { streamOf } from '../../src/stats/stream.js';
import { bonferroniLevel, holmAdjust } from '../../src/study/holm.js';
import { pairedDifference, pairedPValue } from '../../src/study/paired.js';

describe('Holm', () => {
  it("adjusts as R 4.2's p.adjust", () => {
    const p = [0.0002, 0.012, 0.03, 0.009, 0.04, 0.25, 0.6, 0.049];
    const want = [0.0016, 0.072, 0.15, 0.063, 0.16, 0.5, 0.6, 0.16];
    holmAdjust(p).forEach((value, i) => expect(Math.abs(value - want[i])).toBeLessThan(1e-10));
  });
  it('of none and of one', () => {
    expect([...holmAdjust([])]).toEqual([]);
    expect([...holmAdjust([0.3])]).toEqual([0.3]);
    expect(bonferroniLevel(1)).toBe(0.95);
    expect(bonferroniLevel(5)).toBeCloseTo(0.99, 14);
  });
  it('calls any of 4 equal strategies different from the incumbent in at most 5 % + 1 of studies', () => {
    const studies = process.env.BULLWHIP_FULL ? 10_000 : 2_000;
    const n = 20;
    const s = streamOf([3, 1, 4, 1], 0, Purpose.UNITS, 0);
    let wrong = 0;
    let wrongUnadjusted = 0;
    for (let study = 0; study < studies; study++) {
      const den = new Float64Array(n).fill(1);
      const columns = Array.from({ length: 5 }, () => ({ num: den.map(() => normalQuantile(s.uniform())), den }));
      const p = columns.slice(1).map((c) => pairedPValue(pairedDifference(c, columns[0])));
      if (holmAdjust(p).some((value) => value < 0.05)) wrong++;
      if (p.some((value) => value < 0.05)) wrongUnadjusted++;
    }
    expect(wrong / studies).toBeLessThan(0.06);
    expect(wrongUnadjusted / studies).toBeGreaterThan(0.08);
  });
});
