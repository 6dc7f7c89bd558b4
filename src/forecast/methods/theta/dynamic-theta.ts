import type { Method } from '../../method.js';
import { modelOf } from '../../model-of.js';
import { simplexSearch } from '../../optimise/simplex-search.js';
import type { Smoother } from '../../smoother.js';
import { seasonallyAdjusted } from '../seasonally-adjusted.js';

/**
 * The dynamic optimised Theta model (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016, IJF 32, 1151–1161, DOTM): the line is that of
 * the past up to now and θ, the curvature, is fitted with α and the first level by least squared one-step errors.
 */
export const dynamicTheta: Method = {
  about:
    'The dynamic optimised Theta model (Fiorucci et al. 2016): a line through the past that moves with it, and a curvature that is fitted; without the season, where there is one.',
  needs: 6,
  fit(series, { season }) {
    return series.length < 6 ? null : modelOf(seasonallyAdjusted(fitDynamicTheta, series, season));
  },
};

function fitDynamicTheta(series: ArrayLike<number>): Smoother {
  const n = series.length;
  const size = meanSize(series);
  const state = new Float64Array(STATE);
  const cost = ([level, alpha, theta]: Float64Array): number => {
    if (!(alpha >= LEAST && alpha <= MOST && theta >= 1)) return Infinity;
    return squaredErrors(series, alpha, theta, begin(state, level * size));
  };
  // from the authors' own start: half the first value, α ½, θ 2
  const { x } = simplexSearch(cost, [series[0] / size / 2, 0.5, 2], { limit: 1000 });
  const [level, alpha, theta] = x;
  const squares = squaredErrors(series, alpha, theta, begin(state, level * size));
  return new DynamicTheta({ alpha, theta, level: level * size, sigma2: squares / Math.max(1, n - 3) }, state);
}

/** The state: observations so far, level, mean, slope and intercept of the line through them. */
const COUNT = 0;
const LEVEL = 1;
const MEAN = 2;
const SLOPE = 3;
const INTERCEPT = 4;
/** (1 − α)ⁿ. */
const FORGOTTEN = 5;
const STATE = 6;

/** Bounds of α, as the authors'. */
const LEAST = 0.1;
const MOST = 0.99;

class DynamicTheta implements Smoother {
  private readonly ahead = new Float64Array(STATE);

  constructor(
    /** `level`: the first one. */
    readonly parameters: Readonly<Record<'alpha' | 'theta' | 'level' | 'sigma2', number>>,
    private readonly state: Float64Array,
  ) {}

  /** Later means by taking each mean for the observation. */
  mean(step: number): number {
    const { alpha, theta } = this.parameters;
    this.ahead.set(this.state);
    let mean = 0;
    for (let h = 1; h <= step; h++) {
      mean = oneStep(this.ahead, alpha, theta);
      if (h < step) move(this.ahead, alpha, mean);
    }
    return mean;
  }

  errorVariance(): number {
    return this.parameters.sigma2;
  }

  /** Of the level; what an error does to the line, of the order 1/n, is left out. */
  effect(): number {
    return this.parameters.alpha;
  }

  update(y: number): void {
    move(this.state, this.parameters.alpha, y);
  }

  save(): readonly number[] {
    return Array.from(this.state);
  }

  restore(state: readonly number[]): void {
    this.state.set(state);
  }
}

function begin(state: Float64Array, level: number): Float64Array {
  state.fill(0);
  state[LEVEL] = level;
  state[FORGOTTEN] = 1;
  return state;
}

/** Eq. 12: the level, and (1 − 1/θ) of the line's part. */
function oneStep(state: Float64Array, alpha: number, theta: number): number {
  const forgotten = state[FORGOTTEN];
  const line = forgotten * state[INTERCEPT] + ((1 - forgotten * (1 - alpha)) / alpha) * state[SLOPE];
  return state[LEVEL] + (1 - 1 / theta) * line;
}

/** Eqs. 13–16: level, mean and the line of least squares take one more observation. */
function move(state: Float64Array, alpha: number, y: number): void {
  const t = state[COUNT] + 1;
  state[LEVEL] += alpha * (y - state[LEVEL]);
  state[SLOPE] = t === 1 ? 0 : ((t - 2) * state[SLOPE] + (6 / t) * (y - state[MEAN])) / (t + 1);
  state[MEAN] += (y - state[MEAN]) / t;
  state[INTERCEPT] = state[MEAN] - ((t + 1) / 2) * state[SLOPE];
  state[FORGOTTEN] *= 1 - alpha;
  state[COUNT] = t;
}

/** From the third observation on; it leaves the state at the end of the series. */
function squaredErrors(series: ArrayLike<number>, alpha: number, theta: number, state: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < series.length; t++) {
    const error = series[t] - oneStep(state, alpha, theta);
    if (t >= 2) sum += error * error;
    move(state, alpha, series[t]);
  }
  return sum;
}

function meanSize(series: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 0; t < series.length; t++) sum += Math.abs(series[t]);
  return sum > 0 ? sum / series.length : 1;
}
