import type { DeliveryRecords } from '../../domain/deliveries.js';
import type { Law } from '../../domain/law.js';
import { exp, log } from '../../stats/elementary.js';
import { quantile } from '../../stats/quantile.js';
import { tallyOf } from '../../stats/tally.js';
import { fitPositiveLaw } from './fit-positive-law.js';
import { pooledSize, sizePrior } from './pool-means.js';
import { poolSpreads } from './pool-spreads.js';
import { receiptsOf, worthOf } from './receipts.js';

/** What one supplier quotes, and how long a delivery takes that is not late. */
export interface LeadTimeFit {
  readonly quotedDays: number;
  readonly law: Law;
  /** As good as so many independent deliveries. */
  readonly worth: number;
}

/** Fewest purchase orders with both dates, and fewest receipts that say by themselves what law they follow. */
const NEEDED = 5;
const ENOUGH = 20;

/**
 * Supplier by supplier. Where promises are known, the lead time is the promised one less what came early: that promises differ from one order to the
 * next is the buyer's plan, not chance, so it makes no spread here. Where none are, the whole time from order to receipt is one law: of many receipts
 * by AICc, of few a lognormal law, whose mean and spread are helped by those of the other suppliers without promises. Null where too little is known:
 * fewer than `NEEDED` purchase orders with both dates.
 */
export function leadTimesOf(records: DeliveryRecords): readonly (LeadTimeFit | null)[] {
  const all = records.suppliers.map((_, row) => planOf(records, row));
  const unplanned = all.flatMap(({ planned, took }, row) => (planned.length < NEEDED && took.length > 0 ? [row] : []));
  const pooled = new Map(poolFew(unplanned.map((row) => all[row].took)).map((fit, k) => [unplanned[k], fit]));
  return all.map(({ planned, early, took }, row) => {
    if (planned.length >= NEEDED) {
      const quotedDays = quantile(planned, 0.5);
      return { quotedDays, law: lessEarly(quotedDays, early), worth: Math.max(1, took.length * worthOf(took)) };
    }
    if (took.length < NEEDED) return null;
    const quotedDays = quantile(took, 0.5);
    if (took.length < ENOUGH) return { quotedDays, ...pooled.get(row)! };
    return { quotedDays, law: fitPositiveLaw(took)[0].law, worth: Math.max(1, took.length * worthOf(took)) };
  });
}

interface Plan {
  /** Days from order to promise, and by how much receipts came before it, line by line. */
  readonly planned: readonly number[];
  readonly early: readonly number[];
  /** Days from order to receipt, delivery by delivery. */
  readonly took: readonly number[];
}

function planOf(records: DeliveryRecords, supplier: number): Plan {
  const planned: number[] = [];
  const early: number[] = [];
  for (let row = 0; row < records.supplier.length; row++) {
    const plan = records.promisedAt[row] - records.orderedAt[row];
    if (records.supplier[row] !== supplier || !(plan > 0)) continue;
    const took = records.receivedAt[row] - records.orderedAt[row];
    planned.push(plan);
    if (took >= 0) early.push(Math.max(0, plan - took));
  }
  const took = receiptsOf(records, supplier).flatMap((receipt) => (receipt.took > 0 ? [receipt.took] : []));
  return { planned, early, took };
}

/** Laws of suppliers with few receipts. Days are whole, so what looks the same still scatters by a twelfth of a square day. */
function poolFew(suppliers: readonly (readonly number[])[]): Pick<LeadTimeFit, 'law' | 'worth'>[] {
  const tallies = suppliers.map((took) => ({ n: took.length, mean: tallyOf(took).mean, logs: tallyOf(took.map(log)) }));
  const variances = poolSpreads(
    tallies.map(({ n, mean, logs }) => ({
      freedom: n - 1,
      variance: n > 1 ? Math.max(logs.sd * logs.sd, 1 / (12 * mean * mean)) : 0,
    })),
  );
  // Squares of the coefficients of variation: the means are known as well as those of so many exponential sizes.
  const squares = variances.map((variance) => exp(variance) - 1);
  const sums = tallies.map(({ n, mean }, k) => {
    const worth = Math.max(1, n * worthOf(suppliers[k])) / squares[k];
    return { k: worth, sum: worth * mean };
  });
  const prior = sizePrior(sums);
  return sums.map((sum, k) => {
    const { factor, variance } = pooledSize(sum, prior);
    const mean = prior.mean * factor;
    return {
      law: { kind: 'lognormal', mean, sd: mean * Math.sqrt(squares[k]) },
      worth: Math.max(1, squares[k] / variance),
    };
  });
}

/** The quoted time, and for the share that comes early five times that stand for it. */
function lessEarly(quotedDays: number, early: readonly number[]): Law {
  const days = early.filter((x) => x > 0.5);
  if (days.length < 3) return { kind: 'fixed', value: quotedDays };
  const share = days.length / early.length;
  const ahead = [0.9, 0.7, 0.5, 0.3, 0.1].map((p) => Math.max(0, round(quotedDays - quantile(days, p))));
  return {
    kind: 'empirical',
    values: [...ahead, quotedDays],
    weights: [...ahead.map(() => round(share / 5)), round(1 - share)],
  };
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
