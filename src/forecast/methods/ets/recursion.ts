import { log } from '../../../stats/elementary.js';
import type { Form } from './form.js';

/** Smoothing parameters; β, γ, φ are 0, 0, 1 where the form has none. β and γ are those of the state space form: β ≤ α, γ ≤ 1 − α. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/**
 * State of a form: `[level, slope, season of phase 0, 1, …, m − 1]`; the season of observation t has phase t mod m. A form without season
 * has two numbers.
 */
export type State = Float64Array;

export const LEVEL = 0;
export const SLOPE = 1;
export const SEASON = 2;

export interface Run {
  /** Σ e², e relative to the forecast if the error is multiplicative. */
  readonly squares: number;
  /** Σ log |forecast|; 0 for additive errors. */
  readonly logs: number;
}

/**
 * Takes `state` through the observations `begin … end − 1` of `y` (innovations form, Hyndman et al. 2008, table 2.2 and 2.3: the states of
 * additive and multiplicative errors move alike, since the relative error times the forecast is the error). One-step errors go to `errors`
 * if given; `first` is the number of observation `begin` in the season's count where it isn't `begin` itself. A forecast ≤ 0 where the error is multiplicative gives infinite squares: the form isn't defined there.
 */
export function run(
  { error, season }: Form,
  { alpha, beta, gamma, phi }: Smoothing,
  state: State,
  y: ArrayLike<number>,
  begin: number,
  end: number,
  errors: Float64Array | null = null,
  first = begin,
): Run {
  const relative = error === 'M';
  const times = season === 'M';
  const plus = season === 'A';
  const m = state.length - SEASON;
  let level = state[LEVEL];
  let slope = state[SLOPE];
  let phase = m > 0 ? first % m : 0;
  let squares = 0;
  let logs = 0;
  let product = 1;
  for (let t = begin; t < end; t++) {
    const growth = phi * slope;
    const base = level + growth;
    const s = m > 0 ? state[SEASON + phase] : 0;
    const forecast = times ? base * s : base + s;
    const miss = y[t] - forecast;
    const onBase = times ? miss / s : miss;
    level = base + alpha * onBase;
    slope = growth + beta * onBase;
    if (times) state[SEASON + phase] = s + (gamma * miss) / base;
    else if (plus) state[SEASON + phase] = s + gamma * miss;
    if (m > 0 && ++phase === m) phase = 0;
    let e = miss;
    if (relative) {
      if (!(forecast > 0)) return { squares: Infinity, logs: 0 };
      e /= forecast;
      // one logarithm for some thirty factors
      product *= forecast;
      if (product > 1e250 || product < 1e-250) {
        logs += log(product);
        product = 1;
      }
    }
    squares += e * e;
    if (errors !== null) errors[t] = e;
  }
  state[LEVEL] = level;
  state[SLOPE] = slope;
  return { squares, logs: logs + log(product) };
}

/** Point forecasts from a state whose last observation was number `t − 1`: the means, but for multiplicative seasons beyond one season, where they nearly are. */
export function forecasts({ season }: Form, phi: number, state: State, t: number, horizon: number): Float64Array {
  const m = state.length - SEASON;
  const out = new Float64Array(horizon);
  let growth = 0;
  let power = 1;
  for (let h = 0; h < horizon; h++) {
    power *= phi;
    growth += power;
    const base = state[LEVEL] + growth * state[SLOPE];
    const s = m > 0 ? state[SEASON + ((t + h) % m)] : 0;
    out[h] = season === 'M' ? base * s : base + s;
  }
  return out;
}
