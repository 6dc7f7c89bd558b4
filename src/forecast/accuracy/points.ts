type Values = ArrayLike<number>;

/** Mean of the errors, actual − forecast: above 0 where forecasts are too low. */
export const meanError = (actual: Values, forecast: Values): number => mean(actual, (y, h) => y - forecast[h]);

/** Mean of the errors' sizes. */
export const meanAbsoluteError = (actual: Values, forecast: Values): number =>
  mean(actual, (y, h) => Math.abs(y - forecast[h]));

/** Square root of the mean squared error. */
export const rootMeanSquaredError = (actual: Values, forecast: Values): number =>
  Math.sqrt(mean(actual, (y, h) => (y - forecast[h]) * (y - forecast[h])));

/** 200 |y − f| / (|y| + |f|), the mean (Makridakis 1993; M4). Where both are 0 nothing was wrong: 0. */
export const smape = (actual: Values, forecast: Values): number =>
  mean(actual, (y, h) =>
    y === forecast[h] ? 0 : (200 * Math.abs(y - forecast[h])) / (Math.abs(y) + Math.abs(forecast[h])),
  );

/** Mean of the errors in percent of the actual; not defined where that is 0. */
export const meanPercentageError = (actual: Values, forecast: Values): number =>
  mean(actual, (y, h) => (100 * (y - forecast[h])) / y);

/** Mean of the sizes of the errors in percent of the actual; not defined where that is 0. */
export const meanAbsolutePercentageError = (actual: Values, forecast: Values): number =>
  mean(actual, (y, h) => (100 * Math.abs(y - forecast[h])) / Math.abs(y));

/** Theil's U₂: relative changes against those that were forecast; 1 = as good as no change (as R's forecast has it). */
export function theilU(actual: Values, forecast: Values): number {
  let missed = 0;
  let changed = 0;
  for (let h = 1; h < actual.length; h++) {
    const error = (actual[h] - forecast[h]) / actual[h - 1];
    const change = actual[h] / actual[h - 1] - 1;
    missed += error * error;
    changed += change * change;
  }
  return Math.sqrt(missed / changed);
}

function mean(values: Values, of: (y: number, h: number) => number): number {
  let sum = 0;
  for (let h = 0; h < values.length; h++) sum += of(values[h], h);
  return sum / values.length;
}
