import type { CustomerDeliveries } from '../../domain/customer-deliveries.js';
import { fitPromises, knownPromises, type PromiseOptions } from './fit-promises.js';

/** How alike groups are, as so many orders' worth that each borrows from the whole; Infinity = groups don't matter. */
const STRENGTHS = [10, 30, 100, 300, 1000, Infinity];

/** Percentiles at which a promise has to be right. */
const SHARES = [0.5, 0.8, 0.9, 0.95];

/**
 * The strength by which the past, up to two thirds of it, would have foretold its last third best, by mean pinball loss; what is still under way
 * there counts with the days it has taken so far. `loss` is that of groups
 * so pooled over that of none: 1 = nothing is gained by knowing the groups, NaN = too little has come yet to tell.
 */
export function chooseAlike(
  past: CustomerDeliveries,
  now: number,
  options: Omit<PromiseOptions, 'alike'>,
): { readonly alike: number; readonly loss: number } {
  const { orderedAt, deliveredAt } = past;
  const unknown = { alike: Infinity, loss: NaN };
  if (past.known.length === 0 || options.known === false) return unknown;
  // What was ordered last and is here already was quick: only what has had time to come says what deliveries take.
  const time = fitPromises(past, now, { known: false, alike: Infinity }).days(0, 0.95);
  let n = 0;
  while (n < orderedAt.length && orderedAt[n] < now - time) n++;
  const first = Math.floor((2 * n) / 3);
  if (n - first < ENOUGH) return unknown;
  const cut = orderedAt[first];
  const scored = Array.from({ length: n - first }, (_, k) => first + k);
  const lawsOf = knownPromises(past, cut, options);
  const losses = STRENGTHS.map((alike) => {
    const laws = lawsOf(alike);
    let total = 0;
    for (const row of scored) {
      const took = (deliveredAt[row] < now ? deliveredAt[row] : now) - orderedAt[row];
      for (const p of SHARES) {
        const days = laws.days(row, p);
        total += took >= days ? p * (took - days) : (1 - p) * (days - took);
      }
    }
    return Number.isNaN(total) ? Infinity : total;
  });
  const none = losses[losses.length - 1];
  const best = losses.indexOf(Math.min(...losses));
  if (none === Infinity) return unknown;
  return { alike: STRENGTHS[best], loss: losses[best] / none };
}

/** Fewer say nothing of whether groups matter. */
const ENOUGH = 50;
