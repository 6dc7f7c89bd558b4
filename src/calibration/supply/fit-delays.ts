import type { Law } from '../../domain/law.js';
import { pow } from '../../stats/elementary.js';
import { meanOf, scaleLaw, sdOf } from '../../stats/moments.js';
import type { DelayLaw } from './delay-law.js';
import type { Delay } from './delays.js';
import { fitPositiveLaw, type PositiveFit } from './fit-positive-law.js';
import { pooledSize, sizePrior } from './pool-means.js';
import { pooledShare, sharePrior, type ShareCount } from './pool-shares.js';
import { lateRuns, type LateRuns } from './runs.js';

/** Delay laws of suppliers that are alike, but not the same. */
export interface DelayFit {
  /** Of a supplier nobody has bought from yet. */
  readonly pooled: DelayLaw;
  /** By supplier row. */
  readonly bySupplier: readonly DelayLaw[];
  /** How surely each supplier's lateness is known. */
  readonly lateDoubt: readonly LateDoubt[];
  /** Late deliveries by supplier. */
  readonly lateCount: readonly number[];
  readonly deliveries: readonly number[];
  readonly runs: LateRuns;
  /** Laws tried for how late, the best first. */
  readonly tried: readonly PositiveFit[];
}

export interface LateDoubt {
  /** Standard error of the late chance, and the share of its square that all suppliers have in common. */
  readonly chanceSe: number;
  readonly chanceCommon: number;
  /** Late deliveries' worth of knowledge of how late in the mean, and the common share; and of the form of the law. */
  readonly sizes: number;
  readonly sizesCommon: number;
  readonly formSizes: number;
}

/**
 * Shares of early and late deliveries by empirical Bayes across suppliers, sizes by the best law of all late ones, scaled to each supplier as
 * far as its own late deliveries bear it out. Deliveries count half after `halfLifeDays`: suppliers drift. Late deliveries come in runs, so
 * n of them say as much as n (1 − ρ)/(1 + ρ) independent ones (ρ = correlation of neighbours).
 */
export function fitDelays(delays: readonly Delay[], suppliers: number, asOf: number, halfLifeDays: number): DelayFit {
  const runs = lateRuns(delays);
  const worth = (1 - runs.correlation) / (1 + runs.correlation);
  const age = ({ promisedAt }: Delay) => pow(0.5, Math.max(0, asOf - promisedAt) / halfLifeDays);
  const late = ofKind(delays, suppliers, worth, age, ({ days }) => days);
  const early = ofKind(delays, suppliers, worth, age, ({ days }) => -days);
  const law = (supplier: number): DelayLaw => ({
    early: { chance: early.share[supplier].share, by: scaleLaw(early.by, early.factor[supplier]) },
    late: { chance: late.share[supplier].share, by: scaleLaw(late.by, late.factor[supplier]) },
  });
  const rows = Array.from({ length: suppliers }, (_, supplier) => supplier);
  const count = (of: (delay: Delay) => boolean) =>
    rows.map((row) => delays.reduce((n, delay) => (delay.supplier === row && of(delay) ? n + 1 : n), 0));
  return {
    pooled: { early: { chance: early.mean, by: early.by }, late: { chance: late.mean, by: late.by } },
    bySupplier: rows.map(law),
    lateDoubt: rows.map((row) => ({
      chanceSe: late.share[row].se,
      chanceCommon: late.share[row].common,
      sizes: late.sizes[row].worth,
      sizesCommon: late.sizes[row].common,
      formSizes: late.formSizes,
    })),
    lateCount: count(({ days }) => days > 0),
    deliveries: count(() => true),
    runs,
    tried: late.tried,
  };
}

/** Deliveries whose size is above 0: how often, by supplier, and how large. */
function ofKind(
  delays: readonly Delay[],
  suppliers: number,
  worth: number,
  age: (delay: Delay) => number,
  sizeOf: (delay: Delay) => number,
) {
  const counts = Array.from({ length: suppliers }, () => ({ k: 0, n: 0 }));
  const sums = Array.from({ length: suppliers }, () => ({ k: 0, sum: 0 }));
  const days: number[] = [];
  const weights: number[] = [];
  for (const delay of delays) {
    const size = sizeOf(delay);
    counts[delay.supplier].n += age(delay) * worth;
    if (size <= 0) continue;
    counts[delay.supplier].k += age(delay) * worth;
    // How late one will be that is still open isn't known.
    if (delay.open) continue;
    days.push(size);
    weights.push(age(delay));
    sums[delay.supplier].k += age(delay) * worth;
    sums[delay.supplier].sum += size * age(delay) * worth;
  }
  const tried = days.length === 0 ? NOTHING : fitPositiveLaw(days, weights);
  const prior = sharePrior(counts);
  const cv = tried === NOTHING ? 0 : sdOf(tried[0].law) / meanOf(tried[0].law);
  const own = sums.map(({ k, sum }) => (cv > 0 ? { k: k / (cv * cv), sum: sum / (cv * cv) } : { k, sum }));
  const sizes = sizePrior(own);
  const pooled = own.map((sum) => pooledSize(sum, sizes));
  return {
    share: counts.map((count: ShareCount) => pooledShare(count, prior)),
    mean: prior.mean,
    by: tried[0].law,
    factor: pooled.map(({ factor }) => factor),
    // As many sizes as would leave the same doubt of their mean.
    sizes: pooled.map(({ variance, common }) =>
      cv === 0 ? { worth: Infinity, common: 0 } : { worth: (cv * cv) / variance, common },
    ),
    formSizes: sums.reduce((total, { k }) => total + k, 0),
    tried,
  };
}

const NO_DAYS: Law = { kind: 'fixed', value: 0 };
const NOTHING: PositiveFit[] = [{ law: NO_DAYS, aicc: NaN }];
