/** Variance ÷ mean of a bucket, the median over series of `[series * buckets + bucket]` with demand in four of them; at least 1. */
export function typicalDispersion(units: Float64Array, buckets: number): number {
  const ratios: number[] = [];
  for (let start = 0; start < units.length; start += buckets) {
    let sum = 0;
    let squares = 0;
    let asked = 0;
    for (let b = start; b < start + buckets; b++) {
      sum += units[b];
      squares += units[b] * units[b];
      if (units[b] > 0) asked++;
    }
    if (asked >= 4) ratios.push((squares - (sum * sum) / buckets) / (buckets - 1) / (sum / buckets));
  }
  if (ratios.length === 0) return 1;
  ratios.sort((a, b) => a - b);
  return Math.max(1, ratios[ratios.length >> 1]);
}
