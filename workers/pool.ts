import type { Scenario } from '../src/domain/scenario.js';
import type { ReplicationOutcome } from '../src/study/result.js';
import { Batch } from './batch.js';
import { named } from './named.js';
import { WorkerDied, type SimulationApi, type Spawn, type WireOptions } from './protocol.js';
import { Slot } from './slot.js';

/**
 * Workers that pull replications until none is left. Outcomes are kept by their place in the request, so the result does not depend on
 * how many workers there are nor on who is fast. Workers are started when first needed and kept until `close`.
 */
export class Pool {
  private readonly slots: Slot<SimulationApi, Loaded>[];
  private task: Task | undefined;
  /** Replications that were played again because a worker died on them, over the life of the pool. */
  readonly repeated: number[] = [];

  /** `size` ≥ 1. One worker is still a thread of its own: the owner's thread stays free to hear an interrupt. */
  constructor(spawn: Spawn, size: number) {
    this.slots = Array.from({ length: size }, () => new Slot<SimulationApi, Loaded>(spawn, () => ({})));
  }

  /** The scenario of all replications from now on. It crosses once per worker, when that worker gets its first replication. */
  load(scenario: Scenario, options: WireOptions): void {
    this.task = { scenario, options };
  }

  /**
   * Plays replications, in any order of work. When `signal` aborts it resolves at once with the finished ones up to the first gap, which
   * are the same as a shorter request would have given; taking all that finished would favour the quick ones.
   * A worker that dies is replaced and its replication played again; if that kills the new one, too, it rejects with
   * `ReplicationsMissing`. What a replication itself throws is passed on.
   */
  async run(
    replications: readonly number[],
    onDone: (outcome: ReplicationOutcome) => void = () => {},
    signal?: AbortSignal,
  ): Promise<ReplicationOutcome[]> {
    const { task } = this;
    if (task === undefined) throw new Error('the pool has no scenario: load comes before run');
    const batch = new Batch(replications, onDone);
    const workers = this.slots.slice(0, replications.length).map((slot) => this.pull(slot, task, batch));
    const stopped = stop(batch, signal);
    try {
      await Promise.race([Promise.all(workers), stopped.promise]);
      return batch.finished();
    } finally {
      batch.over = true;
      stopped.forget();
      for (const worker of workers) worker.catch(() => {}); // the first failure has been reported
    }
  }

  /** Ends all workers, also in the middle of a replication. */
  async close(): Promise<void> {
    await Promise.all(this.slots.map((slot) => slot.discard()));
  }

  private async pull(slot: Slot<SimulationApi, Loaded>, task: Task, batch: Batch): Promise<void> {
    for (let place = batch.take(); place !== undefined; place = batch.take()) {
      const replication = batch.replications[place];
      try {
        batch.keep(place, await replicate(slot, task, replication));
      } catch (error) {
        if (batch.over) return;
        if (!(error instanceof WorkerDied)) throw named(error, replication);
        batch.giveBack(place, error);
        this.repeated.push(replication);
      }
    }
  }
}

interface Task {
  readonly scenario: Scenario;
  readonly options: WireOptions;
}

/** Resolves when the signal aborts. */
function stop(batch: Batch, signal: AbortSignal | undefined): { promise: Promise<void>; forget: () => void } {
  let abort = () => {};
  const promise = new Promise<void>((resolve) => {
    abort = () => {
      batch.over = true;
      resolve();
    };
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
  return { promise, forget: () => signal?.removeEventListener('abort', abort) };
}

/** The scenario that a worker has. */
interface Loaded {
  task?: Task;
}

function replicate(slot: Slot<SimulationApi, Loaded>, task: Task, replication: number): Promise<ReplicationOutcome> {
  return slot.call(async (api, loaded) => {
    if (loaded.task !== task) {
      loaded.task = task;
      await api.load(task.scenario);
    }
    return api.replicate(replication, task.options);
  });
}
