import type { Scenario } from '../src/domain/scenario.js';
import type { ReplicationOutcome } from '../src/study/result.js';

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

/** A worker as its owner sees it. */
export interface WorkerHandle {
  readonly api: {
    [K in keyof SimulationApi]: (...args: Parameters<SimulationApi[K]>) => Promise<ReturnType<SimulationApi[K]>>;
  };
  /** Rejects with a `WorkerDied` when the worker is gone; never resolves. A call to a dead worker settles neither way. */
  readonly died: Promise<never>;
  terminate(): unknown;
}

/** Starts a worker; given by the endpoint of the platform. */
export type Spawn = () => WorkerHandle;

/** The platform's failure, not the scenario's: out of memory, killed, a message that could not be read. */
export class WorkerDied extends Error {
  override name = 'WorkerDied';
}
