import { enqueue } from './allocation/queue.js';
import { leftFor } from './allocation/reserve.js';
import { afterShortPick } from './correct-record.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { NOBODY, pick } from './pick.js';
import { review } from './review.js';
import { ofTransfer, send } from './send.js';
import { serve } from './serve.js';

/**
 * Asks a lane for the goods of a purchase order that was just placed: what the source has is sent at once, unless others wait there; the
 * rest waits in the same queue as customers do, and leaves in parts, whatever is the rule for theirs. The source's position falls by all
 * of it.
 */
export function transfer(e: Engine, now: number, purchase: number): void {
  const { ledger, purchases } = e;
  const units = purchases.units[purchase];
  const row = e.laneFrom[purchases.supplier[purchase]] * e.items + (purchases.row[purchase] % e.items);
  ledger.position[row] -= units;
  ledger.demanded[row] += units;
  const have = ledger.head[row] >= 0 ? 0 : leftFor(e, row, -1);
  const there = have < units ? Math.max(0, have) : units;
  const sent = there > 0 && e.picker !== null ? pick(e, now, NOBODY, row, 0, there, false) : there;
  if (sent > 0) {
    ledger.available[row] -= sent;
    send(e, now, purchase, row, sent, 0);
  }
  if (sent < there) afterShortPick(e, now, row);
  if (sent < units) wait(e, now, purchase, row, units - sent, sent < there);
  if (ledger.position[row] <= ledger.trigger[row]) review(e, now, row);
}

function wait(e: Engine, now: number, purchase: number, row: number, units: number, short: boolean): void {
  const { ledger, backlog } = e;
  ledger.backordered[row] += units;
  ledger.awaited[row] += units;
  ofTransfer(e, now, Fact.AWAITED, purchase, row, units);
  const order = backlog.openTransfer(purchase, now);
  const line = backlog.addLine(order, row, 0, units, 0, 0);
  enqueue(e, line, e.allocation.transferKey(e, purchase));
  // Lines that stay whole may have left stock behind, and a rule may have put the transfer before them. A shelf just found wanting has none.
  if (!short && e.wholeLines && ledger.head[row] === line && ledger.available[row] > 0) serve(e, now, row);
}
