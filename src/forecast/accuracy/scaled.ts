import { meanAbsoluteError } from './points.js';

type Values = ArrayLike<number>;

/** Mean of |y_t − y_{t−m}| in the past, m the periods of a season: what MASE divides by. 0 or NaN where nothing can be scaled by it. */
export function seasonalChange(past: Values, season: number): number {
  let sum = 0;
  for (let t = season; t < past.length; t++) sum += Math.abs(past[t] - past[t - season]);
  return sum / (past.length - season);
}

/** Mean of (y_t − y_{t−1})² in the past from its first demand on: what RMSSE divides by (M5: Makridakis, Spiliotis & Assimakopoulos 2022). */
export function squaredChange(past: Values): number {
  let first = 0;
  while (first < past.length && past[first] === 0) first++;
  let sum = 0;
  for (let t = first + 1; t < past.length; t++) sum += (past[t] - past[t - 1]) * (past[t] - past[t - 1]);
  return sum / (past.length - first - 1);
}

/** Mean absolute error over `scale`, the `seasonalChange` of the past (Hyndman & Koehler 2006). */
export const mase = (actual: Values, forecast: Values, scale: number): number =>
  meanAbsoluteError(actual, forecast) / scale;

/** √(mean squared error over `scale`), the `squaredChange` of the past. */
export function rmsse(actual: Values, forecast: Values, scale: number): number {
  let sum = 0;
  for (let h = 0; h < actual.length; h++) sum += (actual[h] - forecast[h]) * (actual[h] - forecast[h]);
  return Math.sqrt(sum / actual.length / scale);
}

/** sMAPE and MASE of a method, both averaged over all series. */
export interface PointAccuracy {
  readonly smape: number;
  readonly mase: number;
}

/** Overall weighted average (M4): the mean of sMAPE and MASE, each over that of the benchmark, Naive2. */
export const owa = (method: PointAccuracy, benchmark: PointAccuracy): number =>
  (method.smape / benchmark.smape + method.mase / benchmark.mase) / 2;
