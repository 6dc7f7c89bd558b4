import { proxy, wrap } from 'comlink';
import { WorkerDied } from '../protocol.js';
import type { ImporterApi, ImportProgress } from './protocol.js';

export interface ImporterHandle {
  look(file: File, sheet: string): ReturnType<ImporterApi['look']>;
  read(
    plan: Parameters<ImporterApi['read']>[0],
    onProgress: (progress: ImportProgress) => void,
  ): ReturnType<ImporterApi['read']>;
  shop(): Promise<ReturnType<ImporterApi['shop']>>;
  folder(at: Date): ReturnType<ImporterApi['folder']>;
  /** Rejects with a `WorkerDied` when the importer is gone. */
  readonly died: Promise<never>;
  terminate(): void;
}

/** Starts the importer. Written out literally, because Vite looks for `new Worker(new URL(…))`. */
export function spawnImporter(): ImporterHandle {
  const worker = new Worker(new URL('./importer.worker.web.ts', import.meta.url), { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new WorkerDied(`the import crashed: ${message || 'it could not start'}`)),
    );
    worker.addEventListener('messageerror', () => reject(new WorkerDied('a message of the import was lost')));
  });
  died.catch(() => {});
  const remote = wrap<ImporterApi>(worker);
  return {
    look: (file, sheet) => Promise.race([remote.look(file, sheet), died]),
    read: (plan, onProgress) => Promise.race([remote.read(plan, proxy(onProgress)), died]),
    shop: () => Promise.race([remote.shop(), died]),
    folder: (at) => Promise.race([remote.folder(at), died]),
    died,
    terminate: () => worker.terminate(),
  };
}
