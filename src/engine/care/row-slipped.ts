import type { Engine } from '../engine.js';
import { slipped } from './slipped.js';

/**
 * The expected receipts of a stock row have moved: who waits for it and would be told much later now is told so, the first in the queue
 * first. `changed` hears when `due` wants to be called for an order, where that is another time than before.
 */
export function rowSlipped(e: Engine, now: number, row: number, changed: (slot: number, next: number) => void): void {
  const { care, ledger, backlog, promise } = e;
  if (care === undefined) return;
  for (let l = ledger.head[row]; l >= 0; l = backlog.next[l]) {
    const slot = backlog.orderOf[l];
    if (care.id[slot] !== backlog.id[slot]) continue;
    const before = care.next[slot];
    const next = slipped(e, now, slot, promise.again(e, now, slot));
    if (next !== before) changed(slot, next);
  }
}
