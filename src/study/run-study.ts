import type { Scenario } from '../domain/scenario.js';
import { capHit, firstBatch, nextBatch } from './next-batch.js';
import type { ReplicationOutcome, StudyResult } from './result.js';
import { summarise, type StudyMeta } from './summarise.js';

/** Plays the replications asked for, in any order, and returns those that were finished when all were or the signal came. */
export type RunBatch = (
  replications: readonly number[],
  onDone: (outcome: ReplicationOutcome) => void,
  signal?: AbortSignal,
) => Promise<readonly ReplicationOutcome[]>;

export interface StudyOptions {
  readonly signal?: AbortSignal;
  /** Called after every replication; `total` can grow while a study goes on until it is sure enough. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Plays replications until there are as many as asked for, or until the interval is narrow enough under every strategy. Which
 * replications are played never depends on who plays them. `scenario.warmUpDays` must be settled.
 */
export async function runStudy(
  scenario: Scenario,
  meta: Omit<StudyMeta, 'stopped'>,
  runBatch: RunBatch,
  { signal, onProgress }: StudyOptions = {},
): Promise<StudyResult> {
  const plan = scenario.replications;
  const outcomes: ReplicationOutcome[] = [];
  const warnings = [...meta.warnings];
  let stopped: StudyMeta['stopped'];
  for (let next = firstBatch(plan); next > 0;) {
    const from = outcomes.length;
    let done = from;
    const batch = await runBatch(
      Array.from({ length: next }, (_, i) => from + i),
      () => onProgress?.(++done, from + next),
      signal,
    );
    outcomes.push(...batch);
    if (signal?.aborted && batch.length < next) {
      stopped = 'interrupted';
      break;
    }
    const { more, capped } = nextBatch(scenario, outcomes);
    next = more;
    if (capped && plan.kind === 'until') {
      stopped = 'cap';
      warnings.push(capHit(plan));
    }
  }
  return summarise(scenario, outcomes, { ...meta, warnings, ...(stopped ? { stopped } : {}) });
}
