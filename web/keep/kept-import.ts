import { openDB, type DBSchema } from 'idb';

/** The shop that was imported last in this browser, for the next import to go on from. Its customers are hashes. */
export interface KeptImport {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What it holds, in words. */
  readonly about: string;
  readonly files: Readonly<Record<string, Blob>>;
  readonly currency?: string;
  /** What its customers' hashes were made with. */
  readonly key: Uint8Array;
}

interface Schema extends DBSchema {
  shop: { key: string; value: KeptImport };
}

/** Without storage nothing is kept. */
export class KeptImports {
  private opened: ReturnType<typeof openDB<Schema>> | undefined;

  recall(): Promise<KeptImport | null> {
    return this.quietly(async (db) => (await db.get('shop', LAST)) ?? null);
  }

  async keep(shop: KeptImport): Promise<void> {
    await this.quietly(async (db) => void (await db.put('shop', shop, LAST)));
  }

  async forget(): Promise<void> {
    await this.quietly((db) => db.delete('shop', LAST));
  }

  private async quietly<T>(run: (db: Awaited<ReturnType<typeof openDB<Schema>>>) => Promise<T>): Promise<T | null> {
    try {
      this.opened ??= openDB<Schema>('bullwhip-imported', 1, { upgrade: (db) => void db.createObjectStore('shop') });
      return await run(await this.opened);
    } catch {
      return null;
    }
  }
}

const LAST = 'last';
