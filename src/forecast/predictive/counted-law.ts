import { HAIR, type Law, type LawData } from './law.js';
import { panjerTerms } from './panjer-terms.js';

/** Poisson or negative binomial of small mean, summed from 0 by the ratio of neighbours (Panjer 1981: p(x) = p(x − 1)(a + b/x)). */
export const countedLaw = (mean: number, variance: number): Law => new CountedLaw(mean, variance);

/** Sums are kept as far as they were asked for: who looks for a level asks for many that are near each other. */
class CountedLaw implements Law {
  readonly variance: number;
  /** Chebyshev: beyond it is less than any chance that can be told from 0. */
  private readonly end: number;
  private readonly a: number;
  private readonly b: number;
  private term: number;
  /** P(D ≤ k), k = 0, 1 … */
  private readonly upTo: number[];
  /** E(D − k)⁺ = mean − Σ_{i < k} P(D > i). */
  private readonly short: number[];

  constructor(
    readonly mean: number,
    private readonly asked: number,
  ) {
    const { none, a, b, spread } = panjerTerms(mean, asked);
    this.variance = spread;
    this.end = Math.ceil(mean + 200 * Math.sqrt(spread) + 10);
    this.a = a;
    this.b = b;
    this.term = none;
    this.upTo = [none];
    this.short = [mean];
  }

  get data(): LawData {
    return { kind: 'count', mean: this.mean, variance: this.asked };
  }

  quantile(p: number): number {
    const { upTo, end } = this;
    for (let x = 0; x < end; x++) {
      if (x === upTo.length) this.sum(x);
      if (upTo[x] >= p - HAIR) return x;
    }
    return end;
  }

  atMost(x: number): number {
    if (x < 0) return 0;
    if (x >= this.end) return 1;
    const to = Math.floor(x);
    this.sum(to);
    return Math.min(1, this.upTo[to]);
  }

  /** A straight line between whole numbers. */
  shortage(x: number): number {
    if (x <= 0) return this.mean - x;
    const low = Math.min(Math.ceil(x), this.end) - 1;
    this.sum(low);
    return Math.max(0, this.short[low] - Math.min(1, x - low) * (1 - this.upTo[low]));
  }

  private sum(to: number): void {
    const { a, b, upTo, short } = this;
    for (let k = upTo.length; k <= to; k++) {
      this.term *= a + b / k;
      short.push(short[k - 1] - (1 - upTo[k - 1]));
      upTo.push(upTo[k - 1] + this.term);
    }
  }
}
