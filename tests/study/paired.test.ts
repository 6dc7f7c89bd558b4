import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal.js';
import { Purpose } from '../../src/stats/purpose.js';
import { streamOf } from '../../src/stats/stream.js';
import { atLevel, pairedDifference, pairedPValue, type RatioColumns } from '../../src/study/paired.js';

const plain = (...x: number[]): RatioColumns => ({
  num: Float64Array.from(x),
  den: new Float64Array(x.length).fill(1),
});
const ratio = (num: number[], den: number[]): RatioColumns => ({
  num: Float64Array.from(num),
  den: Float64Array.from(den),
});

// R 4.2 t.test(A, B, paired = TRUE)
const A = plain(126.97, 124.31, 126.68, 122.66, 127.23);
const B = plain(118.21, 120.22, 122.45, 122.68, 119.4);

describe('paired difference', () => {
  it('as R: 90 % interval and p', () => {
    const d = pairedDifference(A, B, 0.9);
    expect(Math.abs(d.low - 1.64912687484)).toBeLessThan(1e-8);
    expect(Math.abs(d.high - 8.30687312516)).toBeLessThan(1e-8);
    expect(Math.abs(pairedPValue(d) - 0.0332808237861)).toBeLessThan(1e-9);
  });
  it('at another level is the same as if asked for at once', () => {
    for (const level of [0.5, 0.95, 0.99])
      expect(atLevel(pairedDifference(A, B), level)).toEqual(pairedDifference(A, B, level));
    for (const level of [0.5, 0.99]) {
      expect(atLevel(pairedDifference(A, A), level)).toEqual(pairedDifference(A, A, level));
      expect(atLevel(pairedDifference(plain(1), plain(2)), level)).toEqual(pairedDifference(plain(1), plain(2), level));
      expect(atLevel(pairedDifference(ratio([0], [0]), B), level)).toEqual(pairedDifference(ratio([0], [0]), B, level));
    }
  });
  it('of ratios by hand: a = 3 of 4, 5 of 6; b = 1 of 2, 6 of 8', () => {
    const d = pairedDifference(ratio([3, 5], [4, 6]), ratio([1, 6], [2, 8]));
    expect(d.difference).toBeCloseTo(8 / 10 - 7 / 10, 14);
    // of two replications: jackknife values R ± (R₁ − R₂)/2, so a: ∓1/24, b: ∓1/8; the gaps differ by 1/6, sd = (1/6)/√2
    expect(d.sd).toBeCloseTo(1 / 6 / Math.sqrt(2), 13);
  });
  it('exchanged changes the sign, nothing else', () => {
    const d = pairedDifference(A, B);
    const e = pairedDifference(B, A);
    expect([e.difference, e.low, e.high, e.sd]).toEqual([-d.difference, -d.high, -d.low, d.sd]);
    expect(e.varianceReduction).toBe(d.varianceReduction);
  });
  it('of equal strategies is exactly 0, with nothing to reduce', () => {
    for (const x of [A, ratio([3, 5, 0], [4, 6, 0]), ratio([0, 5], [0, 7]), plain(3)]) {
      const d = pairedDifference(x, { num: x.num.slice(), den: x.den.slice() });
      expect(d).toMatchObject({ difference: 0, low: 0, high: 0, sd: 0, varianceReduction: null });
      expect(pairedPValue(d)).toBe(1);
    }
  });
  it('that never varies is certain', () => {
    const d = pairedDifference(plain(3, 4, 5), plain(1, 2, 3));
    expect(d).toMatchObject({ difference: 2, low: 2, high: 2, varianceReduction: null });
    expect(pairedPValue(d)).toBe(0);
  });
  it('of one replication is the whole line; of nothing asked unknown', () => {
    const d = pairedDifference(plain(3), plain(4));
    expect(d).toMatchObject({ difference: -1, low: -Infinity, high: Infinity, varianceReduction: null });
    expect(pairedPValue(d)).toBe(1);
    expect(pairedDifference(ratio([0, 0], [0, 0]), A).difference).toBeNaN();
    expect(pairedDifference(A, plain(1, 2)).difference).toBeNaN();
  });
});

describe('over many studies of 10 replications with correlated normal values', () => {
  // s₁ = 2, s₂ = 3, ρ = 0.6: the difference has variance 4 + 9 − 2·0.6·6 = 5.8 and the mean half-width t E[S]/√n = 1.67570475866
  const runs = process.env.BULLWHIP_FULL ? 20_000 : 2_000;
  const s = streamOf([6, 6, 6, 6], 0, Purpose.UNITS, 0);
  const normal = (): number => normalQuantile(s.uniform());
  const pair = (shift: number): [RatioColumns, RatioColumns] => {
    const a = plain(...new Float64Array(10));
    const b = plain(...new Float64Array(10));
    for (let r = 0; r < 10; r++) {
      const z = normal();
      a.num[r] = shift + 2 * z;
      b.num[r] = 3 * (0.6 * z + 0.8 * normal());
    }
    return [a, b];
  };

  it('covers 95 % ± 1.5 points, as wide as theory says, and reports the variance reduction 13/5.8', () => {
    let covered = 0;
    let width = 0;
    let variance = 0;
    for (let run = 0; run < runs; run++) {
      const d = pairedDifference(...pair(1));
      if (d.low <= 1 && 1 <= d.high) covered++;
      width += (d.high - d.low) / 2 / runs;
      variance += d.sd ** 2 / runs;
    }
    expect(Math.abs(covered / runs - 0.95)).toBeLessThan(0.015);
    // a sample deviation of 10 normals has relative sd 0.236, a sample variance 0.471
    expect(Math.abs(width / 1.67570475866 - 1)).toBeLessThan((4 * 0.236) / Math.sqrt(runs));
    expect(Math.abs(variance / 5.8 - 1)).toBeLessThan((4 * 0.471) / Math.sqrt(runs));
    const [a, b] = [plain(...draw(4000, 0)), plain(...draw(4000, 1))];
    expect(Math.abs(pairedDifference(a, b).varianceReduction! / (13 / 5.8) - 1)).toBeLessThan(0.1);
  });
  it('A/A: strategies that are equal in truth are called different in 5 % ± 1 of studies, and p is uniform', () => {
    const studies = process.env.BULLWHIP_FULL ? 20_000 : 8_000;
    const deciles = new Float64Array(10);
    let different = 0;
    for (let run = 0; run < studies; run++) {
      const d = pairedDifference(...pair(0));
      const p = pairedPValue(d);
      deciles[Math.min(9, Math.floor(p * 10))]++;
      if (d.low > 0 || d.high < 0) different++;
      expect(d.low > 0 || d.high < 0).toBe(p < 0.05);
    }
    expect(Math.abs(different / studies - 0.05)).toBeLessThan(0.01);
    const expected = studies / 10;
    const chi = deciles.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chi).toBeLessThan(27.88); // χ²(9) at 99.9 %
  });

  /** The two correlated columns, from the same numbers: which = 0 or 1. */
  function draw(n: number, which: number): number[] {
    const t = streamOf([8, 8, 8, 8], 0, Purpose.UNITS, 0);
    return Array.from({ length: n }, () => {
      const z = normalQuantile(t.uniform());
      const e = normalQuantile(t.uniform());
      return which === 0 ? 2 * z : 3 * (0.6 * z + 0.8 * e);
    });
  }
});
