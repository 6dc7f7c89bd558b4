import { normalCdf, normalDensity } from '../stats/normal.js';
import { countLaw } from './predictive/count-law.js';
import type { Predictive } from './predictive.js';

/**
 * The law of a demand of this mean and variance. A trend may carry a forecast below 0: then what is left of a normal law when all below 0
 * counts as 0 gives the two moments.
 */
export function lawOfMoments(mean: number, variance: number): Predictive {
  if (mean >= 0) return countLaw(mean, mean === 0 ? 0 : variance);
  const sd = Math.sqrt(variance);
  const z = sd > 0 ? mean / sd : -Infinity;
  if (!(z > FARTHEST)) return countLaw(0, 0);
  // E max(0, X) = mΦ(z) + sφ(z), E max(0, X)² = (m² + s²)Φ(z) + msφ(z)
  const first = mean * normalCdf(z) + sd * normalDensity(z);
  const second = (mean * mean + variance) * normalCdf(z) + mean * sd * normalDensity(z);
  return countLaw(first, Math.max(second - first * first, 0));
}

/** Nothing of a normal law that is so many standard deviations below 0 is seen above it. */
const FARTHEST = -8;
