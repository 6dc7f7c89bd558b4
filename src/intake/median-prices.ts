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
  return Array.from({ length: items }, (_, item) => median(prices.subarray(first[item], first[item + 1]).sort()));
}

function median(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
