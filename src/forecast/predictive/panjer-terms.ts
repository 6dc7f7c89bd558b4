import { exp, log } from '../../stats/elementary.js';

export interface CountFamily {
  /** P(D = 0). */
  readonly none: number;
  readonly a: number;
  readonly b: number;
  /** a + b, P(D = 1) over P(D = 0), without the rounding of the sum. */
  readonly one: number;
  /** Largest value it can take. */
  readonly last: number;
  readonly spread: number;
}

/**
 * The count of this mean and variance among those with p(x) = p(x − 1)(a + b/x): Poisson, negative binomial, binomial (Panjer 1981; Klugman,
 * Panjer & Willmot, Loss Models, the (a, b, 0) class). Steadier than a binomial of whole trials can be is the steadiest binomial.
 */
export function panjerTerms(mean: number, variance: number): CountFamily {
  // squares of less than this are no numbers any more
  if (mean < 1e-100) return { none: 1, a: 0, b: 0, one: 0, last: 0, spread: 0 };
  if (variance > mean * (1 + NEAR)) {
    const r = (mean * mean) / (variance - mean);
    const q = 1 - mean / variance;
    return { none: exp(r * log(mean / variance)), a: q, b: (r - 1) * q, one: r * q, last: Infinity, spread: variance };
  }
  if (variance > mean * (1 - NEARLY))
    return { none: exp(-mean), a: 0, b: mean, one: mean, last: Infinity, spread: mean };
  const trials = Math.max(1, Math.ceil((mean * mean) / (mean - variance) - 1e-9));
  const miss = Math.max(1 - mean / trials, SELDOM);
  const odds = (1 - miss) / miss;
  const none = exp(trials * log(miss));
  return {
    none,
    a: -odds,
    b: (trials + 1) * odds,
    one: trials * odds,
    last: trials,
    spread: mean * (1 - mean / trials),
  };
}

/** So near to the mean the variance makes a Poisson of it. */
const NEAR = 1e-4;
/** Below the mean a little later: the trials of a binomial would be thousands. */
export const NEARLY = 0.02;
/** Of no misses at all the ratio of neighbours would be infinite. */
const SELDOM = 1e-13;
