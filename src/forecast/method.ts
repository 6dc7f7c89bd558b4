import type { Predictive } from './predictive.js';

/**
 * A forecasting method: describe, fit once, then run tight. `fit` is allowed to cost; `update` and `over` are called at every review of a
 * simulation and are O(1) in the length of the past.
 */
export interface Method {
  /** One sentence for tables and the reference page, with its source. */
  readonly about: string;
  /** Fewest observations it can be fitted on. */
  readonly needs: number;
  /** Fits on a series without gaps, oldest first; null where it can't be fitted (too short, not defined for such data). */
  fit(series: ArrayLike<number>, options: FitOptions): Model | null;
}

export interface FitOptions {
  /** Periods of a season (12 monthly, 7 daily …); 1 = none. */
  readonly season: number;
}

/** A method fitted on one series. Its parameters stay, its state moves with every observation. */
export interface Model {
  readonly parameters: Readonly<Record<string, number>>;
  /** Point forecasts (means) of the next `horizon` periods: not rounded, and not cut at 0. */
  points(horizon: number): Float64Array;
  /** Variances of the errors of `points(horizon)`, period by period, by the model's own formula. */
  variances(horizon: number): Float64Array;
  /** Takes one more observation. */
  update(y: number): void;
  /** Demand of the `step`-th period from now, 1 = the next: whole units, never negative. */
  at(step: number): Predictive;
  /** Demand summed over the next `periods` (fractions allowed, ≥ 0), from the same model: whole units, never negative. */
  over(periods: number): Predictive;
  /** The state as plain data, and back: `restore(save())` changes nothing. */
  save(): readonly number[];
  restore(state: readonly number[]): void;
}
