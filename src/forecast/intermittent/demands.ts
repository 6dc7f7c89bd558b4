/** The demands of a series: where they are, how large, how far apart. */
export interface Demands {
  /** Index of the first period with demand; -1 = none. */
  readonly first: number;
  readonly count: number;
  readonly meanSize: number;
  /** Mean periods from one demand to the next, the first counted from the start of the series. */
  readonly meanInterval: number;
  /** Squared coefficient of variation of the sizes (population variance). */
  readonly cv2: number;
}

export function demandsOf(series: ArrayLike<number>): Demands {
  let first = -1;
  let last = -1;
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let t = 0; t < series.length; t++) {
    const y = series[t];
    if (!(y > 0)) continue;
    if (first < 0) first = t;
    last = t;
    count++;
    sum += y;
    squares += y * y;
  }
  const meanSize = sum / count;
  return {
    first,
    count,
    meanSize,
    meanInterval: (last + 1) / count,
    cv2: Math.max(0, squares / count / (meanSize * meanSize) - 1),
  };
}
