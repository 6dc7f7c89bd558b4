import { Rejected } from '../rejected.js';
import { servedShop } from './served-shop.js';

/** Milliseconds between two looks. Looking is told of every change, also on network drives and by editors that replace the file. */
const EVERY = 300;

/** Calls back with the new digest whenever the file, or one that it names, is another; a file that is gone for a moment is waited for. */
export function watchShop(file: string, onChange: (digest: string) => void): { stop(): void } {
  let last = look(file);
  const timer = setInterval(() => {
    const now = look(file);
    if (now === undefined || now === last) return;
    last = now;
    onChange(now);
  }, EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

function look(file: string): string | undefined {
  try {
    return servedShop(file).digest;
  } catch (error) {
    if (error instanceof Rejected || (error instanceof Error && 'syscall' in error)) return undefined;
    throw error;
  }
}
