/** A distribution of demand over an interval: whole units, never negative. */
export interface Predictive {
  readonly mean: number;
  readonly variance: number;
  /** Smallest whole x with P(D ≤ x) ≥ p, 0 < p < 1. */
  quantile(p: number): number;
  /** E(D − x)⁺, units short if x are there. */
  shortage(x: number): number;
}
