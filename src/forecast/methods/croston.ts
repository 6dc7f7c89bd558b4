import type { Method, Model } from '../method.js';
import { crostonRate, type SlowParameters } from '../intermittent/croston-rate.js';
import { demandsOf } from '../intermittent/demands.js';
import { rateError } from '../intermittent/rate-error.js';
import { slowModel } from '../intermittent/slow-model.js';
import type { Rate } from '../intermittent/rate.js';
import { settleParameters } from '../intermittent/settle-parameters.js';

/** Given constants, or found on the past; the first interval is the first one seen, or the mean of all. */
export interface CrostonOptions {
  readonly parameters?: SlowParameters;
  readonly start?: 'first' | 'mean';
}

export const croston: Method = {
  about: 'Size and interval of demands smoothed apart (Croston 1972)',
  needs: 2,
  fit: (series) => fitCroston(series, () => 1),
};

/** Croston's method with a correction of its bias, from the constant of the interval; null without a demand. */
export function fitCroston(
  series: ArrayLike<number>,
  correction: (interval: number) => number,
  { parameters, start = 'mean' }: CrostonOptions = {},
): Model | null {
  const { first, count, meanInterval } = demandsOf(series);
  if (count === 0 || series.length < croston.needs) return null;
  const begin = (with_: SlowParameters): Rate =>
    crostonRate(with_, correction(with_.interval), {
      size: series[first],
      interval: start === 'mean' ? meanInterval : first + 1,
      since: 0,
    });
  const settled = parameters ?? settleParameters(count, (with_) => rateError(begin(with_), series, first + 1));
  return slowModel(begin(settled), series, first + 1);
}
