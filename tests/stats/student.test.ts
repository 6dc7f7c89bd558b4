import * as R from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { studentQuantile, studentUpper } from '../../src/stats/student.js';

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
  it('tails as its closed forms for 1, 2, 3 and 4 degrees of freedom', () => {
    for (const t of [-50, -3, -1, -0.01, 0, 0.5, 2, 7]) {
      const angle = Math.atan(t / Math.sqrt(3));
      const closed: [number, number][] = [
        [1, 0.5 + Math.atan(t) / Math.PI],
        [2, 0.5 + t / (2 * Math.sqrt(2 + t * t))],
        [3, 0.5 + (angle + Math.sin(angle) * Math.cos(angle)) / Math.PI],
        [4, 0.5 + ((3 * t) / 8 / Math.sqrt(1 + (t * t) / 4)) * (1 - (t * t) / (1 + (t * t) / 4) / 12)],
      ];
      for (const [df, p] of closed) {
        expect(Math.abs(studentUpper(-t, df) - p)).toBeLessThan(1e-14);
        expect(Math.abs(1 - studentUpper(t, df) - p)).toBeLessThan(1e-14);
      }
    }
  });
  it('upper tail as the density integrated, undone by the quantile, relative to the tail', () => {
    // substitution x = t e^v turns the tail into an integrand that dies quickly; Simpson's rule
    const integrated = (t: number, df: number): number => {
      const kernel = (x: number): number => Math.exp((-(df + 1) / 2) * Math.log1p((x * x) / df));
      const over = (from: number, to: number, f: (v: number) => number): number => {
        const n = 40_000;
        const h = (to - from) / n;
        let sum = f(from) + f(to);
        for (let i = 1; i < n; i++) sum += (i % 2 ? 4 : 2) * f(from + i * h);
        return (sum * h) / 3;
      };
      const inLog = (v: number): number => kernel(Math.exp(v)) * Math.exp(v);
      return over(Math.log(t), Math.log(t) + 12, inLog) / (2 * over(-40, 30, inLog));
    };
    for (const df of [2.5, 10, 29, 100, 1e5]) {
      for (const t of [0.5, 2, 3, 8]) {
        const tail = studentUpper(t, df);
        expect(Math.abs(integrated(t, df) / tail - 1)).toBeLessThan(1e-9);
        expect(studentQuantile(tail, df)).toBeCloseTo(-t, 8);
      }
    }
  });
  it('tails as the port of R in the tests, which is itself good to 2e-8', () => {
    for (const df of [0.5, 1, 3, 10, 100, 1e5])
      for (const t of [-8, -3, -1, -0.01, 0, 0.5, 2, 7])
        expect(Math.abs(studentUpper(-t, df) - R.pt(t, df))).toBeLessThan(2e-8);
  });
  it('one degree of freedom is Cauchy: t = tan(π(p − ½))', () => {
    for (const p of [0.51, 0.75, 0.99]) expect(studentQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 10);
  });
  it('at the ends', () => {
    expect([0, 0.5, 1, 2].map((p) => studentQuantile(p, 5))).toEqual([-Infinity, 0, Infinity, NaN]);
    expect([studentUpper(Infinity, 5), studentUpper(-Infinity, 5)]).toEqual([0, 1]);
  });
});
