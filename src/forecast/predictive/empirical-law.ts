import { atomLaw } from './atom-law.js';
import type { Law } from './law.js';

/**
 * Atoms: each value with its weight (equal weights if none are given; they needn't sum to 1). Values are rounded to whole units in a way
 * that keeps the mean: 2.3 is 2 with 70 % of its weight and 3 with 30 %. Negative ones are 0.
 */
export function empiricalLaw(values: ArrayLike<number>, weights?: ArrayLike<number>): Law {
  if (values.length === 0) throw new RangeError('a law needs at least one value');
  const { atoms, chances } = gather(values, weights);
  return atomLaw(atoms, chances);
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
