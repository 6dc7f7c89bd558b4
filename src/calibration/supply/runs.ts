import type { Delay } from './delays.js';

/** How lateness comes in runs, all suppliers together. */
export interface LateRuns {
  /** P(late | the supplier's previous delivery was late), and after one that was not; NaN where there is none such. */
  readonly afterLate: number;
  readonly afterOther: number;
  /** Deliveries after a late one. */
  readonly n: number;
  /** Correlation of neighbours, 0 … 1; below 0 counts as 0. */
  readonly correlation: number;
}

/** From each supplier's deliveries in the order of their promises. */
export function lateRuns(delays: readonly Delay[]): LateRuns {
  const last = new Map<number, boolean>();
  const seen = { late: { n: 0, late: 0 }, other: { n: 0, late: 0 } };
  for (const { supplier, days } of delays) {
    const before = last.get(supplier);
    last.set(supplier, days > 0);
    if (before === undefined) continue;
    const after = before ? seen.late : seen.other;
    after.n++;
    if (days > 0) after.late++;
  }
  const afterLate = seen.late.late / seen.late.n;
  const afterOther = seen.other.late / seen.other.n;
  // Of a chain of two states the correlation of neighbours is the difference of these chances.
  const correlation = afterLate - afterOther;
  return { afterLate, afterOther, n: seen.late.n, correlation: correlation > 0 ? Math.min(correlation, 0.95) : 0 };
}
