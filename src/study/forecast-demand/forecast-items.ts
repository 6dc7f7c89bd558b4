import type { BucketedOrders } from '../../forecast/bucket-orders.js';
import type { MethodName } from '../../forecast/index.js';
import type { Predictive } from '../../forecast/predictive.js';
import { demandClass } from '../../forecast/intermittent/demand-class.js';
import { fitChosen, fitGiven, type FittedItem } from './fit-items.js';
import { errorOverMean } from './error-over-mean.js';
import { LEVELS, type ForecastResult, type ItemForecast, type Span } from './forecast-result.js';
import { Rhythm } from './rhythm.js';
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
  const { horizon, method, leadDays } = options;
  const rhythm = new Rhythm(bucketed);
  const wanted = options.items ?? series.items.map((_, item) => item);
  const sold = wanted.filter((item) => series.firstBucket[item] < series.buckets && rhythm.seen(item).length > 0);
  const scored = options.backtest ? evenly(sold, series.units, MOST_SCORED) : [];
  const steps = sold.length + scored.length;
  const usualCover = horizon * series.bucketDays;
  const fit =
    method === 'auto'
      ? fitChosen(bucketed, rhythm, horizon, (item) => leadDays?.(item) ?? usualCover)
      : fitGiven(method, rhythm, horizon);
  const items = sold.map((item, k) => {
    options.progress?.(k, steps);
    return forecastItem(item, bucketed, rhythm, fit(item), options);
  });
  const scores = options.backtest
    ? scoreMethods(
        scored.map((item) => rhythm.seen(item)),
        { season: rhythm.season, horizon, progress: (k) => options.progress?.(sold.length + k, steps) },
      )
    : undefined;
  return {
    start: series.start,
    from: rhythm.dayOf(series.buckets),
    bucketDays: series.bucketDays,
    buckets: series.buckets,
    horizon,
    periods: Array.from({ length: horizon }, (_, k) => rhythm.dayOf(series.buckets + k)),
    closedWeekdays: open.byWeekday.flatMap((share, weekday) => (share < 0.1 ? [weekday] : [])),
    items: items.sort((a, b) => b.total.mean - a.total.mean || (a.name < b.name ? -1 : 1)),
    silent: wanted.length - sold.length,
    ...(scores && { scores: { ...scores, of: sold.length } }),
  };
}

/** Items on which methods are scored: enough for the second digit of a mean, and a minute of work. */
const MOST_SCORED = 500;

/** At most so many of the items, evenly picked in the order of their demand. */
function evenly(items: readonly number[], units: readonly Float64Array[], most: number): number[] {
  if (items.length <= most) return [...items];
  const demand = (item: number) => units[item].reduce((sum, y) => sum + (y > 0 ? y : 0), 0);
  const ordered = items.map((item) => ({ item, demand: demand(item) })).sort((a, b) => b.demand - a.demand);
  return Array.from({ length: most }, (_, k) => ordered[Math.floor(((k + 0.5) * items.length) / most)].item);
}

function forecastItem(
  item: number,
  { series }: BucketedOrders,
  rhythm: Rhythm,
  fitted: FittedItem,
  { horizon, leadDays }: ForecastOptions,
): ItemForecast {
  const seen = rhythm.seen(item);
  const laws = Array.from({ length: horizon }, (_, k) => fitted.bucket(k));
  // the same law, the same quantiles
  const told = new Map(laws.map((law) => [law, undefined as readonly number[] | undefined]));
  const lead = leadDays?.(item);
  const overMean = errorOverMean(seen, fitted.again, rhythm.season);
  const first = laws.find((law) => law.mean > 0) ?? laws[0];
  return {
    name: series.items[item],
    demandClass: demandClass(seen),
    method: fitted.method,
    parameters: fitted.parameters,
    history: Array.from(series.units[item].slice(-HISTORY)),
    means: laws.map(({ mean }) => mean),
    quantiles: laws.map((law) => {
      const known = told.get(law) ?? quantilesOf(law);
      told.set(law, known);
      return known;
    }),
    interval: [first.quantile(0.025), first.quantile(0.975)],
    total: span(fitted, horizon * series.bucketDays),
    ...(lead !== undefined && { lead: span(fitted, lead) }),
    ...(overMean !== undefined && { overMean }),
  };
}

/** Buckets of the past that are shown. */
const HISTORY = 52;

function span(fitted: FittedItem, days: number): Span {
  const law = fitted.over(days);
  return { days, mean: law.mean, quantiles: quantilesOf(law) };
}

const quantilesOf = (law: Predictive): number[] => LEVELS.map((p) => law.quantile(p));
