import { KEPT_FILES } from '../../intake/import-shop.js';
import { keyMark } from '../../intake/orders/hash-customers.js';
import { parseKey } from './customers-key.js';
import { parseMemory, type ImportMemory } from './import-memory.js';
import type { NoShop, UnpackedShop } from './unpack-shop.js';

/** An import before this one, as its folder tells of it. */
export interface EarlierShop {
  readonly memory: ImportMemory;
  /** What its customers' hashes were made with. */
  readonly key: Uint8Array;
}

/** Names of the tables that the next import goes on from. */
export const KEPT_NAMES: readonly string[] = Object.values(KEPT_FILES).flat(); // prettier-ignore

/**
 * What the next import goes on from; null = the folder isn't an import's. Its own key of the customers' hashes is in `customers.key`; where
 * that was left out, one of `keys` may be it. Without it the same customers would be others, so that is a problem.
 */
export function earlierShop({ files }: UnpackedShop, keys: readonly Uint8Array[]): EarlierShop | NoShop | null {
  const textOf = (name: string) => (Object.hasOwn(files, name) ? new TextDecoder().decode(files[name]) : null);
  const memory = parseMemory(textOf('import.json') ?? '');
  if (memory === null) return null;
  const own = parseKey(textOf('customers.key') ?? '');
  const key = [...(own ? [own] : []), ...keys].find((one) => keyMark(one) === memory.key);
  if (key !== undefined) return { memory, key };
  // No customer was hashed yet: any key will do.
  if (!Object.hasOwn(files, 'orders.csv') && keys.length > 0) return { memory, key: own ?? keys[0] };
  return {
    problem: own
      ? 'holds a customers.key that is not the one its customers were hashed with: put the right one in'
      : 'lacks customers.key, the key that its customers were hashed with: drop that file, too, or open the zip as it is',
  };
}
