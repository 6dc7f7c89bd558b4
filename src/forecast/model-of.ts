import { lawOfMoments } from './law-of-moments.js';
import type { Model } from './method.js';
import type { Predictive } from './predictive.js';
import type { Smoother } from './smoother.js';

/** The law of a demand with this mean and variance. */
export type LawOf = (mean: number, variance: number) => Predictive;

/** A smooth method fitted on a series, as a `Model`; `lawOf` turns mean and variance into a distribution of whole units. */
export function modelOf(smoother: Smoother, lawOf: LawOf = lawOfMoments): Model {
  const points = (horizon: number) => Float64Array.from({ length: horizon }, (_, i) => smoother.mean(i + 1));
  return {
    parameters: smoother.parameters,
    points,
    variances: (horizon) => Float64Array.from({ length: horizon }, (_, i) => varianceAt(smoother, i + 1)),
    update: (y) => smoother.update(y),
    at: (step) => lawOf(smoother.mean(step), varianceAt(smoother, step)),
    over: (periods) => lawOf(meanOver(smoother, periods), varianceOver(smoother, periods)),
    save: () => smoother.save(),
    restore: (state) => smoother.restore(state),
  };
}

/** Σᵢ σᵢ² c², i = 1 … step: variance of the forecast's error (HKOS 2008, eq. 6.1). */
function varianceAt(smoother: Smoother, step: number): number {
  let variance = smoother.errorVariance(step);
  for (let i = 1; i < step; i++) {
    const effect = smoother.effect(i, step);
    variance += smoother.errorVariance(i) * effect * effect;
  }
  return variance;
}

/** Mean of the demand of the next `periods`; of a part of a period comes that part of its mean. */
function meanOver(smoother: Smoother, periods: number): number {
  const whole = Math.floor(periods);
  let mean = whole < periods ? (periods - whole) * smoother.mean(whole + 1) : 0;
  for (let i = 1; i <= whole; i++) mean += smoother.mean(i);
  return mean;
}

/**
 * Variance of the demand of the next `periods`: Σᵢ σᵢ² Cᵢ² with Cᵢ = 1 + Σⱼ c, what an error adds to all that comes after it
 * (HKOS 2008, eq. 6.11: lead-time demand). Of a part f of the last period comes f of its effects, and of its own error, which is spread evenly, f σ².
 */
export function varianceOver(smoother: Smoother, periods: number): number {
  const whole = Math.floor(periods);
  const part = periods - whole;
  let variance = part > 0 ? part * smoother.errorVariance(whole + 1) : 0;
  for (let i = 1; i <= whole; i++) {
    let total = 1;
    for (let later = i + 1; later <= whole; later++) total += smoother.effect(i, later);
    if (part > 0) total += part * smoother.effect(i, whole + 1);
    variance += smoother.errorVariance(i) * total * total;
  }
  return variance;
}
