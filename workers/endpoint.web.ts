import { wrap } from 'comlink';
import { WorkerDied, type SimulationApi, type WhatIfApi, type WorkerHandle } from './protocol.js';

/** A worker of the page. Written out literally, because Vite looks for `new Worker(new URL(…))`. */
export function spawnWebWorker(): WorkerHandle<SimulationApi & WhatIfApi> {
  const worker = new Worker(new URL('./simulation.worker.web.ts', import.meta.url), { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new WorkerDied(`a worker crashed: ${message || 'it could not start'}`)),
    );
    worker.addEventListener('messageerror', () => reject(new WorkerDied("a worker's message was lost")));
  });
  died.catch(() => {}); // whoever waits for an answer races it; a worker that dies idle disturbs nobody
  return { api: wrap<SimulationApi & WhatIfApi>(worker), died, terminate: () => worker.terminate() };
}
