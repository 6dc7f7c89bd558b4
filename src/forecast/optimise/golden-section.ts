/** A point and the value of the function there. */
export interface Minimum {
  readonly x: number;
  readonly value: number;
}

/**
 * Least value of `f` on [from, to]: a grid of `cells` equal parts finds the valley, golden section (Kiefer 1953) its bottom, to `tolerance` in
 * x. With one valley wider than two cells this is the global minimum. Deterministic; the ends of the interval are candidates themselves.
 */
export function goldenSection(
  f: (x: number) => number,
  from: number,
  to: number,
  { cells = 20, tolerance = 1e-7 } = {},
): Minimum {
  let best: Minimum = { x: from, value: f(from) };
  for (let k = 1; k < cells; k++) best = lower(best, at(f, from + ((to - from) * k) / cells));
  best = lower(best, at(f, to));

  const width = (to - from) / cells;
  let low = Math.max(from, best.x - width);
  let high = Math.min(to, best.x + width);
  let left = at(f, high - GOLDEN * (high - low));
  let right = at(f, low + GOLDEN * (high - low));
  while (high - low > tolerance) {
    if (left.value <= right.value) {
      high = right.x;
      right = left;
      left = at(f, high - GOLDEN * (high - low));
    } else {
      low = left.x;
      left = right;
      right = at(f, low + GOLDEN * (high - low));
    }
  }
  return lower(lower(best, left), right);
}

/** (√5 − 1) / 2. */
const GOLDEN = 0.6180339887498949;

const at = (f: (x: number) => number, x: number): Minimum => ({ x, value: f(x) });
const lower = (a: Minimum, b: Minimum): Minimum => (b.value < a.value ? b : a);
