import { Rejected } from '../rejected.js';
import { fileNames, servedShop } from './served-shop.js';

/** Milliseconds between two looks. Looking is told of every change, also on network drives and by editors that replace the file. */
const EVERY = 300;

/** Calls back with the new digest whenever the file, or one that it names, is another; a file that is gone for a moment is waited for. */
export function watchShop(file: string, onChange: (digest: string) => void): { stop(): void } {
  // A long file takes a while to be read as YAML: only another text is.
  let read: { readonly text: string; readonly names: readonly string[] } = { text: '', names: [] };
  const names = (text: string): readonly string[] => {
    if (text !== read.text) read = { text, names: fileNames(text) };
    return read.names;
  };
  let last = look(file, names);
  const timer = setInterval(() => {
    const now = look(file, names);
    if (now === undefined || now === last) return;
    last = now;
    onChange(now);
  }, EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

function look(file: string, names: typeof fileNames): string | undefined {
  try {
    return servedShop(file, names).digest;
  } catch (error) {
    if (error instanceof Rejected || (error instanceof Error && 'syscall' in error)) return undefined;
    throw error;
  }
}
