import { availableParallelism } from 'node:os';
import { spawnThread } from '../../workers/endpoint.node.js';
import { Pool } from '../../workers/pool.js';
import type { Arguments } from './command.js';
import { wholeNumber } from './read-values.js';

const MOST_WORKERS = 256;

export const workerCount = (args: Arguments): number =>
  wholeNumber(args, 'workers', 1, MOST_WORKERS) ?? availableParallelism();

/** Threads of the built worker, which lies beside the built command line. They end when `use` does, however it ends. */
export async function withPool<T>(size: number, use: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = new Pool(() => spawnThread(new URL('./sim-worker.js', import.meta.url)), size);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}
