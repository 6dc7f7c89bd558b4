import * as R from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { studentCdf, studentQuantile, studentUpper } from '../../src/stats/student.js';

describe("Student's t", () => {
  // R 4.2 qt
  it.each([
    [0.975, 1, 12.7062047362],
    [0.975, 4, 2.7764451052],
    [0.95, 9, 1.83311293266],
    [0.995, 29, 2.75638590367],
    [0.975, 1000, 1.96233908083],
    [0.9, 2.5, 1.73025092881],
    [0.975, 19, 2.093024054408263],
  ])('quantile of %d with %d degrees of freedom', (p, df, t) => {
    expect(Math.abs(studentQuantile(p, df) - t)).toBeLessThan(1e-10);
    expect(studentQuantile(1 - p, df)).toBeCloseTo(-t, 8);
  });
  it('cdf as its closed forms for 1, 2, 3 and 4 degrees of freedom', () => {
    for (const t of [-50, -3, -1, -0.01, 0, 0.5, 2, 7]) {
      const angle = Math.atan(t / Math.sqrt(3));
      const closed: [number, number][] = [
        [1, 0.5 + Math.atan(t) / Math.PI],
        [2, 0.5 + t / (2 * Math.sqrt(2 + t * t))],
        [3, 0.5 + (angle + Math.sin(angle) * Math.cos(angle)) / Math.PI],
        [4, 0.5 + ((3 * t) / 8 / Math.sqrt(1 + (t * t) / 4)) * (1 - (t * t) / (1 + (t * t) / 4) / 12)],
      ];
      for (const [df, p] of closed) {
        expect(Math.abs(studentCdf(t, df) - p)).toBeLessThan(1e-14);
        expect(Math.abs(studentUpper(-t, df) - p)).toBeLessThan(1e-14);
      }
    }
  });
  it('cdf as R (whose port is good to 1e-7), and undone by the quantile', () => {
    for (const df of [0.5, 1, 3, 10, 100, 1e5]) {
      for (const t of [-8, -3, -1, -0.01, 0, 0.5, 2, 7]) {
        expect(Math.abs(studentCdf(t, df) / R.pt(t, df) - 1)).toBeLessThan(1e-7);
        const p = studentCdf(t, df);
        if (p > 1e-12 && p < 1 - 1e-4) expect(studentQuantile(p, df)).toBeCloseTo(t, 7);
      }
    }
  });
  it('one degree of freedom is Cauchy: t = tan(π(p − ½))', () => {
    for (const p of [0.51, 0.75, 0.99]) expect(studentQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 10);
  });
  it('at the ends', () => {
    expect([0, 0.5, 1, 2].map((p) => studentQuantile(p, 5))).toEqual([-Infinity, 0, Infinity, NaN]);
    expect([studentCdf(-Infinity, 5), studentCdf(Infinity, 5)]).toEqual([0, 1]);
  });
});
