import type { BucketedOrders } from '../../forecast/bucket-orders.js';
import { chooseSlow, type SlowWeights } from '../../forecast/choose-slow/choose-slow.js';
import { fitSlow } from '../../forecast/choose-slow/fit-slow.js';
import { forecastItem } from '../../forecast/demand/forecast-item.js';
import { shopEffects } from '../../forecast/demand/shop-effects.js';
import { usualDemand } from '../../forecast/demand/usual-demand.js';
import { methods, type MethodName } from '../../forecast/index.js';
import { lawOfMoments } from '../../forecast/law-of-moments.js';
import type { Method, Model } from '../../forecast/method.js';
import type { Predictive } from '../../forecast/predictive.js';
import { trainingOf } from './error-over-mean.js';
import type { Rhythm } from './rhythm.js';

/** A method fitted on an item, put back into the calendar. */
export interface FittedItem {
  /** Its name in the record of methods, or of those that share the forecast, the largest share first. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Demand of the k-th bucket to come, from 0. */
  bucket(k: number): Predictive;
  /** Demand of the next days. */
  over(days: number): Predictive;
  /** The same method, to be fitted on a part of the past. */
  readonly again: Method;
}

/** Fits an item by its row. */
export type FitItem = (item: number) => FittedItem;

/** One method for every item; the mean where it can't be fitted. */
export function fitGiven(name: MethodName, rhythm: Rhythm, horizon: number): FitItem {
  const ahead = rhythm.ahead(horizon);
  return (item) => {
    const seen = rhythm.seen(item);
    const { season } = rhythm;
    const fitted = methods[name].fit(seen, { season });
    const model = fitted ?? methods.mean.fit(seen, { season })!;
    const method = fitted === null ? 'mean' : name;
    return {
      method,
      parameters: model.parameters,
      again: methods[method],
      over: (days) => model.over(rhythm.periodsIn(days)),
      bucket(k) {
        const { weight, step } = ahead[k];
        if (weight === 0) return lawOfMoments(0, 0);
        const law = model.at(step);
        // a bucket that is open for a part of the usual time has that part of mean and variance
        return weight === 1 ? law : lawOfMoments(weight * law.mean, weight * law.variance);
      },
    };
  };
}

/**
 * The choice that is made for all items together (`choose-slow`), with the seasons of the year and the week that all items show; new items borrow
 * from the others.
 */
export function fitChosen(
  { series }: BucketedOrders,
  rhythm: Rhythm,
  horizon: number,
  coverDays: (item: number) => number,
): FitItem {
  const effects = shopEffects(series, { closed: rhythm.feasts((horizon + 1) * series.bucketDays) });
  const pasts = series.items.map(
    (_, i) => usualDemand(series, i, effects.opening, effects.of(i).season, effects.promotions[i]).base,
  );
  const weights = chooseSlow(
    pasts,
    pasts.map((_, i) => Math.max(1, coverDays(i) / series.bucketDays)),
  );
  // how good the choice is can only be told by one that was made before
  const before = chooseSlow(
    pasts.map((past) => past.subarray(0, trainingOf(past.length))),
    pasts.map((_, i) => Math.max(1, coverDays(i) / series.bucketDays)),
  );
  const mean = fitGiven('mean', rhythm, horizon);
  return (item) => {
    const fitted = forecastItem(series, item, { effects, weights: weights[item], coverDays: coverDays(item) });
    if (fitted === null) return mean(item);
    const { model } = fitted;
    const usual = model.points(horizon);
    const means = fitted.points(horizon);
    const laws = new Map<string, Predictive>();
    return {
      method: fitted.method === 'new item' ? 'new item' : largest(model.parameters),
      parameters: model.parameters,
      again: slowMethod(before[item]),
      over: (days) => fitted.over(rhythm.firstDayAhead, days),
      bucket(k) {
        // buckets of a month ask for the same: their law is made once
        const exposure = usual[k] > 0 ? Math.round((means[k] / usual[k]) * 1e6) / 1e6 : 0;
        // of all candidates that one alone has a trend
        const step = 'combined' in model.parameters ? k + 1 : 1;
        const key = `${step} ${exposure}`;
        const law = laws.get(key) ?? lawOfBucket(model, step, exposure);
        laws.set(key, law);
        return law;
      },
    };
  };
}

/**
 * Demand of a bucket that asks for `exposure` usual ones. About one of them is one of another scale; a part of one would be a bucket in which a
 * demand may fall or not, which is right for days but not for a week in a quieter month.
 */
function lawOfBucket(model: Model, step: number, exposure: number): Predictive {
  if (exposure === 0) return lawOfMoments(0, 0);
  if (step === 1 && !(exposure > 0.5 && exposure < 2)) return model.over(exposure);
  const law = model.at(step);
  return {
    mean: exposure * law.mean,
    variance: exposure * exposure * law.variance,
    quantile: (p) => Math.round(exposure * law.quantile(p)),
    shortage: (x) => exposure * law.shortage(x / exposure),
  };
}

/** The choice with given shares, as a method. */
export const slowMethod = (weights: SlowWeights): Method => ({
  about: 'The choice for all items of a shop together: those that would have done best so far share the forecast.',
  needs: 1,
  fit: (series) => fitSlow(series, weights),
});

/** The two with the largest shares, a tenth at least: `imapa+tsb`. */
function largest(shares: Readonly<Record<string, number>>): string {
  return Object.entries(shares)
    .filter(([, share]) => share >= 0.1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([name]) => name)
    .join('+');
}
