import type { Method, Model } from '../method.js';

/** One look from an origin: the model as it was then, and what came. */
export type Look = (model: Model, next: Float64Array) => void;

export interface Walk {
  readonly season: number;
  /** Observations at the end that the fit doesn't see. */
  readonly heldOut: number;
  /** Observations that each look covers. */
  readonly horizon: number;
}

/**
 * A rolling-origin backtest: fits on all but the last `heldOut` observations, then goes forward one by one, and looks at the next `horizon`
 * from each origin. Parameters are those of the first origin, so that it costs one fit; the state has always seen all up to its origin and
 * nothing later. The fitted model at the end of the series, or null if it can't be fitted.
 */
export function walk(
  method: Method,
  series: Float64Array,
  { season, heldOut, horizon }: Walk,
  look: Look,
): Model | null {
  const begin = series.length - heldOut;
  const model = method.fit(series.subarray(0, begin), { season });
  if (model === null) return null;
  for (let t = begin; t < series.length; t++) {
    if (t + horizon <= series.length) look(model, series.subarray(t, t + horizon));
    model.update(series[t]);
  }
  return model;
}
