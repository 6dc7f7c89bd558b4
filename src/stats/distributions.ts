import type { Law } from '../domain/law.js';
import { exp, lgamma, log1p, pow } from './elementary.js';
import { gammaInverse } from './gamma-inverse.js';
import { discreteInverse } from './guide-table.js';
import { normalQuantile } from './normal.js';
import { poissonPmf, poissonQuantile } from './poisson.js';

export { meanOf, scaleLaw, sdOf } from './moments.js';

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
