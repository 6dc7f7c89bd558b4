import type { Method, Model } from '../method.js';
import type { Measure } from './measures.js';
import { walk, type Walk } from './walk.js';

export interface Choice {
  /** Place in the list of candidates. */
  readonly index: number;
  /** Mean error of every candidate; Infinity where it couldn't be fitted. */
  readonly errors: readonly number[];
  /** The chosen one, fitted on the whole series. */
  readonly model: Model;
}

/**
 * The candidate with the least mean error over a rolling-origin backtest, fitted anew on all. The first candidate is the usual one: another
 * one has to beat it by `margin`, since a few origins of one series say little. Null where none can be fitted.
 */
export function chooseBest(
  candidates: readonly Method[],
  series: Float64Array,
  plan: Walk,
  measure: Measure,
  margin = 0,
): Choice | null {
  const errors = candidates.map((method) => meanError(method, series, plan, measure));
  const order = errors.map((error, index) => ({ index, error: index === 0 ? error * (1 - margin) : error }));
  order.sort((a, b) => (a.error === b.error ? a.index - b.index : a.error < b.error ? -1 : 1));
  for (const { index } of order) {
    const model = candidates[index].fit(series, { season: plan.season });
    if (model !== null) return { index, errors, model };
  }
  return null;
}

function meanError(method: Method, series: Float64Array, plan: Walk, measure: Measure): number {
  let sum = 0;
  let looks = 0;
  walk(method, series, plan, (model, next) => {
    sum += measure(model, next);
    looks++;
  });
  return looks > 0 && sum === sum ? sum / looks : Infinity;
}
