import type { Method } from '../../forecast/method.js';

/**
 * How good forecasts of an item are: fitted on the first three quarters of its past, the squared one-step errors on the last quarter, over those
 * of the mean of all that came before. Undefined where there is too little to tell, or nothing to forecast.
 */
export function errorOverMean(seen: Float64Array, method: Method, season: number): number | undefined {
  const from = trainingOf(seen.length);
  if (seen.length < FEW) return undefined;
  const model = method.fit(seen.subarray(0, from), { season });
  if (model === null) return undefined;
  let sum = 0;
  for (let t = 0; t < from; t++) sum += seen[t];
  let ofModel = 0;
  let ofMean = 0;
  for (let t = from; t < seen.length; t++) {
    const missed = seen[t] - Math.max(model.points(1)[0], 0);
    const missedByMean = seen[t] - sum / t;
    ofModel += missed * missed;
    ofMean += missedByMean * missedByMean;
    model.update(seen[t]);
    sum += seen[t];
  }
  return ofMean > 0 ? ofModel / ofMean : undefined;
}

/** Periods of the past that are fitted on. */
export const trainingOf = (length: number): number => Math.ceil(length * 0.75);

const FEW = 16;
