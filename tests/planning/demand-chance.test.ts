import { describe, expect, it } from 'vitest';
import { demandQuantile } from '../../src/forecast/predictive/demand-quantile.js';
import { shortfall } from '../../src/planning/demand-chance.js';

describe('the chance of a shortage', () => {
  it('of a Poisson demand of mean 2 is what tables say', () => {
    // P(D ≤ 0 … 4) = 0.1353, 0.4060, 0.6767, 0.8571, 0.9473 (Abramowitz & Stegun, table 26.7).
    const chances = [0, 1, 2, 3, 4].map((x) => shortfall({ mean: 2, variance: 2 }, x).chance);
    [0.8647, 0.594, 0.3233, 0.1429, 0.0527].forEach((p, x) => expect(chances[x]).toBeCloseTo(p, 4));
    // E(D − 2)⁺ = 2 − P(D > 0) − P(D > 1)
    expect(shortfall({ mean: 2, variance: 2 }, 2).units).toBeCloseTo(2 - 0.86466 - 0.59399, 4);
  });

  it('of a negative binomial demand is summed from its terms', () => {
    // Mean 3, variance 9: r = 1.5, q = 2/3; P(0) = (1/3)^1.5, P(k + 1) = P(k)·q·(r + k)/(k + 1).
    let p = 3 ** -1.5;
    let cdf = 0;
    for (let k = 0; k <= 5; k++) {
      cdf += p;
      p *= ((2 / 3) * (1.5 + k)) / (k + 1);
    }
    expect(shortfall({ mean: 3, variance: 9 }, 5).chance).toBeCloseTo(1 - cdf, 12);
  });

  it.each([
    { mean: 0.4, variance: 0.4 },
    { mean: 12, variance: 40 },
    { mean: 55, variance: 300 },
    { mean: 90, variance: 400 },
    { mean: 900, variance: 90_000 },
  ])('agrees with the levels worked out for $mean ± √$variance', (demand) => {
    for (const p of [0.5, 0.8, 0.9, 0.95, 0.99]) {
      const level = demandQuantile(demand, p);
      expect(shortfall(demand, level).chance).toBeLessThanOrEqual(1 - p + 1e-9);
      // Below nothing there is no chance to speak of.
      expect(shortfall(demand, level - 1).chance).toBeGreaterThan(1 - p - 1e-9);
    }
  });

  it('is certain where somebody waits already, and none where nothing is asked for', () => {
    expect(shortfall({ mean: 5, variance: 5 }, -3)).toEqual({ chance: 1, units: 8 });
    expect(shortfall({ mean: 0, variance: 0 }, 0)).toEqual({ chance: 0, units: 0 });
    expect(shortfall({ mean: 5, variance: 5 }, 1e9)).toEqual({ chance: 0, units: 0 });
    expect(shortfall({ mean: 70, variance: 0 }, 70)).toEqual({ chance: 0, units: 0 });
    expect(shortfall({ mean: 70, variance: 0 }, 60)).toEqual({ chance: 1, units: 10 });
  });
});
