import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';

/** Ticks at which what is there will be gone at mean demand; Infinity where nobody is expected to ask. */
export function runsOutAt(e: Engine, now: number, row: number): number {
  const have = Math.max(0, e.ledger.available[row]);
  const mean = e.plan.mean[row];
  return mean > 0 ? now + ticks(have / mean) : Infinity;
}
