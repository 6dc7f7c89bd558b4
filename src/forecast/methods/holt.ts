import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import { seasonallyAdjusted } from './seasonally-adjusted.js';
import { fitTrend } from './fit-trend.js';
import { smoothed } from './smoothed.js';

export const holt: Method = {
  about:
    "Holt's linear trend (1957): a level and a trend, each following its share of the error; without the season, where there is one.",
  needs: 5,
  fit(series, { season }) {
    if (series.length < 5) return null;
    return modelOf(
      seasonallyAdjusted((adjusted) => smoothed(adjusted, fitTrend(adjusted, { damped: false })), series, season),
    );
  },
};
