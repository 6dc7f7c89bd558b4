import type { CachedTape } from '../../world/cache-tape.js';
import { replicateKept, replicateTouched, touchedItems, type Kept } from '../one-item.js';
import type { Prepared } from '../prepare.js';
import { shared } from '../shared.js';
import { bytesOf, type StrategyOutcome } from './outcome-store.js';

/**
 * Runs of the strategies that were played last, within a number of bytes: where a strategy differs from one of them in a few items that
 * share nothing with the others, only these items are played. The outcome is the same to the last bit.
 */
export class KeptRuns {
  private readonly strategies = new Map<string, Runs>(); // by shop and strategy, least recently used first
  private readonly touched = new Map<string, readonly number[] | null>();
  private bytes = 0;

  constructor(private readonly limit = 100e6) {}

  /** Can items be played by themselves under the strategy of `prepared`? Else there is nothing to be kept. */
  static areOfUse({ scenario }: Prepared): boolean {
    return shared(scenario, scenario.strategies[0]).length === 0;
  }

  /** What `replicate` gives for a scenario with one strategy, known as `strategy`, on that tape. */
  play(shop: string, strategy: string, prepared: Prepared, job: KeptJob): StrategyOutcome {
    const { replication, tape, groups } = job;
    const base = this.base(shop, strategy, prepared, job);
    const kept = base
      ? replicateTouched(prepared, base.run, tape, base.items)
      : replicateKept(prepared, replication, tape, groups);
    this.keep(shop, strategy, prepared, kept);
    return kept.outcome;
  }

  /** The run that the fewest items have to be played again of. */
  private base(shop: string, strategy: string, prepared: Prepared, { replication, groups }: KeptJob) {
    let best: { readonly run: Kept; readonly items: readonly number[] } | undefined;
    for (const [key, runs] of this.strategies) {
      const run = runs.shop === shop ? runs.byReplication.get(replication) : undefined;
      if (!run || run.grouped !== groups) continue;
      const items = this.touchedBetween(`${key} ${strategy}`, runs.prepared, prepared);
      if (items && (!best || items.length <= best.items.length)) best = { run, items };
    }
    return best;
  }

  private touchedBetween(key: string, before: Prepared, after: Prepared): readonly number[] | null {
    let items = this.touched.get(key);
    if (items === undefined) {
      const { scenario } = after;
      items = touchedItems(scenario, before.scenario.strategies[0], scenario.strategies[0]);
      // Of many, the whole is played as quickly.
      if (items && items.length > scenario.catalog.items.length / 2) items = null;
      if (this.touched.size > 1_000) this.touched.clear();
      this.touched.set(key, items);
    }
    return items;
  }

  private keep(shop: string, strategy: string, prepared: Prepared, run: Kept): void {
    const key = `${shop} ${strategy}`;
    const runs = this.strategies.get(key) ?? { shop, prepared, byReplication: new Map<number, Kept>(), bytes: 0 };
    const { replication } = run.outcome;
    const size = sizeOf(run);
    const before = runs.byReplication.get(replication);
    runs.byReplication.set(replication, run);
    const grown = size - (before ? sizeOf(before) : 0);
    runs.bytes += grown;
    this.bytes += grown;
    this.strategies.delete(key);
    this.strategies.set(key, runs);
    for (const [oldest, { bytes }] of this.strategies) {
      if (this.bytes <= this.limit && this.strategies.size <= MOST) return;
      this.strategies.delete(oldest);
      this.bytes -= bytes;
    }
  }
}

/** Strategies, the settings of a lever that was dragged among them: older ones are no use, and all there is has to be looked through by the garbage collector. */
const MOST = 12;

export interface KeptJob {
  readonly replication: number;
  readonly tape: CachedTape;
  readonly groups: boolean;
}

interface Runs {
  readonly shop: string;
  readonly prepared: Prepared;
  readonly byReplication: Map<number, Kept>;
  bytes: number;
}
/** Its outcome, the counts that it was made from, and every single wait. Measured: half to nine tenths of it. */
function sizeOf({ outcome }: Kept): number {
  const waits = outcome.groups?.waitBins.reduce((sum, n) => sum + n, 0) ?? 0;
  return 3 * bytesOf(outcome) + 12 * waits + 50_000;
}
