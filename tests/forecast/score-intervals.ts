import { smape } from '../../src/forecast/accuracy/points.js';
import { coverage, msis } from '../../src/forecast/accuracy/quantiles.js';
import { mase, seasonalChange } from '../../src/forecast/accuracy/scaled.js';
import type { Method } from '../../src/forecast/method.js';
import type { Contest } from './beside.js';

export interface IntervalScore {
  readonly series: number;
  readonly smape: number;
  readonly mase: number;
  /** Share of what came within the 95 % intervals, all series and horizons pooled; and by horizon. */
  readonly coverage: number;
  readonly coverageBy: readonly number[];
  /** Mean scaled interval score of the 95 % intervals. */
  readonly msis: number;
}

/**
 * Points and 95 % intervals (mean ± 1.96 standard deviations) of a method, fitted on each past with a season of `season`; MASE and MSIS are scaled by
 * the change over `scaledBy` periods, as the competition defines it.
 */
export function scoreIntervals(
  contests: readonly Contest[],
  method: Method,
  { season, scaledBy }: { readonly season: number; readonly scaledBy: number },
): IntervalScore {
  const n = contests.length;
  const score = { smape: 0, mase: 0, coverage: 0, msis: 0 };
  const by = new Float64Array(contests[0].future.length);
  for (const { id, past, future } of contests) {
    const model = method.fit(past, { season });
    if (model === null) throw new Error(`${id} was not fitted`);
    const points = model.points(future.length);
    const half = model.variances(future.length).map((variance) => 1.959963985 * Math.sqrt(variance));
    const low = points.map((point, h) => point - half[h]);
    const high = points.map((point, h) => point + half[h]);
    const scale = seasonalChange(past, scaledBy);
    score.smape += smape(future, points) / n;
    score.mase += mase(future, points, scale) / n;
    score.coverage += coverage(future, low, high) / n;
    score.msis += msis(future, low, high, scale) / n;
    future.forEach((y, h) => (by[h] += (y >= low[h] && y <= high[h] ? 1 : 0) / n));
  }
  return { series: n, ...score, coverageBy: Array.from(by) };
}
