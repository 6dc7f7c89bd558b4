import type { Scenario } from '../../src/domain/scenario.js';
import { outcomeDigest, textDigest } from '../../src/study/digest.js';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import type { ReplicationOutcome } from '../../src/study/result.js';
import { summarise } from '../../src/study/summarise.js';

export interface Digests {
  /** Of every replication's KPI values, as in result files. */
  readonly outcomes: string;
  /** Of all estimates, intervals and differences. */
  readonly summary: string;
}

/**
 * What Node gave on x86-64, by scenario: Node, Chromium and their workers are held to it, to the last bit. A change of the model
 * changes these; one that should not have is what they are for.
 */
export const digestsInNode: Readonly<Record<string, Digests>> = {
  'busy-shop': {
    outcomes: 'sha256:cefbc9927abaef7e1a02beed5954963533fb31da669cadb396319ef5e16de1e0',
    summary: 'sha256:9938560d57bdf0e726f33ea8fa90e204a4dc157ce67be41d28f66815f9ac0f49',
  },
  'recorded-shop': {
    outcomes: 'sha256:9807a0e245f7cf1cb0225ee3869ebe17f812fb9b478ed8f619d17ab5bcba1510',
    summary: 'sha256:c22f520b40a45532449cbaf3b65a0a6a67f34e4360638324746710b45f49803d',
  },
  'slow-movers': {
    outcomes: 'sha256:cd3c892d3be4971b077367a8c3c340b68656ee3b4a505ab62cf78b75a582b977',
    summary: 'sha256:460ab1c141b782044ada3fef9c0f1458c1eb25371f67a82d1ae9c9ba9fcd1d49',
  },
};

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
