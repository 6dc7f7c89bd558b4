import { olderWaits, unlink } from './allocation/queue.js';
import { leftForLine } from './allocation/reserve.js';
import { beginParcel, type Parcel } from './begin-parcel.js';
import { tellEnd } from './care/tell.js';
import type { Engine } from './engine.js';
import { afterShortPick } from './correct-record.js';
import { Fact } from './journal.js';
import { NOBODY, pick } from './pick.js';
import { review } from './review.js';
import { sendWaiting } from './send.js';
import { shipHeld } from './ship-held.js';

/** Gives the backlog of a stock row what is available, in the allocation rule's order. */
export function serve(e: Engine, now: number, row: number): void {
  const { ledger } = e;
  if (ledger.head[row] < 0 || ledger.available[row] <= 0) return;
  if (e.leaves) return serveWhoMay(e, now, row);
  if (e.allocation.share) return e.allocation.share(e, now, row);
  while (ledger.head[row] >= 0) {
    const line = ledger.head[row];
    const have = ledger.available[row];
    const waiting = e.backlog.waiting[line];
    if (have <= 0 || (e.wholeLines && have < waiting && !e.backlog.isTransfer(line))) return;
    if (!release(e, now, row, line, have < waiting ? have : waiting)) return;
  }
}

/** The same where stock is kept back for a channel: lines that must leave it are passed over, the others stay in their order. */
function serveWhoMay(e: Engine, now: number, row: number): void {
  const { backlog } = e;
  for (let line = e.ledger.head[row]; line >= 0;) {
    const next = backlog.next[line];
    const have = leftForLine(e, row, line);
    const waiting = backlog.waiting[line];
    if (have > 0) {
      if (e.wholeLines && have < waiting && !backlog.isTransfer(line)) return;
      if (!release(e, now, row, line, have < waiting ? have : waiting)) return;
    }
    line = next;
  }
}

/**
 * Allocates `units` to a waiting line, or sends them where a transfer waits, as far as they are really there. False when they are not: there
 * is no more on the shelf.
 */
export function release(e: Engine, now: number, row: number, line: number, units: number): boolean {
  if (e.picker === null) {
    give(e, now, row, line, units);
    return true;
  }
  const order = e.backlog.orderOf[line];
  const got =
    e.backlog.transfer[order] >= 0
      ? pick(e, now, NOBODY, row, 0, units, false)
      : pick(e, now, e.backlog.id[order], row, e.backlog.line[line], units);
  if (got > 0) give(e, now, row, line, got);
  if (got === units) return true;
  afterShortPick(e, now, row);
  if (e.ledger.position[row] <= e.ledger.trigger[row]) review(e, now, row);
  return false;
}

/** The position stays: what was backordered is now taken from stock. */
function give(e: Engine, now: number, row: number, line: number, units: number): void {
  const { ledger, backlog, journal, dispatch, shipComplete } = e;
  const order = backlog.orderOf[line];
  const id = backlog.id[order];
  if (id < 0) return sendWaiting(e, now, row, line, units);
  ledger.available[row] -= units;
  ledger.backordered[row] -= units;
  backlog.waiting[line] -= units;
  ledger.queueVersion[row]++;
  const place = (row / e.items) | 0;
  let begins = false;
  let shipped: number;
  let away = 0;
  let number = 0;
  if (e.plain) {
    begins = backlog.parcelAt[order] !== now || backlog.parcelFrom[order] !== place;
    shipped = dispatch.handledAt(now, place);
    if (begins) beginPlainly(e, now, order, place, shipped);
  } else if (shipComplete) {
    backlog.reserved[line] += units;
    shipped = dispatch.handledAt(now, place);
  } else {
    const { making } = dispatch;
    const made = making === null ? now : making.readyAt(now, row, units, id, backlog.line[line]);
    // What has to be made travels alone.
    begins = made > now || backlog.parcelAt[order] !== now || backlog.parcelFrom[order] !== place;
    if (begins) {
      const parcel = begin(e, now, made, order, place);
      shipped = parcel.shipped;
      away = parcel.transit;
      number = backlog.parcels[order] - 1;
    } else {
      shipped = backlog.parcelShipped[order];
      away = backlog.parcelTransit[order];
      number = backlog.parcelNumber[order];
    }
  }
  if (shipped > backlog.shippedAt[order]) backlog.shippedAt[order] = shipped;
  const jumped = (e.leaves ? olderWaits(e, row, line) : e.allocation.jumps(e, row, line)) ? 1 : 0;
  if (jumped) backlog.jumped[order] = 1;

  const i = journal.next(Fact.RELEASED, now);
  journal.order[i] = id;
  journal.row[i] = row;
  journal.line[i] = backlog.line[line];
  journal.units[i] = units;
  journal.other[i] = jumped;
  journal.a[i] = shipComplete ? Infinity : shipped;
  journal.b[i] = begins ? 1 : 0;
  journal.c[i] = backlog.orderedAt[order];
  journal.d[i] = backlog.channel[order];
  if (e.afterSale !== null && !shipComplete) {
    const { channel } = backlog;
    const there = dispatch.deliveredAt(shipped, away, channel[order]);
    e.afterSale.left(now, id, backlog.line[line], row, units, channel[order], number, there, away);
  }
  if (backlog.waiting[line] === 0) {
    unlink(e, line);
    if (--backlog.open[order] === 0) complete(e, now, order, place);
  }
}

/** The same as `begin` where single parcels need no account: where most orders wait, there is one for nearly every order. */
function beginPlainly({ backlog }: Engine, now: number, order: number, place: number, shipped: number): void {
  backlog.parcels[order]++;
  backlog.parcelAt[order] = now;
  backlog.parcelFrom[order] = place;
  const delivered = shipped + backlog.transit[order];
  if (delivered > backlog.deliveredAt[order]) backlog.deliveredAt[order] = delivered;
}

/** Begins a parcel of an order that waits, with goods that are ready at `ready`; those that are at once may get company. */
function begin(e: Engine, now: number, ready: number, order: number, place: number): Parcel {
  const { backlog } = e;
  const { id, channel, transit, orderedAt, promise, express, deliveredAt } = backlog;
  const parcel = beginParcel(
    e,
    now,
    ready,
    place,
    id[order],
    channel[order],
    transit[order],
    orderedAt[order],
    promise[order],
    express[order],
  );
  if (parcel.delivered > deliveredAt[order]) deliveredAt[order] = parcel.delivered;
  if (ready === now) {
    backlog.parcelAt[order] = now;
    backlog.parcelFrom[order] = place;
    backlog.parcelNumber[order] = backlog.parcels[order];
    backlog.parcelShipped[order] = parcel.shipped;
    backlog.parcelTransit[order] = parcel.transit;
  }
  backlog.parcels[order]++;
  return parcel;
}

function complete(e: Engine, now: number, order: number, place: number): void {
  const { backlog, journal } = e;
  if (e.shipComplete) shipHeld(e, now, order, place);
  const i = journal.next(Fact.COMPLETED, now);
  journal.order[i] = backlog.id[order];
  journal.row[i] = backlog.jumped[order];
  journal.line[i] = e.shipComplete ? 1 : 0;
  journal.units[i] = e.shipComplete ? 1 : backlog.parcels[order];
  journal.other[i] = backlog.channel[order];
  journal.customerClass[i] = backlog.customerClass[order];
  journal.a[i] = backlog.deliveredAt[order];
  journal.b[i] = backlog.promise[order];
  journal.c[i] = backlog.orderedAt[order];
  journal.d[i] = backlog.shippedAt[order];
  if (e.care !== undefined) tellEnd(e, now, order, 'shipped');
  if (e.experience !== null) {
    e.experience.delivered(backlog.id[order], backlog.promise[order], backlog.deliveredAt[order]);
  }
  backlog.closeOrder(order);
}
