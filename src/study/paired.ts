import { studentUpper } from '../stats/student.js';
import { tallyOf } from '../stats/tally.js';
import { around } from './interval.js';
import { countKnown, linearised, ratioOf } from './ratio.js';

/** A KPI over the replications, as ratio of totals: entry r of both columns is replication r. Plain values have den = 1. */
export interface RatioColumns {
  readonly num: Float64Array;
  readonly den: Float64Array;
}

export interface PairedDifference {
  readonly difference: number; // a − b
  readonly low: number;
  readonly high: number;
  /** Of one replication's difference. */
  readonly sd: number;
  readonly n: number;
  /** Replications with a value, of the one that has fewer. */
  readonly known: number;
  /**
   * (var a + var b)/var(a − b): how many times fewer replications the common random numbers needed. Below 1 they backfired.
   * null when there is nothing to reduce: the difference is the same in every replication.
   */
  readonly varianceReduction: number | null;
}

/**
 * The difference a − b of two strategies that met the same futures, with Student's interval of the paired (linearised) differences. Equal
 * strategies differ by exactly 0, interval [0, 0], whatever n. Otherwise one replication gives the whole line. NaN where a ratio is not
 * known, or the columns are of unequal length. For several contrasts at once widen `level` (holm.ts).
 */
export function pairedDifference(a: RatioColumns, b: RatioColumns, level = 0.95): PairedDifference {
  const n = a.num.length;
  const difference = ratioOf(a.num, a.den) - ratioOf(b.num, b.den);
  if (Number.isNaN(difference) || b.num.length !== n) {
    return { difference: NaN, low: NaN, high: NaN, sd: NaN, n, known: 0, varianceReduction: null };
  }
  const x = linearised(a.num, a.den);
  const y = linearised(b.num, b.den);
  const gap = tallyOf(x.map((v, i) => v - y[i]));
  const known = Math.min(countKnown(a.den), countKnown(b.den));
  const sd = gap.min === 0 && gap.max === 0 ? 0 : known < 2 ? Infinity : gap.sd;
  const interval = around(difference, sd, n, level, Math.max(2, known));
  const apart = tallyOf(x).variance + tallyOf(y).variance;
  // A difference that is the same in every future varies in its last bits only: that is rounding, not a gain of pairing.
  const varies = gap.variance > ROUNDING * (apart + difference * difference);
  const varianceReduction = varies ? apart / gap.variance : null;
  return { difference, low: interval.low, high: interval.high, sd, n, known, varianceReduction };
}

/** The same difference with its interval for another level. */
export function atLevel(paired: PairedDifference, level: number): PairedDifference {
  const { difference, sd, n, known } = paired;
  if (Number.isNaN(difference)) return paired;
  const { low, high } = around(difference, sd, n, level, Math.max(2, known));
  return { ...paired, low, high };
}

/** Variance below this share of the values' own squares is what doubles lose. */
const ROUNDING = 1e-20;

/** Two-sided p of "no difference", by the paired t test; 1 for equal strategies, 0 for a difference that never varies. */
export function pairedPValue({ difference, sd, n, known }: PairedDifference): number {
  if (sd === 0) return difference === 0 ? 1 : 0;
  if (sd === Infinity || n < 2) return 1;
  return 2 * studentUpper(Math.abs(difference) / (sd / Math.sqrt(n)), known - 1);
}
