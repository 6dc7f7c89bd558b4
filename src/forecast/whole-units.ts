import { normalDensity, normalLoss } from '../stats/normal.js';
import { countLaw } from './predictive/count-law.js';
import type { Law } from './predictive/law.js';

/**
 * The law of a demand whose model says `mean` and `variance`: whole units, never negative. Where the model's mean itself is negative (a trend
 * that has run out), mean and variance are those of the normal law cut at 0: E X⁺ and Var X⁺.
 */
export function wholeUnits(mean: number, variance: number): Law {
  if (mean > 0 || variance === 0) return countLaw(Math.max(0, mean), variance);
  const sd = Math.sqrt(variance);
  const z = mean / sd;
  const above = normalLoss(-z);
  // E X⁺² = (1 + z²)Φ(z) + zφ(z), and Φ(z) = (loss − φ)/z but at 0
  const tail = z === 0 ? 0.5 : (above - normalDensity(z)) / z;
  const square = Math.max(0, (1 + z * z) * tail + z * normalDensity(z));
  return countLaw(sd * above, variance * Math.max(0, square - above * above));
}
