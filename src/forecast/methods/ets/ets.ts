import type { Method, Model } from '../../method.js';
import { modelOf } from '../../model-of.js';
import type { Smoother } from '../../smoother.js';
import { seasonallyAdjusted } from '../seasonally-adjusted.js';
import { chooseForm } from './choose-form.js';
import type { Fitted } from './fit-form.js';
import { etsSmoother } from './smoother.js';

/** Exponential smoothing with the form chosen by AICc. */
export const ets: Method = {
  about:
    'exponential smoothing in state space form; error, trend and season (none, additive or multiplicative; the trend damped or not) chosen by AICc (Hyndman & Khandakar 2008)',
  needs: 5,
  fit(series, { season }) {
    if (season <= MOST_PHASES) return modelOfFitted(chooseForm(series, season), series.length);
    return series.length < this.needs ? null : modelOf(seasonallyAdjusted(fitLevel, series, season));
  },
};

/** Longer seasons have too many numbers for a likelihood: they are taken out before, where there is one (as R's `stlf` does). */
const MOST_PHASES = 24;

function fitLevel(series: ArrayLike<number>): Smoother {
  const fitted = chooseForm(series, 1);
  if (fitted === null) throw new RangeError(`${series.length} observations are too few for exponential smoothing`);
  return etsSmoother(fitted, series.length);
}

function modelOfFitted(fitted: Fitted | null, observations: number): Model | null {
  return fitted === null ? null : modelOf(etsSmoother(fitted, observations));
}
