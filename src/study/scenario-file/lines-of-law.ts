import type { Law } from '../../domain/law.js';
import { poissonPmf } from '../../stats/poisson.js';

/** Weights of 1, 2, 3 … `most` by a law of whole numbers, as far as there is any weight; what is beyond counts as `most`. */
export function linesOfLaw(law: Law, most: number): number[] {
  const weights = Array.from({ length: most }, () => 0);
  const add = (n: number, weight: number) => {
    if (n >= 1) weights[Math.min(n, most) - 1] += weight;
  };
  if (law.kind === 'fixed') add(law.value, 1);
  else if (law.kind === 'empirical') law.values.forEach((n, i) => add(n, law.weights?.[i] ?? 1));
  else if (law.kind === 'geometric') {
    let left = 1;
    for (let n = 1; left > NEGLIGIBLE && n <= most; n++) {
      add(n, left / law.mean);
      left -= left / law.mean;
    }
  } else if (law.kind === 'poisson') for (let n = 1; n <= most; n++) add(n, poissonPmf(n, law.mean));
  return weights.slice(0, weights.findLastIndex((weight) => weight > NEGLIGIBLE) + 1);
}

const NEGLIGIBLE = 1e-9;
