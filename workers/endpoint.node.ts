import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { WorkerDied, type SimulationApi, type WhatIfApi, type WorkerHandle } from './protocol.js';

/** A worker thread running `entry`, the built `sim-worker.js`: Node 20 can't start a thread from TypeScript. */
export function spawnThread(entry: URL): WorkerHandle<SimulationApi & WhatIfApi> {
  const worker = new Worker(entry);
  const died = new Promise<never>((_, reject) => {
    worker.on('error', (error) => reject(new WorkerDied(`a worker crashed: ${messageOf(error)}`)));
    worker.on('messageerror', (error) => reject(new WorkerDied(`a worker's message was lost: ${messageOf(error)}`)));
    worker.on('exit', (code) => reject(new WorkerDied(`a worker ended with code ${code}`)));
  });
  died.catch(() => {}); // whoever waits for an answer races it; a worker that dies idle disturbs nobody
  return { api: wrap<SimulationApi & WhatIfApi>(nodeEndpoint(worker)), died, terminate: () => worker.terminate() };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
