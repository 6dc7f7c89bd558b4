import type { ColumnMap } from '../../intake/order-history.js';

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

/** What a person edits in a shop's folder. */
export const EDITABLE: readonly string[] = ['scenario.yaml', 'items.csv'];
