import { pow } from '../../stats/elementary.js';

/**
 * Weights in proportion to 1/error^sharpness, which sum to 1: 0 gives all the same, large ones the best alone. Errors that aren't finite get
 * none; where none is, all get the same.
 */
export function weigh(errors: readonly number[], sharpness: number): Float64Array {
  const least = errors.reduce((a, b) => Math.min(a, b), Infinity);
  const raw = Float64Array.from(errors, (error) => {
    if (!(error < Infinity)) return least < Infinity ? 0 : 1;
    // relative to the best, and a perfect one isn't infinitely better
    const ratio = (error + TINY) / (least + TINY);
    return 1 / pow(ratio, sharpness);
  });
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => weight / sum);
}

const TINY = 1e-9;
