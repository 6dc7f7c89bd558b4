import { gammaQuantile } from '../../stats/gamma.js';
import { normalQuantile } from '../../stats/normal.js';

/**
 * Weights as they could as well have been counted: a Dirichlet draw with as much mass as `n` independent observations (the Bayesian
 * bootstrap, Rubin 1981). Weights of 0 stay 0 and take no draw; Infinity or a single weight changes nothing.
 */
export function drawWeights(weights: readonly number[], n: number, uniform: () => number): readonly number[] {
  if (n === Infinity) return weights;
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (weights.filter((w) => w > 0).length < 2) return weights;
  const drawn = weights.map((w) => (w > 0 ? gammaDraw((n * w) / total, uniform()) : 0));
  return drawn.some((w) => w > 0) ? drawn : weights;
}

/** Of the gamma law with this shape and scale 1: exactly below 30, above by Wilson & Hilferty's cube (1931), there right to 0.0005 of probability. */
export function gammaDraw(shape: number, u: number): number {
  if (shape < 30) return gammaQuantile(shape, u);
  const c = 1 / (9 * shape);
  const root = 1 - c + normalQuantile(u) * Math.sqrt(c);
  return shape * root * root * root;
}
