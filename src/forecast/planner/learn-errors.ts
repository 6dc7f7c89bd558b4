import { chooseByPinball } from './choose-by-pinball.js';
import type { Forecasting } from './item-forecaster.js';
import { CHOOSES_FROM, ENOUGH, MARGIN } from './enough.js';
import { PastErrors } from './past-errors.js';
import { tamed } from './tamed.js';
import { unevennessOf } from './unevenness.js';

/**
 * Forecasts the later half of each series as if it were yet to come, fitted on the first half alone, and learns from it how far off such forecasts are.
 */
export function learnErrors(
  all: readonly Float64Array[],
  { candidates, season, question }: Pick<Forecasting, 'candidates' | 'season' | 'question'>,
  most: number,
): PastErrors {
  const methods = candidates.map(([, method]) => method);
  const long = all.filter((series) => series.length >= 2 * ENOUGH);
  const calm = long.map(tamed);
  const early = calm.map((series) => series.subarray(0, series.length >> 1));
  const uneven = early.map(unevennessOf);
  const errors = new PastErrors(most, uneven.toSorted((a, b) => a - b)[uneven.length >> 1] ?? 1);
  long.forEach((series, i) => {
    const best =
      methods.length > 1 && early[i].length >= CHOOSES_FROM
        ? chooseByPinball(early[i], methods, { season }, question, MARGIN)
        : 0;
    const model = methods[Math.max(0, best)].fit(early[i], { season });
    if (!model) return;
    for (let t = early[i].length; t < series.length; t++) {
      let asked = 0;
      for (let periods = 1; periods <= most && t + periods <= series.length; periods++) {
        asked += series[t + periods - 1];
        errors.add(periods, model.over(periods).mean, uneven[i], asked);
      }
      model.update(calm[i][t]);
    }
  });
  return errors;
}
