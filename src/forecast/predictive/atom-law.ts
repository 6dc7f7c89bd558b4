import { HAIR, type Law } from './law.js';

/** The law of `atoms`, whole units in ascending order, each with its chance; the chances sum to 1. Keeps both arrays. */
export function atomLaw(atoms: Float64Array, chances: Float64Array): Law {
  const size = atoms.length;
  const cumulative = new Float64Array(size);
  let sum = 0;
  let mean = 0;
  for (let i = 0; i < size; i++) {
    cumulative[i] = sum += chances[i];
    mean += chances[i] * atoms[i];
  }
  let variance = 0;
  for (let i = 0; i < size; i++) variance += chances[i] * (atoms[i] - mean) * (atoms[i] - mean);

  return {
    mean,
    variance,
    get data() {
      return { kind: 'atoms', values: Array.from(atoms), weights: Array.from(chances) } as const;
    },
    quantile(p) {
      let low = 0;
      let high = size - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cumulative[middle] >= p - HAIR) high = middle;
        else low = middle + 1;
      }
      return atoms[low];
    },
    atMost(x) {
      if (x >= atoms[size - 1]) return 1;
      let low = 0; // the first atom above x
      let high = size;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (atoms[middle] > x) high = middle;
        else low = middle + 1;
      }
      return low === 0 ? 0 : cumulative[low - 1];
    },
    shortage(x) {
      let short = 0;
      for (let i = size - 1; i >= 0 && atoms[i] > x; i--) short += chances[i] * (atoms[i] - x);
      return short;
    },
  };
}
