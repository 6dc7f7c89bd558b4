import type { Smoother } from '../smoother.js';
import { damping } from './damping.js';

/** Weights as Winters wrote them: level by α, trend by β of the level's change, season by γ; φ < 1 damps the trend. */
export interface SeasonWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

export interface SeasonState {
  readonly level: number;
  readonly trend: number;
  /** Of the next period first. */
  readonly seasons: Float64Array;
}

/** Holt–Winters (Winters 1960), in the recursions of R's `HoltWinters`: the season follows the level's new value. */
export class SeasonSmoother implements Smoother {
  readonly parameters: Readonly<Record<string, number>>;
  private level: number;
  private trend: number;
  private readonly seasons: Float64Array;
  private next = 0;

  constructor(
    private readonly weights: SeasonWeights,
    start: SeasonState,
    private readonly multiplicative: boolean,
    private readonly variance: number,
  ) {
    this.parameters = { ...weights, level: start.level, trend: start.trend };
    this.level = start.level;
    this.trend = start.trend;
    this.seasons = Float64Array.from(start.seasons);
  }

  mean(step: number): number {
    const line = this.level + this.trend * damping(this.weights.phi, step);
    return this.multiplicative ? line * this.season(step) : line + this.season(step);
  }

  errorVariance(): number {
    return this.variance;
  }

  /**
   * α + αβ(φ + … + φ^j), and γ(1 − α) more whole seasons later (HKOS 2008, table 6.1, A,Ad,A). Where seasons multiply, an error e moves the level by
   * αe / season and the season by γ(1 − α)e / level: to first order.
   */
  effect(step: number, later: number): number {
    const { alpha, beta, gamma, phi } = this.weights;
    const line = alpha * (1 + beta * damping(phi, later - step));
    const own = (later - step) % this.seasons.length === 0 ? gamma * (1 - alpha) : 0;
    return this.multiplicative ? (line * this.season(later)) / this.season(step) + own : line + own;
  }

  update(y: number): void {
    const { alpha, beta, gamma, phi } = this.weights;
    const season = this.seasons[this.next];
    const grown = this.level + phi * this.trend;
    const level = alpha * (this.multiplicative ? y / season : y - season) + (1 - alpha) * grown;
    this.trend = beta * (level - this.level) + (1 - beta) * phi * this.trend;
    this.level = level;
    this.seasons[this.next] = gamma * (this.multiplicative ? y / level : y - level) + (1 - gamma) * season;
    this.next = (this.next + 1) % this.seasons.length;
  }

  save(): readonly number[] {
    return [this.level, this.trend, this.next, ...this.seasons];
  }

  restore([level, trend, next, ...seasons]: readonly number[]): void {
    this.level = level;
    this.trend = trend;
    this.next = next;
    this.seasons.set(seasons);
  }

  private season(step: number): number {
    return this.seasons[(this.next + step - 1) % this.seasons.length];
  }
}
