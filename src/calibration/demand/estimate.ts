/** A fitted number, with its standard error; 0 where it is a fact of the record and no estimate. */
export interface Estimate {
  readonly value: number;
  readonly se: number;
}

/** Several numbers of one kind: factors by weekday, by month. `se` in the same order. */
export interface Estimates {
  readonly values: readonly number[];
  readonly se: readonly number[];
  /** False: the record doesn't tell them apart from "all alike" (by AIC), or is too short; then all are alike. */
  readonly fitted: boolean;
}

/** Rounded to a tenth of the standard error or finer, so that what is written is what was fitted; six digits where there is none. */
export function rounded(value: number, se: number): number {
  if (!(se > 0) || !Number.isFinite(value)) return Number(value.toPrecision(6));
  const magnitude = Number(se.toExponential().split('e')[1]);
  return Number(value.toFixed(Math.min(15, Math.max(0, 1 - magnitude))));
}
