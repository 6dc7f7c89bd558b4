import type { Interval } from './interval.js';
import { ratioInterval } from './ratio.js';

/** When a study has seen enough: the interval's half-width reaches the goal, or the cap. At least one goal must be given. */
export interface Precision {
  /** In the KPI's own unit. */
  readonly halfWidth?: number;
  /** As a share of the estimate: 0.05 = ± 5 %. */
  readonly relative?: number;
  /** Replications before the first look: with fewer, the spread itself is too uncertain (Law §9.4.1). */
  readonly minimum?: number;
  readonly max: number;
  readonly level?: number;
}

export interface Verdict {
  readonly done: boolean;
  readonly reason: 'too-few' | 'not-yet' | 'reached' | 'cap';
  readonly interval: Interval;
  /** Replications still to run by today's spread; 0 when done. */
  readonly moreNeeded: number;
}

/**
 * Stops on the width of the interval (Chow & Robbins 1965), never on "became significant", so that looking after every batch of
 * replications does no harm to the coverage beyond a little at small n.
 */
export function enough(num: Float64Array, den: Float64Array, precision: Precision): Verdict {
  const interval = ratioInterval(num, den, precision.level);
  const n = num.length;
  const minimum = Math.min(precision.minimum ?? 20, precision.max);
  if (n < minimum) return { done: false, reason: 'too-few', interval, moreNeeded: minimum - n };
  if (interval.halfWidth <= goalOf(interval, precision))
    return { done: true, reason: 'reached', interval, moreNeeded: 0 };
  if (n >= precision.max) return { done: true, reason: 'cap', interval, moreNeeded: 0 };
  return {
    done: false,
    reason: 'not-yet',
    interval,
    moreNeeded: Math.min(moreNeeded(interval, precision), precision.max - n),
  };
}

/** The half-width shrinks with √n: n·(width/goal)² − n more, at least 1. Infinity when the goal is 0. */
export function moreNeeded(interval: Interval, precision: Precision): number {
  const { halfWidth, n } = interval;
  const goal = goalOf(interval, precision);
  if (halfWidth <= goal) return 0;
  const share = halfWidth / goal;
  const wanted = Math.ceil(n * share * share) - n;
  return Number.isNaN(wanted) ? Infinity : Math.max(1, wanted);
}

/** The stricter of the goals given. */
function goalOf({ mean }: Interval, { halfWidth = Infinity, relative = Infinity }: Precision): number {
  return Math.min(halfWidth, relative === Infinity ? Infinity : relative * Math.abs(mean));
}
