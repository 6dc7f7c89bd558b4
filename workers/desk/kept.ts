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
  /** Seconds that one future took under one strategy when some were played last, by shop and what is looked at. */
  private readonly pace = new Map<string, number>();

  /** Workers that were given a future, by shop; entry r is future r. */
  private readonly tapes = new Map<string, (Set<number> | undefined)[]>();

  constructor(readonly store = new OutcomeStore()) {}

  tookSeconds(shop: string, futures: number, seconds: number): void {
    if (futures === 0) return;
    if (this.pace.size > 100) this.pace.clear();
    this.pace.set(shop, seconds / futures);
  }

  /** Seconds that so many futures would take one worker, at the pace of those played last; Infinity while there were none. */
  secondsFor(shop: string, futures: number): number {
    return futures * (this.pace.get(shop) ?? Infinity);
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

  /**
   * Futures that a worker is given at a time: one at first, then as many as it seems to play in so many seconds. Of quick ones, any number:
   * the worker itself stops in time.
   */
  atOnce(shop: string, seconds: number): number {
    const one = this.pace.get(shop);
    const some = one === undefined ? 1 : Math.floor(seconds / one);
    return some < QUICK ? Math.max(1, some) : MOST;
  }
}

const QUICK = 4;
/** More take no noticeable part of the time for messages. */
const MOST = 64;
