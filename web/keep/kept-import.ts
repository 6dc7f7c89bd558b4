import { openDB, type DBSchema } from 'idb';
import type { ImportMemory } from '../../src/study/shop-folder/import-memory.js';
import { storageProblem } from './shelf.js';

/** The shop that was imported last in this browser, for the next import to go on from. Its customers are hashes. */
export interface KeptImport {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What it holds, in words. */
  readonly about: string;
  /** The zip it came out of; absent = it was made in this browser. */
  readonly from?: string;
  readonly files: Readonly<Record<string, Blob>>;
  readonly currency?: string;
  /** What its folder remembers: maps of columns, and what a person may have edited since. */
  readonly memory?: Partial<ImportMemory>;
  /** What its customers' hashes were made with. */
  readonly key: Uint8Array;
}

interface Schema extends DBSchema {
  shop: { key: string; value: KeptImport };
}

/** Without storage nothing is kept. */
export class KeptImports {
  private opened: ReturnType<typeof openDB<Schema>> | undefined;

  async recall(): Promise<KeptImport | null> {
    try {
      return (await (await this.open()).get('shop', LAST)) ?? null;
    } catch {
      return null;
    }
  }

  /** Why it could not be kept; '' = it is. What was kept before is there then. */
  async keep(shop: KeptImport): Promise<string> {
    try {
      await (await this.open()).put('shop', shop, LAST);
      return '';
    } catch (error) {
      return storageProblem(error);
    }
  }

  async forget(): Promise<void> {
    await this.open()
      .then((db) => db.delete('shop', LAST))
      .catch(() => {});
  }

  private open() {
    return (this.opened ??= openDB<Schema>('bullwhip-imported', 1, {
      upgrade: (db) => void db.createObjectStore('shop'),
    }));
  }
}

const LAST = 'last';
