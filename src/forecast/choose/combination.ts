import { lawOfMoments } from '../law-of-moments.js';
import type { Model } from '../method.js';

/** A part of a combination; weights sum to 1. */
export interface Part {
  readonly model: Model;
  readonly weight: number;
}

/**
 * The weighted mean of several models of one series. Their errors go together, so its standard deviation is the weighted mean of theirs, times
 * the step's entry in `widenings`, which a backtest found; later steps and totals over them take the last.
 */
export function combination(
  parts: readonly Part[],
  widenings: ArrayLike<number>,
  parameters: Readonly<Record<string, number>>,
): Model {
  const widening = (step: number) => widenings[Math.min(Math.max(step, 1), widenings.length) - 1];
  const mean = (horizon: number, of: (model: Model) => ArrayLike<number>): Float64Array => {
    const sum = new Float64Array(horizon);
    for (const { model, weight } of parts) {
      const values = of(model);
      for (let h = 0; h < horizon; h++) sum[h] += weight * values[h];
    }
    return sum;
  };
  const points = (horizon: number) => mean(horizon, (model) => model.points(horizon));
  const variances = (horizon: number) =>
    mean(horizon, (model) => model.variances(horizon).map(Math.sqrt)).map((sd, h) => square(widening(h + 1) * sd));

  return {
    parameters,
    points,
    variances,
    update(y) {
      for (const { model } of parts) model.update(y);
    },
    at: (step) => lawOfMoments(unrounded(points(step)[step - 1]), variances(step)[step - 1]),
    over(periods) {
      const steps = Math.ceil(periods);
      let sd = 0;
      for (const { model, weight } of parts) sd += weight * deviationOver(model, periods);
      return lawOfMoments(unrounded(sumOver(points(steps), periods)), square(widening(steps) * sd));
    },
    save: () => parts.flatMap(({ model }) => withLength(model.save())),
    restore(state) {
      let from = 0;
      for (const { model } of parts) {
        const length = state[from];
        model.restore(state.slice(from + 1, from + 1 + length));
        from += 1 + length;
      }
    },
  };
}

/** Of the total: no more than the deviations of its periods together, which a law of whole units may not be as steady as. */
function deviationOver(model: Model, periods: number): number {
  let most = 0;
  for (const variance of model.variances(Math.ceil(periods))) most += Math.sqrt(variance);
  return Math.min(most, Math.sqrt(Math.max(0, model.over(periods).variance)));
}

/** Mean of the demand of the next `periods`; of a part of the last one comes that part of its mean. */
function sumOver(points: Float64Array, periods: number): number {
  const whole = Math.floor(periods);
  let sum = whole < periods ? (periods - whole) * points[whole] : 0;
  for (let h = 0; h < whole; h++) sum += points[h];
  return sum;
}

const withLength = (state: readonly number[]): readonly number[] => [state.length, ...state];

const square = (x: number): number => x * x;

/** A whole number that a sum of weighted parts missed by its last bits. */
function unrounded(x: number): number {
  const whole = Math.round(x);
  return Math.abs(x - whole) <= 1e-9 * Math.abs(whole) ? whole : x;
}
