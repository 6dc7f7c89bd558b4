import type { LeadTimeSpec, Strategy } from '../../domain/strategy.js';
import { ticks } from '../../domain/time.js';
import type { Engine } from '../engine.js';
import type { LeadTimeRecord } from '../lead-time-record.js';
import { setLevels } from '../reorder/set-levels.js';
import { review } from '../review.js';
import type { Learner } from './learner.js';

/** Re-estimates how long suppliers take from their last receipts, and moves all levels with it. */
export function leadTimeLearner(e: Engine, strategy: Strategy, spec: LeadTimeSpec, record: LeadTimeRecord): Learner {
  const { ledger, plan } = e;
  return {
    every: ticks(spec.everyDays),
    name: 'lead times',
    // The record is the engine's, and what was learned of it stands in the plan.
    save: () => ({ turns: 0, rows: new Map() }),
    restore: () => {},
    learn(now) {
      let news = false;
      for (let k = 0; k < ledger.suppliers; k++) {
        const seen = record.statistics(k);
        if (seen === null || (seen.mean === plan.leadMean[k] && seen.sd === plan.leadSd[k])) continue;
        plan.leadMean[k] = seen.mean;
        plan.leadSd[k] = seen.sd;
        news = true;
      }
      if (!news) return;
      for (let row = 0; row < ledger.rows; row++) {
        if (!e.asked[(row / e.items) | 0]) continue;
        setLevels(e, strategy, row, now);
        if (ledger.position[row] <= ledger.trigger[row]) review(e, now, row);
      }
    },
  };
}
