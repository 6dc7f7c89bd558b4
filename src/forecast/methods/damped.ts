import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import { seasonallyAdjusted } from './seasonally-adjusted.js';
import { fitTrend } from './fit-trend.js';
import { smoothed } from './smoothed.js';

export const damped: Method = {
  about:
    'Damped trend (Gardner & McKenzie 1985): as Holt, but the trend fades by φ each period; without the season, where there is one.',
  needs: 6,
  fit(series, { season }) {
    if (series.length < 6) return null;
    return modelOf(
      seasonallyAdjusted((adjusted) => smoothed(adjusted, fitTrend(adjusted, { damped: true })), series, season),
    );
  },
};
