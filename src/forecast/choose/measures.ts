import { pinball } from '../accuracy/quantiles.js';
import { meanAbsoluteError, rootMeanSquaredError } from '../accuracy/points.js';
import type { Model } from '../method.js';

/**
 * How far a model was off from one origin: less is better, and its mean over origins is compared between methods of one series, so no scale is
 * needed (MASE and RMSSE divide by one number a series).
 */
export type Measure = (model: Model, next: Float64Array) => number;

/** Mean absolute error: for the order of methods the same as MASE. */
export const absolute: Measure = (model, next) => meanAbsoluteError(next, model.points(next.length));

/** Root of the mean squared error: the same as RMSSE, from each origin. */
export const squared: Measure = (model, next) => rootMeanSquaredError(next, model.points(next.length));

/** Mean pinball loss of these quantiles of the sum over the whole look: for stock, what matters is demand over lead time and review. */
export function stock(levels: readonly number[]): Measure {
  return (model, next) => {
    const law = model.over(next.length);
    let sum = 0;
    for (const y of next) sum += y;
    let loss = 0;
    for (const p of levels) loss += pinball(sum, law.quantile(p), p);
    return loss / levels.length;
  };
}
