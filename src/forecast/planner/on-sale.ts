/** The known buckets of an item since the first in which it was asked for: before, it was not on sale. */
export function onSale(series: Float64Array): Float64Array {
  const known = series.filter((units) => !Number.isNaN(units));
  const first = known.findIndex((units) => units > 0);
  return first < 0 ? new Float64Array(0) : known.subarray(first);
}
