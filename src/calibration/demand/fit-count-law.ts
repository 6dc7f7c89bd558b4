import type { Law } from '../../domain/law.js';
import { log } from '../../stats/elementary.js';
import type { Estimate } from './estimate.js';
import { rounded } from './estimate.js';

/** How often each whole number came, ascending. */
export interface Counts {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** A law of whole numbers ≥ 1, and how it compares. */
export interface FittedCountLaw {
  readonly law: Extract<Law, { kind: 'fixed' | 'geometric' | 'empirical' }>;
  readonly mean: Estimate;
  readonly sd: number;
  readonly n: number;
  /** AIC of what was tried; the smallest was taken. */
  readonly aic: { readonly geometric: number; readonly empirical: number };
}

/** Counts a column of whole numbers. */
export function countValues(column: ArrayLike<number>, which?: (k: number) => boolean): Counts {
  const seen = new Map<number, number>();
  for (let k = 0; k < column.length; k++) {
    if (which && !which(k)) continue;
    seen.set(column[k], (seen.get(column[k]) ?? 0) + 1);
  }
  const values = [...seen.keys()].sort((a, b) => a - b);
  return { values, weights: values.map((v) => seen.get(v)!) };
}

/**
 * The law of lines per order, or of units per line. Maximum likelihood of the geometric law on 1, 2, 3 … is its mean; that of the table of
 * what was seen has as many parameters as values, less one. The smaller AIC wins: with packs of 6, 12 and 24 that is the table
 * unless there are very few numbers.
 */
export function fitCountLaw(counts: Counts): FittedCountLaw {
  const { values, weights } = counts;
  const n = weights.reduce((sum, w) => sum + w, 0);
  const mean = values.reduce((sum, v, i) => sum + v * weights[i], 0) / n;
  const square = values.reduce((sum, v, i) => sum + (v - mean) * (v - mean) * weights[i], 0);
  const sd = n > 1 ? Math.sqrt(square / (n - 1)) : 0;
  const se = sd / Math.sqrt(n);
  const aic = { geometric: 2 - 2 * geometricLikelihood(n, mean), empirical: tableAic(counts, n) };
  const about = { sd, n, aic };
  if (values.length === 1)
    return { ...about, law: { kind: 'fixed', value: values[0] }, mean: { value: values[0], se: 0 } };
  if (aic.geometric <= aic.empirical) {
    // The law's own standard error: Var = mean(mean − 1).
    const own = Math.sqrt((mean * (mean - 1)) / n);
    const value = Math.max(1, rounded(mean, own));
    return { ...about, law: { kind: 'geometric', mean: value }, mean: { value, se: own } };
  }
  return { ...about, law: { kind: 'empirical', ...condensed(counts) }, mean: { value: rounded(mean, se), se } };
}

function geometricLikelihood(n: number, mean: number): number {
  if (mean <= 1) return 0;
  const p = 1 / mean;
  return n * ((mean - 1) * log(1 - p) + log(p));
}

function tableAic({ weights }: Counts, n: number): number {
  const likelihood = weights.reduce((sum, w) => sum + w * log(w / n), 0);
  return 2 * (weights.length - 1) - 2 * likelihood;
}

/** A value that holds more than this stands by itself. */
const HEAVY = 1 / 250;
/** The others are taken together up to this ratio of largest to smallest. */
const BIN = 1.3;

/** The table with rare values taken together, each bin at its mean: some dozens of values, and the mean stays where it was. */
function condensed({ values, weights }: Counts): Counts {
  const total = weights.reduce((sum, w) => sum + w, 0);
  const bins: { from: number; sum: number; weight: number; alone: boolean }[] = [];
  values.forEach((value, i) => {
    const weight = weights[i];
    if (weight >= HEAVY * total || value <= 6) {
      bins.push({ from: value, sum: value * weight, weight, alone: true });
      return;
    }
    const last = bins.findLast(({ alone }) => !alone);
    if (last && value <= BIN * last.from) {
      last.sum += value * weight;
      last.weight += weight;
    } else bins.push({ from: value, sum: value * weight, weight, alone: false });
  });
  const merged = new Map<number, number>();
  for (const { sum, weight } of bins) {
    const value = Math.max(1, Math.round(sum / weight));
    merged.set(value, (merged.get(value) ?? 0) + weight);
  }
  const kept = [...merged.keys()].sort((a, b) => a - b);
  return { values: kept, weights: kept.map((v) => merged.get(v)!) };
}
