import { beginParcel } from './begin-parcel.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';

/**
 * The held units of a complete order leave in one parcel, packed at `place`, where the last of them were allocated. What is made to order is
 * begun only now: until here the order could be cancelled. The backlog knows then when it is handed over and delivered.
 */
export function shipHeld(e: Engine, now: number, order: number, place: number): void {
  const { backlog, journal, dispatch } = e;
  const { id, line, row, reserved, shippedAt } = backlog;
  const channel = backlog.channel[order];
  const { making } = dispatch;
  let ready = now;
  for (let l = backlog.firstOf[order]; making !== null && l >= 0; l = backlog.nextOfOrder[l]) {
    const made = making.readyAt(now, row[l], reserved[l], id[order], line[l]);
    if (made > ready) ready = made;
  }
  const { transit, orderedAt, promise, express } = backlog;
  const parcel = beginParcel(
    e,
    now,
    ready,
    place,
    id[order],
    channel,
    transit[order],
    orderedAt[order],
    promise[order],
    express[order],
  );
  // Parts that were allocated elsewhere may still be in handling.
  const shipped = Math.max(shippedAt[order], parcel.shipped);
  const away = parcel.transit;
  const delivered = shipped === parcel.shipped ? parcel.delivered : dispatch.deliveredAt(shipped, away, channel);
  shippedAt[order] = shipped;
  backlog.deliveredAt[order] = delivered;
  for (let l = backlog.firstOf[order]; l >= 0; l = backlog.nextOfOrder[l]) {
    const i = journal.next(Fact.SHIPPED, now);
    journal.order[i] = id[order];
    journal.row[i] = row[l];
    journal.line[i] = line[l];
    journal.units[i] = reserved[l];
    journal.a[i] = shipped;
    if (e.afterSale !== null)
      e.afterSale.left(now, id[order], line[l], row[l], reserved[l], channel, 0, delivered, away);
  }
}
