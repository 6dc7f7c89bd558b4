import type { Engine } from '../engine.js';
import { release } from '../serve.js';
import { olderWaits } from './queue.js';
import type { AllocationRule } from './rule.js';

export const fairShare: AllocationRule = {
  about: 'Scarce units are split in proportion to what each waiting line still needs, odd units to the oldest.',
  key: () => 0,
  transferKey: () => 0,
  passes: () => false,
  jumps: olderWaits,
  share,
};

function share(e: Engine, now: number, row: number): void {
  const { ledger, backlog } = e;
  const have = ledger.available[row];
  const wanted = ledger.backordered[row];
  if (have >= wanted || e.wholeLines) {
    while (ledger.head[row] >= 0) {
      const line = ledger.head[row];
      const waiting = backlog.waiting[line];
      const available = ledger.available[row];
      if (available < waiting && (available <= 0 || !backlog.isTransfer(line))) return;
      if (!release(e, now, row, line, available < waiting ? available : waiting)) return;
    }
    return;
  }
  // Cumulative rounding: after each line the units given equal have × (wanted so far) / wanted, rounded up, so odd units go to the oldest.
  let soFar = 0;
  let given = 0;
  for (let line = ledger.head[row]; line >= 0;) {
    const next = backlog.next[line];
    soFar += backlog.waiting[line];
    const due = Math.min(have, Math.ceil((have * soFar) / wanted)) - given;
    given += due;
    if (due > 0 && !release(e, now, row, line, due)) return;
    line = next;
  }
}
