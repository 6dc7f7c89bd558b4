import type { WarmUpCut } from '../../src/study/settle-warm-up.js';
import { Keys } from '../../src/study/what-if/keys.js';
import { OutcomeStore } from '../../src/study/what-if/outcome-store.js';

/** What a desk remembers from one study to the next, so that only what is new is played. */
export class Kept {
  readonly keys = new Keys();
  /** Where the warm-up of a strategy ends, by shop and strategy. */
  readonly cuts = new Map<string, WarmUpCut>();
  /** What workers are at, as `shop strategy future`. */
  readonly busy = new Set<string>();
  /** Seconds that one future takes under one strategy, by shop: those played last count most. */
  private readonly pace = new Map<string, number>();

  /** Workers that were given a future, by shop; entry r is future r. */
  private readonly tapes = new Map<string, (Set<number> | undefined)[]>();

  constructor(readonly store = new OutcomeStore()) {}

  tookSeconds(shop: string, futures: number, seconds: number): void {
    if (futures === 0) return;
    const one = seconds / futures;
    const before = this.pace.get(shop) ?? one;
    if (this.pace.size > 100) this.pace.clear();
    this.pace.set(shop, 0.7 * before + 0.3 * one);
  }

  /** A worker is given a future: it will have its tape. */
  givenTo(worker: number, shop: string, replication: number): void {
    let tapes = this.tapes.get(shop);
    if (!tapes) {
      if (this.tapes.size > 100) this.tapes.clear();
      this.tapes.set(shop, (tapes = []));
    }
    (tapes[replication] ??= new Set()).add(worker);
  }

  /** Others have the tape of a future, and this worker hasn't. Tapes that were forgotten since cost time, nothing else. */
  isElsewhere(worker: number, shop: string, replication: number): boolean {
    const having = this.tapes.get(shop)?.[replication];
    return having !== undefined && !having.has(worker);
  }

  /** Futures that a worker is given at a time: one, but where they are so quick that asking takes longer than playing. */
  atOnce(shop: string): number {
    const seconds = this.pace.get(shop);
    return seconds === undefined ? 1 : Math.max(1, Math.min(8, Math.floor(0.005 / seconds)));
  }
}
