import { describe, expect, it } from 'vitest';
import { dynamicTheta } from '../../../src/forecast/methods/theta/dynamic-theta.js';
import { fitTheta, theta } from '../../../src/forecast/methods/theta/theta.js';
import { modelOf } from '../../../src/forecast/model-of.js';
import { normalQuantile } from '../../../src/stats/normal.js';
import { expectMetric, oracleCase, oraclesFound } from '../oracle-cases.js';
import { airPassengers, nile } from '../series.js';

describe.runIf(oraclesFound)("R's thetaf() number by number (skipped where ../shared/oracles is not)", () => {
  it('on the Nile: α, drift, forecasts and intervals', () => {
    const one = oracleCase('theta_nile');
    const fit = fitTheta(one.parameters.y);
    expectMetric(one, 'alpha', fit.parameters.alpha);
    expectMetric(one, 'drift', fit.parameters.drift);
    const model = modelOf(fit);
    const means = model.points(10);
    const variances = model.variances(10);
    expectMetric(one, 'forecast', means);
    expectMetric(
      one,
      'lo80',
      means.map((mean, h) => mean + normalQuantile(0.1) * Math.sqrt(variances[h])),
    );
    expectMetric(
      one,
      'hi95',
      means.map((mean, h) => mean + normalQuantile(0.975) * Math.sqrt(variances[h])),
    );
  });
});

describe('Theta', () => {
  it('of a straight line goes on with half its slope from the line', () => {
    // SES of a line with α → 1 is its last value; drift is half the slope
    const line = Array.from({ length: 40 }, (_, t) => 10 + 3 * t);
    const points = theta.fit(line, { season: 1 })!.points(3);
    expect(points[1] - points[0]).toBeCloseTo(1.5, 9);
    expect(points[0]).toBeCloseTo(10 + 3 * 39 + 1.5, 1);
  });

  it('gives the season back that it took out', () => {
    const points = theta.fit(airPassengers, { season: 12 })!.points(12);
    // the season of 1961 is that of the years before: low in November, high in July
    expect(points.indexOf(Math.max(...points))).toBe(6);
    expect(points.indexOf(Math.min(...points))).toBe(10);
  });
});

describe('dynamic optimised Theta', () => {
  it('has the recursions of Fiorucci et al. 2016, written out with sums over the whole past', () => {
    const model = dynamicTheta.fit(nile, { season: 1 })!;
    const { alpha, theta: curve, level: first } = model.parameters;
    let level = first;
    nile.forEach((y) => (level += alpha * (y - level)));
    expect(model.points(1)[0]).toBeCloseTo(level + (1 - 1 / curve) * linePart(nile, alpha), 8);
    // the second step takes the first for an observation
    const second = [...nile, model.points(1)[0]];
    const moved = level + alpha * (second[100] - level);
    expect(model.points(2)[1]).toBeCloseTo(moved + (1 - 1 / curve) * linePart(second, alpha), 8);
  });

  it('has no larger squared errors than θ = 2 with the same level and share', () => {
    const model = dynamicTheta.fit(nile, { season: 1 })!;
    const { alpha, theta: curve, level } = model.parameters;
    expect(squares(nile, alpha, curve, level)).toBeLessThanOrEqual(squares(nile, alpha, 2, level) * (1 + 1e-9));
  });
});

/** (1 − α)ⁿA + [(1 − (1 − α)^(n + 1))/α]B with A, B of the least-squares line through all. */
function linePart(y: readonly number[], alpha: number): number {
  const n = y.length;
  const mean = y.reduce((sum, value) => sum + value, 0) / n;
  const middle = (n + 1) / 2;
  let above = 0;
  let below = 0;
  y.forEach((value, t) => {
    above += (t + 1 - middle) * (value - mean);
    below += (t + 1 - middle) * (t + 1 - middle);
  });
  const slope = n > 1 ? above / below : 0;
  const at0 = mean - middle * slope;
  const forgotten = (1 - alpha) ** n;
  return forgotten * at0 + ((1 - forgotten * (1 - alpha)) / alpha) * slope;
}

function squares(y: readonly number[], alpha: number, curve: number, first: number): number {
  let level = first;
  let sum = 0;
  y.forEach((value, t) => {
    if (t >= 2) sum += (value - level - (1 - 1 / curve) * linePart(y.slice(0, t), alpha)) ** 2;
    level += alpha * (value - level);
  });
  return sum;
}
