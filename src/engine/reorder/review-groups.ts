import type { Strategy } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import { reviewPeriod } from './set-levels.js';

/** Stock rows reviewed together, every so many ticks since the scenario's start. */
export interface ReviewGroup {
  readonly every: number;
  readonly rows: Int32Array;
}

/** Which rows are reviewed when; those under continuous review, and those that nobody asks for, are in none. */
export function reviewGroups(e: Engine, strategy: Strategy): ReviewGroup[] {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < e.ledger.rows; row++) {
    if (!e.asked[(row / e.items) | 0]) continue;
    const every = ticks(reviewPeriod(e, strategy, row));
    if (every === 0) continue;
    const group = groups.get(every);
    if (group) group.push(row);
    else groups.set(every, [row]);
  }
  return [...groups].map(([every, rows]) => ({ every, rows: Int32Array.from(rows) }));
}
