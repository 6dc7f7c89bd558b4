import { HAIR, type Law, type LawData } from './law.js';
import { panjerTerms } from './panjer-terms.js';

/** Poisson or negative binomial of small mean, summed from 0 by the ratio of neighbours (Panjer 1981: p(x) = p(x − 1)(a + b/x)). */
export const countedLaw = (mean: number, variance: number): Law => new CountedLaw(mean, variance);

/** Who looks for a level asks for many that are near each other: the sum begins shortly before the last one asked for. (Plainly: at 0.) */
class CountedLaw implements Law {
  readonly variance: number;
  /** Chebyshev: beyond it is less than any chance that can be told from 0. */
  private readonly end: number;
  private readonly none: number;
  private readonly a: number;
  private readonly b: number;
  /** Sums up to a number on the way, and up to the one asked for. */
  private readonly kept = new Sum();
  private readonly now = new Sum();

  constructor(
    readonly mean: number,
    private readonly asked: number,
  ) {
    const { none, a, b, spread } = panjerTerms(mean, asked);
    this.variance = spread;
    this.end = Math.ceil(mean + 200 * Math.sqrt(spread) + 10);
    this.none = none;
    this.a = a;
    this.b = b;
    this.kept.begin(none, mean);
  }

  get data(): LawData {
    return { kind: 'count', mean: this.mean, variance: this.asked };
  }

  quantile(p: number): number {
    const { a, b, none, end } = this;
    let term = none;
    let sum = none;
    let x = 0;
    while (sum < p - HAIR && x < end) {
      x++;
      term *= a + b / x;
      sum += term;
    }
    return x;
  }

  atMost(x: number): number {
    if (x < 0) return 0;
    return x >= this.end ? 1 : Math.min(1, this.to(Math.floor(x)).upTo);
  }

  /** A straight line between whole numbers. */
  shortage(x: number): number {
    if (x <= 0) return this.mean - x;
    const low = Math.min(Math.ceil(x), this.end) - 1;
    const { short, upTo } = this.to(low);
    return Math.max(0, short - Math.min(1, x - low) * (1 - upTo));
  }

  private to(x: number): Sum {
    const { kept, now, a, b } = this;
    if (x < kept.x) kept.begin(this.none, this.mean);
    kept.goOn(x - NEAR, a, b);
    now.set(kept);
    now.goOn(x, a, b);
    return now;
  }
}

/** Units beside each other that a search asks for. */
const NEAR = 8;

class Sum {
  x = 0;
  private term = 0;
  /** P(D ≤ x). */
  upTo = 0;
  /** E(D − x)⁺ = mean − Σ_{k < x} P(D > k). */
  short = 0;

  begin(none: number, mean: number): void {
    this.x = 0;
    this.term = none;
    this.upTo = none;
    this.short = mean;
  }

  set(other: Sum): void {
    this.x = other.x;
    this.term = other.term;
    this.upTo = other.upTo;
    this.short = other.short;
  }

  goOn(to: number, a: number, b: number): void {
    let { x, term, upTo, short } = this;
    while (x < to) {
      x++;
      term *= a + b / x;
      short -= 1 - upTo;
      upTo += term;
    }
    this.x = x;
    this.term = term;
    this.upTo = upTo;
    this.short = short;
  }
}
