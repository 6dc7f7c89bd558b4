import { joinBytes } from '../src/intake/files/join-bytes.js';
import { crc32 } from '../src/intake/files/crc32.js';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Files as one zip, stored as they are: for a handful of tables that are downloaded once. Up to 4 GB and 65,535 files. */
export function zip(entries: readonly ZipEntry[], at: Date): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const path = encoder.encode(name);
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    const about = [
      short(20), // version needed
      short(1 << 11), // names are UTF-8
      short(0), // stored
      ...dosTime(at),
      long(crc32(bytes)),
      long(bytes.length),
      long(bytes.length),
      short(path.length),
      short(0), // no extra fields
    ];
    const local = joinBytes([long(0x04034b50), ...about]);
    files.push(local, path, bytes);
    // Made by version 2.0; no comment, first disk, no attributes.
    directory.push(long(0x02014b50), short(20), ...about, short(0), short(0), short(0), long(0), long(offset), path);
    offset += local.length + path.length + bytes.length;
  }
  const listed = joinBytes(directory);
  const count = short(entries.length);
  const end = [long(0x06054b50), short(0), short(0), count, count, long(listed.length), long(offset), short(0)];
  return joinBytes([...files, listed, ...end]);
}

const encoder = new TextEncoder();

const short = (value: number): Uint8Array => Uint8Array.of(value, value >>> 8);
const long = (value: number): Uint8Array => Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);

/** Local time, to two seconds, as zip has had it since 1989. */
function dosTime(at: Date): readonly [time: Uint8Array, date: Uint8Array] {
  const year = Math.max(0, at.getFullYear() - 1980);
  return [
    short((at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)),
    short((year << 9) | ((at.getMonth() + 1) << 5) | at.getDate()),
  ];
}
