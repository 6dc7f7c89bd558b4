import { centredAverage, seasonalDifferences, seasonalIndices } from '../decompose.js';
import { nelderMead } from '../optimise/nelder-mead.js';
import { SeasonSmoother, type SeasonState, type SeasonWeights } from './season-smoother.js';

/**
 * α, β, γ (and φ) with the least squared one-step error, from a start worked out of the first two seasons (as R's `HoltWinters`); errors count
 * from the second season on. Null where the start can't be had: a season without demand can't multiply.
 */
export function fitSeasons(
  series: ArrayLike<number>,
  season: number,
  { multiplicative, damped }: { readonly multiplicative: boolean; readonly damped: boolean },
): SeasonSmoother | null {
  const start = seasonStart(series, season, multiplicative);
  if (start === null) return null;
  const weightsOf = ([alpha, beta, gamma, phi]: readonly number[]): SeasonWeights => ({
    alpha,
    beta,
    gamma,
    phi: damped ? phi : 1,
  });
  const run = (x: readonly number[], variance = 0) => {
    const smoother = new SeasonSmoother(weightsOf(x), start, multiplicative, variance);
    return { smoother, sse: squaredErrors(smoother, series, season) };
  };

  const found = STARTS.map((x) =>
    nelderMead((weights) => run(weights).sse, damped ? [...x, 0.95] : x, {
      lower: [0, 0, 0, 0.8],
      upper: [1, 1, 1, 0.98],
      steps: [0.1, 0.1, 0.1, 0.02],
      calls: 400,
      tolerance: 1e-9,
    }),
  ).reduce((a, b) => (b.value < a.value ? b : a));
  if (!(found.value < Infinity)) return null;
  // the start has taken a level, a trend and the seasons from the data
  const free = season + found.x.length;
  return run(found.x, found.value / Math.max(series.length - free, 1)).smoother;
}

/** α, β, γ where the search begins: R's own, and one for a series that moves fast. */
const STARTS: readonly (readonly number[])[] = [
  [0.3, 0.1, 0.1],
  [0.7, 0.05, 0.6],
];

/**
 * The state before the observation `season` (counted from 0): seasons by the classical decomposition of the first two, level and trend by the line
 * through the moving average there, its intercept (as R's `HoltWinters` has it: one period before the first average).
 */
export function seasonStart(series: ArrayLike<number>, season: number, multiplicative: boolean): SeasonState | null {
  const first = Float64Array.from({ length: 2 * season }, (_, t) => series[t]);
  const seasons = multiplicative ? seasonalIndices(first, season) : seasonalDifferences(first, season);
  return seasons && { ...line(centredAverage(first, season)), seasons };
}

/** Sum of squared one-step errors from the second season on; it leaves the smoother at the end of the series. */
function squaredErrors(smoother: SeasonSmoother, series: ArrayLike<number>, season: number): number {
  let sum = 0;
  for (let t = season; t < series.length; t++) {
    const error = series[t] - smoother.mean(1);
    sum += error * error;
    smoother.update(series[t]);
  }
  return sum;
}

/** The least-squares line through values at 1, 2, 3 …: at 0, and by step. */
function line(values: Float64Array): { level: number; trend: number } {
  const n = values.length;
  const middle = (n + 1) / 2;
  const mean = values.reduce((sum, y) => sum + y, 0) / n;
  let xy = 0;
  let xx = 0;
  values.forEach((y, i) => {
    xy += (i + 1 - middle) * (y - mean);
    xx += (i + 1 - middle) * (i + 1 - middle);
  });
  const trend = xy / xx;
  return { level: mean - trend * middle, trend };
}
