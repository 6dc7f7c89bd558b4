import type { DeliveryRecords } from '../../domain/deliveries.js';
import { tallyOf } from '../../stats/tally.js';

/** A delivery that came: days since 1970-01-01, and how many days it took. */
export interface Receipt {
  readonly orderedAt: number;
  readonly took: number;
}

/** Receipts of one supplier in the order in which they were ordered; lines that came together are one. */
export function receiptsOf({ supplier: of, orderedAt, receivedAt }: DeliveryRecords, supplier: number): Receipt[] {
  const seen = new Map<string, Receipt>();
  for (let row = 0; row < of.length; row++) {
    const took = receivedAt[row] - orderedAt[row];
    if (of[row] === supplier && took >= 0)
      seen.set(`${orderedAt[row]} ${receivedAt[row]}`, { orderedAt: orderedAt[row], took });
  }
  return [...seen.values()].sort((a, b) => a.orderedAt - b.orderedAt || a.took - b.took);
}

/** Numbers of which neighbours are alike by ρ (below 0 counts as 0) say as much as this share of independent ones: (1 − ρ)/(1 + ρ). */
export function worthOf(x: readonly number[]): number {
  const { mean } = tallyOf(x);
  let together = 0;
  let alone = 0;
  x.forEach((value, k) => {
    alone += (value - mean) * (value - mean);
    if (k > 0) together += (value - mean) * (x[k - 1] - mean);
  });
  const rho = alone > 0 ? Math.min(0.95, Math.max(0, together / alone)) : 0;
  return (1 - rho) / (1 + rho);
}
