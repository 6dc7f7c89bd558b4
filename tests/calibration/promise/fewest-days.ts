/**
 * Fewest days promised in the mean with a share `late` late at most, each group promised the days that suit it best, chosen after the fact: what no
 * promise by these groups can do better than. Every day promised costs 1 and every late order λ; λ by halving, between its two neighbours in part.
 */
export function fewestDays(took: readonly number[], groups: readonly (number | string)[], late: number): number {
  const byGroup = new Map<number | string, number[]>();
  took.forEach((days, k) => byGroup.set(groups[k], [...(byGroup.get(groups[k]) ?? []), days]));
  const curves = [...byGroup.values()].map((days) => lateBy(days));
  const at = (cost: number): { days: number; late: number } => {
    let [days, lates] = [0, 0];
    for (const { n, lateAfter } of curves) {
      let best = 0;
      lateAfter.forEach((count, day) => {
        if (day * n + cost * count < best * n + cost * lateAfter[best]) best = day;
      });
      days += best * n;
      lates += lateAfter[best];
    }
    return { days: days / took.length, late: lates / took.length };
  };
  let [low, high] = [0, 1e5];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (at(middle).late > late) low = middle;
    else high = middle;
  }
  const [below, above] = [at(low), at(high)];
  const part = below.late === above.late ? 0 : (below.late - late) / (below.late - above.late);
  return below.days + part * (above.days - below.days);
}

/** How many take more than 0, 1, 2 … days. */
function lateBy(days: readonly number[]): { n: number; lateAfter: number[] } {
  const lateAfter = Array.from({ length: Math.max(...days) + 1 }, () => 0);
  for (const took of days) for (let day = 0; day < took; day++) lateAfter[day]++;
  return { n: days.length, lateAfter };
}
