import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HashCustomer } from '../customer-book.js';

/**
 * HMAC-SHA256 (RFC 2104) of what a file calls a customer, cut to 64 bits: the same customer under the same key is the same hash, and
 * without the key nobody can try names. Of a million customers two share a hash with a chance of 1 in 37 million.
 */
export function hashCustomers(key: Uint8Array): HashCustomer {
  // The key's two blocks are hashed once.
  const keyed = hmac.create(sha256, key);
  return (name) => bytesToHex(keyed.clone().update(utf8ToBytes(name)).digest().subarray(0, 8));
}

/** Which key it was, without telling it. */
export const keyMark = (key: Uint8Array): string => hashCustomers(key)('\u0000which key').slice(0, 8);
