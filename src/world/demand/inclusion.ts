import type { DemandStream } from '../../domain/demand.js';
import { exp, expm1 } from '../../stats/elementary.js';

/**
 * P(an order has a line of item i) for each of the stream's items, by the law of its lines and the items' weights, drawn one after the
 * other without repetition. Exact for up to 2 lines, for up to 10 items, and where every item is taken; beyond that Rosén's approximation
 * (1972; 1 − e^(−w·t) with t such that the chances add up to the number of lines), good to a percent.
 */
export function inclusionChances(stream: DemandStream): Float64Array {
  const total = stream.weights.reduce((sum, w) => sum + w, 0);
  const weights = stream.weights.map((w) => w / total);
  const sold = weights.filter((w) => w > 0).length;
  const orders = stream.lines.reduce((sum, w) => sum + w, 0);
  const chances = new Float64Array(weights.length);
  stream.lines.forEach((weight, k) => {
    if (weight === 0) return;
    const within = chancesOf(weights, Math.min(k + 1, sold), sold);
    for (let i = 0; i < chances.length; i++) chances[i] += (weight / orders) * within[i];
  });
  return chances;
}

function chancesOf(weights: readonly number[], lines: number, sold: number): readonly number[] {
  if (lines === 1) return weights;
  if (lines === sold) return weights.map((w) => (w > 0 ? 1 : 0));
  if (lines === 2) return twoLines(weights);
  return sold <= 10 ? bySubsets(weights, lines) : rosen(weights, lines);
}

/** w + Σ over the first item j ≠ i of w_j · w_i/(1 − w_j). */
function twoLines(weights: readonly number[]): number[] {
  const odds = weights.map((w) => w / (1 - w));
  const sum = odds.reduce((s, o) => s + o, 0);
  return weights.map((w, i) => w * (1 + sum - odds[i]));
}

/** P(the first |S| items are the set S), set by set. */
function bySubsets(weights: readonly number[], lines: number): number[] {
  const sold = weights.map((_, i) => i).filter((i) => weights[i] > 0);
  const chance = new Float64Array(1 << sold.length);
  const chances = weights.map(() => 0);
  chance[0] = 1;
  for (let set = 0; set < chance.length; set++) {
    const inside = sold.filter((_, bit) => set & (1 << bit));
    if (inside.length === lines) for (const i of inside) chances[i] += chance[set];
    const left = 1 - inside.reduce((sum, i) => sum + weights[i], 0);
    sold.forEach((i, bit) => {
      if (!(set & (1 << bit))) chance[set | (1 << bit)] += (chance[set] * weights[i]) / left;
    });
  }
  return chances;
}

function rosen(weights: readonly number[], lines: number): number[] {
  let t = lines; // too small, and Newton on a concave rising function never overshoots from there
  for (let i = 0; i < 200; i++) {
    const sum = weights.reduce((s, w) => s - expm1(-w * t), 0);
    const slope = weights.reduce((s, w) => s + w * exp(-w * t), 0);
    const step = (lines - sum) / slope;
    t += step;
    if (Math.abs(step) <= 1e-12 * t) break;
  }
  return weights.map((w) => -expm1(-w * t));
}
