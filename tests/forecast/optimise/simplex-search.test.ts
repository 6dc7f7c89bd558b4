import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplexSearch } from '../../../src/forecast/optimise/simplex-search.js';

describe('simplex search', () => {
  it('finds the bottom of a bowl, wherever it is', () => {
    const place = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const { x, value } = simplexSearch(
          (p) => (p[0] - a) * (p[0] - a) + 3 * (p[1] - b) * (p[1] - b) + (p[2] - c + p[0] - a) * (p[2] - c + p[0] - a),
          [1, -1, 0.5],
          { tolerance: 1e-12 },
        );
        expect(value).toBeLessThan(1e-6);
        expect([...x].every((coordinate, i) => Math.abs(coordinate - [a, b, c][i]) < 1e-2)).toBe(true);
      }),
      { numRuns: 50, seed: 3 },
    );
  });

  it("goes the way of R's optim on Rosenbrock's valley", () => {
    // R 4: optim(c(-1.2, 1), function(x) 100*(x[2]-x[1]^2)^2 + (1-x[1])^2) gives 1.000260 1.000506, value 8.825241e-08 in 195 evaluations
    const { x, value, evaluations } = simplexSearch(
      (p) => 100 * (p[1] - p[0] * p[0]) * (p[1] - p[0] * p[0]) + (1 - p[0]) * (1 - p[0]),
      [-1.2, 1],
    );
    expect(x[0]).toBeCloseTo(1.00026, 6);
    expect(x[1]).toBeCloseTo(1.000506, 6);
    expect(value).toBeCloseTo(8.825241e-8, 13);
    expect(evaluations).toBe(195);
  });

  it('walks round places where nothing is defined', () => {
    const { x } = simplexSearch((p) => (p[0] < 0 || p[1] < 0 ? NaN : p[0] + p[1] + (p[0] - 1) * (p[0] - 1)), [2, 2]);
    expect(x[0]).toBeCloseTo(0.5, 2);
    expect(x[1]).toBeCloseTo(0, 2);
  });

  it('stops at the limit', () => {
    expect(simplexSearch((p) => p[0] * p[0] + p[1] * p[1], [3, 4], { limit: 20 }).evaluations).toBeLessThanOrEqual(24);
  });
});
