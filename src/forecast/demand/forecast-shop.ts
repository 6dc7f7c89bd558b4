import type { DemandSeries } from '../../domain/demand-series.js';
import { chooseSlow } from '../choose-slow/choose-slow.js';
import { forecastItem, type ForecastItemOptions, type ItemForecast } from './forecast-item.js';
import { shopEffects } from './shop-effects.js';
import { usualDemand } from './usual-demand.js';

export interface ForecastShopOptions extends Omit<ForecastItemOptions, 'effects' | 'weights' | 'coverDays'> {
  /** Days that stock of item i has to cover: lead time plus review. */
  readonly coverDays: (item: number) => number;
}

/** All items of a shop: what they have in common is learnt once, and the choice of methods is made for all together. */
export function forecastShop(series: DemandSeries, options: ForecastShopOptions): (ItemForecast | null)[] {
  const effects = shopEffects(series, options);
  const cover = series.items.map((_, i) => options.coverDays(i));
  const weights = options.method
    ? undefined
    : chooseSlow(
        series.items.map(
          (_, i) => usualDemand(series, i, effects.opening, effects.of(i).season, effects.promotions[i]).base,
        ),
        cover.map((days) => Math.max(1, days / series.bucketDays)),
      );
  return series.items.map((_, i) =>
    forecastItem(series, i, { ...options, effects, weights: weights?.[i], coverDays: cover[i] }),
  );
}
