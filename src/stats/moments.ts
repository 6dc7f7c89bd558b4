import type { Law } from '../domain/law.js';
import { exp, lgamma } from './elementary.js';
import { normalCdf, normalDensity } from './normal.js';

/** The law's mean: of what `inverseOf` returns, so a normal law's is that after the cut at 0. */
export function meanOf(law: Law): number {
  switch (law.kind) {
    case 'fixed':
      return law.value;
    case 'uniform':
      return (law.low + law.high) / 2;
    case 'normal':
      return cutNormal(law.mean, law.sd).mean;
    case 'empirical':
      return weightedMean(law.values, law.weights, (v) => v);
    default:
      return law.mean;
  }
}

/** The law's standard deviation, again of what `inverseOf` returns. */
export function sdOf(law: Law): number {
  switch (law.kind) {
    case 'fixed':
      return 0;
    case 'uniform':
      return (law.high - law.low) / Math.sqrt(12);
    case 'exponential':
      return law.mean;
    case 'gamma':
    case 'lognormal':
      return law.sd;
    case 'normal':
      return cutNormal(law.mean, law.sd).sd;
    case 'weibull':
      return law.mean * Math.sqrt(exp(lgamma(1 + 2 / law.shape) - 2 * lgamma(1 + 1 / law.shape)) - 1);
    case 'empirical': {
      const mean = meanOf(law);
      return Math.sqrt(weightedMean(law.values, law.weights, (v) => (v - mean) * (v - mean)));
    }
    case 'poisson':
      return Math.sqrt(law.mean);
    case 'geometric':
      return Math.sqrt(law.mean * (law.mean - 1));
  }
}

/**
 * The law with every value multiplied by `factor` ≥ 0, where the family allows it. Counts stay counts: a Poisson or geometric law keeps its
 * kind and has its mean multiplied (a geometric mean not below 1).
 */
export function scaleLaw(law: Law, factor: number): Law {
  switch (law.kind) {
    case 'fixed':
      return { kind: 'fixed', value: law.value * factor };
    case 'uniform':
      return { kind: 'uniform', low: law.low * factor, high: law.high * factor };
    case 'gamma':
    case 'lognormal':
    case 'normal':
      return { kind: law.kind, mean: law.mean * factor, sd: law.sd * factor };
    case 'weibull':
      return { kind: 'weibull', shape: law.shape, mean: law.mean * factor };
    case 'empirical':
      return { ...law, values: law.values.map((v) => v * factor) };
    case 'geometric':
      return { kind: 'geometric', mean: Math.max(1, law.mean * factor) };
    case 'exponential':
    case 'poisson':
      return { kind: law.kind, mean: law.mean * factor };
  }
}

/** max(0, X) for a normal X: mean m Φ(m/s) + s φ(m/s), second moment (m² + s²) Φ(m/s) + m s φ(m/s). */
function cutNormal(m: number, s: number): { mean: number; sd: number } {
  if (s === 0) return { mean: Math.max(0, m), sd: 0 };
  const above = normalCdf(m / s);
  const density = s * normalDensity(m / s);
  const mean = m * above + density;
  const square = (m * m + s * s) * above + m * density;
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)) };
}

function weightedMean(
  values: readonly number[],
  weights: readonly number[] | undefined,
  of: (value: number) => number,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights ? weights[i] : 1;
    sum += weight * of(values[i]);
    total += weight;
  }
  return sum / total;
}
