import type { DeliveryRecords } from '../../domain/deliveries.js';
import type { Law } from '../../domain/law.js';
import { quantile } from '../../stats/quantile.js';
import { fitPositiveLaw } from './fit-positive-law.js';
import { receiptsOf, worthOf } from './receipts.js';

/** What one supplier quotes, and how long a delivery takes that is not late. */
export interface LeadTimeFit {
  readonly quotedDays: number;
  readonly law: Law;
  /** As good as so many independent deliveries. */
  readonly worth: number;
}

/**
 * Where promises are known, the lead time is the promised one less what came early: that promises differ from one order to the next is the
 * buyer's plan, not chance, so it makes no spread here. Where none are, the whole time from order to receipt is one law, by AICc.
 * Null where too little is known: fewer than 5 purchase orders with both dates.
 */
export function leadTimeOf(records: DeliveryRecords, supplier: number): LeadTimeFit | null {
  const receipts = receiptsOf(records, supplier).map(({ took }) => took);
  const worth = Math.max(1, receipts.length * worthOf(receipts));
  const planned: number[] = [];
  const early: number[] = [];
  const whole: number[] = [];
  for (let row = 0; row < records.supplier.length; row++) {
    if (records.supplier[row] !== supplier) continue;
    const plan = records.promisedAt[row] - records.orderedAt[row];
    const took = records.receivedAt[row] - records.orderedAt[row];
    if (took > 0) whole.push(took);
    if (!(plan > 0)) continue;
    planned.push(plan);
    if (took >= 0) early.push(Math.max(0, plan - took));
  }
  if (planned.length >= 5) {
    const quotedDays = quantile(planned, 0.5);
    return { quotedDays, law: lessEarly(quotedDays, early), worth };
  }
  if (whole.length < 5) return null;
  return { quotedDays: quantile(whole, 0.5), law: fitPositiveLaw(whole)[0].law, worth };
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
