import type { Method, Model } from '../method.js';
import { autoregression } from '../methods/autoregression/autoregression.js';
import { comb } from '../methods/comb.js';
import { ets } from '../methods/ets/ets.js';
import { dynamicTheta } from '../methods/theta/dynamic-theta.js';
import { theta } from '../methods/theta/theta.js';
import { backtest, combined, meanError, type Backtest } from './backtest.js';
import { combination } from './combination.js';
import type { Walk } from './walk.js';
import { weigh } from './weigh.js';
import { extra, widenings } from './widenings.js';

export interface AutomaticOptions {
  /** What is combined, by name. */
  readonly candidates?: Readonly<Record<string, Method>>;
  /** Periods ahead that matter; a season, but 4 … 13, if left out. */
  readonly horizon?: number;
  /** Weights are 1/error^sharpness. */
  readonly sharpness?: number;
}

/**
 * The automatic choice for smooth series: every candidate is put through a rolling-origin backtest over the end of the series, and the forecast
 * is their mean, weighted by 1/error³ of that backtest (MAE, hence MASE, since it is one series). The same errors say how wide its intervals have
 * to be. A season is taken from the calendar (52 weeks, 12 months) and whether a series has it, from the series: by the methods' own test of
 * seasons and by AICc.
 *
 * Candidates, exponent and widening were chosen on the training parts of M4 Weekly and M3 Monthly alone, by holding out their ends
 * (`docs/forecasting.md`).
 */
export function automatic(options: AutomaticOptions = {}): Method {
  return {
    about:
      'the mean of exponential smoothing, Theta and autoregressions, each weighted by its errors in a rolling-origin backtest of this series, which also widens the intervals',
    needs: NEEDS,
    fit(series, { season }) {
      if (series.length < NEEDS) return null;
      return fitCombination(Float64Array.from(series), season, options);
    },
  };
}

const NEEDS = 6;

/** With a season three views of the past: four seasons of it, eight, and eight without differences. */
function candidatesFor(season: number): Readonly<Record<string, Method>> {
  const smoothing = { ets, theta, dynamicTheta, comb };
  return season > 1
    ? {
        ...smoothing,
        lags4: autoregression({ seasons: 4 }),
        lags8: autoregression({ seasons: 8 }),
        levels8: autoregression({ changes: false, seasons: 8 }),
      }
    : { ...smoothing, lags: autoregression(), levels: autoregression({ changes: false }) };
}

function fitCombination(series: Float64Array, season: number, options: AutomaticOptions): Model | null {
  const candidates = options.candidates ?? candidatesFor(season);
  const named = Object.entries(candidates).flatMap(([name, method]) => {
    const model = method.fit(series, { season });
    return model === null ? [] : [{ name, method, model }];
  });
  if (named.length === 0) return null;
  const plan = planFor(series.length, season, options.horizon);
  const tests = named.map(({ method }) => (plan === null ? null : backtest(method, series, plan)));
  const weights = weigh(
    tests.map((test) => (test === null ? Infinity : meanError(test))),
    options.sharpness ?? SHARPNESS,
  );
  const parts = named.map(({ model }, i) => ({ model, weight: weights[i] }));
  const parameters = Object.fromEntries(named.map(({ name }, i) => [name, weights[i]]));
  return combination(parts, wideningsOf(tests, weights, series.length), parameters);
}

/** Chosen by hold-outs of the training parts: 0 … 6 were tried, 2 to 4 are within a third of a percent. */
const SHARPNESS = 3;

/** A third of the series, but one to four horizons; null where what is left would be too little to fit. */
function planFor(n: number, season: number, asked?: number): Walk | null {
  const horizon = Math.min(asked ?? Math.min(Math.max(season, 4), 13), Math.floor(n / 3));
  const heldOut = Math.min(4 * horizon, Math.max(horizon, Math.floor(n / 3)));
  return n - heldOut < NEEDS ? null : { season, horizon, heldOut };
}

function wideningsOf(tests: readonly (Backtest | null)[], weights: Float64Array, n: number): Float64Array {
  const walked = tests.flatMap((test, i) => (test === null ? [] : [{ test, weight: weights[i] }]));
  if (walked.length === 0) return Float64Array.of(extra(n));
  const all = combined(
    walked.map(({ test }) => test),
    walked.map(({ weight }) => weight),
  );
  return widenings(all, n);
}
