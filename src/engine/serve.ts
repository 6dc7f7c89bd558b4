import { olderWaits, unlink } from './allocation/queue.js';
import { leftForLine } from './allocation/reserve.js';
import { tellEnd } from './care/tell.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { sendWaiting } from './send.js';

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
    release(e, now, row, line, have < waiting ? have : waiting);
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
      release(e, now, row, line, have < waiting ? have : waiting);
    }
    line = next;
  }
}

/** Allocates `units` to a waiting line, or sends them where a transfer waits. The position stays: what was backordered is now taken from stock. */
export function release(e: Engine, now: number, row: number, line: number, units: number): void {
  const { ledger, backlog, journal, shipComplete } = e;
  const order = backlog.orderOf[line];
  if (backlog.transfer[order] >= 0) return sendWaiting(e, now, row, line, units);
  ledger.available[row] -= units;
  ledger.backordered[row] -= units;
  backlog.waiting[line] -= units;
  const place = (row / e.items) | 0;
  const parcel = !shipComplete && (backlog.parcelAt[order] !== now || backlog.parcelFrom[order] !== place);
  if (shipComplete) backlog.reserved[line] += units;
  if (parcel) {
    backlog.parcels[order]++;
    backlog.parcelAt[order] = now;
    backlog.parcelFrom[order] = place;
  }
  const shipped = e.dispatch.shippedAt(now, place);
  if (shipped > backlog.shippedAt[order]) backlog.shippedAt[order] = shipped;
  const jumped = (e.leaves ? olderWaits(e, row, line) : e.allocation.jumps(e, row, line)) ? 1 : 0;
  if (jumped) backlog.jumped[order] = 1;

  const i = journal.next(Fact.RELEASED, now);
  journal.order[i] = backlog.id[order];
  journal.row[i] = row;
  journal.line[i] = backlog.line[line];
  journal.units[i] = units;
  journal.other[i] = jumped;
  journal.a[i] = shipComplete ? Infinity : shipped;
  journal.b[i] = parcel ? 1 : 0;
  journal.c[i] = backlog.orderedAt[order];
  journal.d[i] = backlog.channel[order];
  if (e.afterSale !== null && !shipComplete) {
    const { id, channel, transit, parcels } = backlog;
    const away = transit[order];
    e.afterSale.left(now, id[order], backlog.line[line], row, units, channel[order], parcels[order] - 1, shipped + away, away); // prettier-ignore
  }
  if (backlog.waiting[line] === 0) {
    unlink(e, line);
    if (--backlog.open[order] === 0) complete(e, now, order);
  }
}

function complete(e: Engine, now: number, order: number): void {
  const { backlog, journal } = e;
  const shipped = backlog.shippedAt[order];
  if (e.shipComplete) shipHeld(e, now, order, shipped);
  const i = journal.next(Fact.COMPLETED, now);
  journal.order[i] = backlog.id[order];
  journal.row[i] = backlog.jumped[order];
  journal.line[i] = e.shipComplete ? 1 : 0;
  journal.units[i] = e.shipComplete ? 1 : backlog.parcels[order];
  journal.other[i] = backlog.channel[order];
  journal.a[i] = shipped + backlog.transit[order];
  journal.b[i] = backlog.promise[order];
  journal.c[i] = backlog.orderedAt[order];
  journal.d[i] = shipped;
  if (e.care !== undefined) tellEnd(e, now, order, 'shipped');
  if (e.experience !== null) {
    e.experience.delivered(backlog.id[order], backlog.promise[order], shipped + backlog.transit[order]);
  }
  backlog.closeOrder(order);
}

/** Writes down that the held units of a complete order leave together. */
export function shipHeld(e: Engine, now: number, order: number, shipped: number): void {
  const { backlog, journal } = e;
  for (let l = backlog.firstOf[order]; l >= 0; l = backlog.nextOfOrder[l]) {
    const i = journal.next(Fact.SHIPPED, now);
    journal.order[i] = backlog.id[order];
    journal.row[i] = backlog.row[l];
    journal.line[i] = backlog.line[l];
    journal.units[i] = backlog.reserved[l];
    journal.a[i] = shipped;
    if (e.afterSale !== null) {
      const { id, line, row, reserved, channel, transit } = backlog;
      const away = transit[order];
      e.afterSale.left(now, id[order], line[l], row[l], reserved[l], channel[order], 0, shipped + away, away);
    }
  }
}
