import { nelderMead, type Minimum } from '../optimise/nelder-mead.js';
import type { FittedTrend } from './smoothed.js';
import { fitLevelAndTrend } from './trend-fit.js';
import type { TrendWeights } from './trend-smoother.js';

/**
 * Weights and start with the least squared one-step error within the usual bounds (0.0001 ≤ β ≤ α ≤ 0.9999, 0.8 ≤ φ ≤ 0.98: those of `ets` of R's
 * forecast). A coarse grid says where to search: the sum of squares may have several valleys.
 */
export function fitTrend(series: ArrayLike<number>, { damped }: { readonly damped: boolean }): FittedTrend {
  const weightsOf = ([alpha, share, phi]: readonly number[]): TrendWeights => ({
    alpha,
    beta: Math.max(share * alpha, LEAST),
    phi: damped ? phi : 1,
  });
  const sse = (x: readonly number[]) => fitLevelAndTrend(series, weightsOf(x)).sse;
  const starts = grid(damped)
    .map((x) => ({ x, value: sse(x) }))
    .sort((a, b) => a.value - b.value)
    .slice(0, STARTS);
  const found = starts.map(({ x }) =>
    nelderMead(sse, x, {
      lower: [LEAST, 0, 0.8].slice(0, x.length),
      upper: [MOST, 1, 0.98].slice(0, x.length),
      steps: [0.1, 0.1, 0.05].slice(0, x.length),
      calls: 300,
      tolerance: 1e-8,
    }),
  );
  const weights = weightsOf(lowest(found).x);
  return { weights, start: fitLevelAndTrend(series, weights), free: damped ? 5 : 4 };
}

const LEAST = 0.0001;
const MOST = 0.9999;
const STARTS = 2;

/** α, β / α and φ to look at first. */
function grid(damped: boolean): number[][] {
  const phis = damped ? [[0.85], [0.97]] : [[]];
  return [0.02, 0.2, 0.5, 0.8, 0.99].flatMap((alpha) =>
    [0.001, 0.1, 0.4, 0.9].flatMap((share) => phis.map((phi) => [alpha, share, ...phi])),
  );
}

const lowest = (found: readonly Minimum[]): Minimum => found.reduce((a, b) => (b.value < a.value ? b : a));
