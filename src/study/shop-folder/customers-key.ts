import { hexToBytes } from '@noble/hashes/utils.js';

/** The key of customers' hashes as its file writes it, in hexadecimal digits; null = no key. */
export function parseKey(text: string): Uint8Array | null {
  const digits = text.trim();
  return /^([0-9a-f]{2}){16,}$/i.test(digits) ? hexToBytes(digits.toLowerCase()) : null;
}
