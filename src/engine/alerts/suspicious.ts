import { ticks } from '../../domain/time.js';
import type { Plan } from '../reorder/plan.js';
import type { AlertKind } from './kind.js';

export const suspicious = {
  name: 'suspicious record',
  about:
    'The record shows stock and has not moved for this many times the usual gap between sales: perhaps nothing is there.',
  foretells: false,
  check({ ledger, plan }, now, row, { suspiciousGaps }, record) {
    if (suspiciousGaps === undefined || ledger.available[row] <= 0 || plan.mean[row] <= 0) return null;
    const since = record.since(row);
    return now - since >= ticks(suspiciousGaps * usualGap(plan, row))
      ? { level: ledger.available[row], date: since }
      : null;
  },
} as const satisfies AlertKind;

/**
 * Days between sales. Were all sales of one size at random times, mean m and variance v of a day's units would give it: v/m units a sale,
 * m²/v sales a day. Days that are less even than that make it longer, which is the safe side.
 */
function usualGap({ mean, variance }: Plan, row: number): number {
  const m = mean[row];
  return Math.max(1 / m, variance[row] / (m * m));
}
