import { exp, log } from '../../../stats/elementary.js';
import type { Smoother } from '../../smoother.js';
import type { Lags } from './fit-lags.js';

/** In what an autoregression is told: logarithms or the values themselves, changes or levels. */
export interface Scale {
  readonly logs: boolean;
  readonly changes: boolean;
  /** Least value that a logarithm is taken of. */
  readonly floor: number;
}

/** An autoregression at the end of its series. `recent`: the last values in its scale (levels), oldest first, one more than the longest lag. */
export function lagSmoother({ intercept, lags, weights, sigma2 }: Lags, scale: Scale, recent: Float64Array): Smoother {
  const past = recent.slice();
  const keep = past.length;
  let ahead: Ahead | null = null;

  const upTo = (step: number): Ahead => {
    if (ahead === null || ahead.means.length < step) ahead = lookAhead(Math.max(step, 8));
    return ahead;
  };
  const lookAhead = (horizon: number): Ahead => {
    const levels = new Float64Array(keep + horizon);
    levels.set(past);
    const effects = new Float64Array(horizon);
    const means = new Float64Array(horizon);
    for (let h = 0; h < horizon; h++) {
      const t = keep + h;
      let next = intercept;
      let effect = h === 0 ? 1 : 0;
      for (let i = 0; i < lags.length; i++) {
        const lag = lags[i];
        next += weights[i] * (scale.changes ? levels[t - lag] - levels[t - lag - 1] : levels[t - lag]);
        if (h >= lag) effect += weights[i] * (effects[h - lag] - (scale.changes && h > lag ? effects[h - lag - 1] : 0));
      }
      levels[t] = scale.changes ? levels[t - 1] + next : next;
      effects[h] = scale.changes && h > 0 ? effects[h - 1] + effect : effect;
      // the median where it is told in logarithms: the mean of a log-normal of this spread was further off in every hold-out
      means[h] = scale.logs ? exp(Math.min(levels[t], HIGHEST)) : levels[t];
    }
    return { means, effects };
  };

  return {
    parameters: {
      intercept,
      sigma2,
      ...Object.fromEntries(lags.map((lag, i) => [`lag${lag}`, weights[i]])),
    },
    mean: (step) => upTo(step).means[step - 1],
    errorVariance(step) {
      if (!scale.logs) return sigma2;
      const mean = upTo(step).means[step - 1];
      return sigma2 * mean * mean;
    },
    effect(step, later) {
      const { means, effects } = upTo(later);
      return effects[later - step] * (scale.logs ? means[later - 1] / means[step - 1] : 1);
    },
    update(y) {
      past.copyWithin(0, 1);
      past[keep - 1] = scale.logs ? log(Math.max(y, scale.floor)) : y;
      ahead = null;
    },
    save: () => Array.from(past),
    restore(state) {
      past.set(state);
      ahead = null;
    },
  };
}

interface Ahead {
  readonly means: Float64Array;
  /** What an error adds, j periods later, in this scale. */
  readonly effects: Float64Array;
}

/** e to this is near the largest number. */
const HIGHEST = 690;
