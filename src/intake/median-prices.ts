import type { LineColumns } from './line-columns.js';

/** Median price of each item over its lines (the mean of the middle two of an even number); NaN without a price. */
export function medianPrices(
  lines: LineColumns,
  rows: Int32Array,
  itemOfCode: Int32Array,
  items: number,
): readonly number[] {
  const first = new Int32Array(items + 1);
  for (const row of rows) first[itemOfCode[lines.code[row]] + 1]++;
  for (let item = 0; item < items; item++) first[item + 1] += first[item];
  const next = first.slice();
  const prices = new Float64Array(rows.length);
  for (const row of rows) prices[next[itemOfCode[lines.code[row]]]++] = lines.price[row];
  return Array.from({ length: items }, (_, item) =>
    median(known(prices.subarray(first[item], first[item + 1]).sort())),
  );
}

/** Unknown prices are sorted behind all others. */
function known(sorted: Float64Array): Float64Array {
  let length = sorted.length;
  while (length > 0 && Number.isNaN(sorted[length - 1])) length--;
  return sorted.subarray(0, length);
}

function median(sorted: Float64Array): number {
  if (sorted.length === 0) return NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
