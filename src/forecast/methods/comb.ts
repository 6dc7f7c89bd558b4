import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import type { Smoother } from '../smoother.js';
import { fitTrend } from './fit-trend.js';
import { seasonallyAdjusted } from './seasonally-adjusted.js';
import { fitSes } from './ses.js';
import { atStart } from './smoothed.js';

export const comb: Method = {
  about:
    'The mean of simple, Holt and damped smoothing, a benchmark of the M competitions that is hard to beat (Makridakis & Hibon 2000).',
  needs: 6,
  fit(series, { season }) {
    return series.length < 6 ? null : modelOf(seasonallyAdjusted(fitComb, series, season));
  },
};

/** The three run beside each other through the series, which tells the errors of their mean. */
function fitComb(series: ArrayLike<number>): Smoother {
  const fitted = [fitSes(series), fitTrend(series, { damped: false }), fitTrend(series, { damped: true })];
  const mean = new Combination(
    fitted.map((one) => atStart(series, one)),
    0,
  );
  let squares = 0;
  for (let t = 0; t < series.length; t++) {
    const error = series[t] - mean.mean(1);
    squares += error * error;
    mean.update(series[t]);
  }
  return new Combination(mean.parts, squares / Math.max(series.length - MOST_FREE, 1));
}

/** Damped smoothing has five fitted numbers; the mean of the three adapts no more than it. */
const MOST_FREE = 5;

/** The mean of several smoothers of the same series: an error moves it by the mean of what it does to each. */
class Combination implements Smoother {
  readonly parameters: Readonly<Record<string, number>> = {};

  constructor(
    readonly parts: readonly Smoother[],
    private readonly variance: number,
  ) {}

  mean(step: number): number {
    return this.average((part) => part.mean(step));
  }

  errorVariance(): number {
    return this.variance;
  }

  effect(step: number, later: number): number {
    return this.average((part) => part.effect(step, later));
  }

  update(y: number): void {
    for (const part of this.parts) part.update(y);
  }

  save(): readonly number[] {
    return this.parts.flatMap((part) => part.save());
  }

  restore(state: readonly number[]): void {
    const each = state.length / this.parts.length;
    this.parts.forEach((part, k) => part.restore(state.slice(k * each, (k + 1) * each)));
  }

  private average(of: (part: Smoother) => number): number {
    let sum = 0;
    for (const part of this.parts) sum += of(part);
    return sum / this.parts.length;
  }
}
