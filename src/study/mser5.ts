export interface Truncation {
  /** Raw observations to leave out from the start, a multiple of 5. */
  readonly truncate: number;
  /** The least sum of squares ÷ (n − d)², over the batch means. */
  readonly value: number;
  /** The search ended at the middle of the run, still falling: the run is too short to tell where it settles; lengthen it. */
  readonly refused: boolean;
}

/**
 * Where the warm-up ends, by MSER-5 (White 1997; Franklin & White 2008): over means of 5 observations, the truncation d that minimises
 * the squared standard error of what remains, Σ(y − ȳ)²/(n − d)². The search covers the first
 * half; further on, few batches are left and can agree by chance.
 * Observations after the last complete batch are ignored.
 */
export function mser5(series: ArrayLike<number>): Truncation {
  const n = Math.floor(series.length / BATCH);
  if (n < 2) return { truncate: 0, value: NaN, refused: true };
  const y = batchMeans(series, n);
  let truncate = 0;
  let value = Infinity;
  let mean = 0;
  let squares = 0;
  for (let d = n - 1, count = 1; d >= 0; d--, count++) {
    const gap = y[d] - mean; // Welford, backwards
    mean += gap / count;
    squares += gap * (y[d] - mean);
    const error = squares / (count * count);
    if (d <= n / 2 && error <= value) {
      value = error;
      truncate = d * BATCH;
    }
  }
  return { truncate, value, refused: truncate === Math.floor(n / 2) * BATCH };
}

const BATCH = 5;

function batchMeans(series: ArrayLike<number>, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < BATCH; k++) sum += series[i * BATCH + k];
    return sum / BATCH;
  });
}
