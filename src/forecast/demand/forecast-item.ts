import type { DemandSeries } from '../../domain/demand-series.js';
import { fitSlow } from '../choose-slow/fit-slow.js';
import { chooseSlow, type SlowWeights } from '../choose-slow/choose-slow.js';
import type { Method, Model } from '../method.js';
import type { Predictive } from '../predictive.js';
import { bucketExposure, dayExposure, timesOf } from './calendar.js';
import { coldModel } from './cold-start.js';
import { dayOf } from './day.js';
import { liftOf } from './promotions.js';
import { isFirstSale, shopEffects, type EffectOptions, type ShopEffects } from './shop-effects.js';
import { usualDemand } from './usual-demand.js';
import { weekdaySeason, weekdayUnits } from './weekday-season.js';

export interface ForecastItemOptions extends EffectOptions {
  /** What all items say together; worked out anew if left out. */
  readonly effects?: ShopEffects;
  /** Fitted on usual demand, from which calendar and promotions are taken out. The choice for slow movers if left out. */
  readonly method?: Method;
  /** Shares of that choice, as made for the whole shop; the item's own past alone decides if left out. */
  readonly weights?: SlowWeights;
  /** Days that stock has to cover, for which the choice is made; four buckets if left out. */
  readonly coverDays?: number;
}

/** Demand of one item to come. */
export interface ItemForecast {
  /** `new item`: borrowed from its group; else what the parameters of the model name. */
  readonly method: 'new item' | 'choice' | 'given';
  /** Forecasts usual buckets; all that the calendar does comes on top. */
  readonly model: Model;
  /** Demand over `days` (fractions allowed) from the morning of `from`, `YYYY-MM-DD` or days since 1970, on. */
  over(from: string | number, days: number): Predictive;
  /** Mean demand of the next buckets after the last one seen. */
  points(buckets: number): Float64Array;
  /** Takes the next bucket: units sold, days open, days out of stock. */
  observe(units: number, openDays: number, shortDays?: number): void;
}

/** Null where nothing is known: no bucket of the item or of any other. */
export function forecastItem(
  series: DemandSeries,
  item: number,
  options: ForecastItemOptions = {},
): ItemForecast | null {
  const effects = options.effects ?? shopEffects(series, options);
  const { opening } = effects;
  const group = effects.of(item);
  const promotions = effects.promotions[item];
  const season =
    series.bucketDays === 1
      ? {
          months: group.season.months,
          weekdays: weekdaySeason(
            weekdayUnits(opening.start, series.units[item], series.openDays),
            group.season.weekdays,
          ),
        }
      : group.season;
  const { base, promoted } = usualDemand(series, item, opening, season, promotions);
  const fitted = fit(
    base,
    group.level.length > 0 ? coldModel(group.level, isFirstSale(series, item), group.kept) : null,
    options,
    series.bucketDays,
  );
  if (!fitted) return null;
  const { method, model } = fitted;

  const times = timesOf(promotions, liftOf(promoted, group.lift));
  const upTo = exposures((day) => dayExposure(opening, season, times, day), opening.start);
  let seen = series.buckets;
  return {
    method,
    model,
    over(from, days) {
      const day = typeof from === 'number' ? from : dayOf(from);
      return model.over(Math.max(0, upTo(day + days) - upTo(day)));
    },
    points(buckets) {
      const start = opening.start + seen * opening.bucketDays;
      const base = model.points(buckets);
      return base.map(
        (mean, k) => mean * (upTo(start + (k + 1) * opening.bucketDays) - upTo(start + k * opening.bucketDays)),
      );
    },
    observe(units, openDays, shortDays = 0) {
      const start = opening.start + seen * opening.bucketDays;
      const exposure = bucketExposure(opening, season, seen, openDays);
      seen++;
      let isPromoted = false;
      for (let day = start; day < start + opening.bucketDays; day++) isPromoted ||= times(day) !== 1;
      if (!(exposure >= LEAST_EXPOSURE) || !(units >= 0) || isPromoted) return;
      const missed = Math.min(1, shortDays / openDays) * exposure * Math.max(0, model.points(1)[0]);
      model.update((units + missed) / exposure);
    },
  };
}

const LEAST_EXPOSURE = 0.3;
/** Buckets on sale up to which an item is new. */
const NEW_UP_TO = 12;
const USUAL_COVER = 4;

function fit(
  base: Float64Array,
  cold: Model | null,
  { method, weights, coverDays }: ForecastItemOptions,
  bucketDays: number,
): { method: ItemForecast['method']; model: Model } | null {
  if (base.length > NEW_UP_TO || !cold) {
    const given = method?.fit(base, { season: 1 });
    if (given) return { method: 'given', model: given };
    const cover = coverDays === undefined ? USUAL_COVER : Math.max(1, Math.round(coverDays / bucketDays));
    const chosen = fitSlow(base, weights ?? chooseSlow([base], [cover])[0]);
    if (chosen) return { method: 'choice', model: chosen };
  }
  if (!cold) return null;
  for (const y of base) cold.update(y);
  return { method: 'new item', model: cold };
}

/** Sum of the exposures of all days before a moment, a part of a day by that part; remembers what it has summed. */
function exposures(of: (day: number) => number, start: number): (moment: number) => number {
  const sums = [0];
  return (moment) => {
    const whole = Math.floor(moment) - start;
    if (whole < 0) throw new RangeError('a forecast cannot begin before its past');
    while (sums.length <= whole + 1) sums.push(sums[sums.length - 1] + of(start + sums.length - 1));
    return sums[whole] + (moment - start - whole) * (sums[whole + 1] - sums[whole]);
  };
}
