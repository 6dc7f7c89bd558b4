export interface ShopSize {
  readonly items: number;
  readonly ordersPerDay: number;
  readonly days: number;
}

/** Workload B's shares of orders with 1, 2 and 3 lines. */
export const lineShares = [0.6, 0.3, 0.1] as const;
const unitsPerLine = 2;

export const zipfWeights = (items: number): number[] => Array.from({ length: items }, (_, i) => 1 / (i + 1));

/**
 * Mean demand a day of every item when an order names an item once: orders a day × units a line × P(the item is 1st, 2nd or 3rd).
 * With shares w and a(j, k) = w_j w_k / ((1 − w_j)(1 − w_j − w_k)), the chance to be third is w_i · Σ a(j, k) over j, k other than i.
 * Exact, n² steps; said once more in cpp/workload-b.cpp.
 */
export function dailyDemand({ items, ordersPerDay }: ShopSize): number[] {
  const weights = zipfWeights(items);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const w = Float64Array.from(weights, (weight) => weight / total);
  const first = w.reduce((sum, x) => sum + x / (1 - x), 0);
  const touching = new Float64Array(items); // Σ of the pairs an item is in
  let pairs = 0;
  for (let j = 0; j < items; j++) {
    for (let k = 0; k < items; k++) {
      if (k === j) continue;
      const a = (w[j] * w[k]) / ((1 - w[j]) * (1 - w[j] - w[k]));
      pairs += a;
      touching[j] += a;
      touching[k] += a;
    }
  }
  const [, two, three] = lineShares;
  return Array.from(w, (x, i) => {
    const second = x * (first - x / (1 - x));
    const third = x * (pairs - touching[i]);
    return ordersPerDay * unitsPerLine * (x + (two + three) * second + three * third);
  });
}
