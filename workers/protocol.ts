import type { Scenario } from '../src/domain/scenario.js';
import type { Strategy } from '../src/domain/strategy.js';
import type { ReplicationOutcome } from '../src/study/result.js';
import type { WarmUpCut } from '../src/study/settle-warm-up.js';
import type { Focus } from '../src/study/what-if/goal.js';
import type { StrategyOutcome } from '../src/study/what-if/outcome-store.js';

/** What the other side of a thread boundary can do. Nothing but data crosses: scenarios go in, columns come out. */
export interface SimulationApi {
  /** Makes a scenario ready, its warm-up settled. */
  load(scenario: Scenario): void;
  /** One replication of the scenario loaded last; its columns are handed over, not copied. */
  replicate(replication: number, options: WireOptions): ReplicationOutcome;
}

export interface WireOptions {
  /** Also count by item, location, channel, supplier and day. */
  readonly groups: boolean;
}

/** What a workbench asks of a worker beside that: futures of a shop under single strategies, again and again. */
export interface WhatIfApi {
  /** Takes up a shop; the scenario is left out where the worker has it (see `RECENT_SHOPS`). Strategies told before are forgotten. */
  take(shop: string, scenario?: Scenario): void;
  /**
   * Plays futures of the shop taken up last; outcomes come future by future, strategies in the order asked for, and hold one strategy each.
   * Fewer than asked for when the job was given up, or its time was over.
   */
  play(order: PlayOrder): Played;
  /** Where the warm-up of a strategy ends, in the shop taken up last, whose warm-up is to be found. */
  settle(strategy: Strategy): WarmUpCut;
  /** Memory shared with the owner, see `Signals`. */
  listen(signals: Int32Array): void;
}

export interface PlayOrder {
  /** Number of the job, growing: it is given up when `Signals.GIVEN_UP` is that number. */
  readonly job: number;
  readonly replications: readonly number[];
  /** Seconds after which no further future is begun. The first one is played in any case. */
  readonly seconds: number;
  /** By key, to be known later by the key alone. */
  readonly strategies: readonly { readonly key: string; readonly strategy?: Strategy }[];
  readonly groups: boolean;
  /** What `groups` are about. */
  readonly focus: Focus;
  /** Keep the tapes for the next time. */
  readonly keep: boolean;
}

export interface Played {
  readonly outcomes: StrategyOutcome[];
  /** How long it was at it, on its own clock. */
  readonly seconds: number;
}

/** Places in the memory that a worker shares with its owner. */
export const Signals = {
  /** Number of the job that isn't wanted any more. */
  GIVEN_UP: 0,
  /** Counts up while the worker is alive and at work. */
  BEAT: 1,
} as const;

/** Shops that a worker remembers, the one taken up longest ago forgotten first. */
export const RECENT_SHOPS = 3;

type Remote<Api> = {
  [K in keyof Api]: Api[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;
};

/** A worker as its owner sees it. */
export interface WorkerHandle<Api = SimulationApi> {
  readonly api: Remote<Api>;
  /** Rejects with a `WorkerDied` when the worker is gone; never resolves. A call to a dead worker settles neither way. */
  readonly died: Promise<never>;
  terminate(): unknown;
}

/** Starts a worker; given by the endpoint of the platform. */
export type Spawn<Api = SimulationApi> = () => WorkerHandle<Api>;

/** The platform's failure, not the scenario's: out of memory, killed, a message that could not be read. */
export class WorkerDied extends Error {
  override name = 'WorkerDied';
}
