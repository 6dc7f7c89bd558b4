import type { Law } from '../domain/law.js';
import { exp, lgamma, log1p, pow } from './elementary.js';
import { gammaInverse } from './gamma-inverse.js';
import { discreteInverse } from './guide-table.js';
import { normalCdf, normalDensity, normalQuantile } from './normal.js';
import { poissonPmf, poissonQuantile } from './poisson.js';

/**
 * The inverse distribution function of a law: one uniform in (0, 1) in, one value out, never decreasing. One draw per value keeps strategies
 * in step, and a larger u means more of it under every law. Tables are built here, once; the result is quick and allocates nothing.
 */
export function inverseOf(law: Law): (u: number) => number {
  switch (law.kind) {
    case 'fixed':
      return () => law.value;
    case 'uniform':
      return (u) => law.low + u * (law.high - law.low);
    case 'exponential':
      return (u) => -law.mean * log1p(-u);
    case 'gamma':
      return gamma(law.mean, law.sd);
    case 'lognormal':
      return lognormal(law.mean, law.sd);
    case 'normal':
      return (u) => Math.max(0, law.mean + law.sd * normalQuantile(u));
    case 'weibull':
      return weibull(law.shape, law.mean);
    case 'empirical':
      return empirical(law.values, law.weights);
    case 'poisson':
      return poisson(law.mean);
    case 'geometric':
      return geometric(law.mean);
  }
}

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

function gamma(mean: number, sd: number): (u: number) => number {
  if (mean === 0 || sd === 0) return () => mean;
  const standard = gammaInverse((mean / sd) * (mean / sd));
  return (u) => mean * standard(u);
}

/** σ² = log(1 + (sd/mean)²), μ = log mean − σ²/2. */
function lognormal(mean: number, sd: number): (u: number) => number {
  if (mean === 0 || sd === 0) return () => mean;
  const variance = log1p((sd / mean) * (sd / mean));
  const sigma = Math.sqrt(variance);
  const median = mean * exp(-variance / 2);
  return (u) => median * exp(sigma * normalQuantile(u));
}

/** scale = mean / Γ(1 + 1/shape). */
function weibull(shape: number, mean: number): (u: number) => number {
  const scale = mean / exp(lgamma(1 + 1 / shape));
  const power = 1 / shape;
  return (u) => scale * pow(-log1p(-u), power);
}

function empirical(values: readonly number[], weights?: readonly number[]): (u: number) => number {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  return discreteInverse(
    order.map((i) => values[i]),
    order.map((i) => (weights ? weights[i] : 1)),
  );
}

/** Values with chances below 1e-12 on either side are left out: a uniform of 32 bits could not reach them. */
function poisson(mean: number): (u: number) => number {
  const first = poissonQuantile(1e-12, mean);
  const last = poissonQuantile(1 - 1e-12, mean);
  const values = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return discreteInverse(
    values,
    values.map((k) => poissonPmf(k, mean)),
  );
}

/** P(N > k) = (1 − 1/mean)^k on {1, 2, …}. A table while it is small, the formula above that. */
function geometric(mean: number): (u: number) => number {
  if (mean <= 1) return () => 1;
  const logFail = log1p(-1 / mean);
  if (mean > 100) return (u) => 1 + Math.floor(log1p(-u) / logFail);
  const last = Math.ceil(-27.7 / logFail); // e^−27.7 = 1e-12
  const values = Array.from({ length: last }, (_, i) => 1 + i);
  return discreteInverse(
    values,
    values.map((k) => exp((k - 1) * logFail)),
  );
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
