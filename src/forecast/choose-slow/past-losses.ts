import type { Predictive } from '../predictive.js';
import { isSteady, slowCandidateNames, slowCandidates } from './candidates.js';

/** How the candidates would have done on an item's own past. */
export interface PastLosses {
  /** Moments of the past from which was forecast; 0 = too short to tell. */
  readonly origins: number;
  /** Mean pinball loss of each candidate, in the item's mean demand over as many periods; NaN where it isn't tried. */
  readonly losses: readonly number[];
}

/**
 * Rolling origin: each candidate is fitted on what came before each of the last `ORIGINS` moments, half a horizon apart, and scored on the
 * demand of the `periods` that followed. Nothing after the end of `series` is seen, as it isn't there.
 */
export function pastLosses(series: ArrayLike<number>, periods: number): PastLosses {
  const whole = Math.max(1, Math.round(periods));
  const step = Math.max(1, whole >> 1);
  const sums = new Float64Array(slowCandidateNames.length);
  const past = Float64Array.from(series);
  const scale = (sumOf(past, 0, past.length) * whole) / past.length;
  const steady = isSteady(past);
  let origins = 0;
  for (let now = past.length - whole; origins < ORIGINS && now >= SHORTEST; now -= step) {
    const before = past.subarray(0, now);
    if (!before.some((y) => y > 0)) break;
    const demand = sumOf(past, now, now + whole);
    slowCandidateNames.forEach((name, i) => {
      if (name === 'combined' && !steady) return void (sums[i] = NaN);
      const law = slowCandidates[name].fit(before, { season: 1 })?.over(whole);
      sums[i] += (law ? pinballLoss(law, demand) : demand) / scale;
    });
    origins++;
  }
  return { origins, losses: Array.from(sums, (sum) => (origins === 0 ? NaN : sum / origins)) };
}

const ORIGINS = 4;
/** Fewer periods leave a method nothing to be fitted on. */
const SHORTEST = 6;

/** Levels a planner stocks at. */
const LEVELS: readonly number[] = [0.5, 0.8, 0.95, 0.99];

/** Mean over `LEVELS` of p(D − q)⁺ + (1 − p)(q − D)⁺ (Koenker & Bassett 1978). */
export function pinballLoss(law: Predictive, demand: number): number {
  let sum = 0;
  for (const p of LEVELS) {
    const gap = demand - law.quantile(p);
    sum += gap > 0 ? p * gap : (p - 1) * gap;
  }
  return sum / LEVELS.length;
}

function sumOf(series: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += series[t];
  return sum;
}
