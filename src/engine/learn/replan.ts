import type { Strategy } from '../../domain/strategy.js';
import type { Engine } from '../engine.js';
import type { Plan } from '../reorder/plan.js';
import { setLevels } from '../reorder/set-levels.js';
import { review } from '../review.js';

/**
 * The days on which announced spikes move the levels: from when the longest lead time and review period first reach one until it is over.
 * `reviewDays` is the longest period between reviews, 0 when all are continuous.
 */
export function replanDays(plan: Plan, horizonDays: number, reviewDays: number): number[] {
  const days = new Set<number>();
  // A week at least: a day too many costs a look, no more.
  const reach = Math.max(0, ...plan.leadMean) + Math.max(7, reviewDays);
  for (const { from, to } of plan.ahead) {
    for (let day = Math.max(1, Math.floor(from - reach)); day <= Math.min(horizonDays, Math.ceil(to)); day++)
      days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** Sets the levels of all rows that an announced spike concerns, and purchases where a continuous policy now asks for it. */
export function replan(e: Engine, strategy: Strategy, now: number): void {
  const { ledger, plan } = e;
  for (let row = 0; row < ledger.rows; row++) {
    if (!plan.ahead.some(({ perDay }) => perDay[row] > 0)) continue;
    setLevels(e, strategy, row, now);
    if (ledger.position[row] <= ledger.trigger[row]) review(e, now, row);
  }
}
