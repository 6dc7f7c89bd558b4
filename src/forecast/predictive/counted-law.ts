import { HAIR, type Law } from './law.js';
import { panjerTerms } from './panjer-terms.js';

/** Poisson or negative binomial of small mean, summed from 0 by the ratio of neighbours (Panjer 1981: p(x) = p(x − 1)(a + b/x)). */
export function countedLaw(mean: number, variance: number): Law {
  const { none, a, b, spread } = panjerTerms(mean, variance);
  // Chebyshev: beyond it is less than any chance that can be told from 0
  const end = Math.ceil(mean + 200 * Math.sqrt(spread) + 10);
  return {
    mean,
    variance: spread,
    data: { kind: 'count', mean, variance },
    quantile(p) {
      let term = none;
      let sum = none;
      let x = 0;
      while (sum < p - HAIR && x < end) {
        x++;
        term *= a + b / x;
        sum += term;
      }
      return x;
    },
    atMost(x) {
      if (x < 0) return 0;
      if (x >= end) return 1;
      const to = Math.floor(x);
      let term = none;
      let sum = none;
      for (let k = 1; k <= to; k++) {
        term *= a + b / k;
        sum += term;
      }
      return Math.min(1, sum);
    },
    shortage(x) {
      if (x <= 0) return mean - x;
      // E(D − x)⁺ = mean − Σ_{k < x} P(D > k), and a straight line between whole numbers
      const to = Math.min(Math.ceil(x), end);
      let term = none;
      let sum = none;
      let short = mean;
      for (let k = 0; k < to; k++) {
        const step = Math.min(1, x - k);
        short -= step * (1 - sum);
        term *= a + b / (k + 1);
        sum += term;
      }
      return Math.max(0, short);
    },
  };
}
