/**
 * Quantile of unsorted values, linear between order statistics (R type 7), by selection: about 3n steps where sorting takes n log n.
 * Reorders `values`; `values.length` ≥ 1, 0 ≤ p ≤ 1.
 */
export function quantileSelect(values: Float64Array, p: number): number {
  const at = (values.length - 1) * p;
  const low = Math.floor(at);
  select(values, low);
  if (at === low) return values[low];
  let next = values[low + 1];
  for (let i = low + 2; i < values.length; i++) if (values[i] < next) next = values[i];
  return values[low] + (at - low) * (next - values[low]);
}

/** Hoare's selection: afterwards values[k] is the k-th smallest, none before it larger, none after it smaller. */
function select(values: Float64Array, k: number): void {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    // Median of three as pivot: sorted input is common here, waits come in runs.
    const middle = (left + right) >> 1;
    const pivot = medianOf(values[left], values[middle], values[right]);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const x = values[i];
        values[i] = values[j];
        values[j] = x;
        i++;
        j--;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

function medianOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
