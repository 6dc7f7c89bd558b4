import type { Strategy } from '../domain/strategy.js';
import type { Engine } from '../engine/engine.js';
import { Fact } from '../engine/journal.js';
import { reviewGroups, type ReviewGroup } from '../engine/reorder/review-groups.js';
import { reviewPeriod, setLevels } from '../engine/reorder/set-levels.js';
import { review } from '../engine/review.js';
import { sourcingOf } from '../engine/sourcing/sourcing-of.js';

/** Computes all levels, puts the opening stock on the shelves, and says which rows are reviewed when. Rows that nobody asks for stay empty. */
export function openShop(e: Engine, strategy: Strategy): ReviewGroup[] {
  const { ledger, journal, catalog } = e;
  for (let row = 0; row < ledger.rows; row++) {
    const place = (row / e.items) | 0;
    if (e.asked[place]) setLevels(e, strategy, row, 0);
    const given = catalog.items[row % e.items].initialOnHand;
    const units = !e.asked[place] ? 0 : given ? (given[place] ?? 0) : openingStock(e, row);
    ledger.available[row] = units;
    ledger.position[row] = units;
    e.picker?.put(row, units);
    const i = journal.next(Fact.STOCKED, 0);
    journal.row[i] = row;
    journal.units[i] = units;
  }
  for (let row = 0; row < ledger.rows; row++) {
    if (!e.asked[(row / e.items) | 0] || reviewPeriod(e, strategy, row) > 0) continue;
    if (ledger.position[row] <= ledger.trigger[row]) review(e, 0, row);
  }
  return reviewGroups(e, strategy);
}

/** Without a figure of its own a shop opens as if everything on order had just arrived. */
function openingStock(e: Engine, row: number): number {
  const { ledger, plan } = e;
  const { fast } = sourcingOf(e, row);
  return Math.max(0, fast && fast.baseShare > 0 ? plan.fastLevel[row] : ledger.orderUpTo[row]);
}
