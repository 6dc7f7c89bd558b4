import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { review } from './review.js';

/** May orders be sold at once at all? Then `placeOrder` does nothing for a line in stock but what `sellAtOnce` does, and nobody asks for its facts one by one. */
export const sellsAtOnce = (e: Engine): boolean =>
  e.journal.brief && e.plain && e.picker === null && e.leaves === null && e.experience === null;

/**
 * `placeOrder` for an order of one line that the first place fills whole, where nobody waits: nearly all orders of most shops. Only where
 * `sellsAtOnce`.
 *
 * @returns false, and nothing done, when the order is not of this kind.
 */
export function sellAtOnce(
  e: Engine,
  now: number,
  id: number,
  channel: number,
  transit: number,
  item: number,
  units: number,
  customerClass: number,
): boolean {
  const { ledger, journal } = e;
  const { available, position } = ledger;
  const place = e.places[channel][0];
  const row = place * e.items + item;
  const have = available[row];
  if (have < units || units > e.orderLimit || ledger.head[row] >= 0) return false;
  available[row] = have - units;
  position[row] -= units;
  ledger.demanded[row] += units;
  const shipped = e.dispatch.handledAt(now, place);
  const i = journal.next(Fact.SOLD, now);
  journal.order[i] = id;
  journal.row[i] = row;
  journal.units[i] = units;
  journal.other[i] = channel;
  journal.customerClass[i] = customerClass;
  journal.a[i] = now + e.inStock;
  journal.b[i] = shipped + transit;
  journal.d[i] = shipped;
  if (position[row] <= ledger.trigger[row]) review(e, now, row);
  return true;
}
