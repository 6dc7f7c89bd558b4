import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import type { Smoother } from '../smoother.js';
import { TrendSmoother } from './trend-smoother.js';

export const naive: Method = {
  about: 'The next periods are like the last one.',
  needs: 2,
  fit: (series) => (series.length < 2 ? null : modelOf(fitNaive(series))),
};

/** A random walk: variance = mean squared change (Hyndman & Athanasopoulos 2021, Forecasting, §5.5). */
export function fitNaive(series: ArrayLike<number>): Smoother {
  const n = series.length;
  let squares = 0;
  for (let t = 1; t < n; t++) squares += (series[t] - series[t - 1]) * (series[t] - series[t - 1]);
  const last = { level: series[n - 1], trend: 0 };
  return new TrendSmoother({ alpha: 1, beta: 0, phi: 1 }, last, squares / (n - 1), {});
}
