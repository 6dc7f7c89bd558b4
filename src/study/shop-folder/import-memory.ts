import { SHOP_FILE_KINDS, type ShopFileKind } from '../../intake/shop-file-kind.js';

/** What a shop's folder remembers of its imports, in import.json. No customer is in it. */
export interface ImportMemory {
  readonly bullwhipImport: 1;
  /** Which key the customers' hashes were made with; it doesn't tell the key. */
  readonly key: string;
  /** Column maps by header, so that the next export of the same system needs none. */
  readonly maps: readonly HeaderMap[];
  /** Of all prices. */
  readonly currency?: string;
  /** sha256 of the files that a person may edit, as the import wrote them: what they changed is never overwritten. */
  readonly made?: Readonly<Record<string, string>>;
}

/** Which column of the files with a header is what; '' = there is none. */
export interface HeaderMap {
  readonly header: readonly string[];
  /** Absent = orders. */
  readonly kind?: ShopFileKind;
  readonly map: Readonly<Record<string, string>>;
}

/** The map that is remembered of a header. */
export const mapOfHeader = (maps: readonly HeaderMap[], header: readonly string[]): HeaderMap | undefined =>
  maps.find((one) => one.header.join('\n') === header.join('\n'));

/** What a person edits in a shop's folder. */
export const EDITABLE: readonly string[] = ['scenario.yaml', 'items.csv'];

/** What `import.json` says; null where it is nothing that is understood. */
export function parseMemory(text: string): ImportMemory | null {
  try {
    const memory: unknown = JSON.parse(text);
    return isMemory(memory) ? memory : null;
  } catch {
    return null;
  }
}

/** Somebody may have packed it, or edited it. */
function isMemory(memory: unknown): memory is ImportMemory {
  if (!isObject(memory) || memory['bullwhipImport'] !== 1) return false;
  const { key, maps, currency = '', made = {} } = memory;
  return (
    typeof key === 'string' && Array.isArray(maps) && maps.every(isMap) && typeof currency === 'string' && isWords(made)
  );
}

function isMap(one: unknown): one is HeaderMap {
  if (!isObject(one)) return false;
  const { header, kind = 'orders', map } = one;
  const isHeader = Array.isArray(header) && header.every((name) => typeof name === 'string');
  return isHeader && SHOP_FILE_KINDS.some((known) => known === kind) && isWords(map);
}

const isWords = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((word) => typeof word === 'string');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
