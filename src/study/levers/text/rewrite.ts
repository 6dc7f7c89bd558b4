import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../../scenario-file/locate.js';
import { difference, type Change } from './difference.js';
import { insertKey, fillKey } from './insert-key.js';
import { removeEntry } from './remove-entry.js';
import { spliced } from './splice.js';
import { writeValue } from './write-value.js';
import {
  colonAfter,
  commentsIn,
  extent,
  isJson,
  lineBreak,
  lineEnd,
  placeOf,
  readWritten,
  Refusal,
  refuseShared,
  type Entries,
  type Entry,
  type Written,
} from './written.js';

/** Keys in the order in which people write them; new ones go before those that come later. By the block's path. */
export type Order = (path: Path) => readonly string[];

/**
 * The text changed from the values that it has to others, and nothing else in it: comments, order and spacing stay. Throws a Refusal where
 * that can't be done.
 */
export function rewrite(written: Written, before: unknown, after: unknown, order: Order): string {
  const changes = difference(before, after);
  const isNew = ({ path }: Change) => placeOf(written, path) === undefined;
  const added = changes.filter((change) => 'raw' in change && isNew(change));
  const replaced = changes.filter((change) => 'raw' in change && !added.includes(change));
  const removed = changes.filter((change) => !('raw' in change));
  let now = written;
  // Values first, then new keys, so that no block is ever empty in between.
  for (const change of [...replaced, ...added, ...removed]) {
    const text = apply(now, change, order);
    if (changes.length === 1) return text;
    now = readWritten(text);
  }
  return now.text;
}

function apply(written: Written, change: Change, order: Order): string {
  const { path } = change;
  const place = placeOf(written, path);
  if (!('raw' in change)) {
    if (place === undefined) return written.text;
    return removeEntry(written, place.parent, place.index, ownerOf(written, path));
  }
  if (place === undefined) return add(written, path, change.raw, order);
  const pair = isMap(place.parent) ? (place.parent.items[place.index] as Entry) : undefined;
  return replace(written, place.node, pair, change.raw);
}

function add(written: Written, path: Path, raw: unknown, order: Order): string {
  const inner = path.slice(0, -1);
  const key = String(path.at(-1));
  const block = inner.length === 0 ? written.document.contents : placeOf(written, inner)?.node;
  refuseShared(block);
  if (!isMap(block)) throw new Refusal(`There is no block ${inner.join('.')} to write ${key} into.`);
  // What a block is of comes first in it.
  const usual = ['kind', 'from'].includes(key) ? [key, ...block.items.map((pair) => String(pair.key))] : order(inner);
  const at = usual.indexOf(key);
  return insertKey(written, block as Entries, key, raw, at < 0 ? [] : usual.slice(at + 1));
}

function replace(
  written: Written,
  node: Written['document']['contents'],
  pair: Entry | undefined,
  raw: unknown,
): string {
  const { text } = written;
  const json = isJson(written);
  const value = writeValue(raw, json);
  const [start, end] = extent(node, text);
  if (end <= start) {
    if (pair === undefined) throw new Refusal('An empty entry can only be filled in the text.');
    return fillKey(written, pair, value);
  }
  if (isScalar(node) && (typeof raw === 'string' || typeof raw === 'number') && !json && node.type?.startsWith('QUOTE'))
    return spliced(
      text,
      start,
      end,
      node.type === 'QUOTE_SINGLE' ? `'${String(raw).replaceAll("'", "''")}'` : JSON.stringify(String(raw)),
    );
  const comments = commentsIn(text, start, end);
  const isLines = (isMap(node) || isSeq(node)) && !node.flow;
  if (isLines && pair !== undefined) {
    const colon = colonAfter(pair.key, text);
    const between = text.slice(colon, start).trim();
    const column = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
    const kept = [...(between === '' ? [] : [between]), ...comments].map((c) => `${lineBreak(text)}${column}${c}`);
    return spliced(text, colon, end, ` ${value}${kept.length > 0 ? kept.join('') : ''}`);
  }
  const close = lineEnd(text, end);
  const kept = comments.length === 0 ? '' : ` ${comments.join(' ')}`;
  if (kept !== '' && text.slice(end, close).trim() !== '')
    throw new Refusal('Comments stand in the way: change it in the text.');
  return spliced(text, start, end, value + kept);
}

function ownerOf(written: Written, path: Path): Entry | undefined {
  const inner = path.slice(0, -1);
  if (inner.length === 0) return undefined;
  const place = placeOf(written, inner);
  return place && isMap(place.parent) ? (place.parent.items[place.index] as Entry) : undefined;
}
