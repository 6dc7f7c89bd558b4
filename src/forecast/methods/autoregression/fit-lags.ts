import { isStable } from '../../is-stable.js';
import { solveSymmetric } from '../../../stats/cholesky.js';
import { log } from '../../../stats/elementary.js';
import { lagSets } from './lag-sets.js';

/** x_t = intercept + Σ weight · x_(t − lag) + error. */
export interface Lags {
  readonly intercept: number;
  readonly lags: readonly number[];
  readonly weights: readonly number[];
  /** Variance of the error. */
  readonly sigma2: number;
}

/**
 * The autoregression with the least AICc among `lagSets`, each with and without intercept, by least squares on the same observations. Sets
 * whose fit would run away (by more than half a percent a period) are left out. `x` needs more than ten values beyond the longest lag.
 */
export function fitLags(x: Float64Array, season: number, most: number): Lags {
  const sets = lagSets(x.length, season, most);
  const lags = [...new Set(sets.flat())].sort((a, b) => a - b);
  const first = Math.min(lags.at(-1) ?? 0, Math.max(0, x.length - FEWEST));
  const products = normalEquations(x, lags, first);
  const n = x.length - first;
  let best: Lags = { intercept: 0, lags: [], weights: [], sigma2: products.square / n };
  let least = n * log(best.sigma2) + penalty(1, n);
  if (!(products.square > 0)) return best;
  for (const set of sets) {
    if ((set.at(-1) ?? 0) > first) continue;
    for (const withIntercept of [false, true]) {
      const terms = [...(withIntercept ? [0] : []), ...set.map((lag) => lags.indexOf(lag) + 1)];
      if (terms.length === 0 || terms.length + 3 > n) continue;
      const solved = solve(products, terms);
      if (solved === null) continue;
      const sigma2 = Math.max(solved.squares, 1e-12 * products.square) / n;
      const aicc = n * log(sigma2) + penalty(terms.length + 1, n);
      if (!(aicc < least)) continue;
      const weights = Array.from(solved.weights.subarray(withIntercept ? 1 : 0));
      if (!isStable(characteristic(set, weights))) continue;
      least = aicc;
      best = {
        intercept: withIntercept ? solved.weights[0] : 0,
        lags: set,
        weights,
        sigma2: (sigma2 * n) / (n - terms.length),
      };
    }
  }
  return best;
}

/** Observations that every fit keeps. */
const FEWEST = 10;

/** AICc's price of k estimated numbers (Hurvich & Tsai 1989). */
const penalty = (k: number, n: number): number => (n - k - 1 > 0 ? 2 * k + (2 * k * (k + 1)) / (n - k - 1) : Infinity);

interface Products {
  /** Sums of products of the regressors: 1, then the lags in order. */
  readonly inner: readonly Float64Array[];
  readonly withX: Float64Array;
  readonly square: number;
}

/** One pass over the data serves all sets. */
function normalEquations(x: Float64Array, lags: readonly number[], first: number): Products {
  const used = lags.filter((lag) => lag <= first);
  const size = used.length + 1;
  const inner = Array.from({ length: size }, () => new Float64Array(size));
  const withX = new Float64Array(size);
  const row = new Float64Array(size).fill(1);
  let square = 0;
  for (let t = first; t < x.length; t++) {
    for (let i = 1; i < size; i++) row[i] = x[t - used[i - 1]];
    for (let i = 0; i < size; i++) {
      withX[i] += row[i] * x[t];
      for (let j = 0; j <= i; j++) inner[i][j] += row[i] * row[j];
    }
    square += x[t] * x[t];
  }
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) inner[i][j] = inner[j][i];
  return { inner, withX, square };
}

function solve(
  { inner, withX, square }: Products,
  terms: readonly number[],
): { weights: Float64Array; squares: number } | null {
  const b = terms.map((i) => withX[i]);
  const weights = solveSymmetric(
    terms.map((i) => terms.map((j) => inner[i][j])),
    b,
  );
  if (weights === null) return null;
  let squares = square;
  for (let i = 0; i < b.length; i++) squares -= weights[i] * b[i];
  return { weights, squares };
}

/** z^L − Σ weight z^(L − lag), lowest power first, with z in units of the fastest growth that is believed. */
function characteristic(lags: readonly number[], weights: readonly number[]): Float64Array {
  const longest = lags.at(-1) ?? 0;
  const p = new Float64Array(longest + 1);
  p[longest] = 1;
  let unit = 1;
  let at = 0;
  lags.forEach((lag, i) => {
    for (; at < lag; at++) unit *= FASTEST;
    p[longest - lag] = -weights[i] / unit;
  });
  return p;
}

const FASTEST = 1.005;
