/**
 * The M4 organisers' test at 90 % (Makridakis, Spiliotis & Assimakopoulos 2020): seasonal where the autocorrelation at the lag of a season, r_m,
 * is larger than 1.645 √((1 + 2 Σ r²ᵢ) / n), i < m. Fewer than three seasons can't be told from chance.
 */
export function isSeasonal(series: ArrayLike<number>, season: number): boolean {
  const n = series.length;
  if (season < 2 || n < 3 * season) return false;
  const r = autocorrelations(series, season);
  let sum = 1;
  for (let i = 0; i < season - 1; i++) sum += 2 * r[i] * r[i];
  return Math.abs(r[season - 1]) > CRITICAL * Math.sqrt(sum / n);
}

/** r₁ … r_lags, each covariance divided by n (as R's `acf`); NaN for a constant series. */
export function autocorrelations(series: ArrayLike<number>, lags: number): Float64Array {
  const n = series.length;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += series[t] / n;
  const covariance = (lag: number) => {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += (series[t] - mean) * (series[t - lag] - mean);
    return sum;
  };
  const variance = covariance(0);
  return Float64Array.from({ length: lags }, (_, i) => covariance(i + 1) / variance);
}

/** z of 90 %, two-sided, as the organisers rounded it. */
const CRITICAL = 1.645;
