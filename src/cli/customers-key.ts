import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseKey } from '../study/shop-folder/customers-key.js';
import { messages } from './messages.js';
import { notReadable } from './read-file.js';
import { Rejected } from './rejected.js';

export interface CustomersKey {
  readonly bytes: Uint8Array;
  readonly path: string;
  /** It was made just now and has to be written. */
  readonly fresh: boolean;
}

/**
 * The key of the customers' hashes: made once, 32 random bytes, and kept in a file that only its owner may read.
 * @throws Rejected where a key was named and isn't there, or is none.
 */
export function customersKey(path: string, named: boolean): CustomersKey {
  if (!named && !existsSync(path)) return { bytes: randomBytes(32), path, fresh: true };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw notReadable(path, error);
  }
  const bytes = parseKey(text);
  if (bytes === null) throw new Rejected([{ file: path, message: messages.notAKey() }]);
  return { bytes, path, fresh: false };
}
