import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import { fitNaive } from './naive.js';
import { seasonallyAdjusted } from './seasonally-adjusted.js';

export const naive2: Method = {
  about:
    'Naive on the series without its season, where it has one: the benchmark of the M competitions (Makridakis et al. 1982, 2020).',
  needs: 2,
  fit(series, { season }) {
    return series.length < 2 ? null : modelOf(seasonallyAdjusted(fitNaive, series, season));
  },
};
