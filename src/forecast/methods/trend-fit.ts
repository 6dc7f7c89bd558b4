import type { TrendState, TrendWeights } from './trend-smoother.js';

/** The best start for given weights, and the sum of squared one-step errors from there. */
export interface TrendFit extends TrendState {
  readonly sse: number;
}

/**
 * Errors of a linear model are linear in where it starts, so the best level and trend to start from are those of a regression: one pass through
 * the series gives them with the least sum of squares, and the search is left with the weights alone. The trend is damped by φ ≤ 1;
 * `levelOfLevel` … say what of the level and trend at the start is left in level and trend.
 */
export function fitLevelAndTrend(series: ArrayLike<number>, { alpha, beta, phi }: TrendWeights): TrendFit {
  const first = series[0];
  let level = first;
  let trend = 0;
  let levelOfLevel = 1;
  let trendOfLevel = 0;
  let levelOfTrend = 0;
  let trendOfTrend = 1;
  let ee = 0;
  let ea = 0;
  let eb = 0;
  let aa = 0;
  let ab = 0;
  let bb = 0;
  for (let t = 0; t < series.length; t++) {
    const grown = phi * trend;
    const error = series[t] - level - grown;
    const a = levelOfLevel + phi * trendOfLevel;
    const b = levelOfTrend + phi * trendOfTrend;
    ee += error * error;
    ea += error * a;
    eb += error * b;
    aa += a * a;
    ab += a * b;
    bb += b * b;
    level += grown + alpha * error;
    trend = grown + beta * error;
    levelOfLevel = a - alpha * a;
    trendOfLevel = phi * trendOfLevel - beta * a;
    levelOfTrend = b - alpha * b;
    trendOfTrend = phi * trendOfTrend - beta * b;
  }
  const determinant = aa * bb - ab * ab;
  if (!(determinant > 1e-10 * aa * bb)) return { level: first + ea / aa, trend: 0, sse: ee - (ea * ea) / aa };
  const a = (ea * bb - eb * ab) / determinant;
  const b = (eb * aa - ea * ab) / determinant;
  return { level: first + a, trend: b, sse: Math.max(ee - ea * a - eb * b, 0) };
}
