import { seasonalIndices } from '../decompose.js';
import { isSeasonal } from '../is-seasonal.js';
import type { Smoother } from '../smoother.js';

/** Fits a method without seasons. */
export type FitSmoother = (series: ArrayLike<number>) => Smoother;

/**
 * The M4 organisers' way with seasons: where `isSeasonal` says so, a method is fitted on the series over its seasonal indices, and its
 * forecasts are multiplied by them; elsewhere on the series itself. The indices stay as they were fitted.
 */
export function seasonallyAdjusted(fit: FitSmoother, series: ArrayLike<number>, season: number): Smoother {
  const indices = isSeasonal(series, season) ? seasonalIndices(series, season) : null;
  if (indices === null) return fit(series);
  const inner = fit(Float64Array.from(series, (y, t) => y / indices[t % season]));
  return new SeasonalSmoother(inner, indices, series.length % season);
}

class SeasonalSmoother implements Smoother {
  readonly parameters: Readonly<Record<string, number>>;

  constructor(
    private readonly inner: Smoother,
    private readonly indices: Float64Array,
    /** Season of the next period. */
    private next: number,
  ) {
    this.parameters = { ...inner.parameters, season: indices.length };
  }

  mean(step: number): number {
    return this.index(step) * this.inner.mean(step);
  }

  errorVariance(step: number): number {
    return this.index(step) * this.index(step) * this.inner.errorVariance(step);
  }

  effect(step: number, later: number): number {
    return (this.index(later) / this.index(step)) * this.inner.effect(step, later);
  }

  update(y: number): void {
    this.inner.update(y / this.index(1));
    this.next = (this.next + 1) % this.indices.length;
  }

  save(): readonly number[] {
    return [this.next, ...this.inner.save()];
  }

  restore([next, ...inner]: readonly number[]): void {
    this.next = next;
    this.inner.restore(inner);
  }

  private index(step: number): number {
    return this.indices[(this.next + step - 1) % this.indices.length];
  }
}
