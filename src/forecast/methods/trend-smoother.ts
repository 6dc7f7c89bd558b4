import type { Smoother } from '../smoother.js';
import { damping } from './damping.js';

/** α, β and φ of the error-correction form: level += αe, trend += βe (Holt's own β is β / α); φ < 1 damps the trend. */
export interface TrendWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
}

/** A level and a trend by which it grows each period. */
export interface TrendState {
  readonly level: number;
  readonly trend: number;
}

/**
 * Exponential smoothing with a level and a trend that may be damped (HKOS 2008, models A,N,N · A,A,N · A,Ad,N): with β and trend 0 it is simple
 * smoothing, with φ = 1 Holt's method.
 */
export class TrendSmoother implements Smoother {
  private level: number;
  private trend: number;

  constructor(
    private readonly weights: TrendWeights,
    start: TrendState,
    private readonly variance: number,
    readonly parameters: Readonly<Record<string, number>>,
  ) {
    this.level = start.level;
    this.trend = start.trend;
  }

  mean(step: number): number {
    return this.level + this.trend * damping(this.weights.phi, step);
  }

  errorVariance(): number {
    return this.variance;
  }

  /** α + β(φ + … + φ^j), HKOS 2008, table 6.1. */
  effect(step: number, later: number): number {
    const { alpha, beta, phi } = this.weights;
    return beta === 0 ? alpha : alpha + beta * damping(phi, later - step);
  }

  update(y: number): void {
    const { alpha, beta, phi } = this.weights;
    const grown = phi * this.trend;
    const error = y - (this.level + grown);
    this.level += grown + alpha * error;
    this.trend = grown + beta * error;
  }

  save(): readonly number[] {
    return [this.level, this.trend];
  }

  restore([level, trend]: readonly number[]): void {
    this.level = level;
    this.trend = trend;
  }
}
