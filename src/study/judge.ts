import type { Expectation } from '../domain/scenario.js';
import { kpiIndex } from '../kpis/kpi.js';
import { pairedDifference } from './paired.js';
import { ratioInterval } from './ratio.js';
import type { StudyResult } from './result.js';
import { evidenceOf } from './kpi-columns.js';

/** Futures below which a KPI that never varied proves nothing: a rare event has just not been met yet. */
const FEW = 20;

export interface Judgement {
  readonly verdict: 'pass' | 'fail' | 'undecided';
  readonly expectation: Expectation;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** About how many replications in all would decide it; Infinity when the estimate sits on the bound. */
  readonly needed?: number;
}

/**
 * Decides a claim by its 95 % interval: pass when all of it lies on the right side of the bounds, fail when all of it lies beyond one of
 * them, else undecided. A KPI nobody could know is undecided.
 */
export function judge(expectation: Expectation, result: StudyResult): Judgement {
  const { mean, low, high } = estimateOf(expectation, result);
  const { atLeast = -Infinity, atMost = Infinity } = expectation;
  const at = { expectation, estimate: mean, low, high };
  if (Number.isNaN(mean)) return { ...at, verdict: 'undecided' };
  if (expectation.kind === 'level' && low === high && result.replications < FEW)
    return { ...at, verdict: 'undecided', needed: FEW };
  if (isMereOrder(expectation) && low === 0 && high === 0) return { ...at, verdict: 'fail' };
  if (low >= atLeast && high <= atMost) return { ...at, verdict: 'pass' };
  if (high < atLeast || low > atMost) return { ...at, verdict: 'fail' };
  const gap = Math.min(Math.abs(mean - atLeast), Math.abs(mean - atMost));
  const shrink = (high - low) / 2 / gap;
  return { ...at, verdict: 'undecided', needed: Math.ceil(result.replications * shrink * shrink) };
}

/** `above` or `below` without a margin: the same is neither. */
const isMereOrder = ({ kind, atLeast, atMost }: Expectation): boolean =>
  kind === 'difference' && ((atLeast === 0 && atMost === undefined) || (atMost === 0 && atLeast === undefined));

/** Each claim stands for itself, so its interval is not widened for the others. */
function estimateOf(e: Expectation, result: StudyResult): { mean: number; low: number; high: number } {
  const columns = (strategy: string) =>
    evidenceOf(
      result.inputs ? { inputs: 'uncertain' } : {},
      result.outcomes,
      result.strategies.findIndex((s) => s.name === strategy),
      kpiIndex(e.kpi),
    );
  if (e.kind === 'level') {
    const { num, den } = columns(e.strategy);
    return ratioInterval(num, den);
  }
  const { difference, low, high } = pairedDifference(columns(e.strategy), columns(e.against));
  return { mean: difference, low, high };
}
