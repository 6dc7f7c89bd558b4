import { unlink } from './allocation/queue.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';

/** Sends units of a row that are no longer available to the location whose purchase order asked for them, as a shipment of its own. */
export function send(e: Engine, now: number, purchase: number, row: number, units: number, waited: number): void {
  const shipped = e.dispatch.handledAt(now, (row / e.items) | 0);
  e.purchases.freshen(~e.shipments.open(purchase, units, shipped));
  const i = ofTransfer(e, now, Fact.SENT, purchase, row, units);
  e.journal.a[i] = shipped + e.underway[e.purchases.supplier[purchase]];
  e.journal.c[i] = waited;
  e.journal.d[i] = shipped;
}

/** Sends units to a transfer whose line waits in the queue of the row. */
export function sendWaiting(e: Engine, now: number, row: number, line: number, units: number): void {
  const { ledger, backlog } = e;
  const order = backlog.orderOf[line];
  ledger.available[row] -= units;
  ledger.backordered[row] -= units;
  ledger.awaited[row] -= units;
  backlog.waiting[line] -= units;
  ledger.queueVersion[row]++;
  send(e, now, backlog.transfer[order], row, units, 1);
  if (backlog.waiting[line] > 0) return;
  unlink(e, line);
  backlog.closeOrder(order);
}

/** What all facts of a transfer say. */
export function ofTransfer(e: Engine, now: number, kind: number, purchase: number, row: number, units: number): number {
  const { journal, purchases } = e;
  const i = journal.next(kind, now);
  journal.order[i] = purchases.number[purchase];
  journal.row[i] = row;
  journal.units[i] = units;
  journal.other[i] = purchases.supplier[purchase];
  journal.b[i] = purchases.row[purchase];
  return i;
}
