import type { DeskApi } from '../../workers/desk/protocol.js';
import type { Store } from '../store/store.js';
import { download } from './download.js';
import { stemOf } from './file-name.js';
import { zip } from '../../workers/zip.js';

export type Export = Parameters<DeskApi['files']>[0];

/** Downloads files of the study, several as one zip; says so where there are none. */
export async function exportFiles(store: Store, what: Export): Promise<void> {
  const stem = stemOf(store.state.shop?.name ?? '');
  try {
    const files = await store.desk.files(what);
    const [first, ...more] = files;
    if (first === undefined) return say(store, NONE[what] ?? 'There is nothing to write yet');
    if (more.length === 0) return download({ ...first, name: `${stem}-${first.name}` });
    const content = zip(files, new Date());
    download({ name: `${stem}-${what}.zip`, type: 'application/zip', content });
  } catch (error) {
    say(store, `The files could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const NONE: Partial<Record<Export, string>> = { messages: 'Nobody is told anything under any strategy' };

const say = (store: Store, text: string): void => store.set({ toast: { text, undo: false } });
