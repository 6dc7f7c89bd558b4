import type { Method, Model } from '../method.js';
import type { SlowParameters } from '../intermittent/croston-rate.js';
import { demandsOf } from '../intermittent/demands.js';
import { rateError } from '../intermittent/rate-error.js';
import { settleParameters } from '../intermittent/settle-parameters.js';
import { slowModel } from '../intermittent/slow-model.js';
import { tsbRate } from '../intermittent/tsb-rate.js';
import type { CrostonOptions } from './croston.js';

export const tsb: Method = {
  about: 'Size of demands, and their chance at every period, smoothed apart (Teunter, Syntetos & Babai 2011)',
  needs: 2,
  fit: (series) => fitTsb(series),
};

/** The first chance is that of the first period (0 or 1), or the share of periods with demand; null without a demand. */
export function fitTsb(series: ArrayLike<number>, { parameters, start = 'mean' }: CrostonOptions = {}): Model | null {
  const { first, count } = demandsOf(series);
  if (count === 0 || series.length < tsb.needs) return null;
  const chance = start === 'mean' ? count / series.length : series[0] > 0 ? 1 : 0;
  const begin = (with_: SlowParameters) => tsbRate(with_, { size: series[first], chance });
  const settled = parameters ?? settleParameters(count, (with_) => rateError(begin(with_), series, 1));
  return slowModel(begin(settled), series, 1);
}
