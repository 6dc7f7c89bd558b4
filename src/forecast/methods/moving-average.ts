import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import type { Smoother } from '../smoother.js';

export const movingAverage: Method = movingAverageOf();

/** The moving average of a given window, or of the one with the least one-step error in the past. */
function movingAverageOf(given?: number): Method {
  return {
    about: 'The mean of the last periods: as many as would have forecast the past best.',
    needs: 4,
    fit(series) {
      const most = given ?? Math.min(LONGEST, Math.floor(series.length / 2));
      if (series.length <= most || series.length < 4) return null;
      const windows = given === undefined ? Array.from({ length: most - 1 }, (_, k) => k + 2) : [given];
      return modelOf(new MovingAverage(series, best(series, windows, most)));
    },
  };
}

/** Half a year of weeks; a longer memory is simple smoothing's. */
const LONGEST = 26;

interface Window {
  readonly length: number;
  /** Mean squared one-step error. */
  readonly error: number;
}

/**
 * The first one with the least error: all are judged on the periods from `from` on, those after the longest. A window's sum is the difference of two
 * sums from the beginning, of whole numbers exactly what adding it up says: plainly, `(y[t − 1] + … + y[t − length]) / length` for each t.
 */
function best(series: ArrayLike<number>, windows: readonly number[], from: number): Window {
  const n = series.length;
  const upTo = new Float64Array(n + 1);
  for (let t = 0; t < n; t++) upTo[t + 1] = upTo[t] + series[t];
  let least: Window | null = null;
  for (const length of windows) {
    let squares = 0;
    for (let t = from; t < n; t++) {
      const error = series[t] - (upTo[t] - upTo[t - length]) / length;
      squares += error * error;
    }
    const error = squares / (n - from);
    if (least === null || error < least.error) least = { length, error };
  }
  return least!;
}

class MovingAverage implements Smoother {
  readonly parameters: Readonly<Record<string, number>>;
  private readonly variance: number;
  private readonly last: Float64Array;
  private oldest = 0;
  private average = 0;
  private effects: number[] = [1];

  constructor(series: ArrayLike<number>, { length, error }: Window) {
    this.parameters = { window: length };
    this.variance = error;
    this.last = new Float64Array(length);
    for (let t = series.length - length; t < series.length; t++) this.keep(series[t]);
    this.average = meanOf(this.last);
  }

  mean(): number {
    return this.average;
  }

  errorVariance(): number {
    return this.variance;
  }

  /** ψ_j of the autoregression that the method is: the mean of those of the window before it, ψ₀ = 1. */
  effect(step: number, later: number): number {
    const { effects, last } = this;
    while (effects.length <= later - step) {
      let sum = 0;
      for (let k = 1; k <= Math.min(last.length, effects.length); k++) sum += effects[effects.length - k];
      effects.push(sum / last.length);
    }
    return effects[later - step];
  }

  update(y: number): void {
    this.keep(y);
    this.average = meanOf(this.last);
  }

  save(): readonly number[] {
    return [this.oldest, ...this.last];
  }

  restore([oldest, ...last]: readonly number[]): void {
    this.oldest = oldest;
    this.last.set(last);
    this.average = meanOf(this.last);
  }

  private keep(y: number): void {
    this.last[this.oldest] = y;
    this.oldest = (this.oldest + 1) % this.last.length;
  }
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const y of values) sum += y;
  return sum / values.length;
}
