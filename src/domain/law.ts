/** A law of chance as data: what a scenario says, what `stats/distributions` turns into an inverse. Values in the user's unit. */
export type Law =
  | { kind: 'fixed'; value: number }
  | { kind: 'uniform'; low: number; high: number }
  | { kind: 'exponential'; mean: number }
  | { kind: 'gamma'; mean: number; sd: number }
  | { kind: 'lognormal'; mean: number; sd: number }
  | { kind: 'normal'; mean: number; sd: number } // cut at 0
  | { kind: 'weibull'; shape: number; mean: number }
  | { kind: 'empirical'; values: readonly number[]; weights?: readonly number[] }
  | { kind: 'poisson'; mean: number }
  | { kind: 'geometric'; mean: number }; // on {1, 2, …}
