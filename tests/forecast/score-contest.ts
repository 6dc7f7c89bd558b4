import { smape } from '../../src/forecast/accuracy/points.js';
import { mase, seasonalChange, type PointAccuracy } from '../../src/forecast/accuracy/scaled.js';
import type { Method } from '../../src/forecast/method.js';
import type { Contest } from './beside.js';

/** sMAPE and MASE of a method, averaged over the series: fitted on each past, scored on what came after it (M4's definitions). */
export function scoreContest(contests: readonly Contest[], method: Method, season: number): PointAccuracy {
  let sumOfSmape = 0;
  let sumOfMase = 0;
  for (const { id, past, future } of contests) {
    const model = method.fit(past, { season });
    if (model === null) throw new Error(`${id} was not fitted`);
    const points = model.points(future.length);
    sumOfSmape += smape(future, points);
    sumOfMase += mase(future, points, seasonalChange(past, season));
  }
  return { smape: sumOfSmape / contests.length, mase: sumOfMase / contests.length };
}
