/** A time in which nothing moves, ticks. */
export interface Still {
  readonly from: number;
  readonly to: number;
}

/**
 * The tick at which `work` ticks have passed since `start`, not counting the spans, which are in order of time and apart. What begins as a
 * span begins is in it, even if it takes no time; what ends as one begins is over.
 */
export function afterStandstill(start: number, work: number, spans: readonly Still[]): number {
  let at = start;
  let left = work;
  for (let i = firstAfter(spans, start); i < spans.length; i++) {
    const { from, to } = spans[i];
    if (at < from && at + left <= from) break;
    if (at < from) left -= from - at;
    at = to;
  }
  return at + left;
}

/** The first span that ends after `t`. */
function firstAfter(spans: readonly Still[], t: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle].to > t) high = middle;
    else low = middle + 1;
  }
  return low;
}
