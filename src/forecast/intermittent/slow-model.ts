import type { Model } from '../method.js';
import { compoundLaw } from '../predictive/compound-law.js';
import { countLaw } from '../predictive/count-law.js';
import type { Law } from '../predictive/law.js';
import type { Rate } from './rate.js';
import { recentSizes, type Sizes } from './sizes.js';

/**
 * A `Model` of a slow mover from a rate that starts at the beginning of `series`: the rate takes the whole series, and with it go the sizes of
 * demands and how far single periods lay from the rate.
 *
 * Demand over T periods is a number of demands, each of one of the recent sizes. Its mean is T·rate; its variance T·σ² for the periods, and
 * T²·σ²/memory for a rate that is itself an estimate (as for a level: Hyndman, Koehler, Ord & Snyder 2008, ch. 6; Prak, Teunter & Syntetos
 * 2017 on what leaving it out costs in service).
 */
export function slowModel(rate: Rate, series: ArrayLike<number>, from: number): Model {
  const sizes = recentSizes();
  let seen = 0;
  let square = 0;
  const update = (y: number): void => {
    const error = y - rate.rate();
    seen++;
    square += (error * error - square) / Math.min(seen, LONGEST);
    if (y > 0) sizes.add(y);
    rate.update(y);
  };
  for (let t = 0; t < from; t++) {
    const error = series[t] - rate.rate();
    seen++;
    square += (error * error - square) / seen;
    if (series[t] > 0) sizes.add(series[t]);
  }
  for (let t = from; t < series.length; t++) update(series[t]);

  const over = (periods: number): Law => {
    const mean = Math.max(0, rate.rate()) * periods;
    return lawOfSum(mean, square * periods * (1 + periods / rate.memory()), sizes, periods);
  };
  return {
    parameters: rate.parameters,
    points: (horizon) => new Float64Array(horizon).fill(rate.rate()),
    variances: (horizon) => new Float64Array(horizon).fill(square * (1 + 1 / rate.memory())),
    update,
    at: () => over(1),
    over,
    save: () => [seen, square, ...sizes.save(), ...rate.save()],
    restore(state) {
      seen = state[0];
      square = state[1];
      const split = 2 + sizes.save().length;
      sizes.restore(state.slice(2, split));
      rate.restore(state.slice(split));
    },
  };
}

/** Periods after which the oldest errors begin to fade. */
const LONGEST = 150;

/** So many demands, or so small ones, add up to a count whose law the two moments tell; the exact sum costs fifty times as much. */
const MANY = 5;
const SMALL = 4;

/** Variance ÷ mean of the number of demands that is still believed: an item that died leaves old errors beside a rate of nearly 0. */
const WILDEST = 50;

/** Demands of these sizes, as many and as uneven in number as mean and variance say. */
export function lawOfSum(mean: number, variance: number, sizes: Sizes, periods: number): Law {
  if (mean === 0 || sizes.count === 0) return countLaw(mean, mean === 0 ? 0 : variance);
  const size = sizes.mean;
  const demands = mean / size;
  const ofSizes = demands * sizes.variance;
  // steadier than one demand at most in each period it can't be
  const least = demands * Math.max(0, 1 - demands / Math.max(1, periods));
  const spread = Math.min(Math.max((variance - ofSizes) / (size * size), least), WILDEST * demands);
  if (demands >= MANY || size <= SMALL) return countLaw(mean, Math.min(variance, ofSizes + spread * size * size));
  return compoundLaw({ mean: demands, variance: spread }, { units: sizes.units() });
}
