import { HAIR, type Law } from './law.js';

/** One of several laws, drawn with these weights: demand over a lead time that is itself random, or one of several methods. */
export function mixtureLaw(parts: readonly Law[], weights: readonly number[]): Law {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (parts.length === 0 || parts.length !== weights.length || !(total > 0)) {
    throw new RangeError('a mixture needs a weight for each of its laws');
  }
  const share = weights.map((weight) => weight / total);
  const over = (of: (law: Law) => number): number => parts.reduce((sum, law, i) => sum + share[i] * of(law), 0);
  const mean = over((law) => law.mean);
  const variance = over((law) => law.variance + (law.mean - mean) * (law.mean - mean));
  const atMost = (x: number): number => over((law) => law.atMost(x));

  return {
    mean,
    variance,
    data: { kind: 'mixture', parts: parts.map((law) => law.data), weights: share },
    atMost,
    shortage: (x) => over((law) => law.shortage(x)),
    quantile(p) {
      const each = parts.map((law) => law.quantile(p));
      let low = Math.min(...each);
      let high = Math.max(...each);
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (atMost(middle) >= p - HAIR) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}
