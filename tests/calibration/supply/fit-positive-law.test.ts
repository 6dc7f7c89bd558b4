import { describe, expect, it } from 'vitest';
import type { Law } from '../../../src/domain/law.js';
import { fitPositiveLaw } from '../../../src/calibration/supply/fit-positive-law.js';
import { inverseOf } from '../../../src/stats/distributions.js';

/** n values that lie as the law says, without chance. */
function spread(law: Law, n: number): number[] {
  const inverse = inverseOf(law);
  return Array.from({ length: n }, (_, i) => inverse((i + 0.5) / n));
}

const laws: readonly Law[] = [
  { kind: 'exponential', mean: 33 },
  { kind: 'gamma', mean: 33, sd: 12 },
  { kind: 'lognormal', mean: 20, sd: 30 },
  { kind: 'weibull', shape: 2.5, mean: 12 },
];

describe('a law for positive numbers', () => {
  it.each(laws.map((law) => [law.kind, law] as const))('finds a %s law again', (kind, law) => {
    const best = fitPositiveLaw(spread(law, 4000))[0].law;
    expect(best.kind).toBe(kind);
    const numbers = Object.entries(law).filter(([key]) => key !== 'kind') as [string, number][];
    for (const [key, value] of numbers) expect(best).toHaveProperty(key, expect.closeTo(value, value > 5 ? 0 : 1));
  });

  it('meets the likelihood equations of the gamma law', () => {
    // Ten times between failures; k and scale solve them to the digits given (by bisection of log k − ψ(k) elsewhere).
    const values = [23, 261, 87, 7, 120, 14, 62, 47, 225, 71];
    const gamma = fitPositiveLaw(values).find(({ law }) => law.kind === 'gamma')!.law;
    expect(gamma).toMatchObject({ kind: 'gamma', mean: expect.closeTo(91.7, 10) });
    const k = (gamma as { mean: number; sd: number }).mean ** 2 / (gamma as { sd: number }).sd ** 2;
    const digamma = (x: number): number =>
      x < 30 ? digamma(x + 1) - 1 / x : Math.log(x) - 1 / (2 * x) - 1 / (12 * x * x);
    const meanLog = values.reduce((sum, x) => sum + Math.log(x), 0) / values.length;
    expect(Math.log(k) - digamma(k)).toBeCloseTo(Math.log(91.7) - meanLog, 5);
  });

  it('counts a value of weight 3 as three values', () => {
    const values = [2, 3, 5, 8, 13, 21, 34, 55, 89];
    const thrice = fitPositiveLaw([...values, 5, 5]);
    const weighted = fitPositiveLaw(values, [1, 1, 3, 1, 1, 1, 1, 1, 1]);
    expect(weighted.map(({ law }) => law.kind)).toEqual(thrice.map(({ law }) => law.kind));
    weighted.forEach(({ aicc }, k) => expect(aicc).toBeCloseTo(thrice[k].aicc, 8));
  });

  it('fits one parameter to a few values, and one value', () => {
    expect(fitPositiveLaw([4, 8])).toEqual([{ law: { kind: 'exponential', mean: 6 }, aicc: expect.any(Number) }]);
    expect(fitPositiveLaw([7])[0].law).toEqual({ kind: 'exponential', mean: 7 });
  });
});
