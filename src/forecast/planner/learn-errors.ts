import type { Method } from '../method.js';
import { ENOUGH } from './enough.js';
import { PastErrors } from './past-errors.js';
import { unevennessOf } from './unevenness.js';

/**
 * Forecasts the later half of each series as if it were yet to come, fitted on the first half alone, and learns from it how far off such forecasts are.
 */
export function learnErrors(
  all: readonly Float64Array[],
  method: Method,
  season: number,
  most: number,
): PastErrors {
  const long = all.filter((series) => series.length >= 2 * ENOUGH);
  const uneven = long.map((series) => unevennessOf(series.subarray(0, series.length >> 1)));
  const errors = new PastErrors(most, uneven.toSorted((a, b) => a - b)[uneven.length >> 1] ?? 1);
  long.forEach((series, i) => {
    const from = series.length >> 1;
    const model = method.fit(series.subarray(0, from), { season });
    if (!model) return;
    for (let t = from; t < series.length; t++) {
      let asked = 0;
      for (let periods = 1; periods <= most && t + periods <= series.length; periods++) {
        asked += series[t + periods - 1];
        errors.add(periods, model.over(periods).mean, uneven[i], asked);
      }
      model.update(series[t]);
    }
  });
  return errors;
}
