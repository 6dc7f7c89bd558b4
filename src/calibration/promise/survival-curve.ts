/** P(X ≤ x) as a staircase: `x` rising, `p` the share up to and with it. */
export interface SurvivalCurve {
  readonly x: readonly number[];
  readonly p: readonly number[];
}

/**
 * P(X ≤ x) by Kaplan & Meier (1958): of what is still under way it is known only that it takes longer than so far, and leaving it out would make
 * every wait look short. `over[k]` = 1 where `values[k]` is the whole of it, 0 where it is still going on; `weights` say how much each counts (1
 * each if left out); `order` is that of `survivalOrder`.
 */
export function survivalCurve(
  values: Float64Array,
  over: Uint8Array,
  order: ArrayLike<number> = survivalOrder(values, over),
  weights?: Float64Array,
): SurvivalCurve {
  const x: number[] = [];
  const p: number[] = [];
  let atRisk = weights ? weights.reduce((sum, weight) => sum + weight, 0) : values.length;
  let survives = 1;
  for (let rank = 0; rank < order.length; rank++) {
    const row = order[rank];
    const weight = weights ? weights[row] : 1;
    if (over[row] === 1 && weight > 0) {
      survives *= Math.max(0, 1 - weight / atRisk);
      if (x.at(-1) === values[row]) p[p.length - 1] = 1 - survives;
      else {
        x.push(values[row]);
        p.push(1 - survives);
      }
    }
    atRisk -= weight;
  }
  return { x, p };
}

/** Rows by their value; at the same value, ends come before what goes on beyond it. */
export const survivalOrder = (values: Float64Array, over: Uint8Array): Int32Array =>
  Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b] || over[b] - over[a]);

/** Smallest x with P(X ≤ x) ≥ p; Infinity where too much is still under way to tell. */
export function curveQuantile({ x, p }: SurvivalCurve, share: number): number {
  let low = 0;
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (p[middle] >= share - 1e-12) high = middle;
    else low = middle + 1;
  }
  return low < x.length ? x[low] : Infinity;
}
