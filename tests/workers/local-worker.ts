import { simulationApi } from '../../workers/simulation-api.js';
import {
  WorkerDied,
  type Played,
  type PlayOrder,
  type SimulationApi,
  type WhatIfApi,
  type WorkerHandle,
} from '../../workers/protocol.js';

export type FullApi = SimulationApi & WhatIfApi;
export type FullHandle = WorkerHandle<FullApi>;

/** What a test does to a worker before it plays: nothing, waits, or lets it die or throw. */
export type Mischief = (order: PlayOrder, worker: number) => void | Promise<void> | 'die';

/** Workers on this thread: the real code behind promises, as comlink has it, with every order written down. */
export class LocalWorkers {
  readonly orders: PlayOrder[] = [];
  readonly settled: string[] = [];
  /** Shops, strategies and futures that were played to their end; of what is asked for at once some may be left for the next time. */
  readonly answered: string[] = [];
  started = 0;

  constructor(private readonly mischief: Mischief = () => {}) {}

  /** The mischief is a part of its work. */
  private note(shop: string, { strategies }: PlayOrder, begun: number, { outcomes }: Played): Played {
    outcomes.forEach(({ replication }, i) =>
      this.answered.push(`${shop} ${strategies[i % strategies.length].key} ${replication}`),
    );
    return { outcomes, seconds: (performance.now() - begun) / 1000 };
  }

  readonly spawn = (): FullHandle => {
    const worker = this.started++;
    const api = simulationApi();
    let shop = '';
    let die: (error: WorkerDied) => void = () => {};
    const died = new Promise<never>((_, reject) => (die = reject));
    died.catch(() => {});
    const later = async <T>(answer: () => T): Promise<T> => {
      await new Promise((resolve) => setImmediate(resolve));
      return answer();
    };
    return {
      api: {
        load: (scenario) => later(() => api.load(scenario)),
        replicate: (replication, options) => later(() => api.replicate(replication, options)),
        take: (key, scenario) => later(() => api.take((shop = key), scenario)),
        settle: (strategy) => {
          this.settled.push(strategy.name);
          return later(() => api.settle(strategy));
        },
        listen: (signals) => later(() => api.listen(signals)),
        play: async (order) => {
          this.orders.push(order);
          const begun = performance.now();
          const fate = await this.mischief(order, worker);
          if (fate !== 'die') return this.note(shop, order, begun, await later(() => api.play(order)));
          die(new WorkerDied('killed'));
          return new Promise(() => {}); // as comlink: a dead worker never answers
        },
      },
      died,
      terminate: () => {},
    };
  };
}
