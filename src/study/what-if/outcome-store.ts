import type { ReplicationOutcome } from '../result.js';

/** What one strategy did in one future: an outcome with one strategy in it. */
export type StrategyOutcome = ReplicationOutcome;

/** All that is known of one strategy in one shop; entry r is future r. */
export class OutcomeColumn {
  readonly outcomes: (StrategyOutcome | undefined)[] = [];
  bytes = 0;
  /** Of the largest outcome with its groups; 0 while there is none. */
  groupedBytes = 0;

  has(replication: number, grouped: boolean): boolean {
    const outcome = this.outcomes[replication];
    return outcome !== undefined && (!grouped || outcome.groups !== undefined);
  }

  /** One that is known with its groups is never replaced by one without. */
  put(outcome: StrategyOutcome): void {
    const { replication } = outcome;
    const before = this.outcomes[replication];
    if (before?.groups && !outcome.groups) return;
    const size = bytesOf(outcome);
    if (outcome.groups) this.groupedBytes = Math.max(this.groupedBytes, size);
    this.bytes += size - (before ? bytesOf(before) : 0);
    this.outcomes[replication] = outcome;
  }
}

/** Outcomes by shop and strategy, within a number of bytes: what was looked at last stays. */
export class OutcomeStore {
  private readonly columns = new Map<string, OutcomeColumn>(); // least recently used first

  constructor(readonly limit = 300e6) {}

  /** The column of a strategy, empty if nothing is known; it is now the one used last. */
  column(shop: string, strategy: string): OutcomeColumn {
    const key = `${shop} ${strategy}`;
    const column = this.columns.get(key) ?? new OutcomeColumn();
    this.columns.delete(key);
    this.columns.set(key, column);
    return column;
  }

  get bytes(): number {
    let sum = 0;
    for (const { bytes } of this.columns.values()) sum += bytes;
    return sum;
  }

  /** Forgets whole strategies, the longest unused first, until the rest fits. Those in use stay. */
  trim(used: ReadonlySet<OutcomeColumn>): void {
    let bytes = this.bytes;
    for (const [key, column] of this.columns) {
      if (bytes <= this.limit) return;
      if (used.has(column)) continue;
      this.columns.delete(key);
      bytes -= column.bytes;
    }
  }
}

/** What an outcome weighs, about. */
export function bytesOf({ values, unknown, waiting, groups }: ReplicationOutcome): number {
  const columns: readonly ArrayBufferView[] = [values, unknown, waiting, ...(groups ? Object.values(groups) : [])];
  return columns.reduce((sum, { byteLength }) => sum + byteLength, OVERHEAD);
}

/** Objects around the columns. */
const OVERHEAD = 1_000;
