import type { Method } from '../method.js';
import { walk, type Walk } from './walk.js';

/** What a method forecast from each origin of a backtest. */
export interface Backtest {
  /** `points[origin][step]`. */
  readonly points: readonly Float64Array[];
  /** Standard deviations it said, likewise. */
  readonly deviations: readonly Float64Array[];
  /** What came, likewise. */
  readonly actuals: readonly Float64Array[];
}

/** All points and standard deviations of a method along a walk; null if it can't be fitted. */
export function backtest(method: Method, series: Float64Array, plan: Walk): Backtest | null {
  const points: Float64Array[] = [];
  const deviations: Float64Array[] = [];
  const actuals: Float64Array[] = [];
  const model = walk(method, series, plan, (then, next) => {
    points.push(then.points(next.length));
    deviations.push(then.variances(next.length).map(Math.sqrt));
    actuals.push(next);
  });
  return model === null ? null : { points, deviations, actuals };
}

/** Mean over all origins and steps of |actual − point|. */
export function meanError({ points, actuals }: Backtest): number {
  let sum = 0;
  let n = 0;
  points.forEach((forecast, origin) => {
    for (let h = 0; h < forecast.length; h++) sum += Math.abs(actuals[origin][h] - forecast[h]);
    n += forecast.length;
  });
  return n > 0 ? sum / n : Infinity;
}

/** The backtest of the weighted mean of several methods that walked the same way. */
export function combined(tests: readonly Backtest[], weights: ArrayLike<number>): Backtest {
  const mean = (of: (test: Backtest) => readonly Float64Array[]): Float64Array[] =>
    of(tests[0]).map((first, origin) =>
      first.map((_, h) => tests.reduce((sum, test, i) => sum + weights[i] * of(test)[origin][h], 0)),
    );
  return {
    points: mean(({ points }) => points),
    deviations: mean(({ deviations }) => deviations),
    actuals: tests[0].actuals,
  };
}
