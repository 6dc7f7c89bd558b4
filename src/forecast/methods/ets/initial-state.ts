import type { Form } from './form.js';
import { LEVEL, SEASON, SLOPE, type State } from './recursion.js';

/**
 * Where the search for the initial state begins (Hyndman & Khandakar 2008, §2.4): seasons by classical decomposition (around a
 * line where there are less than three seasons), level and slope by a line through the first ten (or two seasons) seasonally adjusted
 * observations.
 */
export function initialState({ error, trend, season }: Form, y: ArrayLike<number>, m: number): State {
  const phases = season === 'N' ? 0 : m;
  const state = new Float64Array(SEASON + phases);
  const indices = season === 'N' ? new Float64Array(1) : seasonalIndices(y, m, season === 'M');
  for (let k = 0; k < phases; k++) state[SEASON + k] = indices[k];
  const first = Math.min(Math.max(10, 2 * phases), y.length);
  const adjusted = new Float64Array(first);
  for (let t = 0; t < first; t++)
    adjusted[t] = season === 'M' ? y[t] / indices[t % m] : y[t] - indices[phases > 0 ? t % m : 0];
  if (trend === 'N') {
    let sum = 0;
    for (const value of adjusted) sum += value;
    state[LEVEL] = sum / first;
    return state;
  }
  const line = lineThrough(adjusted);
  state[LEVEL] = line.at0;
  state[SLOPE] = line.slope;
  // an additive trend that begins at 0 has no relative error
  if (error === 'M' && Math.abs(state[LEVEL] + state[SLOPE]) < 1e-8) state[LEVEL] += 1e-3 * Math.abs(adjusted[0]);
  return state;
}

/** Indices of phase 0 … m − 1: they sum to 0, or to m if multiplicative (and are at least 0.01 then). */
function seasonalIndices(y: ArrayLike<number>, m: number, multiplicative: boolean): Float64Array {
  const sum = new Float64Array(m);
  const count = new Int32Array(m);
  const centre = y.length >= 3 * m ? movingMean(y, m) : null;
  const line = centre === null ? lineOverSeasons(y, m) : null;
  for (let t = 0; t < y.length; t++) {
    const middle = centre === null ? line![t] : centre[t];
    if (middle !== middle || (multiplicative && !(middle > 0))) continue;
    sum[t % m] += multiplicative ? y[t] / middle : y[t] - middle;
    count[t % m]++;
  }
  const indices = sum.map((total, k) => (count[k] > 0 ? total / count[k] : multiplicative ? 1 : 0));
  let total = 0;
  for (let k = 0; k < m; k++) {
    if (multiplicative) indices[k] = Math.max(1e-2, indices[k]);
    total += indices[k];
  }
  for (let k = 0; k < m; k++) {
    if (multiplicative) indices[k] *= m / total;
    else indices[k] -= total / m;
  }
  return indices;
}

/** Centred moving mean over one season, half weight on both ends if m is even; NaN at the ends. */
function movingMean(y: ArrayLike<number>, m: number): Float64Array {
  const out = new Float64Array(y.length).fill(NaN);
  const half = m >> 1;
  for (let t = half; t + half < y.length; t++) {
    let sum = 0;
    for (let k = t - half; k <= t + half; k++) sum += y[k];
    if (m % 2 === 0) sum -= (y[t - half] + y[t + half]) / 2;
    out[t] = sum / m;
  }
  return out;
}

/** The line through the means of the first and the last whole season, free of the season: the trend where there is too little for moving means. */
function lineOverSeasons(y: ArrayLike<number>, m: number): Float64Array {
  const n = y.length;
  const seasons = Math.floor(n / m);
  if (seasons < 2) {
    let sum = 0;
    for (let t = 0; t < n; t++) sum += y[t];
    return new Float64Array(n).fill(sum / n);
  }
  let early = 0;
  let late = 0;
  for (let k = 0; k < m; k++) {
    early += y[k] / m;
    late += y[n - m + k] / m;
  }
  const slope = (late - early) / (n - m);
  return Float64Array.from({ length: n }, (_, t) => early + slope * (t - (m - 1) / 2));
}

/** Least squares on t = 1, 2, …; the value at t = 0. */
export function lineThrough(y: ArrayLike<number>): { at0: number; slope: number } {
  const n = y.length;
  const middle = (n + 1) / 2;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += y[t] / n;
  let above = 0;
  let below = 0;
  for (let t = 0; t < n; t++) {
    above += (t + 1 - middle) * (y[t] - mean);
    below += (t + 1 - middle) * (t + 1 - middle);
  }
  const slope = below > 0 ? above / below : 0;
  return { at0: mean - slope * middle, slope };
}
