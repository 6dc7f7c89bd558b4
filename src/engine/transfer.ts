import { enqueue } from './allocation/queue.js';
import { leftFor } from './allocation/reserve.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
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
  const sent = have < units ? Math.max(0, have) : units;
  if (sent > 0) {
    ledger.available[row] -= sent;
    send(e, now, purchase, row, sent, 0);
  }
  if (sent < units) wait(e, now, purchase, row, units - sent);
  if (ledger.position[row] <= ledger.trigger[row]) review(e, now, row);
}

function wait(e: Engine, now: number, purchase: number, row: number, units: number): void {
  const { ledger, backlog } = e;
  ledger.backordered[row] += units;
  ledger.awaited[row] += units;
  ofTransfer(e, now, Fact.AWAITED, purchase, row, units);
  const order = backlog.openTransfer(purchase, now);
  enqueue(e, backlog.addLine(order, row, 0, units, 0, 0), e.allocation.transferKey(e, purchase));
  // Lines that stay whole may have left stock behind, and a rule may have put the transfer before them.
  if (e.wholeLines && ledger.available[row] > 0) serve(e, now, row);
}
