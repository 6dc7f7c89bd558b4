import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import { goldenSection } from '../optimise/golden-section.js';
import { seasonallyAdjusted } from './seasonally-adjusted.js';
import { smoothed, type FittedTrend } from './smoothed.js';
import { fitLevel } from './trend-fit.js';

export const ses: Method = {
  about:
    'Simple exponential smoothing (Brown 1956): a level that follows a share α of each error; without the season, where there is one.',
  needs: 3,
  fit(series, { season }) {
    if (series.length < 3) return null;
    return modelOf(seasonallyAdjusted((adjusted) => smoothed(adjusted, fitSes(adjusted)), series, season));
  },
};

/** α and the first level with the least squared one-step error, as `ets` of R's forecast with opt.crit = "mse". */
export function fitSes(series: ArrayLike<number>): FittedTrend {
  const { x: alpha } = goldenSection((a) => fitLevel(series, a).sse, 0.0001, 0.9999);
  return { weights: { alpha, beta: 0, phi: 1 }, start: fitLevel(series, alpha), free: 2 };
}
