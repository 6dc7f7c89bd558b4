import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnMap } from '../intake/order-history.js';

/** What a shop's folder remembers of its imports, in import.json. No customer is in it. */
export interface ImportMemory {
  readonly bullwhipImport: 1;
  /** Which key the customers' hashes were made with; it doesn't tell the key. */
  readonly key: string;
  /** Column maps by header, so that the next export of the same system needs none. */
  readonly maps: readonly { readonly header: readonly string[]; readonly map: ColumnMap }[];
  /** Of all prices. */
  readonly currency?: string;
  /** sha256 of the files that a person may edit, as the import wrote them: what they changed is never overwritten. */
  readonly made?: Readonly<Record<string, string>>;
}

/** null where nothing was imported yet, or nothing that is understood. */
export function readMemory(folder: string): ImportMemory | null {
  try {
    const memory = JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8')) as Partial<ImportMemory>;
    if (memory.bullwhipImport !== 1 || !Array.isArray(memory.maps)) return null;
    return memory as ImportMemory;
  } catch {
    return null;
  }
}
