import type { FitOptions, Method, Model } from '../method.js';

/** What a planner wants to know of demand: these quantiles of its sum over so many periods. */
export interface Question {
  /** Whole periods, at least 1. */
  readonly periods: number;
  readonly quantiles: readonly number[];
}

/**
 * Which method would have answered best in the past, by mean pinball loss (Koenker & Bassett 1978) over the later half of the series: each is
 * fitted on the first half, then told one period after the other and asked before each. The first candidate is the usual one: another
 * has to be better than it by `margin`, as a few windows of one item's past say little. −1 where nothing can be fitted.
 */
export function chooseByPinball(
  series: Float64Array,
  candidates: readonly Method[],
  options: FitOptions,
  { periods, quantiles }: Question,
  margin: number,
): number {
  let best = -1;
  let least = Infinity;
  const from = Math.floor(series.length / 2);
  for (let i = 0; i < candidates.length; i++) {
    const model = candidates[i].fit(series.subarray(0, from), options);
    if (!model) continue;
    const loss = pinballAlong(model, series, from, periods, quantiles, least);
    if (best < 0 || loss < least) best = i;
    // what the others have to be better than
    if (i === 0) least = loss * (1 - margin);
    else if (loss < least) least = loss;
  }
  return best;
}

/**
 * Mean pinball loss of sums over `periods`, asked before each period from `from` on; Infinity as soon as it can't be less than `least`, since no window
 * takes any of it away. (Plainly: to the end.)
 */
function pinballAlong(
  model: Model,
  series: Float64Array,
  from: number,
  periods: number,
  quantiles: readonly number[],
  least: number,
): number {
  const asked = (series.length - periods - from + 1) * quantiles.length;
  if (asked <= 0) return Infinity;
  let loss = 0;
  for (let t = from; t + periods <= series.length; t++) {
    const law = model.over(periods);
    let sum = 0;
    for (let k = t; k < t + periods; k++) sum += series[k];
    for (const p of quantiles) {
      const miss = sum - law.quantile(p);
      loss += miss > 0 ? p * miss : (p - 1) * miss;
    }
    if (loss / asked >= least) return Infinity;
    model.update(series[t]);
  }
  return loss / asked;
}
