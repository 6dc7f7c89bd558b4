import { atomLaw } from './atom-law.js';
import type { Law } from './law.js';

/**
 * Sum of K sizes drawn one by one, K with the chances `counts[k]`, a size of k·unit with the chance `sizes[k]`: convolved power by power,
 * which is what a bootstrap of endless draws comes to.
 */
export function sumLaw(counts: Float64Array, sizes: Float64Array, unit: number, steps: number): Law {
  const met: number[] = [];
  for (let k = 0; k < sizes.length; k++) if (sizes[k] > 0) met.push(k);
  const chances = new Float64Array(steps + 1);
  let power = new Float64Array(steps + 1);
  power[0] = 1;
  let reach = 0;
  for (let n = 0; n < counts.length; n++) {
    if (n > 0) {
      const next = new Float64Array(steps + 1);
      for (let x = 0; x <= reach; x++) {
        if (power[x] === 0) continue;
        for (const k of met) next[Math.min(steps, x + k)] += power[x] * sizes[k];
      }
      power = next;
      reach = Math.min(steps, reach + sizes.length - 1);
    }
    for (let x = 0; x <= reach; x++) chances[x] += counts[n] * power[x];
  }
  return atomLaw(
    chances.map((_, x) => x * unit),
    chances,
  );
}
