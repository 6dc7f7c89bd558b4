import type { DemandClass } from '../../forecast/intermittent/demand-class.js';
import type { ScoreTable } from './score-methods.js';

/** Levels of the quantiles that are told of every period. */
export const LEVELS = [0.05, 0.5, 0.8, 0.95, 0.99] as const;

export interface ForecastResult {
  /** First day of the past that was used, and of what is forecast. */
  readonly start: string;
  readonly from: string;
  readonly bucketDays: number;
  readonly buckets: number;
  readonly horizon: number;
  /** First days of the periods forecast. */
  readonly periods: readonly string[];
  readonly closedWeekdays: readonly number[];
  /** Most demanded first. */
  readonly items: readonly ItemForecast[];
  /** Items that never sold. */
  readonly silent: number;
  /** `of` how many items those scored were picked, evenly by their demand. */
  readonly scores?: ScoreTable & { readonly of: number };
}

export interface ItemForecast {
  readonly name: string;
  readonly demandClass: DemandClass;
  /** What forecasts it: a name in the record of methods, several that share the forecast, or `new item`, borrowed from the others. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Units of the last buckets as they were, oldest first. */
  readonly history: readonly number[];
  /** Means of the periods, and their quantiles by level. */
  readonly means: readonly number[];
  readonly quantiles: readonly (readonly number[])[];
  /** Within which the demand of the next usual period lies, 95 of 100 times. */
  readonly interval: readonly [number, number];
  /** Demand of all periods together. */
  readonly total: Span;
  /** Demand over its lead time and review period, where the shop knows them. */
  readonly lead?: Span;
  /** One-step squared error of late, over that of the mean of all before; absent where the past is too short to tell. */
  readonly overMean?: number;
}

/** Demand of an interval. */
export interface Span {
  readonly days: number;
  readonly mean: number;
  readonly quantiles: readonly number[];
}
