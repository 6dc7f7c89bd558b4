import { WorkerDied, type Spawn, type WorkerHandle } from './protocol.js';

/** A place for a worker, started when first needed, which may be replaced. `Memory` is what the owner knows of that very worker. */
export class Slot<Api, Memory> {
  private worker: { readonly handle: WorkerHandle<Api>; readonly memory: Memory; readonly silent: Silence } | undefined;

  constructor(
    private readonly spawn: Spawn<Api>,
    private readonly remember: () => Memory,
  ) {}

  /** What is known of the worker that is there. */
  get memory(): Memory | undefined {
    return this.worker?.memory;
  }

  /**
   * Asks the worker something. It answers calls in their order, so one still busy with an abandoned question only answers later. After
   * an error, its death or the question's own, a fresh one takes its place.
   */
  async call<T>(question: (api: WorkerHandle<Api>['api'], memory: Memory) => Promise<T>): Promise<T> {
    const worker = (this.worker ??= { handle: this.spawn(), memory: this.remember(), silent: new Silence() });
    const { handle, memory, silent } = worker;
    try {
      return await Promise.race([question(handle.api, memory), handle.died, silent.broken]);
    } catch (error) {
      if (this.worker === worker) await this.discard();
      throw error;
    }
  }

  /** The worker gives no sign of life: what it was asked fails with a `WorkerDied`. */
  declareDead(why: string): void {
    this.worker?.silent.break(new WorkerDied(why));
  }

  async discard(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.handle.terminate();
  }
}

/** A promise that is rejected when somebody loses patience. */
class Silence {
  break: (error: WorkerDied) => void = () => {};
  readonly broken = new Promise<never>((_, reject) => (this.break = reject));

  constructor() {
    this.broken.catch(() => {}); // whoever waits for an answer races it
  }
}
