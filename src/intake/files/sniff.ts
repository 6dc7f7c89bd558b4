import type { TextEncoding } from './table.js';

/** What the first bytes of a file say it is. */
export type Sniffed =
  | { readonly kind: 'empty' | 'gzip' | 'zip' | 'parquet' | 'ole' }
  | { readonly kind: 'text'; readonly encoding: TextEncoding }
  | { readonly kind: 'other'; readonly what: string };

/** How many bytes to look at. */
export const HEAD = 1 << 16;

/** `head` is the first `HEAD` bytes of a file, or all of it; the kind is told by them alone, never by the name. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return { kind: 'empty' };
  for (const [kind, bytes] of packed) if (startsWith(head, bytes)) return { kind };
  for (const [what, bytes] of others) if (startsWith(head, bytes)) return { kind: 'other', what };
  const encoding = encodingOf(head);
  if (encoding === null) return { kind: 'other', what: 'a file of bytes that are no text' };
  const text = new TextDecoder(encoding).decode(head.subarray(0, 2048)).trimStart();
  for (const [what, form] of texts) if (form.test(text)) return { kind: 'other', what };
  return text === '' && head.length < HEAD ? { kind: 'empty' } : { kind: 'text', encoding };
}

const packed: readonly (readonly ['gzip' | 'zip' | 'parquet' | 'ole', readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
];

const others: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a rar archive', [0x52, 0x61, 0x72, 0x21]],
  ['a file packed with zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a file packed with xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['a file packed with bzip2', [0x42, 0x5a, 0x68]],
  ['an Arrow file', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
];

const texts: readonly (readonly [string, RegExp])[] = [
  ['an HTML page', /^(<!--[^]*?-->\s*)?<(!doctype html|html|head|body|table|meta)\b/i],
  ['an XML file', /^<\?xml\b/i],
  ['a JSON file', /^(\{\s*("|\})|\[\s*[[{"\]])/],
  ['an RTF document', /^\{\\rtf/],
];

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** By the byte order mark; without one by where the zeros are. null = no text. Whether it is UTF-8 shows while it is decoded. */
function encodingOf(head: Uint8Array): TextEncoding | null {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at & 1]++;
  if (zeros[0] + zeros[1] === 0) return 'utf-8';
  const half = head.length / 2;
  if (zeros[1] > 0.4 * half && zeros[0] < 0.05 * half) return 'utf-16le';
  if (zeros[0] > 0.4 * half && zeros[1] < 0.05 * half) return 'utf-16be';
  return null;
}
