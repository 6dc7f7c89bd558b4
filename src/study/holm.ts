/**
 * Holm's step-down adjustment of p-values (1979), as R's p.adjust: the chance that any true null hypothesis among those shown is
 * rejected stays below α when the adjusted values are compared with α. In the order given.
 */
export function holmAdjust(p: ArrayLike<number>): Float64Array {
  const m = p.length;
  const order = byValue(p);
  const adjusted = new Float64Array(m);
  let most = 0;
  order.forEach((row, rank) => {
    most = Math.max(most, Math.min(1, (m - rank) * p[row]));
    adjusted[row] = most;
  });
  return adjusted;
}

/**
 * The confidence level of each contrast's own interval, so that intervals and Holm's tests agree: a contrast that Holm rejects gets 1 − α/(m −
 * rank) of the step that rejected it; all the others that of the first step that failed. Each interval that excludes 0 is a rejection, and
 * the other way round. Signs hold together at 1 − α (Holm bounds the chance of any wrong one). That *all* intervals cover their values at once is promised by
 * Bonferroni's level only: `bonferroniLevel`.
 */
export function holmLevels(p: ArrayLike<number>, level = 0.95): Float64Array {
  const alpha = 1 - level;
  const m = p.length;
  const order = byValue(p);
  const levels = new Float64Array(m);
  let failed = 0; // the divisor of the first step that failed
  order.forEach((row, rank) => {
    if (failed === 0 && p[row] > alpha / (m - rank)) failed = m - rank;
    levels[row] = 1 - alpha / (failed === 0 ? m - rank : failed);
  });
  return levels;
}

/** The level of each of m intervals so that all cover at once with at least `level` (Bonferroni), whatever their dependence. */
export function bonferroniLevel(m: number, level = 0.95): number {
  return m > 1 ? 1 - (1 - level) / m : level;
}

function byValue(p: ArrayLike<number>): number[] {
  return Array.from(p, (_, i) => i).sort((a, b) => p[a] - p[b] || a - b);
}
