import type { Law } from '../../domain/law.js';
import { exp, lgamma, log } from '../../stats/elementary.js';
import { tallyOf } from '../../stats/tally.js';
import { rounded, type Estimate } from './estimate.js';
import type { ReturnsSeen } from './sales.js';

export interface FittedReturns {
  /** Share of order lines that came back. */
  readonly share: Estimate;
  /** Days from the sale, of those matched. */
  readonly after: Extract<Law, { kind: 'exponential' | 'gamma' | 'lognormal' }>;
  readonly n: number;
  readonly aic: { readonly exponential: number; readonly gamma: number; readonly lognormal: number };
}

/**
 * Share by its maximum-likelihood estimate and its binomial standard error; the delay by the law with the smallest AIC among exponential,
 * gamma and log-normal, each at its maximum likelihood. Delays below an hour count as one. Null without any.
 */
export function fitReturns({ days, unmatched }: ReturnsSeen, lines: number): FittedReturns | null {
  const n = days.length;
  const back = n + unmatched;
  if (n === 0 || lines === 0) return null;
  const share = Math.min(1, back / lines);
  const se = Math.sqrt((share * (1 - share)) / lines);
  const x = Array.from(days, (d) => Math.max(1 / 24, d));
  const { law, aic } = fitDelay(x);
  return { share: { value: rounded(share, se), se }, after: law, n, aic };
}

function fitDelay(x: readonly number[]): { law: FittedReturns['after']; aic: FittedReturns['aic'] } {
  const n = x.length;
  const mean = x.reduce((sum, v) => sum + v, 0) / n;
  const logs = tallyOf(x.map(log));
  const sigma = Math.sqrt(((n - 1) * (n > 1 ? logs.variance : 0)) / n);
  const shape = gammaShape(log(mean) - logs.mean);
  const likelihood = {
    exponential: -n * (log(mean) + 1),
    gamma: shape === Infinity ? -Infinity : gammaLikelihood(n, shape, mean, logs.mean),
    lognormal: sigma > 0 ? -n * (logs.mean + log(sigma) + 0.5 * log(2 * Math.PI) + 0.5) : -Infinity,
  };
  const aic = {
    exponential: 2 - 2 * likelihood.exponential,
    gamma: 4 - 2 * likelihood.gamma,
    lognormal: 4 - 2 * likelihood.lognormal,
  };
  const digits = (v: number) => Number(v.toPrecision(3));
  if (aic.lognormal <= aic.gamma && aic.lognormal <= aic.exponential) {
    const own = exp(logs.mean + (sigma * sigma) / 2);
    return { law: { kind: 'lognormal', mean: digits(own), sd: digits(own * Math.sqrt(exp(sigma * sigma) - 1)) }, aic };
  }
  if (aic.gamma < aic.exponential)
    return { law: { kind: 'gamma', mean: digits(mean), sd: digits(mean / Math.sqrt(shape)) }, aic };
  return { law: { kind: 'exponential', mean: digits(mean) }, aic };
}

/** Shape a with log a − ψ(a) = s (s = log mean − mean log ≥ 0), by Minka's iteration (2002) from Thom's start. */
function gammaShape(s: number): number {
  if (!(s > 1e-12)) return Infinity;
  let a = (3 - s + Math.sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
  for (let i = 0; i < 50; i++) {
    const step = (log(a) - digamma(a) - s) / (1 / a - trigamma(a));
    const next = a - step;
    a = next > 0 ? next : a / 2;
    if (Math.abs(step) < 1e-12 * a) break;
  }
  return a;
}

function gammaLikelihood(n: number, shape: number, mean: number, meanLog: number): number {
  const scale = mean / shape;
  return n * ((shape - 1) * meanLog - mean / scale - shape * log(scale) - lgamma(shape));
}

/** ψ(x) by recurrence to 10 and its asymptotic series (Abramowitz & Stegun 6.3.18). */
function digamma(x: number): number {
  let sum = 0;
  let y = x;
  for (; y < 10; y++) sum -= 1 / y;
  const s = 1 / (y * y);
  return sum + log(y) - 1 / (2 * y) - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s / 132))));
}

/** ψ′(x), the same way (6.4.12). */
function trigamma(x: number): number {
  let sum = 0;
  let y = x;
  for (; y < 10; y++) sum += 1 / (y * y);
  const s = 1 / (y * y);
  return sum + 1 / y + s / 2 + (s / y) * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s / 30)));
}
