import type { SlowParameters } from './croston-rate.js';
import type { Rate } from './rate.js';

/** First size of the smoothing, and first chance of a demand in a period. */
export interface TsbStart {
  readonly size: number;
  readonly chance: number;
}

/**
 * Teunter, Syntetos & Babai (2011): the chance p of a demand is smoothed at every period, its size z at demands alone; rate = p·z. Unlike
 * Croston's it falls while nothing is sold, so that it sees an item die.
 */
export function tsbRate({ size: a, interval: b }: SlowParameters, start: TsbStart): Rate {
  let { size, chance } = start;
  let seen = 0;
  return {
    parameters: { size: a, interval: b },
    rate: () => chance * size,
    memory: () => Math.max(1, Math.min((2 - b) / b, seen + 1)),
    update(y) {
      seen++;
      if (y > 0) {
        chance += b * (1 - chance);
        size += a * (y - size);
      } else chance -= b * chance;
    },
    save: () => [size, chance, seen],
    restore: (state) => void ([size, chance, seen] = state),
  };
}
