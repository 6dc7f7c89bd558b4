import type { CustomerDeliveries } from '../../domain/customer-deliveries.js';
import { chooseAlike } from './choose-alike.js';
import { fitPromises, type PromiseOptions } from './fit-promises.js';

/** What promises were worth: mean days promised, and the share that was late, by calendar days. */
export interface PromiseScore {
  readonly promisedDays: number;
  readonly late: number;
  /** Orders delivered and scored. */
  readonly n: number;
}

/** Orders placed from day `from` on and before day `to` are scored. */
export interface Scored {
  readonly from: number;
  readonly to: number;
}

/** Days between two looks at the past. */
const LOOK_DAYS = 7;

/**
 * Every order of that time that was delivered, promised from what was known in its week alone, how alike groups are included: scored at each of
 * `shares`. Of orders so late that slow ones may still be under way, only the quick would count: `to` leaves those out.
 */
export function replayPromises(
  past: CustomerDeliveries,
  { from, to }: Scored,
  shares: readonly number[],
  options: Omit<PromiseOptions, 'alike'>,
): readonly PromiseScore[] {
  const sums = shares.map(() => ({ days: 0, late: 0, n: 0 }));
  let laws = fitPromises(past, -Infinity, { ...options, alike: Infinity });
  let nextLook = from;
  for (let row = 0; row < past.orderedAt.length; row++) {
    const ordered = past.orderedAt[row];
    const took = past.deliveredAt[row] - ordered;
    if (ordered < from || !(ordered < to) || !isScored(past, row, options)) continue;
    if (ordered >= nextLook) {
      const { alike } = chooseAlike(past, Math.floor(ordered), options);
      laws = fitPromises(past, Math.floor(ordered), { ...options, known: alike < Infinity, alike });
      nextLook = Math.floor(ordered) + LOOK_DAYS;
    }
    shares.forEach((p, k) => {
      const days = laws.days(row, p);
      if (Number.isNaN(days)) return;
      sums[k].n++;
      sums[k].days += days;
      if (took > days) sums[k].late++;
    });
  }
  return sums.map(({ days, late, n }) => ({ promisedDays: days / n, late: late / n, n }));
}

/** The promises that were made, of the same orders. */
export function scoreMade(past: CustomerDeliveries, { from, to }: Scored): PromiseScore {
  let [n, days, late] = [0, 0, 0];
  for (let row = 0; row < past.orderedAt.length; row++) {
    const ordered = past.orderedAt[row];
    if (ordered < from || !(ordered < to) || !isScored(past, row, { timesQuote: true })) continue;
    n++;
    days += past.promisedAt[row] - ordered;
    if (past.deliveredAt[row] > past.promisedAt[row]) late++;
  }
  return { promisedDays: days / n, late: late / n, n };
}

/**
 * The score at which a share `late` is late, between the two nearest of `scores`, and the percentile that has it; null where none is as seldom or as
 * often late. `shares` rise. Percentiles that not all orders could be promised by are left out.
 */
export function scoreAt(
  scores: readonly PromiseScore[],
  shares: readonly number[],
  late: number,
): { readonly promisedDays: number; readonly share: number } | null {
  const all = Math.max(...scores.map(({ n }) => n));
  for (let k = 1; k < shares.length; k++) {
    const [below, above] = [scores[k - 1], scores[k]];
    if (below.n < all || above.n < all) continue;
    if (below.late < late || above.late > late) continue;
    const part = below.late === above.late ? 0 : (below.late - late) / (below.late - above.late);
    return {
      promisedDays: below.promisedDays + part * (above.promisedDays - below.promisedDays),
      share: shares[k - 1] + part * (shares[k] - shares[k - 1]),
    };
  }
  return null;
}

const isScored = (
  { orderedAt, deliveredAt, promisedAt }: CustomerDeliveries,
  row: number,
  { timesQuote }: Partial<PromiseOptions>,
) => !Number.isNaN(deliveredAt[row]) && (!timesQuote || promisedAt[row] >= orderedAt[row]);
