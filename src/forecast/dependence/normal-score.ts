import { normalDensity, normalQuantile } from '../../stats/normal.js';
import type { Predictive } from '../predictive.js';

/**
 * Demand as a standard normal Z cut into whole units by its law, D = quantile(Φ(Z)): E(Z | D = units). How good or bad a period was for its item,
 * on a scale that is the same for slow and fast ones. Chances are differences of shortages: P(D > x) = E(D − x)⁺ − E(D − x − 1)⁺.
 */
export function normalScore(law: Predictive, units: number): number {
  const short = [-1, 0, 1].map((step) => law.shortage(units + step));
  const below = units <= 0 ? 0 : 1 - (short[0] - short[1]);
  const upTo = 1 - (short[1] - short[2]);
  return between(Math.min(1, Math.max(0, below)), Math.min(1, Math.max(0, upTo)));
}

/** Variance of the score under the law itself: 1 of smooth demand, less where many values of Z end in the same units. */
export function scoreVariance(law: Predictive): number {
  let variance = 0;
  let low = 0;
  while (low < STEPS) {
    const units = law.quantile((low + 0.5) / STEPS);
    let end = low + 1;
    while (end < STEPS && law.quantile((end + 0.5) / STEPS) === units) end++;
    const score = between(low / STEPS, end / STEPS);
    variance += ((end - low) / STEPS) * score * score;
    low = end;
  }
  return variance;
}

/** Chances are told apart in steps of this; the tails beyond weigh 0.01 of the variance. */
const STEPS = 64;

/** E(Z | a < Φ(Z) ≤ b) = (φ(Φ⁻¹(a)) − φ(Φ⁻¹(b)))/(b − a), and Φ⁻¹ in the middle where there is nothing between. */
function between(a: number, b: number): number {
  if (b - a < 1e-9) return normalQuantile(clamped((a + b) / 2));
  return (height(a) - height(b)) / (b - a);
}

const height = (p: number): number => (p <= 0 || p >= 1 ? 0 : normalDensity(normalQuantile(p)));

/** What a law calls impossible is as good or bad as a score gets, ±4.75. */
const clamped = (p: number): number => Math.min(1 - 1e-6, Math.max(1e-6, p));
