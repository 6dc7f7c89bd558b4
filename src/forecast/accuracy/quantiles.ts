type Values = ArrayLike<number>;

/** Loss of a quantile at level p: p for each unit above it, 1 − p for each below (Koenker & Bassett 1978). Least on average for the true one. */
export const pinball = (actual: number, quantile: number, p: number): number =>
  actual >= quantile ? p * (actual - quantile) : (1 - p) * (quantile - actual);

/** Share of actuals within [low, high]. */
export function coverage(actual: Values, low: Values, high: Values): number {
  let inside = 0;
  for (let h = 0; h < actual.length; h++) if (actual[h] >= low[h] && actual[h] <= high[h]) inside++;
  return inside / actual.length;
}

/**
 * Mean scaled interval score of 100(1 − α) % intervals (Gneiting & Raftery 2007; M4): their width, and 2/α for each unit outside them, over `scale`,
 * the `seasonalChange` of the past.
 */
export function msis(actual: Values, low: Values, high: Values, scale: number, alpha = 0.05): number {
  let sum = 0;
  for (let h = 0; h < actual.length; h++) {
    const outside = Math.max(low[h] - actual[h], actual[h] - high[h], 0);
    sum += high[h] - low[h] + (2 / alpha) * outside;
  }
  return sum / actual.length / scale;
}
