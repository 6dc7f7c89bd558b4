import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { messages } from './messages.js';
import { notReadable } from './read-file.js';
import { Rejected } from './rejected.js';

/** Bytes of a line beyond which a file is not read on: it could fill the memory. */
const LONGEST = 1_000_000;
const BREAK = 0x0a;

/**
 * The lines of a file, however long it is, some at a time and without their breaks; `-` is stdin, `.gz` is unpacked. A line that is
 * no UTF-8 is empty.
 * @throws Rejected when it can't be read.
 */
export async function* readLines(file: string): AsyncGenerator<string[]> {
  let rest = Buffer.alloc(0);
  try {
    for await (const bytes of open(file) as AsyncIterable<Buffer>) {
      const end = bytes.lastIndexOf(BREAK);
      rest = Buffer.concat([rest, bytes]);
      if (end >= 0) {
        const cut = rest.length - (bytes.length - end);
        yield split(rest.subarray(0, cut));
        rest = rest.subarray(cut + 1);
      }
      if (rest.length > LONGEST) throw new Rejected([{ file, message: messages.lineTooLong(LONGEST) }]);
    }
  } catch (error) {
    throw error instanceof Rejected ? error : notReadable(file, error);
  }
  if (rest.length > 0) yield split(rest);
}

function open(file: string): NodeJS.ReadableStream {
  if (file === '-') return process.stdin;
  const source = createReadStream(file);
  return file.toLowerCase().endsWith('.gz') ? pipeline(source, createGunzip(), () => {}) : source;
}

function split(bytes: Buffer): string[] {
  if (isUtf8(bytes)) return bytes.toString().split('\n');
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const found = bytes.indexOf(BREAK, from);
    const to = found < 0 ? bytes.length : found;
    const line = bytes.subarray(from, to);
    lines.push(isUtf8(line) ? line.toString() : '');
    from = to + 1;
  }
  return lines;
}
