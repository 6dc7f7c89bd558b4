/**
 * Seasonal indices of the classical multiplicative decomposition (as R's `decompose`): the series over its centred moving average, averaged by
 * season and scaled to a mean of 1. `indices[k]` belongs to the observations k, k + season, k + 2 · season …; null if there are fewer than two
 * seasons, or an index isn't a positive number (a season without demand).
 */
export function seasonalIndices(series: ArrayLike<number>, season: number): Float64Array | null {
  return indicesOf(series, season, (y, trend) => y / trend, divided);
}

/** The same for the additive decomposition: differences from the moving average, with a mean of 0. */
export function seasonalDifferences(series: ArrayLike<number>, season: number): Float64Array | null {
  return indicesOf(series, season, (y, trend) => y - trend, subtracted);
}

/** The centred moving average over one season; its first value belongs to the observation `⌊season / 2⌋`. */
export function centredAverage(series: ArrayLike<number>, season: number): Float64Array {
  const half = Math.floor(season / 2);
  const even = season % 2 === 0;
  return Float64Array.from({ length: Math.max(series.length - 2 * half, 0) }, (_, i) => {
    let sum = 0;
    for (let k = 0; k <= 2 * half; k++) sum += series[i + k] * (even && (k === 0 || k === 2 * half) ? 0.5 : 1);
    return sum / season;
  });
}

function indicesOf(
  series: ArrayLike<number>,
  season: number,
  apart: (y: number, trend: number) => number,
  scaled: (means: Float64Array) => Float64Array | null,
): Float64Array | null {
  if (season < 2 || series.length < 2 * season) return null;
  const half = Math.floor(season / 2);
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  centredAverage(series, season).forEach((trend, i) => {
    const at = (half + i) % season;
    sums[at] += apart(series[half + i], trend);
    counts[at]++;
  });
  return scaled(sums.map((sum, k) => sum / counts[k]));
}

function divided(means: Float64Array): Float64Array | null {
  const mean = means.reduce((sum, x) => sum + x, 0) / means.length;
  const indices = means.map((x) => x / mean);
  return indices.every((x) => x > LEAST && x < Infinity) ? indices : null;
}

function subtracted(means: Float64Array): Float64Array {
  const mean = means.reduce((sum, x) => sum + x, 0) / means.length;
  return means.map((x) => x - mean);
}

/** Dividing by a smaller index would blow a single unit up to a hundred. */
const LEAST = 0.01;
