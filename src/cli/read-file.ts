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
    throw new Rejected([
      { file, message: messages.notUnpacked(error instanceof Error ? error.message : String(error)) },
    ]);
  }
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
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const message =
      code === 'ENOENT' ? messages.noSuchFile() : code === 'EISDIR' ? messages.isFolder() : messages.notReadable(code);
    throw new Rejected([{ file, message }]);
  }
}
