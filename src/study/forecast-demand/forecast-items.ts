import type { BucketedOrders } from '../../forecast/bucket-orders.js';
import { methods, type MethodName } from '../../forecast/index.js';
import type { Model } from '../../forecast/method.js';
import type { Predictive } from '../../forecast/predictive.js';
import { lawOfMoments } from '../../forecast/law-of-moments.js';
import { chooseMethod } from './choose-method.js';
import { demandClassOf } from './demand-class.js';
import { errorOverMean } from './error-over-mean.js';
import { LEVELS, type ForecastResult, type ItemForecast, type Span } from './forecast-result.js';
import { Rhythm, type Ahead } from './rhythm.js';
import { scoreMethods } from './score-methods.js';

export interface ForecastOptions {
  /** `auto`: chosen item by item. */
  readonly method: MethodName | 'auto';
  /** Buckets to forecast. */
  readonly horizon: number;
  /** Rows of the items wanted; all if left out. */
  readonly items?: readonly number[];
  /** Days that the stock of an item has to last: its lead time and review period; undefined = nobody knows. */
  readonly leadDays?: (item: number) => number | undefined;
  /** Score every method by rolling origin. */
  readonly backtest?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

/** Forecasts of all items of a shop. Runs in a worker as in Node: it draws nothing and reads nothing. */
export function forecastItems(bucketed: BucketedOrders, options: ForecastOptions): ForecastResult {
  const { series, open } = bucketed;
  const rhythm = new Rhythm(bucketed);
  const wanted = options.items ?? series.items.map((_, item) => item);
  const sold = wanted.filter((item) => rhythm.seen(item).length > 0 && series.firstBucket[item] < series.buckets);
  const steps = options.backtest ? 2 * sold.length : sold.length;
  const ahead = rhythm.ahead(options.horizon);
  const items = sold.map((item, k) => {
    options.progress?.(k, steps);
    return forecastItem(item, bucketed, rhythm, ahead, options);
  });
  const scores = options.backtest
    ? scoreMethods(
        sold.map((item) => rhythm.seen(item)),
        {
          season: rhythm.season,
          horizon: options.horizon,
          progress: (k) => options.progress?.(sold.length + k, steps),
        },
      )
    : undefined;
  return {
    start: series.start,
    from: rhythm.dayOf(series.buckets),
    bucketDays: series.bucketDays,
    buckets: series.buckets,
    horizon: options.horizon,
    periods: ahead.map((_, k) => rhythm.dayOf(series.buckets + k)),
    closedWeekdays: open.byWeekday.flatMap((share, weekday) => (share < 0.1 ? [weekday] : [])),
    items: items.sort((a, b) => b.total.mean - a.total.mean || (a.name < b.name ? -1 : 1)),
    silent: wanted.length - sold.length,
    ...(scores && { scores }),
  };
}

function forecastItem(
  item: number,
  { series }: BucketedOrders,
  rhythm: Rhythm,
  ahead: readonly Ahead[],
  { method, horizon, leadDays }: ForecastOptions,
): ItemForecast {
  const seen = rhythm.seen(item);
  const { season } = rhythm;
  const demandClass = demandClassOf(seen);
  const wanted = method === 'auto' ? chooseMethod(seen, season, demandClass) : method;
  const fitted = methods[wanted].fit(seen, { season });
  const name = fitted === null ? 'mean' : wanted;
  const model = fitted ?? methods.mean.fit(seen, { season })!;
  const laws = ahead.map((bucket) => lawOf(model, bucket));
  const lead = leadDays?.(item);
  const overMean = errorOverMean(seen, methods[name], season);
  return {
    name: series.items[item],
    demandClass,
    method: name,
    parameters: model.parameters,
    history: Array.from(series.units[item].slice(-HISTORY)),
    means: laws.map(({ mean }) => mean),
    quantiles: laws.map(quantilesOf),
    interval: [model.at(1).quantile(0.025), model.at(1).quantile(0.975)],
    total: span(model, rhythm, horizon * series.bucketDays),
    ...(lead !== undefined && { lead: span(model, rhythm, lead) }),
    ...(overMean !== undefined && { overMean }),
  };
}

/** Buckets of the past that are shown. */
const HISTORY = 52;

/** Of a bucket that is open for longer or shorter than usual, mean and variance are so much larger or smaller. */
function lawOf(model: Model, { weight, step }: Ahead): Predictive {
  if (weight === 0) return lawOfMoments(0, 0);
  const law = model.at(step);
  return weight === 1 ? law : lawOfMoments(weight * law.mean, weight * law.variance);
}

function span(model: Model, rhythm: Rhythm, days: number): Span {
  const law = model.over(rhythm.periodsIn(days));
  return { days, mean: law.mean, quantiles: quantilesOf(law) };
}

const quantilesOf = (law: Predictive): number[] => LEVELS.map((p) => law.quantile(p));
