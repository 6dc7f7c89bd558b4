import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal.js';
import { Purpose } from '../../src/stats/purpose.js';
import { streamOf } from '../../src/stats/stream.js';
import { bonferroniLevel, holmAdjust, holmLevels } from '../../src/study/holm.js';
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
    expect(holmLevels([0.3])[0]).toBeCloseTo(0.95, 14);
    expect(bonferroniLevel(1)).toBe(0.95);
    expect(bonferroniLevel(5)).toBeCloseTo(0.99, 14);
  });
  it('levels by hand: 0.001 and 0.02 of three are rejected at α/3 and α/2, 0.2 is not at α', () => {
    const levels = holmLevels([0.2, 0.001, 0.02]);
    expect(levels[0]).toBeCloseTo(0.95, 14);
    expect(levels[1]).toBeCloseTo(1 - 0.05 / 3, 14);
    expect(levels[2]).toBeCloseTo(1 - 0.05 / 2, 14);
  });
  it('after the first failure everything keeps its level', () => {
    holmLevels([0.04, 0.03, 0.2]).forEach((level) => expect(level).toBeCloseTo(1 - 0.05 / 3, 14));
  });
  it('an interval excludes 0 exactly when the adjusted p is at most α', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (p) => {
        const adjusted = holmAdjust(p);
        const levels = holmLevels(p);
        // the interval of level L excludes 0 when p < 1 − L; on the very border rounding decides
        const clear = p.map((_, i) => i).filter((i) => Math.abs(adjusted[i] - 0.05) > 1e-9);
        for (const i of clear) expect(p[i] < 1 - levels[i] + 1e-15).toBe(adjusted[i] < 0.05);
      }),
      { numRuns: 2000, seed: 6 },
    );
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
