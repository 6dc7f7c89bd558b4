import { isMap, type Node, type YAMLSeq } from 'yaml';
import { spliced } from './splice.js';
import {
  colonAfter,
  commentsIn,
  extent,
  keyStart,
  lineBreak,
  lineStart,
  nextLine,
  pairEnd,
  Refusal,
  type Entries,
  type Entry,
  type Written,
} from './written.js';

/**
 * The text without one entry of a block or list. Comments stay, on lines of their own: what was written by hand is not for a lever to
 * delete. `owner` is the pair whose value the block is: where nothing is left, it holds `{}` or `[]`.
 */
export function removeEntry(
  written: Written,
  block: Entries | YAMLSeq<Node>,
  index: number,
  owner: Entry | undefined,
): string {
  return block.flow ? fromFlow(written, block, index) : fromLines(written, block, index, owner);
}

function fromFlow({ text }: Written, block: Entries | YAMLSeq<Node>, index: number): string {
  const [start, end] = extent(block, text);
  const bounds = boundsOf(block, text);
  const [from, to] = bounds[index];
  const only = bounds.length === 1;
  const [cutFrom, cutTo] = only
    ? [start + 1, end - 1]
    : index === 0
      ? [from, bounds[1][0]]
      : index === bounds.length - 1
        ? [bounds[index - 1][1], to]
        : [bounds[index - 1][1], to];
  const comments = commentsIn(text, cutFrom, cutTo);
  if (comments.length === 0) return spliced(text, cutFrom, cutTo, '');
  const eol = lineBreak(text);
  const indent = ' '.repeat(from - lineStart(text, from));
  const kept = comments.map((comment) => `${eol}${indent}${comment}`).join('');
  // Behind a comment only a new line goes on.
  return spliced(text, cutFrom, cutTo, index === 0 && !only ? `${kept}${eol}${indent}` : only ? `${kept}${eol}` : kept);
}

function fromLines({ text }: Written, block: Entries | YAMLSeq<Node>, index: number, owner: Entry | undefined): string {
  const [from, to] = boundsOf(block, text)[index];
  const start = lineStart(text, from);
  const lead = text.slice(start, from);
  if (!/^\s*(-\s+)?$/.test(lead) || (isMap(block) && lead.trim() !== ''))
    throw new Refusal('This can only be taken out in the text.');
  const end = nextLine(text, to);
  const indent = /^\s*/.exec(lead)?.[0] ?? '';
  const kept = commentsIn(text, from, end).map((comment) => `${indent}${comment}${lineBreak(text)}`);
  const rest = spliced(text, start, end, kept.join(''));
  if (block.items.length > 1) return rest;
  if (owner === undefined) throw new Refusal('Nothing would be left of the file.');
  const at = colonAfter(owner.key, text);
  return spliced(rest, at, at, isMap(block) ? ' {}' : ' []');
}

function boundsOf(block: Entries | YAMLSeq<Node>, text: string): (readonly [number, number])[] {
  return isMap(block)
    ? (block as Entries).items.map((pair) => [keyStart(pair), pairEnd(pair, text)] as const)
    : (block as YAMLSeq<Node>).items.map((node) => extent(node, text));
}
