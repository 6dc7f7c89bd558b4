import type { Replications, Scenario } from '../../domain/scenario.js';
import { firstBatch, nextBatch, verdicts } from '../next-batch.js';
import type { ReplicationOutcome } from '../result.js';
import { joinOutcomes } from './join-outcomes.js';
import type { OutcomeColumn } from './outcome-store.js';

/**
 * The futures of one scenario (its warm-up settled) as far as they are known: which are there under every strategy, how many are wanted,
 * what is missing. Wanted are exactly those that `runStudy` plays by the same plan.
 */
export class Futures {
  /** Futures that two workers died on: left out, and said. */
  readonly lost = new Set<number>();
  /** The plan is fulfilled by `wanted` futures, or they are all there may be. */
  closed = false;
  /** As far as is known: an until-plan asks for more when these are there. */
  wanted: number;
  /** Closed without being as sure as was asked for. */
  capped = false;
  private prefix = 0;
  private readonly joined: ReplicationOutcome[] = [];

  constructor(
    readonly scenario: Scenario,
    /** One for each strategy, in their order. */
    readonly columns: readonly OutcomeColumn[],
    public plan: Replications,
    /** Bytes that the outcomes may take with their tables; those of later futures are left out. */
    private readonly groupBytes: number,
  ) {
    this.wanted = firstBatch(plan);
    this.look();
  }

  /** Another plan, with the futures that are there. */
  aim(plan: Replications): void {
    this.plan = plan;
    this.wanted = firstBatch(plan);
    this.closed = this.capped = false;
    this.look();
  }

  /** How many futures may be shown: all below are there (or lost), so the quick ones are not favoured. */
  get shown(): number {
    return Math.min(this.prefix, this.wanted);
  }

  get complete(): boolean {
    return this.closed && this.prefix >= this.wanted;
  }

  /** Looks at what has come. */
  look(): void {
    for (;;) {
      while (this.prefix < this.wanted && this.passes(this.prefix)) this.prefix++;
      if (this.closed || this.prefix < this.wanted) return;
      const { more, capped } = nextBatch(this.scenario, this.outcomes(this.wanted), this.plan);
      this.wanted += more;
      this.closed = more === 0;
      this.capped = capped;
    }
  }

  /** The first n futures, those that were lost left out. */
  outcomes(n: number): ReplicationOutcome[] {
    const all: ReplicationOutcome[] = [];
    for (let r = 0; r < n; r++) {
      if (!this.lost.has(r))
        all.push((this.joined[r] ??= joinOutcomes(this.columns.map(({ outcomes }) => outcomes[r]!))));
    }
    return all;
  }

  /** Rows of the strategies under which a future is not known; of those that are alike but for their names the first. */
  missing(replication: number): number[] {
    if (this.lost.has(replication)) return [];
    const grouped = this.grouped(replication);
    const { columns } = this;
    return [...columns.keys()].filter(
      (s) => !columns[s].has(replication, grouped) && columns.indexOf(columns[s]) === s,
    );
  }

  /** Is a future counted by item, channel and day, too? Each takes as much memory as any other. */
  grouped(replication: number): boolean {
    const bytes = this.columns.reduce((sum, { groupedBytes }) => sum + groupedBytes, 0);
    return bytes * (replication + 1) <= this.groupBytes;
  }

  /** How many futures it will take in all, by today's spread; never less than are wanted. */
  expected(): number {
    const { plan, shown } = this;
    if (plan.kind === 'fixed' || this.closed || shown === 0) return this.wanted;
    const more = verdicts(this.scenario, this.outcomes(shown), plan).map(({ done, moreNeeded }) =>
      done ? 0 : moreNeeded,
    );
    return Math.min(plan.max, Math.max(this.wanted, shown + Math.max(...more)));
  }

  private passes(replication: number): boolean {
    return this.lost.has(replication) || this.missing(replication).length === 0;
  }
}
