import { exp, lgamma, log } from '../../stats/elementary.js';

/** How much the lead times of one supplier scatter: the variance of their logarithms, divided by n − 1, and that n − 1. */
export interface Spread {
  readonly freedom: number;
  readonly variance: number;
}

/**
 * The middle of what is believed of suppliers before any is seen, as the variance of the logarithm: lead times of USAID's vendors have within a
 * vendor a coefficient of variation of 0.42 to 0.86, median 0.58 (its 26 vendors of most deliveries, planned differences included), so that of an
 * exponential law, 1, is beyond all of them. A factor of e either way is one standard deviation.
 */
const USUAL = 0.34;

const LEVELS = Array.from({ length: 25 }, (_, k) => ({ z: k / 4 - 3, variance: USUAL * exp(k / 4 - 3) }));
/** How alike suppliers are: as so many receipts' worth that each borrows from the others. */
const STRENGTHS = [0.5, 1, 2, 4, 8, 16, 32];

/**
 * What each supplier's variance is taken to be: its own receipts', and what suppliers have in common where those are few. Variances of suppliers have a
 * scaled inverse χ² law of ν degrees around a level; neither is picked, all are averaged by the likelihood of what was seen (Gelman et al., Bayesian
 * Data Analysis, 3rd ed., §2.6, §5.3).
 */
export function poolSpreads(spreads: readonly Spread[]): number[] {
  const grid = LEVELS.flatMap(({ z, variance }) => STRENGTHS.map((strength) => ({ z, variance, strength })));
  const logLikelihood = grid.map(({ z, variance, strength }) =>
    spreads.reduce((sum, spread) => sum + likelihood(spread, strength, variance), (-z * z) / 2),
  );
  const most = Math.max(...logLikelihood);
  const weights = logLikelihood.map((l) => exp(l - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return spreads.map(({ freedom, variance: own }) =>
    grid.reduce((sum, { variance, strength }, k) => {
      const pooled = (strength * variance + freedom * own) / (strength + freedom);
      return sum + (weights[k] / total) * pooled;
    }, 0),
  );
}

/** Log likelihood of a variance seen, but for what is the same for all: an F law of its degrees and those of the suppliers' law. */
function likelihood({ freedom, variance: seen }: Spread, strength: number, level: number): number {
  if (freedom === 0) return 0;
  const [half, all] = [strength / 2, (strength + freedom) / 2];
  return lgamma(all) - lgamma(half) + half * log(strength * level) - all * log(strength * level + freedom * seen);
}
