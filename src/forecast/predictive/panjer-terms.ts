import { exp, log } from '../../stats/elementary.js';

export interface CountFamily {
  /** P(D = 0). */
  readonly none: number;
  readonly a: number;
  readonly b: number;
  /** a + b, P(D = 1) over P(D = 0), without the rounding of the sum. */
  readonly one: number;
  readonly spread: number;
}

/**
 * The count of this mean and variance among those with p(x) = p(x − 1)(a + b/x): negative binomial, or Poisson where the variance is not above the mean
 * (Panjer 1981; Klugman, Panjer & Willmot, Loss Models, the (a, b, 0) class). What is much steadier than Poisson's is `steadyLaw`.
 */
export function panjerTerms(mean: number, variance: number): CountFamily {
  // squares of less than this are no numbers any more
  if (mean < 1e-100) return { none: 1, a: 0, b: 0, one: 0, spread: 0 };
  if (variance > mean * (1 + NEAR)) {
    const r = (mean * mean) / (variance - mean);
    const q = 1 - mean / variance;
    return { none: exp(r * log(mean / variance)), a: q, b: (r - 1) * q, one: r * q, spread: variance };
  }
  return { none: exp(-mean), a: 0, b: mean, one: mean, spread: mean };
}

/** So near to the mean the variance makes a Poisson of it. */
const NEAR = 1e-4;
