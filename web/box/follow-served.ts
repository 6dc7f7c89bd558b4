import type { Store } from '../store/store.js';
import { servedShop, watchServed } from './served.js';

/**
 * Opens the file that the page was served with, and follows it: what is saved in another editor becomes the page's text, as a step that
 * can be undone. Data files that changed are read again, too.
 */
export async function followServed(store: Store): Promise<void> {
  try {
    await store.open(await servedShop());
  } catch (error) {
    store.set({ notice: { kind: 'error', text: `The file can't be opened: ${wordsOf(error)}` } });
  }
  watchServed(() => void takeChange(store));
}

async function takeChange(store: Store): Promise<void> {
  const before = store.state.shop;
  try {
    const now = await servedShop();
    if (before === null || before.name !== now.name) return; // another scenario is open by now
    const sameData = sameFiles(before.files, now.files);
    if (before.text === now.text && sameData) return;
    if (sameData) await store.retype(now.text, 'Changed on the disk');
    else await store.open(now, store.state.view);
    store.set({ toast: { text: `${now.name} was changed on the disk`, undo: sameData } });
  } catch (error) {
    store.set({ notice: { kind: 'warn', text: `The file can't be read just now: ${wordsOf(error)}` } });
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Files = Readonly<Record<string, Uint8Array>>;

function sameFiles(a: Files, b: Files): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && sameBytes(a[name]!, b[name]!));
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
