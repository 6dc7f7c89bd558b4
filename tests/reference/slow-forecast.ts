import type { ForecastDemand, ReorderSpec } from '../../src/domain/strategy.js';
import { Rank, ticks } from '../../src/domain/time.js';
import { plannedSupplier, quotedDays, review, reviewDays } from './slow-purchasing.js';
import { levelsOf, position, specOf, type SlowShop } from './slow-state.js';
import { plannedDemand } from './slow-transfers.js';

/** A forecasting planner of one row: what came bucket by bucket, and what was fitted when. */
interface Watcher {
  readonly row: number;
  readonly spec: ReorderSpec;
  readonly demand: ForecastDemand;
  /** Facts read so far. */
  read: number;
  /** Units of each bucket, giants cut. */
  readonly buckets: number[];
  /** Buckets that the last fit knew; 0 = none yet. */
  fittedOn: number;
  /** What the last fit may have found, the best first: of a method that searches, what is a hair aside, too. */
  found: readonly Found[];
}

/** Laws of so large a mean are not counted out here. */
export class TooMany extends Error {}

/** What a search found a hair aside would be another level. */
export class Undecided extends Error {}

/** First levels of the rows that are forecast, by what the planner believes; from then on they look at every bucket's end. */
export function openForecasts(shop: SlowShop): void {
  const watchers = shop.available.flatMap((_, row): Watcher[] => {
    const spec = specOf(shop, row);
    if (spec.demand.from !== 'forecast') return [];
    // Who believes in a mean and no spread holds the mean.
    shop.forecastS[row] = Math.max(0, Math.ceil(plannedDemand(shop, row) * protection(shop, row) - 1e-9));
    return [{ row, spec, demand: spec.demand, read: 0, buckets: [], fittedOn: 0, found: [] }];
  });
  for (const same of new Set(watchers.map(({ demand }) => JSON.stringify(demand)))) {
    const group = watchers.filter(({ demand }) => JSON.stringify(demand) === same);
    const { bucketDays } = group[0].demand;
    const look = () => {
      for (const watcher of group) learn(shop, watcher);
      shop.schedule(shop.now, Rank.REVIEW, () => {
        for (const { row } of group)
          if (reviewDays(shop, row) === 0 && position(shop, row) <= levelsOf(shop, row).s) review(shop, row);
      });
      shop.schedule(shop.now + ticks(bucketDays), Rank.FORECAST, look);
    };
    shop.schedule(ticks(bucketDays), Rank.FORECAST, look);
  }
}

/** Days that stock has to cover: the quoted lead time of whom the planner would ask, and the time between two looks. */
const protection = (shop: SlowShop, row: number): number =>
  quotedDays(shop, plannedSupplier(shop, row)) + reviewDays(shop, row);

function learn(shop: SlowShop, watcher: Watcher): void {
  const { row, demand, buckets } = watcher;
  const asked = demandedSince(shop, row, watcher.read);
  watcher.read = shop.facts.length;
  buckets.push(cut(buckets, asked));
  const n = buckets.length;
  const day = n * demand.bucketDays;
  if (n >= 8 && (n === 8 || n === 16 || n === 32 || day % demand.chooseDays === 0)) {
    watcher.fittedOn = n;
    watcher.found = demand.method === 'ses' ? leastSquares(buckets) : [{ alpha: NaN, start: NaN }];
  }
  if (day % demand.everyDays !== 0 || watcher.fittedOn === 0) return;
  const p = 'serviceLevel' in watcher.spec.safetyStock ? watcher.spec.safetyStock.serviceLevel : NaN;
  const [best] = watcher.found;
  const next = foretold(watcher, 1, best);
  shop.planned[row] = next.mean / demand.bucketDays;
  shop.plannedVariance[row] = spreadOf(next.mean, next.variance) / demand.bucketDays;
  const levels = watcher.found.map((found) => {
    const { mean, variance } = foretold(watcher, protection(shop, row) / demand.bucketDays, found);
    return next.mean > 0 ? quantile(mean, variance, p) : 0;
  });
  if (levels.some((level) => level !== levels[0])) throw new Undecided();
  shop.forecastS[row] = levels[0];
}

/** What was asked for: sent at once, in whatever form, owed, or refused. */
function demandedSince(shop: SlowShop, row: number, from: number): number {
  return shop.facts.slice(from).reduce((sum, fact) => {
    const at = fact.kind === 'SUBSTITUTED' ? fact.wanted : fact.row;
    const isDemand = ['FILLED', 'BACKORDERED', 'LOST', 'SUBSTITUTED'].includes(fact.kind);
    return isDemand && at === row ? sum + Number(fact.units) : sum;
  }, 0);
}

/** No further above the 26 buckets before it than four standard deviations (at least those of Poisson demand) and one. */
function cut(before: readonly number[], units: number): number {
  if (before.length < 8) return units;
  const last = before.slice(-26);
  const mean = average(last);
  const variance = average(last.map((x) => x * x)) - mean * mean;
  return Math.min(units, Math.ceil(mean + 4 * Math.sqrt(Math.max(mean, variance)) + 1));
}

/** Mean and variance of the next `periods` buckets; of a part of a bucket comes that part of its mean, and of its own error's variance. */
function foretold({ demand, buckets, fittedOn }: Watcher, periods: number, found: Found): Spread {
  const known = buckets.slice(0, fittedOn);
  const { level, variance: own, echo } = METHODS[demand.method](known, buckets, found);
  const whole = Math.floor(periods);
  const part = periods - whole;
  let mean = 0;
  let variance = part * own;
  for (let i = 1; i <= whole; i++) {
    mean += level;
    // What an error of one unit in this bucket adds to all that is foretold after it.
    const later = echo(whole + 1 - i);
    const total = 1 + later.slice(0, whole - i).reduce((sum, x) => sum + x, 0) + part * (later[whole - i] ?? 0);
    variance += own * total * total;
  }
  return { mean: mean + part * level, variance };
}

interface Spread {
  readonly mean: number;
  readonly variance: number;
}

/** The share of each error that a level follows, and where it begins. */
interface Found {
  readonly alpha: number;
  readonly start: number;
}

/** What is foretold of every bucket to come, the variance of the next error, and what one unit of error adds to the buckets after it. */
interface Fitted {
  readonly level: number;
  readonly variance: number;
  readonly echo: (steps: number) => number[];
}

/** Fitted on the buckets that were known then, moved on by all that have come since. */
const METHODS: Record<string, (known: readonly number[], all: readonly number[], found: Found) => Fitted> = {
  /** The last bucket again; the variance is that of the changes. */
  naive(known, all) {
    const changes = known.slice(1).map((x, t) => x - known[t]);
    return { level: all.at(-1)!, variance: average(changes.map((x) => x * x)), echo: (n) => Array<number>(n).fill(1) };
  },

  /** The mean of two to half of the buckets (26 at most): as many as would have foretold best what came after the longest of them. */
  movingAverage(known, all) {
    const most = Math.min(26, Math.floor(known.length / 2));
    let best = { window: 0, variance: Infinity };
    for (let window = 2; window <= most; window++) {
      const errors = known.flatMap((x, t) => (t < most ? [] : [x - average(known.slice(t - window, t))]));
      const variance = average(errors.map((x) => x * x));
      if (variance < best.variance) best = { window, variance };
    }
    const { window, variance } = best;
    return { level: average(all.slice(-window)), variance, echo: (n) => echoes(window, n) };
  },

  /** A level that follows a share α of each error. Two numbers are fitted. */
  ses(known, all, { alpha, start }) {
    let level = start;
    for (const x of all) level += alpha * (x - level);
    const variance = squares(known, alpha, start) / (known.length - 2);
    return { level, variance, echo: (n) => Array<number>(n).fill(alpha) };
  },
};

/**
 * α and the beginning with the least sum of squares, as the search of R's `ets` finds it from α = 0.2 and the mean of the first ten: where the squares
 * are flat, and along the walls, a search is what says where that is. Beside it what is a hair aside: no decision may hang on that.
 */
function leastSquares(series: readonly number[]): Found[] {
  const first = series.slice(0, 10);
  const [alpha, start] = downhill(
    ([a, level]) => (a < 0.0001 || a > 0.9999 ? 1e35 : squares(series, a, level) / series.length),
    [0.0001 + 0.2 * 0.9998, average(first)],
  );
  const hair = 1e-9 * (1 + Math.abs(start));
  return [0, -hair, hair].map((by) => ({ alpha, start: start + by }));
}

interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

/** Nelder & Mead's search as Nash wrote it down (Compact Numerical Methods for Computers, 2nd ed., algorithm 19), and ended as `optim` ends. */
function downhill(of: (at: readonly number[]) => number, start: readonly number[]): readonly number[] {
  const corner = (at: readonly number[]): Corner => ({ at, value: of(at) });
  const step = Math.max(...start.map((x) => Math.abs(x) * 0.1)) || 0.1;
  let corners = [corner(start), ...start.map((_, i) => corner(start.map((x, k) => (k === i ? x + step : x))))];
  const near = TOLERANCE * (Math.abs(corners[0].value) + TOLERANCE);
  const around = (middle: Corner): number =>
    corners.reduce((sum, { at }) => at.reduce((all, x, i) => all + Math.abs(x - middle.at[i]), sum), 0);
  let size = around(corners[0]);
  let lowest = corners[0];
  for (let turn = 0; turn < 1000; turn++) {
    let highest = lowest;
    for (const one of corners) {
      if (one.value < lowest.value) lowest = one;
      if (one.value > highest.value) highest = one;
    }
    if (highest.value <= lowest.value + near) break;
    const others = corners.filter((one) => one !== highest);
    const centre = start.map((_, i) => average(others.map(({ at }) => at[i])));
    const toward = (from: Corner, share: number) => corner(from.at.map((x, i) => centre[i] + share * (x - centre[i])));
    const replace = (by: Corner) => (corners = corners.map((one) => (one === highest ? by : one)));
    const reflected = toward(highest, -1);
    if (reflected.value < lowest.value) {
      const further = toward(reflected, 2);
      replace(further.value < reflected.value ? further : reflected);
      continue;
    }
    const better = reflected.value < highest.value;
    const from = better ? reflected : highest;
    const inner = toward(from, 0.5);
    if (better) replace(reflected);
    if (inner.value < from.value)
      corners = corners.map((one) => (one === from || (!better && one === highest) ? inner : one));
    else if (!better) {
      const { at } = lowest;
      corners = corners.map((one) =>
        one === lowest ? one : { at: one.at.map((x, i) => at[i] + 0.5 * (x - at[i])), value: NaN },
      );
      const before = size;
      size = around(lowest);
      if (!(size < before)) break;
      corners = corners.map((one) => (one === lowest ? one : corner(one.at)));
    }
  }
  return corners.reduce((a, b) => (b.value < a.value ? b : a)).at;
}

const TOLERANCE = 1.4901161193847656e-8;

function squares(series: readonly number[], alpha: number, start: number): number {
  let level = start;
  let sum = 0;
  for (const x of series) {
    sum += (x - level) * (x - level);
    level += alpha * (x - level);
  }
  return sum;
}

/** Means of the last `window` buckets, time after time, from one unit after nothing. */
function echoes(window: number, steps: number): number[] {
  const series = [...Array<number>(window).fill(0), 1];
  for (let k = 0; k < steps; k++) series.push(average(series.slice(-window)));
  return series.slice(window + 1);
}

const average = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;

/**
 * The smallest number of units that is enough with chance p: negative binomial where the variance exceeds the mean, Poisson where it is the mean
 * (within 2 % below), binomials where it is smaller.
 */
function quantile(mean: number, variance: number, p: number): number {
  if (mean >= 60) throw new TooMany();
  if (mean <= 0) return 0;
  const chance = chances(mean, variance);
  let units = 0;
  for (let sum = chance(0); sum < p - 1e-12; sum += chance(units)) units++;
  return units;
}

function chances(mean: number, variance: number): (k: number) => number {
  if (variance > mean * 1.0001) {
    const r = (mean * mean) / (variance - mean);
    const q = 1 - mean / variance;
    return (k) => Math.exp(r * Math.log(1 - q) + k * Math.log(q) + sumOfLogs(k, (j) => (r + j - 1) / j));
  }
  if (variance > mean * 0.98) return (k) => Math.exp(-mean + k * Math.log(mean) + sumOfLogs(k, (j) => 1 / j));
  // Two neighbouring numbers of trials, or the fewest and the mean's two neighbours, mixed for the variance asked for.
  const fewest = Math.ceil(mean);
  const ideal = (mean * mean) / (mean - variance);
  const [steady, loose] =
    ideal < fewest
      ? [neighbours(mean), binomial(mean, fewest)]
      : [0, 1].map((k) => binomial(mean, Math.floor(ideal) + k));
  const share = (Math.max(variance, steady.variance) - steady.variance) / (loose.variance - steady.variance || 1);
  return (k) => (1 - share) * steady.chance(k) + share * loose.chance(k);
}

interface Counts {
  readonly variance: number;
  readonly chance: (k: number) => number;
}

function neighbours(mean: number): Counts {
  const rest = mean - Math.floor(mean);
  return { variance: rest * (1 - rest), chance: (k) => Math.max(0, 1 - Math.abs(k - mean)) };
}

function binomial(mean: number, trials: number): Counts {
  const hit = Math.min(1 - 1e-15, mean / trials);
  return {
    variance: mean * (1 - mean / trials),
    chance: (k) =>
      k > trials
        ? 0
        : Math.exp(k * Math.log(hit) + (trials - k) * Math.log(1 - hit) + sumOfLogs(k, (j) => (trials - j + 1) / j)),
  };
}

/** Variance of the law, which may not be as small as asked for. */
function spreadOf(mean: number, variance: number): number {
  if (mean <= 0) return 0;
  if (mean >= 60 || variance > mean * 1.0001) return variance;
  return variance > mean * 0.98 ? mean : Math.max(variance, neighbours(mean).variance);
}

function sumOfLogs(k: number, factor: (j: number) => number): number {
  let sum = 0;
  for (let j = 1; j <= k; j++) sum += Math.log(factor(j));
  return sum;
}
