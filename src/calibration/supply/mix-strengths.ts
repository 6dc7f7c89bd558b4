import { exp, log } from '../../stats/elementary.js';

/** How alike suppliers are, as so many observations' worth that each borrows from the others: from next to nothing to as good as one supplier. */
export const STRENGTHS: readonly number[] = Array.from({ length: 39 }, (_, k) => 2 * 1.25 ** k);

/** What all suppliers have in the mean if they are as alike as this, and the variance of that mean. */
export interface MeanAtStrength {
  readonly strength: number;
  readonly mean: number;
  readonly variance: number;
}

/** What is believed of one supplier if the strength were known. */
export interface Belief {
  readonly mean: number;
  /** Variance of its own, and of what all suppliers have in common. */
  readonly own: number;
  readonly ofAll: number;
}

/**
 * Weights of the strengths, by the likelihood of what was seen. A few suppliers say little of how alike they are, so none is picked: all count.
 * Before anything is seen strength^−½ is uniform, which is a proper law (Gelman et al., Bayesian Data Analysis, 3rd ed., §5.3): on this grid, even in
 * the logarithm, a weight of strength^−½.
 */
export function weighStrengths(logLikelihood: readonly number[]): number[] {
  const most = Math.max(...logLikelihood);
  const weights = logLikelihood.map((l, k) => exp(l - most) / Math.sqrt(STRENGTHS[k]));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The mean over the strengths, its variance with the doubt about the strength as one's own, and the share of it that is common. */
export function mixBeliefs(
  weights: readonly number[],
  beliefs: readonly Belief[],
): { mean: number; variance: number; common: number } {
  const over = (of: (belief: Belief) => number) => beliefs.reduce((sum, belief, k) => sum + weights[k] * of(belief), 0);
  const mean = over((belief) => belief.mean);
  const between = over((belief) => (belief.mean - mean) * (belief.mean - mean));
  const ofAll = over((belief) => belief.ofAll);
  const variance = over((belief) => belief.own) + ofAll + between;
  return { mean, variance, common: variance > 0 ? ofAll / variance : 0 };
}

/** The logarithm of a likelihood at the best mean, with the doubt about that mean integrated out (Laplace). */
export const overMeans = (logLikelihood: number, variance: number): number => logLikelihood + log(variance) / 2;
