import seedrandom from 'seedrandom';

/** Random values as one writes them first: one seeded uniform, logarithms, a search in a plain array. */
export interface Chance {
  exponential(mean: number): number;
  /** Gamma of shape 4. */
  erlang4(mean: number): number;
  /** On {1, 2, …}. */
  geometric(mean: number): number;
  /** A row number, by cumulative weights (the last one is the total). */
  choose(cumulative: readonly number[]): number;
}

export function createChance(seed: string): Chance {
  const uniform = seedrandom.alea(seed);
  const exponential = (mean: number): number => -Math.log(1 - uniform()) * mean;
  return {
    exponential,
    erlang4: (mean) => [1, 2, 3, 4].reduce((sum) => sum + exponential(mean / 4), 0),
    geometric: (mean) => 1 + Math.floor(Math.log(1 - uniform()) / Math.log(1 - 1 / mean)),
    choose: (cumulative) => {
      const x = uniform() * cumulative[cumulative.length - 1];
      let low = 0;
      let high = cumulative.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cumulative[middle] > x) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

export const cumulate = (weights: readonly number[]): number[] => {
  let total = 0;
  return weights.map((w) => (total += w));
};
