import type { TrendFit } from './trend-fit.js';
import { TrendSmoother, type TrendWeights } from './trend-smoother.js';

/** What was fitted: weights, where to start, and how many numbers were free, which the error's variance has to pay for. */
export interface FittedTrend {
  readonly weights: TrendWeights;
  readonly start: TrendFit;
  readonly free: number;
}

/** The fitted smoother at the end of its series. */
export function smoothed(series: ArrayLike<number>, fitted: FittedTrend): TrendSmoother {
  const smoother = atStart(series, fitted);
  for (let t = 0; t < series.length; t++) smoother.update(series[t]);
  return smoother;
}

/** The fitted smoother before the first observation. */
export function atStart(series: ArrayLike<number>, { weights, start, free }: FittedTrend): TrendSmoother {
  const { alpha, beta, phi } = weights;
  const parameters = {
    alpha,
    ...(free > 2 && { beta }),
    ...(free > 4 && { phi }),
    level: start.level,
    ...(free > 2 && { trend: start.trend }),
  };
  return new TrendSmoother(weights, start, start.sse / Math.max(series.length - free, 1), parameters);
}
