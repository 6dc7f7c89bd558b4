/** A sample of which some is still going on, summed up by its different values: `x` rising, and what ended or still goes on at each. */
export interface Sample {
  readonly x: Float64Array;
  readonly ended: Float64Array;
  readonly ongoing: Float64Array;
}

/** `over[k]` = 1 where `values[k]` is the whole of it, 0 where it is still going on; and the place of each value in `x`. */
export function sampleOf(values: Float64Array, over: Uint8Array): Sample & { readonly place: Int32Array } {
  const x = Float64Array.from(new Set(values)).sort();
  const places = new Map(Array.from(x, (value, place) => [value, place]));
  const place = Int32Array.from(values, (value) => places.get(value)!);
  const ended = new Float64Array(x.length);
  const ongoing = new Float64Array(x.length);
  place.forEach((at, k) => (over[k] === 1 ? ended : ongoing)[at]++);
  return { x, ended, ongoing, place };
}

/**
 * P(X ≤ x) at each x by Kaplan & Meier (1958): of what is still under way it is known only that it takes longer than so far, and leaving it out would
 * make every wait look short. At the same value, ends come before what goes on beyond it. Written into `curve`.
 */
export function survivalCurve(
  { ended, ongoing }: Omit<Sample, 'x'>,
  curve = new Float64Array(ended.length),
): Float64Array {
  // Summed up from the end: what is left there may weigh next to nothing beside the rest.
  let atRisk = 0;
  for (let k = ended.length - 1; k >= 0; k--) curve[k] = atRisk += ended[k] + ongoing[k];
  let survives = 1;
  for (let k = 0; k < ended.length; k++) {
    if (ended[k] > 0) survives *= Math.max(0, 1 - ended[k] / curve[k]);
    curve[k] = 1 - survives;
  }
  return curve;
}

/** Smallest x with P(X ≤ x) ≥ p; Infinity where too much is still under way to tell. */
export function curveQuantile(x: Float64Array, curve: Float64Array, p: number): number {
  let low = 0;
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (curve[middle] >= p - 1e-12) high = middle;
    else low = middle + 1;
  }
  return low < x.length ? x[low] : Infinity;
}
