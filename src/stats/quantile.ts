import { quantileSorted } from 'simple-statistics';

/** The p-quantile of numbers in any order, type 7 of Hyndman & Fan (R's default); NaN of none. The input is left as it was. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** The same of numbers already in ascending order, without a copy. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  // the library asks for number[] but only indexes: a typed array does
  return sorted.length === 0 ? NaN : quantileSorted(sorted as unknown as number[], p);
}
