import type { Predictive } from '../predictive.js';

/** A predictive distribution with its cdf and a form that can be stored and sent to a worker. */
export interface Law extends Predictive {
  /** P(D ≤ x). */
  atMost(x: number): number;
  /** The law as plain data: `lawFrom(law.data)` is the same law. */
  readonly data: LawData;
}

export type LawData =
  | { readonly kind: 'count'; readonly mean: number; readonly variance: number }
  | { readonly kind: 'atoms'; readonly values: readonly number[]; readonly weights: readonly number[] }
  | { readonly kind: 'mixture'; readonly parts: readonly LawData[]; readonly weights: readonly number[] };

/** What a chance may fall short of p by rounding and still count as p. */
export const HAIR = 1e-12;
