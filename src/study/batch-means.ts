import { meanInterval, type Interval } from './interval.js';

/**
 * The interval of a steady-state mean from one long run, by the means of `batches` equal batches (Law §9.5.3). Right only when the batches
 * are so long that their means are nearly independent; short ones cover far less than they say (see the tests), so replications are preferred.
 * Observations beyond the last complete batch are ignored.
 */
export function batchMeansInterval(series: ArrayLike<number>, batches: number, level = 0.95): Interval {
  const size = Math.floor(series.length / batches);
  const means = new Float64Array(batches);
  for (let b = 0; b < batches; b++) {
    let sum = 0;
    for (let i = b * size; i < (b + 1) * size; i++) sum += series[i];
    means[b] = sum / size;
  }
  return meanInterval(means, level);
}
