import { collect } from './bytes.js';
import { crc32 } from './crc32.js';
import { unpack } from './unpack.js';

/** A file inside a zip. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes unpacked, as the zip says. */
  readonly size: number;
  /** Its bytes. Throws where they are broken (at their end, by their check sum), locked or packed in another way than stored and deflated. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment behind it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Files of a zip, by its central directory (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16), folders left out; null = no zip, or one of more than
 * 4 GB.
 */
export function zipEntries(zip: Uint8Array<ArrayBuffer>): readonly ZipEntry[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== ENTRY) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
    const entry: Stored = {
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    };
    const size = view.getUint32(at + 24, true);
    if (!name.endsWith('/')) entries.push({ name, size, bytes: () => read(zip, view, entry) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** A zip of the entries, unpacked: for readers that would start a worker of their own to unpack it, which the page's policy forbids. */
export async function storeZip(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const push = (list: Uint8Array[], bytes: Uint8Array) => {
    list.push(bytes);
    return bytes.length;
  };
  for (const entry of entries) {
    const name = encoder.encode(entry.name);
    const data = await collect(entry.bytes());
    const sizes: Field[] = [[4, data.length], [4, data.length], [2, name.length], [2, 0]]; // prettier-ignore
    const start = at;
    at += push(parts, record([[4, LOCAL], [2, 20], [2, 0], [2, 0], [4, 0], [4, 0], ...sizes])); // prettier-ignore
    at += push(parts, name);
    at += push(parts, data);
    push(directory, record([[4, ENTRY], [2, 20], [2, 20], [2, 0], [2, 0], [4, 0], [4, 0], ...sizes, [2, 0], [2, 0], [2, 0], [4, 0], [4, start]])); // prettier-ignore
    push(directory, name);
  }
  const size = directory.reduce((sum, bytes) => sum + bytes.length, 0);
  const end = record([[4, END], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, at], [2, 0]]); // prettier-ignore
  return collect(each([...parts, ...directory, end]));
}

interface Stored {
  readonly locked: boolean;
  readonly method: number;
  readonly sum: number;
  readonly packedSize: number;
  readonly local: number;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

async function* read(zip: Uint8Array, view: DataView, entry: Stored): AsyncGenerator<Uint8Array> {
  if (entry.locked) throw new Error('it has a password');
  if (entry.local + 30 > zip.length || view.getUint32(entry.local, true) !== LOCAL) throw new Error('it is cut short');
  const start = entry.local + 30 + view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true);
  if (start + entry.packedSize > zip.length) throw new Error('it is cut short');
  const packed = each([zip.subarray(start, start + entry.packedSize)]);
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`it is packed by method ${entry.method}`);
  let sum = 0;
  for await (const piece of entry.method === 0 ? packed : unpack(packed, 'deflate-raw')) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== entry.sum) throw new Error('it is damaged');
}

async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

type Field = readonly [bytes: 2 | 4, value: number];

function record(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
