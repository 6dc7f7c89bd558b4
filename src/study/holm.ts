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

/** The level of each of m intervals so that all cover at once with at least `level` (Bonferroni), whatever their dependence. */
export function bonferroniLevel(m: number, level = 0.95): number {
  return m > 1 ? 1 - (1 - level) / m : level;
}

function byValue(p: ArrayLike<number>): number[] {
  return Array.from(p, (_, i) => i).sort((a, b) => p[a] - p[b] || a - b);
}
