import { log } from '../../../stats/elementary.js';
import type { Method } from '../../method.js';
import { modelOf } from '../../model-of.js';
import { fitLags } from './fit-lags.js';
import { lagSmoother, type Scale } from './smoother.js';

export interface AutoregressionOptions {
  /** Regress changes from one period to the next (default), or levels. */
  readonly changes?: boolean;
  /** Seasons to look back; what is older is another world. All, if left out, and always where there is no season. */
  readonly seasons?: number;
  /** Most recent values in the regression, beside those of a season ago. */
  readonly most?: number;
}

/**
 * Autoregression by least squares: the next value (or change) from the last ones and from those around one and two seasons ago, lags chosen by
 * AICc. In logarithms where all values are above zero, so that a season keeps its share of a growing level.
 */
export function autoregression({ changes = true, seasons, most = 6 }: AutoregressionOptions = {}): Method {
  return {
    about: `autoregression of ${changes ? 'changes' : 'levels'} by least squares${seasons === undefined ? '' : ` on the last ${seasons} seasons`}: the last values and those around one and two seasons ago, chosen by AICc (Hurvich & Tsai 1989)`,
    needs: NEEDS,
    fit(series, { season }) {
      if (series.length < NEEDS) return null;
      const length =
        seasons === undefined || season < 2 ? series.length : Math.min(series.length, seasons * season + 2);
      const recent = Float64Array.from({ length }, (_, t) => series[series.length - length + t]);
      const least = recent.reduce((a, b) => Math.min(a, b), Infinity);
      const scale: Scale = { logs: least > 0, changes, floor: least / 2 };
      const levels = scale.logs ? recent.map(log) : recent;
      const told = changes ? levels.subarray(1).map((level, t) => level - levels[t]) : levels;
      const fitted = fitLags(told, season, most);
      const keep = (fitted.lags.at(-1) ?? 0) + 2;
      return modelOf(lagSmoother(fitted, scale, levels.slice(Math.max(0, levels.length - keep))));
    },
  };
}

const NEEDS = 14;
