import type { Method, Model } from '../method.js';
import { modelOf } from '../model-of.js';
import { fitSeasons } from './fit-seasons.js';

export const holtWintersAdditive: Method = {
  about:
    'Holt–Winters with additive seasons (Winters 1960): level, trend and a season each follow their share of the error.',
  needs: 5,
  fit: (series, { season }) => fitted(series, season, { multiplicative: false, damped: false }),
};

export const holtWintersMultiplicative: Method = {
  about: 'Holt–Winters with multiplicative seasons (Winters 1960), for seasons that grow with the level.',
  needs: 5,
  fit: (series, { season }) => fitted(series, season, { multiplicative: true, damped: false }),
};

export const holtWintersDamped: Method = {
  about: 'Holt–Winters with multiplicative seasons and a trend that fades (Gardner & McKenzie 1989).',
  needs: 5,
  fit: (series, { season }) => fitted(series, season, { multiplicative: true, damped: true }),
};

/** Null without seasons, and with less of them than it takes to start (two) and to learn from (a third). */
function fitted(
  series: ArrayLike<number>,
  season: number,
  form: { readonly multiplicative: boolean; readonly damped: boolean },
): Model | null {
  if (season < 2 || series.length < 3 * season) return null;
  const smoother = fitSeasons(series, season, form);
  return smoother && modelOf(smoother);
}
