import { studentQuantile } from '../stats/student.js';
import { tallyOf } from '../stats/tally.js';

/** An estimate with its confidence interval. `sd` is that of one replication; n counts the replications that had a value. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly sd: number;
  readonly n: number;
  readonly halfWidth: number;
}

/**
 * Student's interval of the mean of independent replications, mean ± t(n − 1) sd/√n. Exact for normal values, and from n = 20 on good enough for
 * the means a replication yields. Values that are not a number (a KPI that could not be known) are left out. Of one value the
 * interval is the whole line; of none everything is NaN.
 */
export function meanInterval(x: ArrayLike<number>, level = 0.95): Interval {
  const { mean, sd, count } = tallyOf(Array.from(x).filter((v) => !Number.isNaN(v)));
  if (count === 0) return { mean: NaN, low: NaN, high: NaN, sd: NaN, n: 0, halfWidth: NaN };
  return around(mean, sd, count, level);
}

/** centre ± t(known − 1) sd/√n: only replications with a value tell of the spread. */
export function around(centre: number, sd: number, n: number, level: number, known = n): Interval {
  const halfWidth = sd === 0 ? 0 : n < 2 ? Infinity : (studentQuantile((1 + level) / 2, known - 1) * sd) / Math.sqrt(n);
  return { mean: centre, low: centre - halfWidth, high: centre + halfWidth, sd, n, halfWidth };
}
