import { cholesky } from '../../stats/cholesky.js';
import { exp, lgamma, log } from '../../stats/elementary.js';

/** The design's row of each day used. */
export type Rows = readonly Float64Array[];

const LEAST_LOG_SIZE = -4;
/** Above that a day is as good as Poisson: e⁹ ≈ 8,000. */
const MOST_LOG_SIZE = 9;

/** r that maximises the adjusted profile, by golden section over log r; Infinity where days are no more uneven than Poisson's. */
export function sizeOf(rows: Rows, y: Float64Array, mean: Float64Array): number {
  const at = (logSize: number) => adjustedProfile(rows, y, mean, logSize);
  const golden = 0.6180339887498949;
  let low = LEAST_LOG_SIZE;
  let high = MOST_LOG_SIZE;
  let a = high - golden * (high - low);
  let b = low + golden * (high - low);
  let fa = at(a);
  let fb = at(b);
  while (high - low > 1e-6) {
    if (fa > fb) {
      high = b;
      b = a;
      fb = fa;
      a = high - golden * (high - low);
      fa = at(a);
    } else {
      low = a;
      a = b;
      fa = fb;
      b = low + golden * (high - low);
      fb = at(b);
    }
  }
  const found = (low + high) / 2;
  return found > MOST_LOG_SIZE - 0.1 ? Infinity : exp(found);
}

/** log-likelihood − ½ log det of the information on the mean's parameters. */
function adjustedProfile(rows: Rows, y: Float64Array, mean: Float64Array, logSize: number): number {
  const size = exp(logSize);
  const p = rows[0].length;
  const information = Array.from({ length: p }, () => new Float64Array(p));
  for (let k = 0; k < y.length; k++) {
    const row = rows[k];
    const weight = mean[k] / (1 + mean[k] / size);
    for (let i = 0; i < p; i++) {
      if (row[i] === 0) continue;
      for (let j = 0; j <= i; j++) information[i][j] += row[i] * row[j] * weight;
    }
  }
  const factor = cholesky(information);
  const half = factor ? factor.reduce((sum, l, i) => sum + log(l[i]), 0) : 0;
  return logLikelihood(y, mean, size) - half;
}

/** Standard error of r from the curvature over log r. */
export function sizeError(rows: Rows, y: Float64Array, mean: Float64Array, size: number): number {
  if (size === Infinity) return 0;
  const at = (logSize: number) => adjustedProfile(rows, y, mean, logSize);
  const step = 0.05;
  const middle = log(size);
  const curvature = (at(middle + step) - 2 * at(middle) + at(middle - step)) / (step * step);
  return curvature < 0 ? size / Math.sqrt(-curvature) : size;
}

/** Σ log P(y | μ, r). */
export function logLikelihood(y: ArrayLike<number>, mean: ArrayLike<number>, size: number): number {
  let sum = 0;
  for (let k = 0; k < y.length; k++) {
    const mu = mean[k];
    if (size === Infinity) sum += y[k] * log(mu) - mu - lgamma(y[k] + 1);
    else {
      sum += lgamma(y[k] + size) - lgamma(size) - lgamma(y[k] + 1);
      sum += size * log(size / (size + mu)) + y[k] * log(mu / (size + mu));
    }
  }
  return sum;
}
