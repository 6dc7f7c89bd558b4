import type { Method } from '../method.js';
import { modelOf } from '../model-of.js';
import type { Smoother } from '../smoother.js';

export const seasonalNaive: Method = {
  about: 'The next periods are like those of the last season; without seasons, like the last period.',
  needs: 2,
  fit(series, { season }) {
    if (series.length <= season) return null;
    return modelOf(new SeasonalNaive(series, season));
  },
};

/** A seasonal random walk: variance = mean squared change from season to season (Hyndman & Athanasopoulos 2021, §5.5). */
class SeasonalNaive implements Smoother {
  readonly parameters: Readonly<Record<string, number>>;
  /** The last season, as a ring. */
  private readonly last: Float64Array;
  private next = 0;
  private readonly variance: number;

  constructor(series: ArrayLike<number>, season: number) {
    const n = series.length;
    let squares = 0;
    for (let t = season; t < n; t++) squares += (series[t] - series[t - season]) * (series[t] - series[t - season]);
    this.variance = squares / (n - season);
    this.last = Float64Array.from({ length: season }, (_, k) => series[n - season + k]);
    this.parameters = { season };
  }

  mean(step: number): number {
    return this.last[(this.next + step - 1) % this.last.length];
  }

  errorVariance(): number {
    return this.variance;
  }

  effect(step: number, later: number): number {
    return (later - step) % this.last.length === 0 ? 1 : 0;
  }

  update(y: number): void {
    this.last[this.next] = y;
    this.next = (this.next + 1) % this.last.length;
  }

  save(): readonly number[] {
    return [this.next, ...this.last];
  }

  restore([next, ...last]: readonly number[]): void {
    this.next = next;
    this.last.set(last);
  }
}
