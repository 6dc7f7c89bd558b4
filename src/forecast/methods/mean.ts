import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import type { Smoother } from '../smoother.js';

export const mean: Method = {
  about: 'The mean of the whole past: what any other method has to be better than.',
  needs: 1,
  fit: (series) => (series.length < 1 ? null : modelOf(new Mean(series))),
};

/**
 * Independent periods with one mean. The variance is that of the past, and no less than that of a Poisson law: a short past that happens to be
 * steady proves nothing.
 */
class Mean implements Smoother {
  readonly parameters = {};
  private readonly variance: number;
  private n: number;
  private sum = 0;

  constructor(series: ArrayLike<number>) {
    const n = (this.n = series.length);
    for (let t = 0; t < n; t++) this.sum += series[t];
    let squares = 0;
    for (let t = 0; t < n; t++) squares += (series[t] - this.mean()) * (series[t] - this.mean());
    const seen = n > 1 ? squares / (n - 1) : 0;
    this.variance = n < ENOUGH ? Math.max(seen, this.mean()) : seen;
  }

  mean(): number {
    return this.sum / this.n;
  }

  errorVariance(): number {
    return this.variance;
  }

  /** The mean of n + 1 observations moves by 1 / (n + 1) of the last one. */
  effect(step: number): number {
    return 1 / (this.n + step);
  }

  update(y: number): void {
    this.sum += y;
    this.n++;
  }

  save(): readonly number[] {
    return [this.n, this.sum];
  }

  restore([n, sum]: readonly number[]): void {
    this.n = n;
    this.sum = sum;
  }
}

/** Observations from which the past's own variance is believed. */
const ENOUGH = 13;
