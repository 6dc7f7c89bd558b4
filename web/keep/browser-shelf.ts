import { openDB, type DBSchema } from 'idb';
import type { SessionBody, SessionHead } from './session.js';
import { ShelfClosed, StockNotKept, type Shelf } from './shelf.js';

interface Schema extends DBSchema {
  heads: { key: string; value: SessionHead };
  /** Without data files and today's stock, which seldom change and may be large. */
  bodies: { key: string; value: SessionBody };
  /** Data files under the session's id, today's stock under `todayOf` it. */
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
  const writtenToday = new Map<string, Today>();
  const open = (): typeof db => {
    if (closed) throw closed;
    return db;
  };

  return {
    heads: async () => (await open().getAll('heads')).sort((a, b) => b.at - a.at),
    async body(id) {
      const tx = open().transaction(['bodies', 'data']);
      const data = tx.objectStore('data');
      const [body, files, today] = await Promise.all([
        tx.objectStore('bodies').get(id),
        data.get(id),
        data.get(todayOf(id)),
      ]);
      if (body === undefined) return undefined;
      const plan = body.plan && { ...body.plan, today: asToday(today ?? {}) };
      return { ...body, shop: { ...body.shop, files: files ?? {} }, ...(plan && { plan }) };
    },
    async put({ head, body }) {
      const { shop, plan } = body;
      const { files } = shop;
      const bare = { ...body, shop: { ...shop, files: {} }, ...(plan && { plan: { ...plan, today: [] } }) };
      const tx = open().transaction(['heads', 'bodies', 'data'], 'readwrite');
      const done = tx.done;
      done.catch(() => {});
      const data = tx.objectStore('data');
      const same = written.get(head.id) === files && (await data.getKey(head.id)) !== undefined;
      const puts: Promise<unknown>[] = [tx.objectStore('heads').put(head), tx.objectStore('bodies').put(bare)];
      if (!same) puts.push(data.put(files, head.id));
      await Promise.all([...puts, done]);
      written.set(head.id, files);
      const today = plan?.today ?? NONE;
      if ((writtenToday.get(head.id) ?? NONE) === today) return;
      try {
        if (today.length === 0) await open().delete('data', todayOf(head.id));
        else await open().put('data', asFiles(today), todayOf(head.id));
        writtenToday.set(head.id, today);
      } catch (error) {
        throw new StockNotKept(error);
      }
    },
    async retitle(head) {
      await open().put('heads', head);
    },
    async remove(id) {
      const tx = open().transaction(['heads', 'bodies', 'data'], 'readwrite');
      written.delete(id);
      writtenToday.delete(id);
      await Promise.all([
        tx.objectStore('heads').delete(id),
        tx.objectStore('bodies').delete(id),
        tx.objectStore('data').delete(id),
        tx.objectStore('data').delete(todayOf(id)),
        tx.done,
      ]);
    },
    close: () => db.close(),
  };
}

type Today = NonNullable<SessionBody['plan']>['today'];

const NONE: Today = [];

const todayOf = (id: string): string => `${id} today`;

const asFiles = (today: Today): SessionBody['shop']['files'] =>
  Object.fromEntries(today.map(({ name, text }) => [name, new TextEncoder().encode(text)]));

const asToday = (files: SessionBody['shop']['files']): Today =>
  Object.entries(files).map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }));

const VERSION = 1;
