import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { messages } from './messages.js';
import { Rejected } from './rejected.js';

/**
 * The bytes of a file that a person named; `.gz` is unpacked.
 * @throws Rejected when it can't be read.
 */
export function readBytes(file: string): Uint8Array {
  const bytes = read(file);
  if (!file.toLowerCase().endsWith('.gz')) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw notReadable(file, error);
  }
}

/** Why a file could not be read, in words. */
export function notReadable(file: string, error: unknown): Rejected {
  const { code = 'unknown error', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new Rejected([{ file, message: messages.noSuchFile() }]);
  if (code === 'EISDIR') return new Rejected([{ file, message: messages.isFolder() }]);
  if (code.startsWith('Z_')) return new Rejected([{ file, message: messages.notUnpacked(message) }]);
  return new Rejected([{ file, message: messages.notReadable(code) }]);
}

/** @throws Rejected also where the bytes are no UTF-8, as in a file saved by an old spreadsheet. */
export function decodeText(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Rejected([{ file, message: messages.notText() }]);
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw notReadable(file, error);
  }
}
