import { joinBytes } from './join-bytes.js';
import type { TextEncoding } from './table.js';

/** A piece of text, and what happened to its letters: `at` is where in it. */
export interface DecodedText {
  readonly text: string;
  readonly turn: { readonly kind: 'windows-1252' | 'lost'; readonly at: number } | null;
}

/** Bytes at a time: a smaller working set than a whole file's, a larger one than a stream's pieces. */
const BLOCK = 1 << 20;

/**
 * Bytes as text, block by block. Bytes that are no UTF-8 make the file Windows-1252 from there on, if all before them was ASCII (the same
 * in both); in a file that has shown letters of UTF-8 they are lost letters.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<DecodedText> {
  if (encoding !== 'utf-8') {
    const decoder = new TextDecoder(encoding);
    for await (const block of blocks(bytes)) yield { text: decoder.decode(block, { stream: true }), turn: null };
    return void (yield { text: decoder.decode(), turn: null });
  }
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  const western = new TextDecoder('windows-1252');
  let state: 'ascii' | 'utf-8' | 'windows-1252' = 'ascii';
  let toldLost = false;
  let tail: Uint8Array = new Uint8Array(0);
  const decode = (block: Uint8Array): DecodedText => {
    if (state === 'windows-1252') return { text: westernText(western, block), turn: null };
    try {
      const text = strict.decode(block);
      if (text.length !== block.length) state = 'utf-8';
      return { text, turn: null };
    } catch {
      const text = lenient.decode(block);
      const at = text.indexOf('\ufffd');
      // Letters of UTF-8 before the first bytes that are none: it is a UTF-8 file with a flaw.
      if (state === 'ascii' && isAscii(text, at)) {
        state = 'windows-1252';
        return { text: westernText(western, block), turn: { kind: 'windows-1252', at } };
      }
      state = 'utf-8';
      const turn = toldLost ? null : { kind: 'lost' as const, at };
      toldLost = true;
      return { text, turn };
    }
  };
  for await (const piece of blocks(bytes)) {
    const block = tail.length > 0 ? joinBytes([tail, piece]) : piece;
    const cut = wholeLetters(block);
    tail = block.slice(cut);
    if (cut > 0) yield decode(block.subarray(0, cut));
  }
  if (tail.length > 0) yield decode(tail);
}

/**
 * Some Nodes decode Windows-1252 as Latin-1: its letters from 0x80 to 0x9f (WHATWG Encoding, index windows-1252) are put right, in others
 * there are none to replace.
 */
function westernText(decoder: TextDecoder, block: Uint8Array): string {
  // oxlint-disable-next-line no-control-regex
  return decoder.decode(block).replace(/[\x80-\x9f]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80]);
}

const WESTERN =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

async function* blocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += BLOCK) yield piece.subarray(at, at + BLOCK);
  }
}

/** Where the last letter ends that is whole: UTF-8 letters have up to 4 bytes, the first says how many. */
function wholeLetters(block: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= block.length; back++) {
    const byte = block[block.length - back];
    if (byte < 0x80) break;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? block.length - back : block.length;
  }
  return block.length;
}

function isAscii(text: string, to: number): boolean {
  for (let at = 0; at < to; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
