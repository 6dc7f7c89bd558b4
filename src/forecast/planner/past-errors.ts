import type { Predictive } from '../predictive.js';

/**
 * How far off forecasts of a whole shop were: what was asked for ÷ what was forecast, over 1, 2, 3 … periods, of all items that were as
 * large and as uneven. One item's year has few windows and none of its tail; the items of a shop together have thousands.
 */
export class PastErrors {
  /** Ratios by `(periods − 1) * classes + class`, until they are looked at. */
  private readonly ratios: number[][];
  private readonly laws: (Ratios | null | undefined)[];

  constructor(
    /** Windows are up to so many periods long. */
    readonly most: number,
    private readonly usualUnevenness: readonly number[],
  ) {
    this.ratios = Array.from({ length: most * CLASSES }, () => []);
    this.laws = Array.from({ length: most * CLASSES });
  }

  /** One window, unless it is longer than what is learned from: its periods, what was forecast for it and how uneven the item was, and what was asked for. */
  add(periods: number, forecast: number, unevenness: number, asked: number): void {
    if (forecast >= NOTHING && periods <= this.most)
      this.ratios[(periods - 1) * CLASSES + this.classOf(forecast, unevenness)].push(asked / forecast);
  }

  /** Laws asked for from now on know of all windows. */
  renew(): void {
    this.laws.fill(undefined);
  }

  /** Demand over `periods` for which so much is forecast; null where too little is known of such items. */
  law(periods: number, forecast: number, unevenness: number): Predictive | null {
    if (forecast < NOTHING) return null;
    const place = Math.min(this.most, Math.max(1, Math.round(periods))) - 1;
    const at = place * CLASSES + this.classOf(forecast, unevenness);
    let law = this.laws[at];
    if (law === undefined) this.laws[at] = law = this.ratios[at].length < LEAST ? null : new Ratios(this.ratios[at]);
    return law && scaled(law, forecast);
  }

  private classOf(forecast: number, unevenness: number): number {
    let size = 0;
    for (let upTo = SMALLEST; upTo <= forecast && size < SIZES - 1; upTo *= STEP) size++;
    let kind = 0;
    while (kind < KINDS - 1 && unevenness > this.usualUnevenness[kind]) kind++;
    return KINDS * size + kind;
  }
}

/** Of a forecast as small as this nobody buys anything, and its ratios are endless. */
const NOTHING = 0.02;
/** Forecasts below it are alike; above it a class ends at eight times as much. Assumed, as are the kinds: what an item is like says more than how much of it is sold. */
const SMALLEST = 0.25;
const STEP = 8;
const SIZES = 4;
/** Of unevenness. */
export const KINDS = 16;
const CLASSES = KINDS * SIZES;
/** Fewer windows say nothing of a tail. */
const LEAST = 200;

/** Ratios as atoms of equal chance, finer where it is rare; each is the mean of those it stands for. */
class Ratios {
  readonly atoms: Float64Array;
  readonly chances: Float64Array;
  /** P(ratio ≤ atom). */
  readonly upTo: Float64Array;
  readonly mean: number;
  readonly variance: number;

  constructor(ratios: readonly number[]) {
    const sorted = Float64Array.from(ratios).sort();
    const n = sorted.length;
    const ends = [...EDGES.map((edge) => Math.round(edge * n)), n].filter((end, i, all) => i === 0 ? end > 0 : end > all[i - 1]); // prettier-ignore
    this.atoms = new Float64Array(ends.length);
    this.chances = new Float64Array(ends.length);
    this.upTo = new Float64Array(ends.length);
    let from = 0;
    let mean = 0;
    ends.forEach((end, i) => {
      let sum = 0;
      for (let k = from; k < end; k++) sum += sorted[k];
      this.atoms[i] = sum / (end - from);
      this.chances[i] = (end - from) / n;
      this.upTo[i] = end / n;
      mean += sum / n;
      from = end;
    });
    let variance = 0;
    for (let k = 0; k < n; k++) variance += ((sorted[k] - mean) * (sorted[k] - mean)) / n;
    this.mean = mean;
    this.variance = variance;
  }
}

/** 0.02, 0.04 … 0.9, then 50 steps for the last tenth. */
const EDGES: readonly number[] = [
  ...Array.from({ length: 45 }, (_, i) => (i + 1) / 50),
  ...Array.from({ length: 49 }, (_, i) => 0.9 + (i + 1) / 500),
];

function scaled({ atoms, chances, upTo, mean, variance }: Ratios, forecast: number): Predictive {
  const last = atoms.length - 1;
  return {
    mean: forecast * mean,
    variance: forecast * forecast * variance,
    quantile(p) {
      let i = 0;
      while (i < last && upTo[i] < p - 1e-12) i++;
      return Math.ceil(forecast * atoms[i] - 1e-9);
    },
    shortage(x) {
      let short = 0;
      for (let i = last; i >= 0 && forecast * atoms[i] > x; i--) short += chances[i] * (forecast * atoms[i] - x);
      return short;
    },
  };
}
