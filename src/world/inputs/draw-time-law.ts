import type { Law } from '../../domain/law.js';
import { chiSquareQuantile } from '../../stats/gamma.js';
import { exp, log1p } from '../../stats/elementary.js';
import { meanOf, scaleLaw, sdOf } from '../../stats/moments.js';
import { normalCdf } from '../../stats/normal.js';
import { trigamma } from '../../stats/polygamma.js';
import { drawWeights, gammaDraw } from './draw-weights.js';

/** Observations behind a law of times: its mean is known as well as from `mean` of them, its form as well as from `form`. */
export interface TimesSeen {
  readonly mean: number;
  readonly form: number;
}

/**
 * A law of times as it would have come out of other observations: its mean multiplied by a gamma variable of mean 1 and the variance of such a
 * mean, (sd/mean)²/n; its form by the large-sample error of the likelihood's estimate. `normals` yields standard normal numbers, of which
 * every call takes as many. A law of one value stays as it is.
 */
export function drawTimeLaw(law: Law, seen: TimesSeen, normals: () => number): Law {
  const forMean = normals();
  const forForm = normals();
  if (law.kind === 'empirical') return drawValues(law, seen.mean, normals);
  const scaled = scaleLaw(law, meanFactor(law, seen.mean, forMean));
  // Of fewer than two there is no form, and nothing to say how far off it is.
  return seen.form === Infinity ? scaled : reshaped(scaled, Math.max(2, seen.form), forForm);
}

/**
 * A sum of gamma variables is one: of a gamma law this is the very law of its observed mean. Its shape is 1 at least: below, a mean of next to
 * nothing would be the likeliest.
 */
function meanFactor(law: Law, n: number, z: number): number {
  const mean = meanOf(law);
  const cv = mean > 0 ? sdOf(law) / mean : 0;
  if (n === Infinity || cv === 0) return 1;
  const shape = Math.max(1, n / (cv * cv));
  return gammaDraw(shape, normalCdf(z)) / shape;
}

/**
 * With the mean kept. Gamma: mean and shape k are independent in the likelihood, and Var k̂ = 1/(n (ψ′(k) − 1/k)). Weibull: the error of its shape
 * is √6/π ÷ √n of itself. Normal and lognormal: s² is σ² χ²ₙ₋₁/(n − 1), of the logarithm for the latter.
 */
function reshaped(law: Law, n: number, z: number): Law {
  switch (law.kind) {
    case 'gamma': {
      if (law.sd === 0) return law;
      const k = (law.mean / law.sd) * (law.mean / law.sd);
      const share = k > 1e4 ? Math.sqrt(2 / n) : 1 / (k * Math.sqrt(n * (trigamma(k) - 1 / k)));
      return { ...law, sd: law.sd * exp((-share * z) / 2) };
    }
    case 'weibull':
      return { ...law, shape: law.shape * exp((Math.sqrt(6) / Math.PI / Math.sqrt(n)) * z) };
    case 'normal':
      return { ...law, sd: law.sd * Math.sqrt(spread(n, z)) };
    case 'lognormal': {
      if (law.sd === 0) return law;
      const variance = log1p((law.sd / law.mean) * (law.sd / law.mean)) * spread(n, z);
      return { ...law, sd: law.mean * Math.sqrt(exp(variance) - 1) };
    }
    default:
      return law;
  }
}

/** χ²ₙ₋₁/(n − 1). */
function spread(n: number, z: number): number {
  const df = n - 1;
  return chiSquareQuantile(normalCdf(z), df) / df;
}

/** Weights as they could as well have been counted, one normal number a value. */
function drawValues(law: Extract<Law, { kind: 'empirical' }>, n: number, normals: () => number): Law {
  const weights = law.weights ?? law.values.map(() => 1);
  return { kind: 'empirical', values: law.values, weights: drawWeights(weights, n, () => normalCdf(normals())) };
}
