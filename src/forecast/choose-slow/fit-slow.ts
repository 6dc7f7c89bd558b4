import type { Model } from '../method.js';
import type { Predictive } from '../predictive.js';
import type { Law } from '../predictive/law.js';
import { mixtureLaw } from '../predictive/mixture-law.js';
import { slowCandidateNames, slowCandidates } from './candidates.js';
import type { SlowWeights } from './choose-slow.js';

/** One model of several candidates, each with its share; those that can't be fitted leave theirs to the others. Null if none can. */
export function fitSlow(series: ArrayLike<number>, weights: SlowWeights): Model | null {
  const parts: { name: string; model: Model; weight: number }[] = [];
  slowCandidateNames.forEach((name, i) => {
    const model = weights[i] > 0 ? slowCandidates[name].fit(series, { season: 1 }) : null;
    if (model) parts.push({ name, model, weight: weights[i] });
  });
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const shares = parts.map(({ weight }) => weight / total);

  const together = (each: (model: Model) => Float64Array): Float64Array => {
    const all = parts.map(({ model }) => each(model));
    return all[0].map((_, h) => all.reduce((sum, values, i) => sum + shares[i] * values[h], 0));
  };
  const points = (horizon: number): Float64Array => together((model) => model.points(horizon));
  // every candidate's laws are of this kind
  const mixed = (each: (model: Model) => Predictive): Law =>
    mixtureLaw(
      parts.map(({ model }) => each(model) as Law),
      shares,
    );
  return {
    parameters: Object.fromEntries(parts.map(({ name }, i) => [name, shares[i]])),
    points,
    variances(horizon) {
      const mean = points(horizon);
      return together((model) => {
        const own = model.points(horizon);
        return model.variances(horizon).map((variance, h) => variance + (own[h] - mean[h]) * (own[h] - mean[h]));
      });
    },
    update: (y) => parts.forEach(({ model }) => model.update(y)),
    at: (step) => mixed((model) => model.at(step)),
    over: (periods) => mixed((model) => model.over(periods)),
    save: () =>
      parts.flatMap(({ model }) => {
        const state = model.save();
        return [state.length, ...state];
      }),
    restore(state) {
      let at = 0;
      for (const { model } of parts) {
        const length = state[at];
        model.restore(state.slice(at + 1, at + 1 + length));
        at += 1 + length;
      }
    },
  };
}
