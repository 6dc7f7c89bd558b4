import { exp, log } from '../../stats/elementary.js';
import { gammaLower, gammaQuantile, gammaUpper } from '../../stats/gamma.js';
import { normalCdf, normalDensity, normalQuantile } from '../../stats/normal.js';
import { empiricalLaw } from './empirical-law.js';
import type { Law } from './law.js';

/**
 * Demand of a large mean: a gamma of this mean and variance, rounded to whole units. Where σ ≤ μ by Wilson & Hilferty's cube of a normal
 * (1931), whose partial mean has a closed form; where it is more uneven by the gamma itself.
 */
export function smoothLaw(mean: number, variance: number): Law {
  if (variance < STEADY) return empiricalLaw([mean]);
  // rounding adds a twelfth to the variance (Sheppard)
  const inner = variance - 1 / 12;
  const { below, quantileOf, above } = inner <= mean * mean ? cube(mean, inner) : gamma(mean, inner);
  return {
    mean,
    variance,
    data: { kind: 'count', mean, variance },
    // the hair: two ways of computing differ in their last bits
    quantile: (p) => Math.max(0, Math.ceil(quantileOf(p) - 0.5 - 1e-9)),
    atMost: (x) => (x < 0 ? 0 : below(Math.floor(x) + 0.5)),
    // Σ P(D > k) from x on is the integral of the gamma's tail from x on, by the midpoint rule
    shortage: (x) => (x <= 0 ? mean - x : Math.max(0, above(x))),
  };
}

interface Smooth {
  /** P(G ≤ t), t > 0. */
  below(t: number): number;
  quantileOf(p: number): number;
  /** E(G − x)⁺, x > 0. */
  above(x: number): number;
}

/** Steadier demand is the mean's two whole neighbours: rounding would shift it. */
const STEADY = 0.3;

/** G = scale·(centre + width·Z)³. */
function cube(mean: number, variance: number): Smooth {
  const ninth = variance / (mean * mean) / 9;
  const centre = 1 - ninth;
  const width = Math.sqrt(ninth);
  const scale = mean / (1 - ninth * ninth * ninth); // E(centre + width·Z)³ = 1 − ninth³
  const place = (t: number): number => (exp(log(t / scale) / 3) - centre) / width;
  return {
    below: (t) => normalCdf(place(t)),
    quantileOf(p) {
      const base = centre + normalQuantile(p) * width;
      return base <= 0 ? 0 : scale * base * base * base;
    },
    above(x) {
      const z = place(x);
      const tail = normalCdf(-z);
      const density = normalDensity(z);
      // ∫ zᵏ φ(z) dz from z on: tail, φ, tail + zφ, (z² + 2)φ
      const sum =
        centre * centre * centre * tail +
        3 * centre * centre * width * density +
        3 * centre * width * width * (tail + z * density) +
        width * width * width * (z * z + 2) * density;
      return scale * sum - x * tail;
    },
  };
}

function gamma(mean: number, variance: number): Smooth {
  const unit = variance / mean;
  const shape = mean / unit;
  return {
    below: (t) => gammaLower(shape, t / unit),
    quantileOf: (p) => unit * gammaQuantile(shape, p),
    above: (x) => mean * gammaUpper(shape + 1, x / unit) - x * gammaUpper(shape, x / unit),
  };
}
