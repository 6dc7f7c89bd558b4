import type { DemandSeries } from '../../domain/demand-series.js';
import { bucketExposure, bucketPromoted, type Opening, type Season } from './calendar.js';
import { fillCensored } from './fill-censored.js';
import type { Lift, PromotionDays } from './promotions.js';

export interface UsualDemand {
  /** Demand of the buckets on sale, each as if it had been a usual one: open as usual, without season, promotion and stock-out. Oldest first. */
  readonly base: Float64Array;
  /** What promotions sold, beside what the buckets around them say would have been sold anyway. */
  readonly promoted: Lift;
}

/** Takes out of an item's sales all that the calendar explains. Buckets that were (nearly) closed, unknown or promoted are left out. */
export function usualDemand(
  series: DemandSeries,
  item: number,
  opening: Opening,
  season: Season,
  promotions: readonly PromotionDays[],
): UsualDemand {
  const first = series.firstBucket[item];
  const length = Math.max(0, series.buckets - first);
  const exposure = new Float64Array(length);
  const short = new Float64Array(length);
  const shares = new Float64Array(length);
  const units = new Float64Array(length);
  for (let k = 0; k < length; k++) {
    const b = first + k;
    const open = series.openDays[b];
    shares[k] = bucketPromoted(opening, promotions, b);
    exposure[k] = bucketExposure(opening, season, b, open);
    units[k] = open > 0 && shares[k] === 0 ? series.units[item][b] : NaN;
    if (series.shortDays && open > 0) short[k] = Math.min(1, Math.max(0, series.shortDays[item][b] / open));
  }
  const demand = fillCensored({ units, exposure, short });
  const base: number[] = [];
  let sold = 0;
  let usual = 0;
  for (let k = 0; k < length; k++) {
    if (units[k] >= 0) {
      if (exposure[k] >= LEAST_EXPOSURE) base.push(demand[k] / exposure[k]);
    } else if (shares[k] > 0 && series.units[item][first + k] >= 0) {
      const anyway = exposure[k] * levelAround(demand, exposure, k);
      sold += Math.max(0, series.units[item][first + k] - (1 - shares[k]) * anyway);
      usual += shares[k] * anyway;
    }
  }
  return { base: Float64Array.from(base), promoted: { sold, usual } };
}

/** A bucket open for less than this part of the usual would be blown up to nothing that was ever seen. */
const LEAST_EXPOSURE = 0.3;
/** Buckets on either side of a promotion that say what would have been sold anyway. */
const AROUND = 8;

function levelAround(demand: Float64Array, exposure: Float64Array, at: number): number {
  let sum = 0;
  let weight = 0;
  for (let k = Math.max(0, at - AROUND); k <= Math.min(demand.length - 1, at + AROUND); k++) {
    if (!(demand[k] >= 0)) continue;
    sum += demand[k];
    weight += exposure[k];
  }
  return weight > 0 ? sum / weight : 0;
}
