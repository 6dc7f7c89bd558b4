import type { Law } from '../../domain/law.js';
import { exp, lgamma, log, pow } from '../../stats/elementary.js';
import { digamma, trigamma } from '../../stats/polygamma.js';

/** A law fitted to positive numbers by maximum likelihood. */
export interface PositiveFit {
  readonly law: Law;
  /** Akaike's criterion with Hurvich & Tsai's (1989) correction for small samples: less is better. */
  readonly aicc: number;
}

/**
 * The best of exponential, gamma, lognormal and Weibull by AICc; all that were tried, the best first. Values > 0; weights (1 each if left
 * out) say how much each counts. Below 8 values only the exponential is tried: two parameters would fit noise.
 */
export function fitPositiveLaw(
  values: readonly number[],
  weights: readonly number[] = values.map(() => 1),
): PositiveFit[] {
  const sample = summarise(values, weights);
  const kinds = sample.n < 8 || sample.gap < 1e-9 ? [exponential] : [exponential, gamma, lognormal, weibull];
  return kinds.map((fit) => fit(sample)).sort((a, b) => a.aicc - b.aicc);
}

interface Sample {
  readonly values: readonly number[];
  readonly weights: readonly number[];
  /** Σ weights. */
  readonly n: number;
  readonly mean: number;
  readonly meanLog: number;
  /** log(mean) − mean of logs, 0 where all values are the same. */
  readonly gap: number;
}

function summarise(values: readonly number[], weights: readonly number[]): Sample {
  let n = 0;
  let sum = 0;
  let logs = 0;
  values.forEach((x, k) => {
    n += weights[k];
    sum += weights[k] * x;
    logs += weights[k] * log(x);
  });
  return { values, weights, n, mean: sum / n, meanLog: logs / n, gap: log(sum / n) - logs / n };
}

function exponential(s: Sample): PositiveFit {
  return { law: { kind: 'exponential', mean: s.mean }, aicc: aicc(-s.n * (log(s.mean) + 1), 1, s.n) };
}

/** log k − ψ(k) = log mean − mean log, by Newton from Minka's (2002) start. */
function gamma(s: Sample): PositiveFit {
  const { gap } = s;
  let k = (3 - gap + Math.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap);
  for (let i = 0; i < 20; i++) {
    const step = (log(k) - digamma(k) - gap) / (1 / k - trigamma(k));
    const next = k - step;
    k = next > 0 ? next : k / 2;
    if (Math.abs(step) < 1e-12 * k) break;
  }
  const scale = s.mean / k;
  const likelihood = s.n * ((k - 1) * s.meanLog - s.mean / scale - k * log(scale) - lgamma(k));
  return { law: { kind: 'gamma', mean: s.mean, sd: s.mean / Math.sqrt(k) }, aicc: aicc(likelihood, 2, s.n) };
}

function lognormal(s: Sample): PositiveFit {
  const variance = weighted(s, (x) => (log(x) - s.meanLog) * (log(x) - s.meanLog)) / s.n;
  const mean = exp(s.meanLog + variance / 2);
  const likelihood = -s.n * (s.meanLog + (log(2 * Math.PI * variance) + 1) / 2);
  return {
    law: { kind: 'lognormal', mean, sd: mean * Math.sqrt(exp(variance) - 1) },
    aicc: aicc(likelihood, 2, s.n),
  };
}

/** Σ xᵏ log x / Σ xᵏ − 1/k = mean log, which rises in k: by halving. */
function weibull(s: Sample): PositiveFit {
  let low = 0.05;
  let high = 50;
  for (let i = 0; i < 60; i++) {
    const k = Math.sqrt(low * high);
    // Divided by the mean, so that no power overflows.
    const powers = weighted(s, (x) => pow(x / s.mean, k));
    const slopes = weighted(s, (x) => pow(x / s.mean, k) * log(x));
    if (slopes / powers - 1 / k < s.meanLog) low = k;
    else high = k;
  }
  const k = Math.sqrt(low * high);
  const scale = s.mean * pow(weighted(s, (x) => pow(x / s.mean, k)) / s.n, 1 / k);
  const likelihood = s.n * (log(k) - k * log(scale) + (k - 1) * s.meanLog - 1);
  return { law: { kind: 'weibull', shape: k, mean: scale * exp(lgamma(1 + 1 / k)) }, aicc: aicc(likelihood, 2, s.n) };
}

const weighted = ({ values, weights }: Sample, f: (x: number) => number): number =>
  values.reduce((sum, x, k) => sum + weights[k] * f(x), 0);

const aicc = (logLikelihood: number, parameters: number, n: number): number =>
  -2 * logLikelihood + 2 * parameters + (2 * parameters * (parameters + 1)) / Math.max(1, n - parameters - 1);
