import { tallyOf } from '../stats/tally.js';
import { around, type Interval } from './interval.js';

/**
 * The interval of a ratio of totals R = E[num]/E[den] (a fill rate, a cost per order) from one pair per replication. The estimate is
 * Σnum/Σden, not the mean of the replications' ratios, which is biased when they are short. The spread is the jackknife's, with Student's t
 * on n − 1: on short skewed runs it covers about 1 point more than the plain delta method (see the tests). When every den is 1 this is
 * `meanInterval(num)`. Replications with den = 0 count as well, but not as degrees of freedom: with few others t is theirs, with fewer than
 * two the interval is the whole line.
 */
export function ratioInterval(num: Float64Array, den: Float64Array, level = 0.95): Interval {
  const ratio = ratioOf(num, den);
  const n = num.length;
  if (Number.isNaN(ratio)) return { mean: NaN, low: NaN, high: NaN, sd: NaN, n, halfWidth: NaN };
  const known = countKnown(den);
  return around(ratio, known < 2 ? Infinity : tallyOf(linearised(num, den)).sd, n, level, Math.max(2, known));
}

/** Σnum / Σden; NaN when nothing was asked. */
export function ratioOf(num: Float64Array, den: Float64Array): number {
  return sum(num) / sum(den);
}

/**
 * One value per replication whose mean is the ratio and whose spread is that of the ratio's jackknife: R plus its influence (num − R·den)/mean(den),
 * larger by 1/(1 − den/Σden) for a replication that pulled the ratio towards itself, and recentred. Pairing and comparing ratios is then
 * pairing and comparing these. (Efron & Tibshirani, An Introduction to the Bootstrap, §11; Law, §9.4.)
 */
export function linearised(num: Float64Array, den: Float64Array): Float64Array {
  const n = den.length;
  const total = sum(den);
  const ratio = sum(num) / total;
  const influence = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const others = total - den[i];
    influence[i] = others === 0 ? 0 : ((num[i] - ratio * den[i]) * (n - 1)) / others;
  }
  const shift = ratio - sum(influence) / n;
  for (let i = 0; i < n; i++) influence[i] += shift;
  return influence;
}

/** Replications that had something to count: with fewer than two nothing is known about the spread. */
export function countKnown(den: Float64Array): number {
  let known = 0;
  for (const d of den) if (d !== 0) known += 1;
  return known;
}

function sum(x: Float64Array): number {
  let total = 0;
  for (const v of x) total += v;
  return total;
}
