import { Rank } from '../../src/domain/time.js';
import { contentCustomers } from './literal-tape.js';
import { serve } from './slow-allocation.js';
import { sortOut } from './slow-records.js';
import { itemOf, type SlowOrder, type SlowParcel, type SlowShop } from './slow-state.js';

/** What the customer finds in a parcel of the order, and whether the shop will see the units again. */
export function unpack(shop: SlowShop, order: SlowOrder, lot: Lot): void {
  const { scenario, tape, facts } = shop;
  const draws = tape.afterSale ?? contentCustomers;
  const { row, line, units, parcel } = lot;
  const isIn = (w: SlowShop['wrongInside'][number]) => w.order === order.id && w.line === line && w.row === row;
  const mixedUp = shop.wrongInside.filter(isIn).reduce((sum, w) => sum + w.units, 0);
  // Units held for a line may have been picked at two times: those that leave first take wrong ones along first.
  const wrong = Math.min(mixedUp, units);
  shop.wrongInside = shop.wrongInside.filter((w) => !isIn(w));
  if (mixedUp > wrong) shop.wrongInside.push({ order: order.id, line, row, units: mixedUp - wrong });
  const { delivered, transit } = parcel;
  if (
    scenario.catalog.channels[order.channel].damaged !== undefined &&
    draws.damaged(order.id, order.parcels.indexOf(parcel), order.channel)
  ) {
    facts.push({ kind: 'FLAWED', time: shop.now, order: order.id, row, line, units, flaw: 0, delivered });
    // Sent back at once, by the way it came.
    comeBack(shop, order, lot, delivered + transit, { sellable: 0, reason: 0 });
    return;
  }
  if (wrong > 0) {
    facts.push({ kind: 'FLAWED', time: shop.now, order: order.id, row, line, units: wrong, flaw: 1, delivered });
    comeBack(shop, order, { ...lot, units: wrong }, delivered + transit, { sellable: 1, reason: 1 });
  }
  const right = units - wrong;
  if (right === 0) return;
  const item = itemOf(shop, row);
  if (!scenario.catalog.items[item].returns) return;
  const at = delivered + draws.returnedAfter(order.id, line, item);
  if (at < Infinity) {
    comeBack(shop, order, { ...lot, units: right }, at, {
      sellable: draws.sellable(order.id, line, item) ? 1 : 0,
      reason: 2,
    });
  }
}

/** Units of one line that left together, in which parcel. */
export interface Lot {
  readonly row: number;
  readonly line: number;
  readonly units: number;
  readonly parcel: SlowParcel;
}

function comeBack(
  shop: SlowShop,
  order: SlowOrder,
  { row, line, units, parcel }: Lot,
  at: number,
  { sellable, reason }: { sellable: number; reason: number },
): void {
  const refund = shop.scenario.catalog.items[itemOf(shop, row)].price;
  const { delivered } = parcel;
  shop.schedule(at, Rank.RETURN, () => {
    if (sellable) {
      shop.available[row] += units;
      shop.shelf[row] += units;
    }
    const fact = { order: order.id, row, line, units, sellable, refund, delivered, reason };
    shop.facts.push({ kind: 'RETURNED', time: shop.now, ...fact });
    if (reason === 1) sortOut(shop, order.id, line, row, units);
    if (sellable) serve(shop, row);
  });
}
