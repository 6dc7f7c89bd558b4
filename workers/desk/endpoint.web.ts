import { proxy, wrap } from 'comlink';
import { WorkerDied } from '../protocol.js';
import type { DeskApi, Tick } from './protocol.js';

/** A desk as the page sees it: every answer comes later. */
export type Desk = {
  [K in keyof DeskApi]: (...args: Parameters<DeskApi[K]>) => Promise<Awaited<ReturnType<DeskApi[K]>>>;
};

export interface DeskHandle {
  readonly desk: Desk;
  /** Rejects with a `WorkerDied` when the desk is gone. A call to a dead desk settles neither way. */
  readonly died: Promise<never>;
  terminate(): void;
}

/** Starts the desk. Written out literally, because Vite looks for `new Worker(new URL(…))`. */
export function spawnDesk(): DeskHandle {
  const worker = new Worker(new URL('./desk.worker.web.ts', import.meta.url), { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new WorkerDied(`the desk crashed: ${message || 'it could not start'}`)),
    );
    worker.addEventListener('messageerror', () => reject(new WorkerDied('a message of the desk was lost')));
  });
  died.catch(() => {});
  const remote = wrap<DeskApi>(worker);
  const desk = {
    ...(Object.fromEntries(
      CALLS.map((name) => [name, (...args: never[]) => (remote[name] as (...all: never[]) => unknown)(...args)]),
    ) as unknown as Desk),
    open: (shop: Parameters<DeskApi['open']>[0], goal: Parameters<DeskApi['open']>[1], onTick: (tick: Tick) => void) =>
      remote.open(shop, goal, proxy(onTick)),
  } as Desk;
  return { desk, died, terminate: () => worker.terminate() };
}

const CALLS = [
  'edit',
  'itemLevers',
  'retype',
  'aim',
  'stop',
  'goOn',
  'board',
  'chart',
  'spec',
  'items',
  'orders',
  'story',
  'replay',
  'plan',
  'planFiles',
  'files',
  'glance',
  'complete',
  'hover',
] as const satisfies readonly (keyof DeskApi)[];
