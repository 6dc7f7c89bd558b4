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
 * Demand over T periods is a number of demands, at most one in each of them, each of one of the recent sizes. Its mean is T·rate; its variance
 * T·σ² for the periods, and T²·σ²/memory for a rate that is itself an estimate (as for a level: Hyndman, Koehler, Ord & Snyder 2008, ch. 6;
 * Prak, Teunter & Syntetos 2017 on what leaving it out costs in service).
 */
export function slowModel(rate: Rate, series: ArrayLike<number>, from: number): Model {
  const sizes = recentSizes();
  let seen = 0;
  let square = 0;
  let chance = 0;
  const note = (y: number): void => {
    chance += ((y > 0 ? 1 : 0) - chance) / Math.min(seen, RECENT);
    if (y > 0) sizes.add(y);
  };
  const update = (y: number): void => {
    const error = y - rate.rate();
    seen++;
    square += (error * error - square) / Math.min(seen, LONGEST);
    note(y);
    rate.update(y);
  };
  for (let t = 0; t < from; t++) {
    const error = series[t] - rate.rate();
    seen++;
    square += (error * error - square) / seen;
    note(series[t]);
  }
  for (let t = from; t < series.length; t++) update(series[t]);

  const over = (periods: number): Law => {
    const mean = Math.max(0, rate.rate()) * periods;
    return lawOfSum(mean, square * periods * (1 + periods / rate.memory()), { sizes, chance }, periods);
  };
  return {
    parameters: rate.parameters,
    points: (horizon) => new Float64Array(horizon).fill(rate.rate()),
    variances: (horizon) => new Float64Array(horizon).fill(square * (1 + 1 / rate.memory())),
    update,
    at: () => over(1),
    over,
    save: () => [seen, square, chance, ...sizes.save(), ...rate.save()],
    restore(state) {
      seen = state[0];
      square = state[1];
      chance = state[2];
      const split = 3 + sizes.save().length;
      sizes.restore(state.slice(3, split));
      rate.restore(state.slice(split));
    },
  };
}

/** Periods after which the oldest errors begin to fade. */
const LONGEST = 150;

/** Periods that tell how often there is a demand nowadays. */
const RECENT = 24;

/** So many demands, or so small ones, add up to a count whose law the two moments tell; the exact sum costs fifty times as much. */
const MANY = 5;
const SMALL = 4;

/** Units that no computation with them, squared, would still be a number of. */
const NOTHING = 1e-60;

/** What periods with demand were like of late. */
interface RecentDemand {
  readonly sizes: Sizes;
  /** Share of periods with demand. */
  readonly chance: number;
}

/** Demands of about these sizes, as many and as uneven in number as mean and variance say. */
function lawOfSum(mean: number, variance: number, { sizes, chance }: RecentDemand, periods: number): Law {
  if (mean < NOTHING) return countLaw(mean, 0);
  if (sizes.count === 0) return countLaw(mean, variance);
  const scale = scaleOf(mean / (periods * sizes.mean), chance);
  const size = scale * sizes.mean;
  const demands = mean / size;
  const ofSizes = demands * scale * scale * sizes.variance;
  // a period has one demand or none: between independent periods, and all of them or none
  const trials = Math.max(1, periods);
  const least = demands * Math.max(0, 1 - demands / trials);
  const most = Math.max(least, demands * (trials - demands));
  const spread = Math.min(Math.max((variance - ofSizes) / (size * size), least), most);
  if (demands >= MANY || size <= SMALL) return countLaw(mean, Math.min(variance, ofSizes + spread * size * size));
  // what is unsure beyond what the number can be is so of the sizes
  const beyond = Math.max(0, variance - ofSizes - spread * size * size);
  return compoundLaw(
    { mean: demands, variance: spread },
    { units: widened(sizes.units(), scale, beyond / (demands * (size * size + scale * scale * sizes.variance))) },
  );
}

/**
 * How many times the recent sizes demands have today, where a period has `perPeriod` recent sizes on average. An item that sells in every period
 * sells less of each time when its rate falls, down to a half; one that sells seldom sells the less often.
 */
function scaleOf(perPeriod: number, chance: number): number {
  const lowest = 1 - (chance * chance) / 2;
  const scale = Math.min(Math.max(perPeriod / chance, lowest), 1 / lowest);
  return Math.max(scale, perPeriod);
}

/** Each size a little less or more, so that the mean stays and the mean square grows by this share. */
function widened(units: Float64Array, scale: number, share: number): Float64Array {
  const by = Math.min(Math.sqrt(share), MOST_WIDENED);
  if (by < SEEN) return units.map((size) => scale * size);
  return Float64Array.from([...units, ...units], (size, i) => scale * size * (i < units.length ? 1 - by : 1 + by));
}

const MOST_WIDENED = 0.9;
const SEEN = 0.02;
