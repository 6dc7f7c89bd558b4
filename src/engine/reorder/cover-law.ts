import type { Predictive } from '../../forecast/predictive.js';

/** Demand over a lead time of this mean and standard deviation, and `reviewDays` more; `over` = demand over so many days from now. */
export function coverLaw(
  over: (days: number) => Predictive,
  leadMean: number,
  leadSd: number,
  reviewDays: number,
  points = leadTimePoints,
): Predictive {
  if (leadSd <= 0 || leadMean <= 0) return over(leadMean + reviewDays);
  const { days, weights } = points(leadMean, leadSd);
  return mixtureOf(
    days.map((lead) => over(lead + reviewDays)),
    weights,
  );
}

export interface LeadTimePoints {
  readonly days: readonly number[];
  readonly weights: readonly number[];
}

/** Points found before: as long as nobody learns, they are the same for all rows of a supplier, and at every review. */
export function knownLeadTimePoints(): typeof leadTimePoints {
  let known: LeadTimePoints | null = null;
  let of = { mean: NaN, sd: NaN };
  return (mean, sd) => {
    if (known === null || of.mean !== mean || of.sd !== sd) {
      known = leadTimePoints(mean, sd);
      of = { mean, sd };
    }
    return known;
  };
}

/**
 * Three lead times that stand for a gamma of this mean and standard deviation: Gauss points, so that up to the fifth moment all is right. With
 * cv = σ/μ they are μ + σu, u the roots of the third orthogonal polynomial u³ − 6cv·u² + (6cv² − 3)u + 4cv (Laguerre's, centred and scaled).
 */
export function leadTimePoints(mean: number, sd: number): LeadTimePoints {
  const cv = sd / mean;
  const value = (u: number): number => ((u - 6 * cv) * u + (6 * cv * cv - 3)) * u + 4 * cv;
  // the roots of the second polynomial lie between those of the third
  const root = Math.sqrt(1 + cv * cv);
  const [low, high] = [cv - root, cv + root];
  const u = [
    zeroOf(value, -1 / cv, low),
    zeroOf((x) => -value(x), low, high),
    zeroOf(value, high, 6 * cv + 2 + 2 * root),
  ];
  const weight = (i: number, j: number, k: number): number => (1 + u[j] * u[k]) / ((u[i] - u[j]) * (u[i] - u[k]));
  return {
    days: u.map((at) => Math.max(0, mean + sd * at)),
    weights: [weight(0, 1, 2), weight(1, 0, 2), weight(2, 0, 1)],
  };
}

/** Bisection for a function that rises through 0 between the two. */
function zeroOf(value: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let k = 0; k < 44; k++) {
    const middle = (low + high) / 2;
    if (value(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** One of several laws; weights sum to 1. */
function mixtureOf(parts: readonly Predictive[], weights: readonly number[]): Predictive {
  let mean = 0;
  for (let i = 0; i < parts.length; i++) mean += weights[i] * parts[i].mean;
  let variance = 0;
  for (let i = 0; i < parts.length; i++) {
    const apart = parts[i].mean - mean;
    variance += weights[i] * (parts[i].variance + apart * apart);
  }
  const shortage = (x: number): number => {
    let short = 0;
    for (let i = 0; i < parts.length; i++) short += weights[i] * parts[i].shortage(x);
    return short;
  };
  return {
    mean,
    variance,
    shortage,
    quantile(p) {
      let low = Infinity;
      let high = 0;
      for (const part of parts) {
        const q = part.quantile(p);
        if (q < low) low = q;
        if (q > high) high = q;
      }
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        // P(D ≤ x) = 1 − E(D − x)⁺ + E(D − x − 1)⁺
        if (1 - shortage(middle) + shortage(middle + 1) >= p - 1e-9) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}
