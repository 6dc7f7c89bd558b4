import type { Method } from '../../method.js';
import { modelOf } from '../../model-of.js';
import type { Smoother } from '../../smoother.js';
import { fitForm } from '../ets/fit-form.js';
import { lineThrough } from '../ets/initial-state.js';
import { LEVEL } from '../ets/recursion.js';
import { seasonallyAdjusted } from '../seasonally-adjusted.js';

/**
 * Theta as the M3 and M4 competitions had it (Assimakopoulos & Nikolopoulos 2000, IJF 16): the mean of a straight line and a series of doubled
 * curvature, which is simple smoothing with half the line's slope as drift (Hyndman & Billah 2003, IJF 19). Numbers as R's `thetaf`.
 */
export const theta: Method = {
  about:
    'Theta (Assimakopoulos & Nikolopoulos 2000): simple smoothing with half the slope of the whole series as drift; without the season, where there is one.',
  needs: 5,
  fit(series, { season }) {
    return series.length < 5 ? null : modelOf(seasonallyAdjusted(fitTheta, series, season));
  },
};

export function fitTheta(series: ArrayLike<number>): Smoother {
  const ses = fitForm({ error: 'A', trend: 'N', season: 'N' }, series, 1);
  if (ses === null) throw new RangeError(`${series.length} observations are too few for Theta`);
  const alpha = ses.smoothing.alpha;
  const drift = lineThrough(series).slope / 2;
  let level = ses.state[LEVEL];
  /** (1 − α)ⁿ, n = observations so far. */
  let forgotten = 1;
  for (let t = 0; t < series.length; t++) forgotten *= 1 - alpha;
  return {
    parameters: { alpha, drift, sigma2: ses.sigma2 },
    mean: (step) => level + drift * (step - 1 + (1 - forgotten) / alpha),
    errorVariance: () => ses.sigma2,
    effect: () => alpha,
    update(y) {
      level += alpha * (y - level);
      forgotten *= 1 - alpha;
    },
    save: () => [level, forgotten],
    restore([savedLevel, savedForgotten]) {
      level = savedLevel;
      forgotten = savedForgotten;
    },
  };
}
