import { isMap } from 'yaml';
import { spliced } from './splice.js';
import {
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

/** One entry of a block with what belongs to it: the comment lines right above it, and those below that are set in further. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly key: number;
}

export function segmentsOf({ text }: Written, block: Entries): Segment[] {
  const found: Segment[] = [];
  for (const [i, pair] of block.items.entries()) {
    const key = keyStart(pair);
    const end = pairEnd(pair, text);
    if (block.flow) {
      found.push({ from: key, to: end, key });
      continue;
    }
    const floor = found.at(-1)?.to ?? 0;
    const next = block.items[i + 1];
    const ceiling = next === undefined ? text.length : lineStart(text, keyStart(next));
    found.push({ from: above(text, key, floor), to: below(text, key, end, ceiling), key });
  }
  return found;
}

/** Start of the comment lines that stand right above, as far set in. */
function above(text: string, key: number, floor: number): number {
  const column = key - lineStart(text, key);
  let from = lineStart(text, key);
  while (from > floor) {
    const start = lineStart(text, from - 1);
    if (start < floor || !isComment(text, start) || indentOf(text, start) !== column) break;
    from = start;
  }
  return from;
}

function below(text: string, key: number, end: number, ceiling: number): number {
  const column = key - lineStart(text, key);
  let to = lineEnd(text, end);
  for (let start = nextLine(text, to); start < ceiling && start > to; start = nextLine(text, start)) {
    if (!isComment(text, start) || indentOf(text, start) <= column) break;
    to = lineEnd(text, start);
  }
  return to;
}

export const isComment = (text: string, start: number): boolean =>
  /^[ \t]*#/.test(text.slice(start, lineEnd(text, start)));
const indentOf = (text: string, start: number): number =>
  /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0].length ?? 0;

/** The text with the entries in another order; what lies between them stays where it is. */
export function reordered(written: Written, block: Entries, order: readonly number[]): string {
  const { text } = written;
  const segments = segmentsOf(written, block);
  const pieces = segments.map(({ from, to }) => text.slice(from, to));
  return segments.reduceRight((now, { from, to }, slot) => spliced(now, from, to, pieces[order[slot]]), text);
}

/** The text with an entry, given as text, behind another one. */
export function insertAfter(written: Written, block: Entries, index: number, entry: string): string {
  const { text } = written;
  const { to, key } = segmentsOf(written, block)[index];
  const eol = lineBreak(text);
  const start = lineStart(text, key);
  if (!block.flow) return spliced(text, to, to, `${eol}${' '.repeat(key - start)}${entry}`);
  const apart = text.slice(start, key).trim() === '';
  return spliced(text, to, to, apart ? `,${eol}${text.slice(start, key)}${entry}` : `, ${entry}`);
}

/** The text without an entry and what belongs to it; not for the last one that is left. */
export function withoutSegment(written: Written, block: Entries, index: number): string {
  const { text } = written;
  const { from, to } = segmentsOf(written, block)[index];
  return spliced(text, from, nextLine(text, to), '');
}

/** A block on one line, between braces, as lines of its own. */
export function spread(written: Written, pair: Entry): string {
  const { text } = written;
  const { value } = pair;
  if (!isMap(value) || !value.flow || value.items.length === 0) return text;
  const [from, to] = [value.range?.[0] ?? 0, value.range?.[1] ?? 0];
  const key = keyStart(pair);
  const indent = ' '.repeat(key - lineStart(text, key) + 2);
  const entries = (value as Entries).items.map(
    (one) => `${lineBreak(text)}${indent}${text.slice(keyStart(one), pairEnd(one, text))}`,
  );
  const end = lineEnd(text, to);
  const rest = text.slice(to, end).trimEnd();
  return spliced(text, text.slice(0, from).trimEnd().length, end, rest + entries.join(''));
}
