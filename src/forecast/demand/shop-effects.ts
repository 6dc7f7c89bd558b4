import type { DemandSeries } from '../../domain/demand-series.js';
import { bucketExposure, bucketPromoted, openingOf, type Opening, type Season } from './calendar.js';
import { groupLevel, type GroupLevel, type ItemLevel } from './cold-start.js';
import { keptOf } from './kept-of.js';
import { liftOf, promotionsOf, type Lift, type Promotion, type PromotionDays } from './promotions.js';
import { usualDemand } from './usual-demand.js';
import { weekdaySeason, weekdayUnits, type WeekdayUnits } from './weekday-season.js';
import { noSeason, yearSeason } from './year-season.js';

export interface EffectOptions {
  readonly promotions?: readonly Promotion[];
  /** Days on which the shop is known to be closed, `YYYY-MM-DD`. */
  readonly closed?: readonly string[];
}

/** What the items of a group have in common. */
export interface GroupEffects {
  readonly season: Season;
  /** What a promotion does, in times the usual demand. */
  readonly lift: number;
  readonly level: GroupLevel;
  /** What a bucket of a new item still says one bucket later. */
  readonly kept: number;
}

/** What is learnt from all items together, for each to borrow from. */
export interface ShopEffects {
  readonly opening: Opening;
  readonly promotions: readonly (readonly PromotionDays[])[];
  of(item: number): GroupEffects;
}

/**
 * Seasons, promotions and levels, pooled first over the shop, then by group drawn towards the shop. Buckets with a promotion are left out of
 * seasons and levels; an item without a group belongs to all of them.
 */
export function shopEffects(series: DemandSeries, { promotions = [], closed = [] }: EffectOptions = {}): ShopEffects {
  const opening = openingOf(series.start, series.bucketDays, series.openDays, closed);
  const own = series.items.map((name) => promotionsOf(promotions, name));
  const groups = series.items.map((_, i) => series.groups?.[i] ?? '');
  const everyone = Array.from(series.items.keys());
  const shop = effectsOf(series, opening, own, everyone, null);
  const byGroup = new Map<string, GroupEffects>([['', shop]]);
  for (const group of new Set(groups)) {
    if (group !== '')
      byGroup.set(
        group,
        effectsOf(
          series,
          opening,
          own,
          everyone.filter((i) => groups[i] === group),
          shop,
        ),
      );
  }
  return { opening, promotions: own, of: (item) => byGroup.get(groups[item])! };
}

function effectsOf(
  series: DemandSeries,
  opening: Opening,
  promotions: readonly (readonly PromotionDays[])[],
  items: readonly number[],
  shop: GroupEffects | null,
): GroupEffects {
  const total = new Float64Array(series.buckets).fill(NaN);
  const weekdays: WeekdayUnits = { units: new Float64Array(7), open: new Float64Array(7) };
  for (const item of items) {
    const units = withoutPromotions(series, opening, promotions[item], item);
    for (let b = 0; b < series.buckets; b++) {
      if (units[b] >= 0 && series.openDays[b] > 0) total[b] = (total[b] >= 0 ? total[b] : 0) + units[b];
    }
    if (series.bucketDays !== 1) continue;
    const mine = weekdayUnits(opening.start, units, series.openDays);
    for (let d = 0; d < 7; d++) {
      weekdays.units[d] += mine.units[d];
      weekdays.open[d] = Math.max(weekdays.open[d], mine.open[d]);
    }
  }
  const byWeekday = weekdaySeason(weekdays, shop?.season.weekdays ?? noSeason(7));
  const flat: Season = { weekdays: byWeekday, months: noSeason(12) };
  const perDay = total.map((units, b) => units / bucketExposure(opening, flat, b, series.openDays[b]));
  const months = yearSeason(
    { start: opening.start, bucketDays: series.bucketDays, perDay: perDay.map((x) => (x < Infinity ? x : NaN)) },
    shop?.season.months ?? noSeason(12),
  );
  const season: Season = { weekdays: byWeekday, months };

  const lift = { sold: 0, usual: 0 };
  const levels: ItemLevel[] = [];
  const launches: Float64Array[] = [];
  for (const item of items) {
    const { base, promoted } = usualDemand(series, item, opening, season, promotions[item]);
    lift.sold += promoted.sold;
    lift.usual += promoted.usual;
    if (base.length > 1) levels.push(levelOf(base));
    if (isFirstSale(series, item)) launches.push(base);
  }
  return {
    season,
    lift: liftOf(lift satisfies Lift, shop?.lift ?? 1),
    level: levels.length >= ENOUGH || !shop ? groupLevel(levels) : shop.level,
    // how soon novelty wears off is the shop's: few items of a group are ever new
    kept: shop?.kept ?? keptOf(launches, groupLevel(levels)),
  };
}

/** Whether nobody said since when the item is on sale, so that it counts from its first sale on. */
export const isFirstSale = ({ units, firstBucket }: DemandSeries, item: number): boolean =>
  firstBucket[item] > 0 && units[item][firstBucket[item]] > 0;

/** Items that make a group whose levels can be lent; fewer borrow from the shop. */
const ENOUGH = 8;

/** The item's units on sale, NaN where a promotion ran. */
function withoutPromotions(
  series: DemandSeries,
  opening: Opening,
  promotions: readonly PromotionDays[],
  item: number,
): Float64Array {
  return series.units[item].map((units, b) =>
    b < series.firstBucket[item] || bucketPromoted(opening, promotions, b) > 0 ? NaN : units,
  );
}

function levelOf(base: Float64Array): ItemLevel {
  const mean = base.reduce((sum, y) => sum + y, 0) / base.length;
  const squares = base.reduce((sum, y) => sum + (y - mean) * (y - mean), 0);
  return { mean, variance: squares / (base.length - 1), buckets: base.length };
}
