/**
 * Smallest x with P(X ≤ x) ≥ p by Kaplan & Meier (1958): of what is still under way it is known only that it takes longer than so far, and
 * leaving it out would make every wait look short. `over[k]` = 1 where `values[k]` is the whole of it, 0 where it is still going on. Infinity
 * where too much is still under way to tell; NaN of nothing.
 */
export function survivalQuantile(values: Float64Array, over: Uint8Array, p: number): number {
  const n = values.length;
  if (n === 0) return NaN;
  // At the same value, ends come before what goes on beyond it.
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b] || over[b] - over[a]);
  let survives = 1;
  for (let rank = 0; rank < n; rank++) {
    if (over[order[rank]] === 0) continue;
    survives *= 1 - 1 / (n - rank);
    if (1 - survives >= p - 1e-12) return values[order[rank]];
  }
  return Infinity;
}
