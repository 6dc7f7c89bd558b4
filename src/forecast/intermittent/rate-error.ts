import type { Rate } from './rate.js';

/**
 * Mean squared difference between the forecast rate and the mean demand so far, over the periods from `from` on: Kourentzes (2014), On
 * intermittent demand model optimisation and selection, IJPE 156, "MSR". A single period's error would be least for a forecast of 0.
 */
export function rateError(rate: Rate, series: ArrayLike<number>, from: number): number {
  let sum = 0;
  for (let t = 0; t < from; t++) sum += series[t];
  let error = 0;
  for (let t = from; t < series.length; t++) {
    const forecast = rate.rate();
    sum += series[t];
    const gap = forecast - sum / (t + 1);
    error += gap * gap;
    rate.update(series[t]);
  }
  return error;
}
