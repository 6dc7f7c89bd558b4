import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import { simplexSearch } from '../optimise/simplex-search.js';
import { seasonallyAdjusted } from './seasonally-adjusted.js';
import { smoothed, type FittedTrend } from './smoothed.js';

export const ses: Method = {
  about:
    'Simple exponential smoothing (Brown 1956): a level that follows a share α of each error; without the season, where there is one.',
  needs: 3,
  fit(series, { season }) {
    if (series.length < 3) return null;
    return modelOf(seasonallyAdjusted((adjusted) => smoothed(adjusted, fitSes(adjusted)), series, season));
  },
};

/**
 * α and the first level with the least mean squared one-step error, from the start of R's `ets` with opt.crit = "mse" (α 0.2, the mean of the first
 * ten) and by the same search: published tables were made by it, and show in their last digit where it ends.
 */
export function fitSes(series: ArrayLike<number>): FittedTrend {
  const first = Math.min(10, series.length);
  let mean = 0;
  for (let t = 0; t < first; t++) mean += series[t] / first;
  const { x } = simplexSearch(
    // by index: taking the vector apart by pattern would cost as much as the errors of a dozen observations
    (x) => (x[0] >= LEAST && x[0] <= MOST ? squaredErrors(series, x[0], x[1]) / series.length : Infinity),
    [LEAST + 0.2 * (MOST - LEAST), mean],
  );
  const [alpha, level] = x;
  const start = { level, trend: 0, sse: squaredErrors(series, alpha, level) };
  return { weights: { alpha, beta: 0, phi: 1 }, start, free: 2 };
}

const LEAST = 1e-4;
const MOST = 0.9999;

function squaredErrors(series: ArrayLike<number>, alpha: number, start: number): number {
  let level = start;
  let sum = 0;
  for (let t = 0; t < series.length; t++) {
    const error = series[t] - level;
    sum += error * error;
    level += alpha * error;
  }
  return sum;
}
