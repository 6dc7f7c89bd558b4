import { log } from '../../../stats/elementary.js';
import { simplexSearch } from '../../optimise/simplex-search.js';
import { isAllowed, LEAST, LEAST_PHI, MOST, MOST_PHI } from './bounds.js';
import type { Form } from './form.js';
import { initialState } from './initial-state.js';
import { LEVEL, run, SEASON, SLOPE, type Smoothing, type State } from './recursion.js';

/** A form fitted by maximum likelihood. */
export interface Fitted {
  readonly form: Form;
  readonly smoothing: Smoothing;
  /** State before the first observation. */
  readonly initial: State;
  /** State after the last one. */
  readonly state: State;
  /** −n/2 · log Σe² − Σ log |forecast|: without its constants, as R's `ets` gives it. */
  readonly logLikelihood: number;
  /** Estimated numbers: smoothing parameters, initial state and σ². */
  readonly estimated: number;
  readonly aic: number;
  readonly aicc: number;
  readonly bic: number;
  /** σ² of the one-step errors (relative ones if the error is multiplicative): Σe² over the observations less the smoothing parameters and initial states. */
  readonly sigma2: number;
  /** One-step errors, relative ones if the error is multiplicative. */
  readonly errors: Float64Array;
}

/**
 * Fits one form: parameters and initial state together by Nelder–Mead on the likelihood of Ord, Koehler & Snyder (1997, JASA 92), within the
 * usual and the admissible bounds, from the start of Hyndman & Khandakar (2008). Null where there are too few observations for it, or where
 * it isn't defined for them.
 */
export function fitForm(form: Form, y: ArrayLike<number>, season: number): Fitted | null {
  const n = y.length;
  const m = form.season === 'N' ? 1 : season;
  const free = freeOf(form, m);
  if (n <= free + 2 || (form.error === 'M' && !isPositive(y))) return null;

  const begin = initialState(form, y, m);
  const state = new Float64Array(begin.length);
  const smoothing = { alpha: 0, beta: 0, gamma: 0, phi: 1 };
  const cost = (x: Float64Array): number => {
    unpack(form, m, x, smoothing, state);
    if (!isAllowed(form, smoothing, m) || (form.season === 'M' && !isPositive(state.subarray(SEASON)))) return Infinity;
    const { squares, logs } = run(form, smoothing, state, y, 0, n);
    return squares < Infinity ? Math.max(-1e10, n * log(squares) + 2 * logs) : Infinity;
  };
  const start = startOf(form, m, begin);
  if (!(cost(Float64Array.from(start)) < Infinity)) return null;
  const { x } = simplexSearch(cost, start);
  const initial = new Float64Array(begin.length);
  unpack(form, m, x, smoothing, initial);
  return fittedAt(form, { ...smoothing }, initial, y);
}

/** The same with everything given: likelihood, criteria and errors at these parameters and this initial state. */
function fittedAt(form: Form, smoothing: Smoothing, initial: State, y: ArrayLike<number>): Fitted {
  const n = y.length;
  const free = freeOf(form, initial.length - SEASON);
  const state = initial.slice();
  const errors = new Float64Array(n);
  const { squares, logs } = run(form, smoothing, state, y, 0, n, errors);
  const logLikelihood = -0.5 * Math.max(-1e10, n * log(squares) + 2 * logs);
  const k = free + 1;
  const aic = 2 * k - 2 * logLikelihood;
  return {
    form,
    smoothing,
    initial,
    state,
    logLikelihood,
    estimated: k,
    aic,
    aicc: aic + (2 * k * (k + 1)) / (n - k - 1),
    bic: k * log(n) - 2 * logLikelihood,
    sigma2: squares / (n - free),
    errors,
  };
}

/** Whether every value is above zero: what relative errors and multiplicative seasons need. */
export function isPositive(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (!(values[i] > 0)) return false;
  return true;
}

/** Numbers the search is free in: parameters and initial state (one season index follows from the others). */
function freeOf({ trend, season }: Form, m: number): number {
  return 2 + (trend === 'N' ? 0 : 2) + (trend === 'Ad' ? 1 : 0) + (season === 'N' ? 0 : m);
}

/** Order of the search's vector: α, β, γ, φ, level, slope, seasons m − 1 … 1 (latest first), as far as the form has them. */
function unpack(
  { trend, season }: Form,
  m: number,
  x: Float64Array,
  smoothing: { -readonly [K in keyof Smoothing]: number },
  state: State,
): void {
  let i = 0;
  smoothing.alpha = x[i++];
  if (trend !== 'N') smoothing.beta = x[i++];
  if (season !== 'N') smoothing.gamma = x[i++];
  if (trend === 'Ad') smoothing.phi = x[i++];
  state[LEVEL] = x[i++];
  state[SLOPE] = trend === 'N' ? 0 : x[i++];
  if (season === 'N') return;
  let sum = 0;
  for (let k = m - 1; k > 0; k--) {
    state[SEASON + k] = x[i];
    sum += x[i++];
  }
  state[SEASON] = (season === 'M' ? m : 0) - sum;
}

function startOf({ trend, season }: Form, m: number, begin: State): number[] {
  const alpha = LEAST + (0.2 * (MOST - LEAST)) / m;
  const start = [alpha];
  if (trend !== 'N') start.push(LEAST + 0.1 * (alpha - LEAST));
  if (season !== 'N') start.push(LEAST + 0.05 * (Math.min(MOST, 1 - alpha) - LEAST));
  if (trend === 'Ad') start.push(LEAST_PHI + 0.99 * (MOST_PHI - LEAST_PHI));
  start.push(begin[LEVEL]);
  if (trend !== 'N') start.push(begin[SLOPE]);
  if (season !== 'N') for (let k = m - 1; k > 0; k--) start.push(begin[SEASON + k]);
  return start;
}
