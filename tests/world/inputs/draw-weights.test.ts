import { describe, expect, it } from 'vitest';
import { gammaLower } from '../../../src/stats/gamma.js';
import { Purpose } from '../../../src/stats/purpose.js';
import { seedWords } from '../../../src/stats/seed.js';
import { streamOf } from '../../../src/stats/stream.js';
import { drawWeights, gammaDraw } from '../../../src/world/inputs/draw-weights.js';

const uniforms = (row: number) => {
  const stream = streamOf(seedWords('weights'), 0, Purpose.REFIT, row);
  return () => stream.uniform();
};

describe('weights as they could as well have been counted', () => {
  it('have the mean and variance of a Dirichlet draw', () => {
    const weights = [50, 30, 20, 0];
    const n = 200;
    const draws = Array.from({ length: 2000 }, (_, r) => {
      const drawn = drawWeights(weights, n, uniforms(r));
      const total = drawn.reduce((a, b) => a + b, 0);
      return drawn.map((w) => w / total);
    });
    weights.forEach((w, i) => {
      const p = w / 100;
      const mean = draws.reduce((sum, d) => sum + d[i], 0) / draws.length;
      const variance = draws.reduce((sum, d) => sum + (d[i] - mean) ** 2, 0) / draws.length;
      const known = (p * (1 - p)) / (n + 1);
      expect(Math.abs(mean - p)).toBeLessThanOrEqual(4 * Math.sqrt(known / draws.length));
      expect(Math.abs(variance - known)).toBeLessThanOrEqual(0.15 * known);
    });
  });

  it('stay what they are where they are known exactly, or there is one', () => {
    expect(drawWeights([3, 1], Infinity, uniforms(0))).toEqual([3, 1]);
    expect(drawWeights([0, 7, 0], 10, uniforms(0))).toEqual([0, 7, 0]);
  });

  it.each([30, 100, 5000])('the cube is a gamma draw of shape %d to 0.0005 of probability', (shape) => {
    for (const u of [0.001, 0.05, 0.5, 0.95, 0.999])
      expect(Math.abs(gammaLower(shape, gammaDraw(shape, u)) - u)).toBeLessThan(0.0005);
  });
});
