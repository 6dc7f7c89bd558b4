import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import type { Smoother } from '../smoother.js';

export const movingAverage: Method = movingAverageOf();

/** The moving average of a given window, or of the one with the least one-step error in the past. */
export function movingAverageOf(given?: number): Method {
  return {
    about: 'The mean of the last periods: as many as would have forecast the past best.',
    needs: 4,
    fit(series) {
      const most = given ?? Math.min(LONGEST, Math.floor(series.length / 2));
      if (series.length <= most || series.length < 4) return null;
      const windows = given === undefined ? Array.from({ length: most - 1 }, (_, k) => k + 2) : [given];
      return modelOf(best(windows.map((window) => new MovingAverage(series, window, most))));
    },
  };
}

/** Half a year of weeks; a longer memory is simple smoothing's. */
const LONGEST = 26;

/** The first one with the least error: all were judged on the same periods, those after the longest window. */
const best = (averages: readonly MovingAverage[]): MovingAverage =>
  averages.reduce((least, average) => (average.variance < least.variance ? average : least));

class MovingAverage implements Smoother {
  readonly parameters: Readonly<Record<string, number>>;
  readonly variance: number;
  private readonly last: Float64Array;
  private oldest = 0;
  private effects: number[] = [1];

  constructor(series: ArrayLike<number>, window: number, from: number) {
    this.parameters = { window };
    this.last = new Float64Array(window);
    for (let t = from - window; t < from; t++) this.update(series[t]);
    let squares = 0;
    for (let t = from; t < series.length; t++) {
      const error = series[t] - this.mean();
      squares += error * error;
      this.update(series[t]);
    }
    this.variance = squares / (series.length - from);
  }

  mean(): number {
    let sum = 0;
    for (const y of this.last) sum += y;
    return sum / this.last.length;
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
    this.last[this.oldest] = y;
    this.oldest = (this.oldest + 1) % this.last.length;
  }

  save(): readonly number[] {
    return [this.oldest, ...this.last];
  }

  restore([oldest, ...last]: readonly number[]): void {
    this.oldest = oldest;
    this.last.set(last);
  }
}
