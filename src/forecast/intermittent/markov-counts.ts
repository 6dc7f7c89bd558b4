/** Chances of a demand in the period after one without, and after one with demand. */
export interface Chain {
  readonly afterNone: number;
  readonly afterDemand: number;
}

/**
 * Chances of 0, 1, 2 … periods with demand among the next `periods` of a two-state chain, given whether there is demand now; what the
 * bootstrap of Willemain, Smart & Schwarz (2004) draws. The last entry holds all that is rarer than `RARE`.
 */
export function markovCounts({ afterNone, afterDemand }: Chain, isDemandNow: boolean, periods: number): Float64Array {
  // none[k], some[k]: k demands so far, and the last period without / with one
  let none = new Float64Array(periods + 1);
  let some = new Float64Array(periods + 1);
  (isDemandNow ? some : none)[0] = 1;
  for (let t = 1; t <= periods; t++) {
    const quiet = new Float64Array(periods + 1);
    const busy = new Float64Array(periods + 1);
    for (let k = 0; k < t; k++) {
      quiet[k] += none[k] * (1 - afterNone) + some[k] * (1 - afterDemand);
      busy[k + 1] += none[k] * afterNone + some[k] * afterDemand;
    }
    none = quiet;
    some = busy;
  }
  let last = periods;
  let tail = 0;
  while (last > 1 && tail + none[last] + some[last] < RARE) {
    tail += none[last] + some[last];
    last--;
  }
  const counts = new Float64Array(last + 1);
  for (let k = 0; k <= last; k++) counts[k] = none[k] + some[k];
  counts[last] += tail;
  return counts;
}

const RARE = 1e-4;
