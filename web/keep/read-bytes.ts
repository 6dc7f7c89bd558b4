import { inflate } from './deflate.js';
import { MOST_BYTES, tooLarge } from './refuse-file.js';

/** The bytes of a file, `.gz` unpacked; or what is wrong with it. */
export async function readBytes(file: File): Promise<Uint8Array | { readonly problem: string }> {
  const bytes = await unpack(file);
  if ('problem' in bytes) return bytes;
  const kind = KINDS.find(({ head }) => head.every((byte, i) => bytes[i] === byte));
  return kind ? { problem: `${file.name} ${kind.says}` } : bytes;
}

async function unpack(file: File): Promise<Uint8Array | { readonly problem: string }> {
  try {
    if (!/\.gz$/i.test(file.name)) return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that was moved since.
    return { problem: `${file.name} can't be read: is it a folder, or has it been moved?` };
  }
  const unpacked = await inflate(file, MOST_BYTES, 'gzip');
  if (!('failed' in unpacked)) return unpacked.bytes;
  if (unpacked.failed === 'too large') return { problem: tooLarge(`${file.name} unpacked`) };
  return { problem: `${file.name} can't be unpacked: it is not whole, or no gzip file` };
}

/** What people have instead of text, by its first bytes. */
const KINDS = [
  { head: [0x50, 0x4b, 0x03, 0x04], says: 'is a spreadsheet or a zip: save its sheets as CSV, or unpack it first' },
  { head: [0xd0, 0xcf, 0x11, 0xe0], says: 'is an old spreadsheet: save its sheets as CSV' },
  { head: [0xff, 0xfe], says: 'is UTF-16 text: save it with the encoding UTF-8' },
  { head: [0xfe, 0xff], says: 'is UTF-16 text: save it with the encoding UTF-8' },
  { head: [0x25, 0x50, 0x44, 0x46], says: 'is a PDF: what is wanted is a scenario, or tables as CSV' },
] as const;
