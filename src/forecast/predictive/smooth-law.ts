import { exp, log } from '../../stats/elementary.js';
import { gammaLower, gammaQuantile, gammaUpper } from '../../stats/gamma.js';
import { normalCdf, normalQuantile, normalTail } from '../../stats/normal.js';
import { empiricalLaw } from './empirical-law.js';
import type { Law, LawData } from './law.js';

/**
 * Demand of a large mean: a gamma of this mean and variance, rounded to whole units. Where σ ≤ μ by Wilson & Hilferty's cube of a normal
 * (1931), whose partial mean has a closed form; where it is more uneven by the gamma itself.
 */
export function smoothLaw(mean: number, variance: number): Law {
  if (variance < STEADY) return empiricalLaw([mean]);
  // rounding adds a twelfth to the variance (Sheppard)
  const inner = variance - 1 / 12;
  return inner <= mean * mean ? new CubeLaw(mean, variance, inner) : new GammaLaw(mean, variance, inner);
}

/** Steadier demand is the mean's two whole neighbours: rounding would shift it. */
const STEADY = 0.3;

/** Rounded to whole units; of what is rounded a law says the rest. */
abstract class RoundedLaw implements Law {
  constructor(
    readonly mean: number,
    readonly variance: number,
  ) {}

  get data(): LawData {
    return { kind: 'count', mean: this.mean, variance: this.variance };
  }

  // the hair: two ways of computing differ in their last bits
  quantile(p: number): number {
    return Math.max(0, Math.ceil(this.quantileOf(p) - 0.5 - 1e-9));
  }

  atMost(x: number): number {
    return x < 0 ? 0 : this.below(Math.floor(x) + 0.5);
  }

  // Σ P(D > k) from x on is the integral of the gamma's tail from x on, by the midpoint rule
  shortage(x: number): number {
    return x <= 0 ? this.mean - x : Math.max(0, this.above(x));
  }

  /** P(G ≤ t), t > 0. */
  protected abstract below(t: number): number;
  protected abstract quantileOf(p: number): number;
  /** E(G − x)⁺, x > 0. */
  protected abstract above(x: number): number;
}

/** G = scale·(centre + width·Z)³. */
class CubeLaw extends RoundedLaw {
  private readonly centre: number;
  private readonly width: number;
  private readonly scale: number;

  constructor(mean: number, variance: number, inner: number) {
    super(mean, variance);
    const ninth = inner / (mean * mean) / 9;
    this.centre = 1 - ninth;
    this.width = Math.sqrt(ninth);
    this.scale = mean / (1 - ninth * ninth * ninth); // E(centre + width·Z)³ = 1 − ninth³
  }

  protected below(t: number): number {
    return normalCdf(this.place(t));
  }

  protected quantileOf(p: number): number {
    const base = this.centre + normalQuantile(p) * this.width;
    return base <= 0 ? 0 : this.scale * base * base * base;
  }

  protected above(x: number): number {
    const { centre, width } = this;
    const z = this.place(x);
    const { tail, density } = normalTail(z);
    // ∫ zᵏ φ(z) dz from z on: tail, φ, tail + zφ, (z² + 2)φ
    const sum =
      centre * centre * centre * tail +
      3 * centre * centre * width * density +
      3 * centre * width * width * (tail + z * density) +
      width * width * width * (z * z + 2) * density;
    return this.scale * sum - x * tail;
  }

  private place(t: number): number {
    return (exp(log(t / this.scale) / 3) - this.centre) / this.width;
  }
}

class GammaLaw extends RoundedLaw {
  private readonly unit: number;
  private readonly shape: number;

  constructor(mean: number, variance: number, inner: number) {
    super(mean, variance);
    this.unit = inner / mean;
    this.shape = mean / this.unit;
  }

  protected below(t: number): number {
    return gammaLower(this.shape, t / this.unit);
  }

  protected quantileOf(p: number): number {
    return this.unit * gammaQuantile(this.shape, p);
  }

  protected above(x: number): number {
    const { mean, shape, unit } = this;
    return mean * gammaUpper(shape + 1, x / unit) - x * gammaUpper(shape, x / unit);
  }
}
