import { isScalar } from 'yaml';
import { spliced } from './splice.js';
import { writeKey, writeValue } from './write-value.js';
import {
  colonAfter,
  commentsIn,
  extent,
  isJson,
  keyStart,
  lineBreak,
  lineEnd,
  lineStart,
  nextLine,
  pairEnd,
  type Entries,
  type Entry,
  type Written,
} from './written.js';

/** The text with a new key in a block, in the style of its neighbours, before the first of those that usually come later. */
export function insertKey(
  written: Written,
  block: Entries,
  key: string,
  raw: unknown,
  later: readonly string[],
): string {
  const json = isJson(written);
  const entry = `${writeKey(key, json)}: ${writeValue(raw, json)}`;
  const next = block.items.findIndex((pair) => isScalar(pair.key) && later.includes(String(pair.key.value)));
  const before = next < 0 ? block.items.length : next;
  return block.flow ? intoFlow(written, block, entry, before) : intoLines(written, block, entry, before);
}

function intoFlow({ text }: Written, block: Entries, entry: string, before: number): string {
  const [start, end] = extent(block, text);
  if (block.items.length === 0)
    return spliced(
      text,
      start,
      end,
      commentsIn(text, start, end).length > 0
        ? text.slice(start, end - 1) + entry + lineBreak(text) + '}'
        : `{ ${entry} }`,
    );
  const first = keyStart(block.items[0]);
  // Every key on a line of its own: so is the new one.
  const apart = lineStart(text, first) > start;
  if (before === 0) {
    const gap = apart ? `,${lineBreak(text)}${text.slice(lineStart(text, first), first)}` : ', ';
    return spliced(text, first, first, entry + gap);
  }
  const at = pairEnd(block.items[before - 1], text);
  if (!apart) return spliced(text, at, at, `, ${entry}`);
  const indent = text.slice(lineStart(text, first), first);
  if (before < block.items.length) {
    const following = keyStart(block.items[before]);
    return spliced(text, following, following, `${entry},${lineBreak(text)}${indent}`);
  }
  // Behind the comment of the last line; a comma that is there already closes the new line instead.
  const close = lineEnd(text, at);
  const comma = /^\s*,/.exec(text.slice(at, close))?.[0] ?? '';
  const rest = text.slice(at + comma.length, Math.min(close, end - 1));
  const to = at + comma.length + rest.length;
  return spliced(text, at, to, `,${rest}${lineBreak(text)}${indent}${entry}${comma.trim()}`);
}

function intoLines({ text }: Written, block: Entries, entry: string, before: number): string {
  const first = keyStart(block.items[0]);
  const indent = ' '.repeat(first - lineStart(text, first));
  if (before === 0) return spliced(text, first, first, `${entry}${lineBreak(text)}${indent}`);
  const end = lineEnd(text, pairEnd(block.items[before - 1], text));
  const at = nextLine(text, end);
  const line = `${indent}${entry}`;
  if (at === text.length && !text.endsWith('\n')) return `${text}${lineBreak(text)}${line}`;
  return spliced(text, at, at, `${line}${lineBreak(text)}`);
}

/** The text with a value at a key that has none yet. */
export function fillKey({ text }: Written, pair: Entry, value: string): string {
  const at = colonAfter(pair.key, text);
  return spliced(text, at, at, ` ${value}`);
}
