import type { StudyResult } from '../study/result.js';

/** How long the backordered orders of one strategy waited for their complete shipment, all futures together. */
export interface WaitCounts {
  readonly strategy: number;
  /** Orders. */
  readonly total: number;
  /** Entry k: orders that waited less than k + 1 quarters of a day. */
  readonly upTo: Float64Array;
}

/** Bins of a day. */
export const BINS_PER_DAY = 4;

/** One entry for each strategy; none for a study played without tables. */
export function waitCounts({ outcomes, strategies }: StudyResult): WaitCounts[] {
  const counted = outcomes.flatMap(({ groups }) => (groups ? [groups.waitBins] : []));
  if (counted.length === 0) return [];
  const bins = counted[0].length / strategies.length;
  return strategies.map((_, strategy) => {
    const upTo = new Float64Array(bins);
    for (const waits of counted) for (let k = 0; k < bins; k++) upTo[k] += waits[strategy * bins + k];
    for (let k = 1; k < bins; k++) upTo[k] += upTo[k - 1];
    return { strategy, total: upTo[bins - 1], upTo };
  });
}

/** The share of the orders that waited at most so many days. */
export function shareWithin({ total, upTo }: WaitCounts, days: number): number {
  const bin = Math.min(upTo.length, Math.floor(days * BINS_PER_DAY + 1e-9)) - 1;
  return total === 0 ? NaN : bin < 0 ? 0 : upTo[bin] / total;
}

/** Days within which the share `p` of the orders was shipped, to a quarter of a day; NaN when none waited. */
export function waitOf({ total, upTo }: WaitCounts, p: number): number {
  if (total === 0) return NaN;
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle] >= p * total) high = middle;
    else low = middle + 1;
  }
  return (low + 1) / BINS_PER_DAY;
}
