import { store } from '../store/use-store.js';

/** Nothing, or what is to be said: why it could not be opened, and what can be done instead. */
export interface Told {
  readonly text?: string;
  readonly actions?: readonly { readonly label: string; readonly run: () => Promise<Told> }[];
}

/** A scenario of the box. */
export const openFromBox = (file: string): Promise<Told> =>
  telling(`${file} could not be opened`, async () => {
    const { openBox } = await import('../box/box.js');
    await store.open(await openBox(file));
    return {};
  });

/** Files as they were chosen or dropped. */
export const openHanded = (files: readonly File[], pick?: string): Promise<Told> =>
  telling('The files could not be read', async () => {
    const { shop: open, view } = store.state;
    // The view that imports takes a shop to go on from it.
    if (files.length === 1 && /\.zip$/i.test(files[0].name) && view !== 'import') {
      const { openZip } = await import('./open-packed.js');
      const told = await openZip(files[0]);
      if (told !== null) return told;
    }
    if (files.length > 0 && files.every((file) => isForImport(file.name, open?.text))) {
      openImport(files);
      return {};
    }
    const { openFiles } = await import('../keep/open-files.js');
    const opened = await openFiles(files, { beside: open, ...(pick === undefined ? {} : { pick }) });
    if ('problem' in opened) return { text: opened.problem };
    if ('choose' in opened)
      return {
        text: 'There are several scenarios among these files. Which one is it?',
        actions: opened.choose.map((name) => ({ label: name, run: () => openHanded(files, name) })),
      };
    const { shop, added } = opened;
    await store.open(shop, 'dashboard', added ? { chosen: store.state.chosen, opened: store.state.opened } : {});
    return {};
  });

/** The view that makes a scenario of a shop's own files. */
export function openImport(files: readonly File[] = []): void {
  store.set({ view: 'import', handed: files });
}

/** A table that the open scenario doesn't name (data beside it are laid beside it), or the key of an earlier import. */
function isForImport(name: string, text: string | undefined): boolean {
  return name === 'customers.key' || (TABLE.test(name) && !(text?.includes(name) ?? false));
}

async function telling(what: string, run: () => Promise<Told>): Promise<Told> {
  try {
    return await run();
  } catch (error) {
    return { text: `${what}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const TABLE = /\.(csv|tsv|txt|xlsx|xls|xlsm|parquet|zip)(\.gz)?$|\.gz$/i;
