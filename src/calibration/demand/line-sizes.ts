import { exp, log } from '../../stats/elementary.js';
import { countValues, fitCountLaw, type FittedCountLaw } from './fit-count-law.js';

/** Items that are bought in like quantities, and the law of the units of their lines. */
export interface LineSize {
  readonly name: string;
  readonly units: FittedCountLaw;
  readonly items: number;
}

export interface LineSizes {
  readonly sizes: readonly LineSize[];
  /** Row of `sizes` by item. */
  readonly of: Int32Array;
}

/** Geometric mean of an item's units per line, up to which it belongs to a size; the last one takes the rest. */
const BOUNDS = [1.5, 2.5, 4, 7, 12, 24, Infinity] as const;
const NAMES = ['singles', 'pairs', 'few', 'half dozens', 'dozens', 'boxes', 'bulk'] as const;
/** Lines a size must have to get a law of its own. */
const LEAST_LINES = 200;

/**
 * Groups items by the usual size of their lines: a shop that sells candles by the dozen and lamps one by one has two laws, not a mean of
 * them. An item's mean log is drawn towards the shop's as far as its lines are few (empirical Bayes, normal means: Efron & Morris 1975).
 * `counted`: lines to be counted.
 */
export function fitLineSizes(
  item: ArrayLike<number>,
  units: ArrayLike<number>,
  items: number,
  counted: (line: number) => boolean,
): LineSizes {
  const n = new Float64Array(items);
  const sum = new Float64Array(items);
  const square = new Float64Array(items);
  for (let line = 0; line < item.length; line++) {
    if (!counted(line)) continue;
    const x = log(units[line]);
    n[item[line]] += 1;
    sum[item[line]] += x;
    square[item[line]] += x * x;
  }
  const shrunk = shrunkMeans(n, sum, square);
  const bound = Int32Array.from(shrunk, (x) => BOUNDS.findIndex((most) => exp(x) < most));
  const rowOf = mergedSizes(bound, n);
  const of = Int32Array.from(bound, (b) => rowOf[b]);
  const rows = [...new Set(of)].sort((a, b) => a - b);
  const sizes = rows.map((row): LineSize => {
    const name = NAMES[rowOf.lastIndexOf(row)];
    const units_ = fitCountLaw(countValues(units, (line) => counted(line) && of[item[line]] === row));
    return { name, units: units_, items: of.reduce((total, r) => total + (r === row ? 1 : 0), 0) };
  });
  return { sizes, of: of.map((row) => rows.indexOf(row)) };
}

function shrunkMeans(n: Float64Array, sum: Float64Array, square: Float64Array): Float64Array {
  const lines = n.reduce((a, b) => a + b, 0);
  const mean = sum.reduce((a, b) => a + b, 0) / Math.max(1, lines);
  let within = 0;
  let between = 0;
  let items = 0;
  let weights = 0;
  for (let i = 0; i < n.length; i++) {
    if (n[i] === 0) continue;
    items += 1;
    within += square[i] - (sum[i] * sum[i]) / n[i];
    const gap = sum[i] / n[i] - mean;
    between += n[i] * gap * gap;
    weights += n[i] * n[i];
  }
  const inside = lines > items ? within / (lines - items) : 0;
  // One-way random effects, unequal groups: E[between] = (items − 1) inside + (lines − Σn²/lines) outside.
  const outside = Math.max(0, (between - (items - 1) * inside) / Math.max(1, lines - weights / Math.max(1, lines)));
  return n.map((count, i) => {
    if (count === 0 || outside === 0) return mean;
    const trust = outside / (outside + inside / count);
    return mean + trust * (sum[i] / count - mean);
  });
}

/** Sizes with too few lines join the next larger one, the last the next smaller. */
function mergedSizes(bound: Int32Array, n: Float64Array): number[] {
  const lines = BOUNDS.map((_, b) => n.reduce((sum, count, i) => sum + (bound[i] === b ? count : 0), 0));
  const row = BOUNDS.map((_, b) => b);
  for (let b = 0; b < BOUNDS.length - 1; b++) {
    if (lines[b] >= LEAST_LINES) continue;
    lines[b + 1] += lines[b];
    row.forEach((r, k) => (row[k] = r === row[b] && k <= b ? b + 1 : r));
  }
  const last = BOUNDS.length - 1;
  if (lines[last] < LEAST_LINES) {
    const before = row.findLast((r) => r < last && lines[r] >= LEAST_LINES);
    if (before !== undefined) row.forEach((r, k) => (row[k] = r === last ? before : r));
  }
  return row;
}
