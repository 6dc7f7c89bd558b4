import { cholesky, inverseCholesky, solveCholesky } from '../../stats/cholesky.js';
import { log } from '../../stats/elementary.js';
import type { DailyOrders } from './daily-orders.js';
import { logLikelihood, sizeError, sizeOf, type Rows } from './day-size.js';
import { Design, type Parts } from './rate-design.js';

/** Orders a day ~ negative binomial (size r) with mean exp(θ₀ + weekday + month) · (1 + trend · years since the start). */
export interface RateFit {
  readonly parts: Parts;
  readonly parameters: Float64Array;
  /** r; Infinity = Poisson. */
  readonly size: number;
  readonly sizeSe: number;
  readonly logLikelihood: number;
  readonly aic: number;
  /** Expected orders of the days used. */
  readonly mean: Float64Array;
  /** Of the parameters: by the model, and where days of a week may go together (clustered by week). */
  readonly covariance: readonly Float64Array[];
  readonly clustered: readonly Float64Array[];
}

/**
 * Maximum likelihood by Fisher scoring, the size by the profile adjusted for the parameters of the mean (Cox & Reid 1987, as used for counts by
 * McCarthy, Chen & Smyth 2012), in turns until both stand. `used`: days of the record to fit. Standard errors also by the sandwich clustered
 * by week (Liang & Zeger 1986), as days follow each other. Null where the parts cannot be told apart.
 */
export function fitRateModel(daily: DailyOrders, used: readonly number[], parts: Parts): RateFit | null {
  const design = new Design(daily, used, parts);
  const y = Float64Array.from(used, (d) => daily.orders[d]);
  const total = y.reduce((sum, n) => sum + n, 0);
  if (used.length <= design.width || total === 0) return null;
  const theta = new Float64Array(design.width);
  theta[0] = log(total / used.length);
  let size = Infinity;
  let fitted: Scored | null = null;
  for (let round = 0; round < 25; round++) {
    fitted = score(design, y, theta, size);
    if (!fitted) return null;
    const next = sizeOf(fitted.rows, y, fitted.mean);
    const stands = next === size || Math.abs(1 / next - 1 / size) <= 1e-7 / next;
    size = next;
    if (stands) break;
  }
  fitted = score(design, y, theta, size);
  if (!fitted) return null;
  const likelihood = logLikelihood(y, fitted.mean, size);
  const count = design.width + (size === Infinity ? 0 : 1);
  return {
    parts,
    parameters: theta,
    size,
    sizeSe: sizeError(fitted.rows, y, fitted.mean, size),
    logLikelihood: likelihood,
    aic: 2 * count - 2 * likelihood,
    mean: fitted.mean,
    covariance: fitted.covariance,
    clustered: sandwich(design, y, fitted, size),
  };
}

interface Scored {
  readonly mean: Float64Array;
  readonly covariance: Float64Array[];
  readonly rows: Rows;
}

/** Fisher scoring of θ in place, the step halved while it makes things worse. */
function score(design: Design, y: Float64Array, theta: Float64Array, size: number): Scored | null {
  let best = -Infinity;
  for (let step = 0; step < 60; step++) {
    const { information, gradient, mean } = derivatives(design, y, theta, size);
    const factor = cholesky(information);
    if (!factor) return null;
    best = logLikelihood(y, mean, size);
    const move = solveCholesky(factor, gradient);
    let share = 1;
    const before = Float64Array.from(theta);
    for (let halving = 0; halving < 30; halving++, share /= 2) {
      for (let i = 0; i < theta.length; i++) theta[i] = before[i] + share * move[i];
      if (logLikelihood(y, meansAt(design, theta), size) >= best - 1e-10 * Math.abs(best)) break;
    }
    if (move.every((m, i) => Math.abs(m * share) <= 1e-9 * (1 + Math.abs(theta[i]))))
      return { mean: meansAt(design, theta), covariance: inverseCholesky(factor), rows: rowsAt(design, theta) };
  }
  return null;
}

const meansAt = (design: Design, theta: Float64Array): Float64Array =>
  Float64Array.from(design.used, (_, k) => design.at(k, theta).mean);

const rowsAt = (design: Design, theta: Float64Array): Rows =>
  design.used.map((_, k) => Float64Array.from(design.at(k, theta).row));

/** Expected information Σ x xᵀ μ/(1 + μ/r) and score Σ x (y − μ)/(1 + μ/r). */
function derivatives(design: Design, y: Float64Array, theta: Float64Array, size: number) {
  const p = design.width;
  const information = Array.from({ length: p }, () => new Float64Array(p));
  const gradient = new Float64Array(p);
  const mean = new Float64Array(y.length);
  for (let k = 0; k < y.length; k++) {
    const { mean: mu, row } = design.at(k, theta);
    mean[k] = mu;
    const spread = 1 + mu / size;
    for (let i = 0; i < p; i++) {
      if (row[i] === 0) continue;
      gradient[i] += (row[i] * (y[k] - mu)) / spread;
      for (let j = 0; j <= i; j++) information[i][j] += (row[i] * row[j] * mu) / spread;
    }
  }
  for (let i = 0; i < p; i++) for (let j = i + 1; j < p; j++) information[i][j] = information[j][i];
  return { information, gradient, mean };
}

/** I⁻¹ (Σ over weeks of s sᵀ) I⁻¹ · G/(G − 1). */
function sandwich(design: Design, y: Float64Array, { mean, covariance, rows }: Scored, size: number): Float64Array[] {
  const p = design.width;
  const middle = Array.from({ length: p }, () => new Float64Array(p));
  let groups = 0;
  let week = -1;
  let sum = new Float64Array(p);
  const close = () => {
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) middle[i][j] += sum[i] * sum[j];
  };
  for (let k = 0; k < y.length; k++) {
    const own = Math.floor(design.used[k] / 7);
    if (own !== week) {
      close();
      groups += 1;
      week = own;
      sum = new Float64Array(p);
    }
    const row = rows[k];
    const residual = (y[k] - mean[k]) / (1 + mean[k] / size);
    for (let i = 0; i < p; i++) sum[i] += row[i] * residual;
  }
  close();
  const small = groups > 1 ? groups / (groups - 1) : 1;
  return covariance.map((a) =>
    Float64Array.from(covariance, (b) => {
      let total = 0;
      for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) total += a[i] * middle[i][j] * b[j];
      return total * small;
    }),
  );
}
