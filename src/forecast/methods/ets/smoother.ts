import type { Smoother } from '../../smoother.js';
import type { Fitted } from './fit-form.js';
import { forecasts, run, SEASON, type State } from './recursion.js';

/**
 * A fitted form as a smoother. Variances are those of Hyndman, Koehler, Ord & Snyder (2008), ch. 6. Additive errors (class 1): σ² each, with
 * effects cⱼ = α + β(φ + … + φʲ), and γ where j is a multiple of m. Relative errors (class 2): σ²E f², the forecast f of a later period being
 * random itself. Multiplicative seasons (class 3): the same of the level part times the season, which is known for one season ahead; beyond,
 * what an error does to the season itself is taken to first order.
 */
export function etsSmoother({ form, smoothing, sigma2, state: last, aicc }: Fitted, observations: number): Smoother {
  // states of both kinds of error move alike, and additive ones are defined everywhere
  const moving = { ...form, error: 'A' } as const;
  const times = form.season === 'M';
  const { alpha, beta, gamma, phi } = smoothing;
  const one = new Float64Array(1);
  let state: State = last.slice();
  let next = observations;
  let ahead: Ahead | null = null;
  const m = state.length - SEASON;

  const upTo = (step: number): Ahead => {
    if (ahead === null || ahead.means.length < step) ahead = lookAhead(Math.max(step, 8));
    return ahead;
  };
  const lookAhead = (horizon: number): Ahead => {
    const means = forecasts(form, phi, state, next, horizon);
    const seasons = new Float64Array(horizon).fill(1);
    if (times) for (let h = 0; h < horizon; h++) seasons[h] = state[SEASON + ((next + h) % m)];
    const levels = means.map((mean, h) => mean / seasons[h]);
    const weights = new Float64Array(horizon).fill(1);
    let growth = 0;
    let power = 1;
    for (let j = 1; j < horizon; j++) {
      power *= phi;
      growth += power;
      weights[j] = alpha + beta * growth + (form.season === 'A' && j % m === 0 ? gamma : 0);
    }
    const variances = new Float64Array(horizon).fill(sigma2);
    if (form.error === 'M') {
      const squares = levels.map((level) => level * level);
      for (let h = 0; h < horizon; h++) {
        for (let j = 1; j <= h; j++) squares[h] += sigma2 * weights[j] * weights[j] * squares[h - j];
        variances[h] = sigma2 * squares[h] * seasons[h] * seasons[h];
      }
    }
    return { means, seasons, levels, weights, variances };
  };

  return {
    parameters: {
      alpha,
      ...(form.trend === 'N' ? {} : { beta }),
      ...(form.season === 'N' ? {} : { gamma }),
      ...(form.trend === 'Ad' ? { phi } : {}),
      sigma2,
      aicc,
    },
    mean: (step) => upTo(step).means[step - 1],
    errorVariance: (step) => upTo(step).variances[step - 1],
    effect(step, later) {
      const { seasons, levels, weights } = upTo(later);
      const j = later - step;
      if (!times) return weights[j];
      const turn = j % m === 0 && levels[step - 1] > 0 ? (gamma * levels[later - 1]) / levels[step - 1] : 0;
      return (seasons[later - 1] / seasons[step - 1]) * weights[j] + turn;
    },
    update(y) {
      one[0] = y;
      const moved = state.slice();
      run(moving, smoothing, moved, one, 0, 1, null, next);
      if (isSound(moved, times)) state = moved;
      next++;
      ahead = null;
    },
    save: () => [next, ...state],
    restore([count, ...numbers]) {
      next = count;
      state = Float64Array.from(numbers);
      ahead = null;
    },
  };
}

/** What is worked out once between two observations; index 0 = the next period. */
interface Ahead {
  readonly means: Float64Array;
  /** Multiplicative seasons; 1 where there are none. */
  readonly seasons: Float64Array;
  /** Means without the multiplicative season. */
  readonly levels: Float64Array;
  readonly weights: Float64Array;
  readonly variances: Float64Array;
}

/** Whether a state can go on: finite, and multiplicative seasons above zero. An observation that breaks it (a zero under a vanished level) is passed over. */
function isSound(state: State, positiveSeasons: boolean): boolean {
  return state.every((value, i) => Number.isFinite(value) && (i < SEASON || !positiveSeasons || value > 0));
}
