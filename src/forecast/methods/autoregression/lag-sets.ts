/**
 * Sets of lags worth trying: the last p ≤ `most` values, alone, with those around one season ago, and with those around two. With `n`
 * observations a set must leave eight for each coefficient, and three seasons (four, for two).
 */
export function lagSets(n: number, season: number, most: number): readonly (readonly number[])[] {
  const sets: number[][] = [];
  for (let p = 0; p <= most && 8 * p <= n; p++) {
    const near = Array.from({ length: p }, (_, i) => i + 1);
    for (const far of seasonal(n, season)) sets.push(union(near, far));
  }
  return sets.filter((set) => 8 * set.length <= n);
}

function seasonal(n: number, m: number): readonly number[][] {
  if (m < 2 || n < 3 * m) return [[]];
  const one = [m - 1, m, m + 1];
  const three = [[], [m], one];
  return n < 4 * m ? three : [...three, [m, 2 * m], [...one, 2 * m - 1, 2 * m, 2 * m + 1]];
}

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
