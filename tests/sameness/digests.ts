import type { Scenario } from '../../src/domain/scenario.js';
import { outcomeDigest, textDigest } from '../../src/study/digest.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import type { ReplicationOutcome } from '../../src/study/result.js';
import { summarise } from '../../src/study/summarise.js';
import recorded from './digests.json' with { type: 'json' };

export interface Digests {
  /** Of every replication's KPI values, as in result files. */
  readonly outcomes: string;
  /** Of all estimates, intervals and differences. */
  readonly summary: string;
}

/**
 * What Node gave on x86-64, by scenario: Node, Chromium and their workers are held to it, to the last bit. A change of the model
 * changes these (`npx vitest run --project unit tests/sameness -u` writes them anew); one that should not have is what they are for.
 */
export const digestsInNode: Readonly<Record<string, Digests>> = recorded;

export const digestsOf = (scenario: Scenario, outcomes: readonly ReplicationOutcome[]): Digests => {
  const { strategies, comparisons } = summarise(scenario, outcomes, { file: '', digest: '', warnings: [] });
  return { outcomes: outcomeDigest(outcomes), summary: textDigest(JSON.stringify({ strategies, comparisons })) };
};

export const replicationsOf = ({ replications }: Scenario): number[] =>
  replications.kind === 'fixed' ? [...Array(replications.n).keys()] : [];

/** All replications on this thread. */
export function playHere(scenario: Scenario): ReplicationOutcome[] {
  const prepared = prepare(scenario);
  return replicationsOf(scenario).map((r) => replicate(prepared, r));
}
