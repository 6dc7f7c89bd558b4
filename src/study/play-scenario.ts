import type { Scenario } from '../domain/scenario.js';
import { prepare } from './prepare.js';
import { replicate, type ReplicateOptions } from './replicate.js';
import type { StudyResult } from './result.js';
import { runStudy, type StudyOptions } from './run-study.js';
import { settleWarmUp } from './settle-warm-up.js';
import type { StudyMeta } from './summarise.js';

/** A whole study on the caller's own thread: one replication after the other, looking at the signal in between. */
export async function playScenario(
  scenario: Scenario,
  meta: Omit<StudyMeta, 'stopped'>,
  options: StudyOptions & Pick<ReplicateOptions, 'groups'> = {},
): Promise<StudyResult> {
  const settled = settleWarmUp(scenario);
  const prepared = prepare(settled.scenario);
  return runStudy(
    settled.scenario,
    { ...meta, warnings: [...meta.warnings, ...settled.warnings] },
    async (replications, onDone, signal) => {
      const outcomes = [];
      for (const replication of replications) {
        if (signal?.aborted) break;
        const outcome = replicate(prepared, replication, { groups: options.groups ?? false });
        outcomes.push(outcome);
        onDone(outcome);
      }
      return outcomes;
    },
    options,
  );
}
