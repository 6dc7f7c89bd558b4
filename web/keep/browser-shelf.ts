import { openDB, type DBSchema } from 'idb';
import type { SessionBody, SessionHead } from './session.js';
import { ShelfClosed, type Shelf } from './shelf.js';

interface Schema extends DBSchema {
  heads: { key: string; value: SessionHead };
  /** Without data files, which seldom change and may be large. */
  bodies: { key: string; value: SessionBody };
  data: { key: string; value: SessionBody['shop']['files'] };
}

/**
 * What-ifs in the browser's own database.
 * @throws when the browser has none for this page.
 */
export async function openBrowserShelf(name = 'bullwhip'): Promise<Shelf & { close(): void }> {
  let closed: ShelfClosed | null = null;
  let refuse: (why: ShelfClosed) => void = () => {};
  const refused = new Promise<never>((_, reject) => (refuse = reject));
  const opening = openDB<Schema>(name, VERSION, {
    upgrade(database) {
      for (const store of ['heads', 'bodies', 'data'] as const) {
        if (!database.objectStoreNames.contains(store))
          database.createObjectStore(store, store === 'data' ? {} : { keyPath: 'id' });
      }
    },
    blocked: () => refuse(new ShelfClosed('an older Bullwhip is open in another tab; close that one')),
    // A newer page waits for this one to let go.
    blocking(_from, _to, event) {
      closed = new ShelfClosed('a newer Bullwhip is open in another tab; reload this page');
      (event.target as IDBDatabase).close();
    },
    terminated() {
      closed = new ShelfClosed('the browser closed its storage; reload this page');
    },
  });
  const db = await Promise.race([opening, refused]);
  /** Which data files each session was put with last: the same need not be written again. */
  const written = new Map<string, SessionBody['shop']['files']>();
  const open = (): typeof db => {
    if (closed) throw closed;
    return db;
  };

  return {
    heads: async () => (await open().getAll('heads')).sort((a, b) => b.at - a.at),
    async body(id) {
      const tx = open().transaction(['bodies', 'data']);
      const [body, files] = await Promise.all([tx.objectStore('bodies').get(id), tx.objectStore('data').get(id)]);
      return body && { ...body, shop: { ...body.shop, files: files ?? {} } };
    },
    async put({ head, body }) {
      const { files } = body.shop;
      const tx = open().transaction(['heads', 'bodies', 'data'], 'readwrite');
      const done = tx.done;
      done.catch(() => {});
      const data = tx.objectStore('data');
      const same = written.get(head.id) === files && (await data.getKey(head.id)) !== undefined;
      const puts: Promise<unknown>[] = [
        tx.objectStore('heads').put(head),
        tx.objectStore('bodies').put({ ...body, shop: { ...body.shop, files: {} } }),
      ];
      if (!same) puts.push(data.put(files, head.id));
      await Promise.all([...puts, done]);
      written.set(head.id, files);
    },
    async retitle(head) {
      await open().put('heads', head);
    },
    async remove(id) {
      const tx = open().transaction(['heads', 'bodies', 'data'], 'readwrite');
      written.delete(id);
      await Promise.all([
        tx.objectStore('heads').delete(id),
        tx.objectStore('bodies').delete(id),
        tx.objectStore('data').delete(id),
        tx.done,
      ]);
    },
    close: () => db.close(),
  };
}

const VERSION = 1;
