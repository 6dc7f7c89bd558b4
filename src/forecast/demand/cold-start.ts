import { log, exp, lgamma } from '../../stats/elementary.js';
import type { Model } from '../method.js';
import { countLaw } from '../predictive/count-law.js';
import type { Law } from '../predictive/law.js';
import { mixtureLaw } from '../predictive/mixture-law.js';

/** Usual buckets of one item: their mean and variance, and how many there were. */
export interface ItemLevel {
  readonly mean: number;
  readonly variance: number;
  readonly buckets: number;
}

/** A kind of item of a group: its demand per bucket, variance ÷ mean of that, and the share of the items that are so. */
export interface Kind {
  readonly mean: number;
  readonly dispersion: number;
  readonly share: number;
}

/** The kinds of items in a group, slowest first; none where nothing is known of any. */
export type GroupLevel = readonly Kind[];

/**
 * What a group's items sell, as a distribution: the items in order of their means, in up to `KINDS` parts of equal size. No form is assumed: in real
 * shops the best sellers move a hundred times what the median moves, so that a mean and a variance of the means describe no item at all.
 */
export function groupLevel(items: readonly ItemLevel[]): GroupLevel {
  const known = items.filter(({ mean, buckets }) => mean > 0 && buckets >= TELLING).sort((a, b) => a.mean - b.mean);
  const parts = Math.min(KINDS, known.length);
  const kinds = Array.from({ length: parts }, (_, k) => {
    const part = known.slice(Math.floor((k * known.length) / parts), Math.floor(((k + 1) * known.length) / parts));
    const mean = part.reduce((sum, item) => sum + item.mean, 0) / part.length;
    const ratios = part.map((item) => item.variance / item.mean).sort((a, b) => a - b);
    return { mean, dispersion: Math.max(1.001, ratios[ratios.length >> 1]), share: part.length / known.length };
  });
  const best = kinds.at(-1);
  return best ? [...kinds, ...BEYOND.map((times) => ({ ...best, mean: best.mean * times, share: SELDOM }))] : [];
}

const KINDS = 24;
/** The next item may outsell all that were seen: two kinds beyond, each as likely as one item in 200. */
const BEYOND = [2, 4];
const SELDOM = 1 / 200;
/** Buckets from which on an item's mean says what kind it is. */
const TELLING = 8;

/**
 * A new item borrows from its group by empirical Bayes (Robbins 1956): it is of one of the group's kinds, more likely of those under which what it
 * sold so far is likely (negative binomial). Within a kind levels differ too, as a gamma of shape `SHAPE`, and its own sales draw the level
 * towards themselves; its forecast is the mixture. What was sold is forgotten bit by bit (discounting: West & Harrison 1997, ch. 6), as the
 * novelty of a new item wears off: `kept` is what a bucket still says one bucket later. `isFirstSale`: it counts as on sale from its first sale on, so that the first bucket could not be 0 and says
 * so much less.
 */
export function coldModel(kinds: GroupLevel, isFirstSale: boolean, kept = 1): Model {
  const prior = kinds.map(({ share }) => log(share));
  let evidence = prior;
  let seen = 0;
  let sum = 0;

  const weights = (): number[] => {
    const most = Math.max(...evidence);
    const raw = evidence.map((value) => (value - most < RARE ? 0 : exp(value - most)));
    const total = raw.reduce((all, weight) => all + weight, 0);
    return raw.map((weight) => weight / total);
  };
  /** Gamma posterior of the level: a count of variance φ times its mean says 1/φ of what a Poisson count says. */
  const levelIn = ({ mean, dispersion }: Kind): { level: number; doubt: number } => {
    const rate = SHAPE / mean + seen / dispersion;
    const level = (SHAPE + sum / dispersion) / rate;
    return { level, doubt: level / rate };
  };
  const mean = (): number => weights().reduce((all, weight, k) => all + weight * levelIn(kinds[k]).level, 0);
  const over = (periods: number): Law => {
    const shares = weights();
    const alive = Array.from(kinds.keys()).filter((k) => shares[k] > 0);
    const laws = alive.map((k) => {
      const { level, doubt } = levelIn(kinds[k]);
      return countLaw(level * periods, level * kinds[k].dispersion * periods + doubt * periods * periods);
    });
    return mixtureLaw(
      laws,
      alive.map((k) => shares[k]),
    );
  };
  return {
    parameters: { kinds: kinds.length },
    points: (horizon) => new Float64Array(horizon).fill(mean()),
    variances: (horizon) => new Float64Array(horizon).fill(over(1).variance),
    update(y) {
      const isFirst = isFirstSale && seen === 0 && y > 0;
      const counts = isFirst ? OF_FIRST : 1;
      seen = kept * seen + counts;
      sum = kept * sum + counts * y;
      evidence = evidence.map((value, k) => {
        const said = logChance(kinds[k], y) - (isFirst ? logOfAny(kinds[k]) : 0);
        return prior[k] + kept * (value - prior[k]) + counts * said;
      });
    },
    at: () => over(1),
    over,
    save: () => [seen, sum, ...evidence],
    restore(state) {
      seen = state[0];
      sum = state[1];
      evidence = state.slice(2);
    },
  };
}

/** Of the levels within a kind: a standard deviation of a half of the mean, about the step from kind to kind in a real shop. */
const SHAPE = 4;

/** What a first bucket counts for, in which stock is bought for a launch: from hold-outs of the first 35 weeks of Online Retail. */
const OF_FIRST = 0.5;

/** Kinds less likely than e to this by now are left out. */
const RARE = -9;

/** log P(D = y), negative binomial; y may be a fraction. */
function logChance({ mean, dispersion }: Kind, y: number): number {
  const size = mean / (dispersion - 1);
  return lgamma(y + size) - lgamma(size) - lgamma(y + 1) - size * log(dispersion) + y * log(1 - 1 / dispersion);
}

/** log P(D > 0). */
function logOfAny({ mean, dispersion }: Kind): number {
  return log(Math.max(1e-12, 1 - exp((-mean / (dispersion - 1)) * log(dispersion))));
}
