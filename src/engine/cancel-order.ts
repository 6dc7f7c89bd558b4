import { unlink } from './allocation/queue.js';
import { tellEnd } from './care/tell.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { serve } from './serve.js';

/** The customer gives up: waiting units leave the queue, reserved units go back to stock and to whoever waits for them. */
export function cancelOrder(e: Engine, now: number, order: number): void {
  const { ledger, backlog, journal } = e;
  const id = backlog.id[order];
  const returned: number[] = [];
  for (let l = backlog.firstOf[order]; l >= 0; l = backlog.nextOfOrder[l]) {
    const row = backlog.row[l];
    const waiting = backlog.waiting[l];
    const reserved = backlog.reserved[l];
    if (waiting > 0) {
      unlink(e, l);
      backlog.waiting[l] = 0;
      ledger.backordered[row] -= waiting;
      ledger.position[row] += waiting;
      const i = journal.next(Fact.CANCELLED_LINE, now);
      journal.order[i] = id;
      journal.row[i] = row;
      journal.line[i] = backlog.line[l];
      journal.units[i] = waiting;
      journal.c[i] = backlog.orderedAt[order];
    }
    if (reserved > 0) {
      ledger.available[row] += reserved;
      ledger.position[row] += reserved;
      e.picker?.put(row, reserved);
      returned.push(row);
      const i = journal.next(Fact.UNRESERVED, now);
      journal.order[i] = id;
      journal.row[i] = row;
      journal.line[i] = backlog.line[l];
      journal.units[i] = reserved;
      journal.c[i] = backlog.orderedAt[order];
    }
    // With whole lines, the next in the queue may fit where this one did not.
    if (waiting > 0 && e.wholeLines) returned.push(row);
  }
  if (e.picker !== null && returned.length > 0) {
    for (let l = backlog.firstOf[order]; l >= 0; l = backlog.nextOfOrder[l])
      if (backlog.reserved[l] > 0) e.picker.unpacked(now, id, backlog.row[l], backlog.line[l]);
  }
  const i = journal.next(Fact.CANCELLED, now);
  journal.order[i] = id;
  journal.other[i] = backlog.channel[order];
  journal.customerClass[i] = backlog.customerClass[order];
  journal.b[i] = backlog.promise[order];
  journal.c[i] = backlog.orderedAt[order];
  if (e.care !== undefined) tellEnd(e, now, order, 'cancelled');
  if (e.experience !== null) e.experience.cancelled(id, now);
  backlog.closeOrder(order);
  for (const row of returned) serve(e, now, row);
}
