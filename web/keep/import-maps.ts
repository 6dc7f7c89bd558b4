import { openDB, type DBSchema } from 'idb';
import type { ImportKind } from '../../workers/importer/protocol.js';

export interface KeptMap {
  readonly kind: ImportKind;
  /** Column by field, '' = none. */
  readonly map: Readonly<Record<string, string>>;
}

interface Schema extends DBSchema {
  /** By the header it is for. */
  maps: { key: string; value: KeptMap };
  /** The key that customers are hashed with: without it, the same customer would be another one in the next import. */
  keys: { key: string; value: Uint8Array };
}

/** What imports in this browser remember: which column was what, header by header, and the key of customers' hashes. Without storage nothing is remembered. */
export class ImportMaps {
  private opened: ReturnType<typeof openDB<Schema>> | undefined;

  async recall(header: readonly string[]): Promise<KeptMap | undefined> {
    return this.quietly(async () => (await this.open()).get('maps', keyOf(header)), undefined);
  }

  async remember(header: readonly string[], map: KeptMap): Promise<void> {
    await this.quietly(async () => void (await (await this.open()).put('maps', map, keyOf(header))), undefined);
  }

  async key(): Promise<Uint8Array> {
    const fresh = crypto.getRandomValues(new Uint8Array(32));
    return this.quietly(async () => {
      const db = await this.open();
      const kept = await db.get('keys', 'customers');
      if (kept === undefined) await db.put('keys', fresh, 'customers');
      return kept ?? fresh;
    }, fresh);
  }

  private open() {
    return (this.opened ??= openDB<Schema>('bullwhip-import', 1, {
      upgrade(db) {
        db.createObjectStore('maps');
        db.createObjectStore('keys');
      },
    }));
  }

  private async quietly<T>(run: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await run();
    } catch {
      return otherwise;
    }
  }
}

/** In whatever order the columns stand. */
const keyOf = (header: readonly string[]): string => [...header].sort().join('\n');
