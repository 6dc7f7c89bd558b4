import type { LeadTimeDemand } from '../engine/reorder/lead-time-demand.js';
import { exp, log } from '../stats/elementary.js';
import { normalCdf, normalLoss } from '../stats/normal.js';

/** What can happen to so many free units. */
export interface Shortfall {
  /** P(D > x). */
  readonly chance: number;
  /** E(D − x)⁺, units. */
  readonly units: number;
}

/** Below this mean the counts are summed, as where levels are worked out. */
const EXACT_BELOW = 60;

/**
 * Chance that demand exceeds x, and by how much on average. The same laws as for reorder levels: Poisson or negative binomial where the mean
 * is small, else a gamma by Wilson & Hilferty's cube (1931) and the shortage of a normal.
 */
export function shortfall(d: LeadTimeDemand, x: number): Shortfall {
  // Somebody waits already, and all demand adds to it.
  if (x < 0) return { chance: 1, units: d.mean - x };
  if (d.mean <= 0) return { chance: 0, units: 0 };
  return d.mean < EXACT_BELOW && d.variance >= d.mean ? summed(d, x) : smooth(d, x);
}

function smooth({ mean, variance }: LeadTimeDemand, x: number): Shortfall {
  if (variance <= 0) return { chance: x < mean ? 1 : 0, units: Math.max(0, mean - x) };
  const sd = Math.sqrt(variance);
  const units = sd * normalLoss((x - mean) / sd);
  if (x === 0) return { chance: 1 - normalCdf(-mean / sd), units };
  const cv2 = variance / (mean * mean);
  const cube = exp(log(x / mean) / 3);
  return { chance: normalCdf(-((cube - 1 + cv2 / 9) * 3) / Math.sqrt(cv2)), units };
}

/** Walks the probabilities up to x: E(D − x)⁺ = μ − Σ (1 − F(k)) for k < x. */
function summed({ mean, variance }: LeadTimeDemand, x: number): Shortfall {
  const extra = variance - mean;
  const r = extra > 1e-9 * mean ? (mean * mean) / extra : Infinity;
  const q = r < Infinity ? extra / variance : 0;
  let p = r < Infinity ? exp(r * log(1 - q)) : exp(-mean);
  let cdf = 0;
  let units = mean;
  for (let k = 0; k <= x; k++) {
    cdf += p;
    if (k > mean && 1 - cdf < 1e-14) return { chance: 0, units: 0 };
    if (k < x) units -= 1 - cdf;
    p *= r < Infinity ? ((r + k) * q) / (k + 1) : mean / (k + 1);
  }
  return { chance: Math.max(0, 1 - cdf), units: Math.max(0, units) };
}
