import { describe, expect, it } from 'vitest';
import { nelderMead } from '../../../src/forecast/optimise/nelder-mead.js';

describe('Nelder–Mead', () => {
  it('finds the bottom of the banana of Rosenbrock (1960)', () => {
    const banana = ([x, y]: readonly number[]) => 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
    const { x } = nelderMead(banana, [-1.2, 1], { restarts: 3 });
    expect(x[0]).toBeCloseTo(1, 4);
    expect(x[1]).toBeCloseTo(1, 4);
  });

  it('stays within bounds, and finds a minimum on one', () => {
    const seen: number[] = [];
    const { x } = nelderMead(([a, b]) => (seen.push(a), (a - 2) * (a - 2) + (b - 0.5) * (b - 0.5)), [0.2, 0.2], {
      lower: [0, 0],
      upper: [1, 1],
    });
    expect(x[0]).toBeCloseTo(1, 6);
    expect(x[1]).toBeCloseTo(0.5, 4);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
  });

  it('takes what is no number for a wall', () => {
    const { x } = nelderMead(([a]) => (a < 0 ? NaN : (a - 0.01) * (a - 0.01)), [1]);
    expect(x[0]).toBeCloseTo(0.01, 4);
  });

  it('gives the same for the same, and keeps to its calls', () => {
    let calls = 0;
    const f = ([a, b]: readonly number[]) => (calls++, Math.abs(a - 3) + b * b);
    const first = nelderMead(f, [0, 1], { calls: 40 });
    expect(calls).toBeLessThanOrEqual(44);
    expect(nelderMead(f, [0, 1], { calls: 40 })).toEqual(first);
  });
});
