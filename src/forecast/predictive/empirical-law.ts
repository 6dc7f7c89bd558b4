import { HAIR, type Law } from './law.js';

/**
 * Atoms: each value with its weight (equal weights if none are given; they needn't sum to 1). Values are rounded to whole units in a way
 * that keeps the mean: 2.3 is 2 with 70 % of its weight and 3 with 30 %. Negative ones are 0.
 */
export function empiricalLaw(values: ArrayLike<number>, weights?: ArrayLike<number>): Law {
  if (values.length === 0) throw new RangeError('a law needs at least one value');
  const { atoms, chances } = gather(values, weights);
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
    data: { kind: 'atoms', values: Array.from(atoms), weights: Array.from(chances) },
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
      let i = 0;
      while (i < size && atoms[i] <= x) i++;
      return i === 0 ? 0 : cumulative[i - 1];
    },
    shortage(x) {
      let short = 0;
      for (let i = size - 1; i >= 0 && atoms[i] > x; i--) short += chances[i] * (atoms[i] - x);
      return short;
    },
  };
}

/** Distinct whole values, ascending, with chances that sum to 1. */
function gather(
  values: ArrayLike<number>,
  weights?: ArrayLike<number>,
): { atoms: Float64Array; chances: Float64Array } {
  const chanceOf = new Map<number, number>();
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights ? weights[i] : 1;
    if (!(weight >= 0)) throw new RangeError(`a weight is ${weight}`);
    if (weight === 0) continue;
    const value = Math.max(0, values[i]);
    const low = Math.floor(value);
    const rest = value - low;
    total += weight;
    if (rest < 1) chanceOf.set(low, (chanceOf.get(low) ?? 0) + weight * (1 - rest));
    if (rest > 0) chanceOf.set(low + 1, (chanceOf.get(low + 1) ?? 0) + weight * rest);
  }
  if (!(total > 0)) throw new RangeError('the weights of a law sum to nothing');
  const atoms = Float64Array.from(chanceOf.keys()).sort();
  return { atoms, chances: atoms.map((atom) => chanceOf.get(atom)! / total) };
}
