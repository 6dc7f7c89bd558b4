/** σ/μ of the last 26 observations; 0 where nothing was asked for. */
export function unevennessOf(series: Float64Array): number {
  const last = series.subarray(Math.max(0, series.length - LOOKS_BACK));
  let sum = 0;
  let squares = 0;
  for (const y of last) {
    sum += y;
    squares += y * y;
  }
  if (sum === 0) return 0;
  const mean = sum / last.length;
  return Math.sqrt(Math.max(0, squares / last.length - mean * mean)) / mean;
}

/** Half a year of weeks. */
const LOOKS_BACK = 26;
