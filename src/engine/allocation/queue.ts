import type { Engine } from '../engine.js';

/** Puts a line behind all with the same or a smaller key. Walks from the tail: almost always the place is there. */
export function enqueue(e: Engine, line: number, key: number): void {
  const { ledger, backlog } = e;
  const row = backlog.row[line];
  backlog.key[line] = key;
  let before = ledger.tail[row];
  while (before >= 0 && backlog.key[before] > key) before = backlog.previous[before];
  const after = before < 0 ? ledger.head[row] : backlog.next[before];
  backlog.previous[line] = before;
  backlog.next[line] = after;
  if (before < 0) ledger.head[row] = line;
  else backlog.next[before] = line;
  if (after < 0) ledger.tail[row] = line;
  else {
    backlog.previous[after] = line;
    ledger.queueVersion[row]++;
  }
}

/** Takes a line out of the queue of its row; its slot stays as it is. */
export function unlink(e: Engine, line: number): void {
  const { ledger, backlog } = e;
  const row = backlog.row[line];
  const before = backlog.previous[line];
  const after = backlog.next[line];
  ledger.queueVersion[row]++;
  if (before < 0) ledger.head[row] = after;
  else backlog.next[before] = after;
  if (after < 0) ledger.tail[row] = before;
  else backlog.previous[after] = before;
}

/** Does a customer's order older than this line's stand in the queue of its row? Order ids ascend with time, transfers' are below zero. */
export function olderWaits(e: Engine, row: number, line: number): boolean {
  const { backlog } = e;
  const id = backlog.id[backlog.orderOf[line]];
  for (let l = e.ledger.head[row]; l >= 0; l = backlog.next[l]) {
    const other = backlog.id[backlog.orderOf[l]];
    if (l !== line && other >= 0 && other < id) return true;
  }
  return false;
}

/** Does a customer stand in the queue of the row, or transfers alone? The order that is being placed doesn't yet. */
export function customerWaits(e: Engine, row: number): boolean {
  const { backlog } = e;
  for (let l = e.ledger.head[row]; l >= 0; l = backlog.next[l]) if (!backlog.isTransfer(l)) return true;
  return false;
}
