import type { Scenario } from '../src/domain/scenario.js';
import type { Strategy } from '../src/domain/strategy.js';
import type { WarmUpCut } from '../src/study/settle-warm-up.js';
import type { Focus } from '../src/study/what-if/goal.js';
import { RECENT_SHOPS, Signals, type Played, type Spawn, type WhatIfApi } from './protocol.js';
import { Recent } from './recent.js';
import { Slot } from './slot.js';
import { Watch } from './watch.js';

/** A shop to play in, known by its key; the scenario's strategies don't count. */
export interface Shop {
  readonly key: string;
  readonly scenario: Scenario;
}

export interface KeyedStrategy {
  readonly key: string;
  readonly strategy: Strategy;
}

export interface PlayWork {
  readonly kind: 'play';
  readonly shop: Shop;
  readonly strategies: readonly KeyedStrategy[];
  readonly replications: readonly number[];
  /** As in `PlayOrder`. */
  readonly seconds: number;
  readonly groups: boolean;
  /** What `groups` are about, and its key. */
  readonly focus: Focus;
  readonly look: string;
  readonly keep: boolean;
}

export interface SettleWork {
  readonly kind: 'settle';
  readonly shop: Shop;
  readonly strategy: KeyedStrategy;
}

export type Work = PlayWork | SettleWork;

/** Who has work to be done, and hears how it went. */
export interface Foreman {
  /** What worker `worker` is to do next; undefined = nothing, until the crew is woken. */
  next(worker: number): Work | undefined;
  /** Outcomes are fewer than asked for when the work was given up, or its time was over. */
  played(work: PlayWork, played: Played): void;
  settled(work: SettleWork, cut: WarmUpCut): void;
  /** The worker died, or the work itself threw. */
  failed(work: Work, error: Error): void;
}

/**
 * Workers that ask for work whenever they are idle: so the newest wish is always served next. Each keeps shops and tapes for the next time.
 * Work that isn't wanted any more is given up in the middle where memory can be shared; elsewhere its future is played to the end.
 */
export class Crew {
  private readonly members: Member[];
  private readonly watch: Watch;

  constructor(
    spawn: Spawn<WhatIfApi>,
    size: number,
    private readonly foreman: Foreman,
  ) {
    this.members = Array.from({ length: size }, () => new Member(spawn));
    this.watch = new Watch(this.members);
  }

  get size(): number {
    return this.members.length;
  }

  /** There may be work for the idle. */
  wake(): void {
    this.members.forEach((member, i) => {
      if (!member.served) void this.serve(member, i);
    });
  }

  giveUp(unwanted: (work: Work) => boolean): void {
    for (const member of this.members) if (member.work && unwanted(member.work)) member.giveUp();
  }

  /** Ends all workers, also in the middle of a future. */
  async close(): Promise<void> {
    this.watch.stop();
    await Promise.all(this.members.map((member) => member.discard()));
  }

  private async serve(member: Member, i: number): Promise<void> {
    member.served = true;
    for (let work = this.foreman.next(i); work; work = this.foreman.next(i)) {
      this.watch.start();
      try {
        if (work.kind === 'play') {
          this.foreman.played(work, await member.play(work));
        } else {
          this.foreman.settled(work, await member.settle(work));
        }
      } catch (error) {
        this.foreman.failed(work, error instanceof Error ? error : new Error(String(error)));
      }
    }
    member.served = false;
    if (!this.members.some(({ served }) => served)) this.watch.stop();
  }
}

/** What its owner knows of a worker. */
interface Knowledge {
  readonly shops: Recent<true>;
  shop: string;
  readonly strategies: Set<string>;
  readonly signals?: Int32Array;
  listens: boolean;
}

class Member {
  work: Work | undefined;
  /** It is given work until there is none. */
  served = false;
  private job = 0;
  private readonly slot: Slot<WhatIfApi, Knowledge>;

  constructor(spawn: Spawn<WhatIfApi>) {
    this.slot = new Slot(spawn, () => {
      const signals = sharedSignals();
      return {
        shops: new Recent<true>(RECENT_SHOPS),
        shop: '',
        strategies: new Set<string>(),
        listens: false,
        ...(signals ? { signals } : {}),
      };
    });
  }

  play(work: PlayWork): Promise<Played> {
    const { replications, seconds, groups, focus, keep } = work;
    return this.doing(work, async (api, known) => {
      const strategies = work.strategies.map(({ key, strategy }) =>
        known.strategies.has(key) ? { key } : { key, strategy },
      );
      for (const { key } of strategies) known.strategies.add(key);
      return api.play({ job: this.job, replications, seconds, strategies, groups, focus, keep });
    });
  }

  settle(work: SettleWork): Promise<WarmUpCut> {
    return this.doing(work, (api) => api.settle(work.strategy.strategy));
  }

  giveUp(): void {
    const signals = this.slot.memory?.signals;
    if (signals) Atomics.store(signals, Signals.GIVEN_UP, this.job);
  }

  /** Counts up while the worker is at work, where that can be seen. */
  get beat(): number | undefined {
    const signals = this.slot.memory?.signals;
    return signals && Atomics.load(signals, Signals.BEAT);
  }

  declareDead(why: string): void {
    this.slot.declareDead(why);
  }

  discard(): Promise<void> {
    return this.slot.discard();
  }

  private async doing<T>(
    work: Work,
    ask: (api: Parameters<Parameters<typeof this.slot.call<T>>[0]>[0], known: Knowledge) => Promise<T>,
  ): Promise<T> {
    this.work = work;
    this.job += 1;
    try {
      return await this.slot.call<T>(async (api, known) => {
        if (known.signals && !known.listens) {
          known.listens = true;
          await api.listen(known.signals);
        }
        const { key, scenario } = work.shop;
        if (known.shop !== key) {
          const has = known.shops.get(key) === true;
          known.shops.use(key, true);
          known.shop = key;
          known.strategies.clear();
          await api.take(key, has ? undefined : { ...scenario, strategies: [] });
        }
        return ask(api, known);
      });
    } finally {
      this.work = undefined;
    }
  }
}

/** Memory that both sides see; undefined where the page isn't isolated and the browser doesn't share any. */
function sharedSignals(): Int32Array | undefined {
  const { crossOriginIsolated } = globalThis as { crossOriginIsolated?: boolean };
  if (typeof SharedArrayBuffer === 'undefined' || crossOriginIsolated === false) return undefined;
  return new Int32Array(new SharedArrayBuffer(8));
}
