import { besideLevel } from './beside-level.js';

/** One item's periods against what was foretold for them. */
export interface ItemScores {
  /** Normal scores, one a period, NaN where nothing was foretold. */
  readonly scores: ArrayLike<number>;
  /** Variance of such scores under the laws that were foretold. */
  readonly variance: number;
  /** Standard deviation of what was foretold: so much the item moves the total. */
  readonly spread: number;
}

/**
 * Share ρ of the variance of items' normal scores that a factor common to all of them explains, as far as it moves their total: a Gaussian copula of
 * one factor, Z_i = √ρ F + √(1 − ρ) E_i, for which E s_i s_j = ρ Var s_i Var s_j (its first Hermite term). Summed over all pairs, each by what
 * both move: Σ (Σ wᵢsᵢ)² − Σ wᵢ²sᵢ² against what ρ = 1 would give. 0 … MOST; 0 where there is nothing to learn from.
 *
 * F is drawn anew each period, so only what is new in a period counts: scores are taken beside their level of the quarter around. Items whose level
 * rose at once, and whose forecasts lag, would otherwise seem to have every week in common.
 */
export function commonShare(items: readonly ItemScores[], periods: number): number {
  const surprises = items.map(({ scores, variance, spread }) => ({ scores: besideLevel(scores), variance, spread }));
  let seen = 0;
  let most = 0;
  for (let t = 0; t < periods; t++) {
    let sum = 0;
    let own = 0;
    let whole = 0;
    let wholeOwn = 0;
    for (const { scores, variance, spread } of surprises) {
      const score = scores[t];
      if (!(Number.isFinite(score) && variance > 0)) continue;
      sum += spread * score;
      own += spread * score * (spread * score);
      whole += spread * variance;
      wholeOwn += spread * variance * (spread * variance);
    }
    seen += sum * sum - own;
    most += whole * whole - wholeOwn;
  }
  return most > 0 ? Math.min(MOST, Math.max(0, seen / most)) : 0;
}

/** Items are never all the same. */
const MOST = 0.95;
