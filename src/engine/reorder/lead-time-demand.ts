import type { Predictive } from '../../forecast/predictive.js';

/** Mean and variance of demand over a protection interval. */
export interface LeadTimeDemand {
  readonly mean: number;
  readonly variance: number;
  /** All that is known of it, where it is forecast; else a law is chosen by mean and variance. */
  readonly forecast?: CoverForecast;
}

export interface CoverForecast {
  readonly law: Predictive;
  /** Demand over the lead time alone, where stock is looked at in turns: what is short before the cycle begins is not its own. */
  readonly before: Predictive | null;
  /** The chance of covering a cycle that fills a share of the shop's units; null = nobody knows, and each item is by itself. */
  readonly chance: (fillRate: number) => number | null;
  /** Where to look for the level first. The answer doesn't hang on it. */
  readonly hint: LevelHint;
}

/** How many standard deviations above the mean a level was found last, and how fast the shortage of a cycle fell there, units a unit; null = never. */
export interface LevelHint {
  factor: number | null;
  slope: number;
}

export const noHint = (): LevelHint => ({ factor: null, slope: 0 });

/**
 * Demand over a random lead time plus a fixed review period, daily demand and lead time independent:
 * mean d(L + R), variance (L + R)σ² + d²σ_L² (Silver, Pyke & Thomas, Inventory and Production Management, ch. 6).
 */
export function demandOver(
  mean: number,
  variance: number,
  leadMean: number,
  leadSd: number,
  reviewDays: number,
): LeadTimeDemand {
  const interval = leadMean + reviewDays;
  return { mean: mean * interval, variance: variance * interval + mean * mean * leadSd * leadSd };
}
